import { randomUUID } from 'node:crypto'
import { type Office, procedureCode } from './office.ts'
import type { Request } from './request.ts'

export interface Call {
  name: string
  isJson: boolean
  /** The kinds of request it is made of, for recording: each about the dossier at hand. */
  parts: ((dossier: string) => Request)[]
  /** Requests without end, over the given dossiers. */
  requests(dossiers: readonly string[]): () => Request
}

/** The five calls of the benchmark; pages beside the JSON calls where there are both. */
export function callsOf({ tokens, submission }: Office): Call[] {
  const { citizen, specialist, head } = tokens
  const get = (path: string, token?: string): Request => ({ method: 'GET', path, ...(token ? { token } : {}) })
  const one = (name: string, isJson: boolean, request: (dossier: string) => Request): Call => ({
    name,
    isJson,
    parts: [request],
    requests(dossiers) {
      let n = 0
      return () => request(dossiers[n++ % dossiers.length] ?? '')
    },
  })
  const post = (path: string, token: string, body: NonNullable<Request['body']>): Request => ({
    method: 'POST',
    path,
    token,
    key: randomUUID(),
    body,
  })
  const forward = (dossier: string) => post(`/api/v1/dossiers/${dossier}/actions`, specialist, { action: 'forward' })
  const sendBack = (dossier: string) =>
    post(`/api/v1/dossiers/${dossier}/actions`, head, { action: 'sendBack', reason: 'Cần làm rõ thêm một điểm.' })
  return [
    one('inbox', true, () => get('/api/v1/inbox', specialist)),
    one('detail', true, (dossier) => get(`/api/v1/dossiers/${dossier}`, specialist)),
    one('submit', true, () => post('/api/v1/dossiers', citizen, submission)),
    one('inbox page', false, () => get('/ban-lam-viec', specialist)),
    one('procedure page', false, () => get(`/thu-tuc/${procedureCode}`)),
    // Last, because it moves work from the desk whose inbox is read.
    { name: 'action', isJson: true, parts: [forward, sendBack], requests: toAndFro(forward, sendBack) },
  ]
}

/**
 * Forward and back over many dossiers, so that histories stay short. A dossier is long done with its forward when its
 * turn comes again: there are many times more dossiers than connections.
 */
function toAndFro(forward: (dossier: string) => Request, back: (dossier: string) => Request): Call['requests'] {
  const next = new Map<string, number>()
  return (dossiers) => {
    const first = dossiers[0] ?? ''
    return () => {
      // Goes on where the round before ended.
      const n = next.get(first) ?? 0
      next.set(first, n + 1)
      const isBack = Math.floor(n / dossiers.length) % 2 === 1
      return (isBack ? back : forward)(dossiers[n % dossiers.length] ?? '')
    }
  }
}
