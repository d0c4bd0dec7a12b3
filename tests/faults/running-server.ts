import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** The real program in a process of its own, as an operator runs it. */
export interface RunningServer {
  url: string
  child: ChildProcess
  /** Signals this very process, not its database server, and waits for its end. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

/** Starts the program on a data folder and waits for the line that names its address. */
export async function startServer(dataDir: string, more: Record<string, string> = {}): Promise<RunningServer> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...more }
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /^Một Cửa: (\S+)$/m.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${errors}`)))
  })
  return {
    url,
    child,
    async end(signal) {
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code] = await ended
      return code
    },
  }
}

/** A JSON call to the running server; null when the connection died under it. */
export async function call(
  server: RunningServer,
  path: string,
  options: { token?: string; body?: unknown; key?: string } = {},
): Promise<{ status: number; json: Record<string, unknown> } | null> {
  const { token, body, key } = options
  try {
    const reply = await fetch(`${server.url}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: reply.status, json: await reply.json() }
  } catch {
    // Killed in the middle of an answer: whether it was done is what the test asks afterwards.
    return null
  }
}

export async function signIn(server: RunningServer, username: string): Promise<string> {
  const reply = await call(server, '/session', { body: { username, password: 'motcua-demo' } })
  if (reply?.status !== 200) throw new Error(`${username} cannot sign in: ${JSON.stringify(reply)}`)
  return String(reply.json.token)
}
