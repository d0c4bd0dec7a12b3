import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import pg from 'pg'

/**
 * Loaded before the real server (`--import`): tells its parent every statement a request sends, with its values and
 * rows, so that the ceiling can send exactly the same ones. Never loaded while anything is measured.
 */
interface Answer {
  rows: unknown[]
  rowCount: number | null
}
type Query = (this: pg.Client, ...given: unknown[]) => unknown
type Handled = { request: IncomingMessage }

/** Set while a request is at work: what jobs do meanwhile is not its own. */
const atWork = new AsyncLocalStorage<boolean>()
subscribe('http.server.request.start', () => atWork.enterWith(true))
subscribe('http.server.response.finish', (handled) => process.send?.({ ended: (handled as Handled).request.url }))

// The class is used through its name alone, so its prototype is the one place every statement passes.
const client = pg.Client.prototype as unknown as { query: Query }
const send = client.query

client.query = function (...given) {
  if (!atWork.getStore()) return send.apply(this, given)
  const [first, second] = given
  const text = typeof first === 'string' ? first : (first as { text: string }).text
  const values = Array.isArray(second) ? second : ((first as { values?: unknown[] }).values ?? [])
  // All statements come through Kysely, which takes the promise.
  return (send.apply(this, given) as Promise<Answer>).then((answer) => {
    process.send?.({ statement: { text, values, rows: answer.rows, rowCount: answer.rowCount } })
    return answer
  })
}
// The channel to the parent must not keep the server alive.
process.channel?.unref()
