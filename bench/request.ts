/** One request as both servers get it. */
export interface Request {
  method: 'GET' | 'POST'
  path: string
  token?: string
  /** Sent as Idempotency-Key, as programs should with everything that creates or acts. */
  key?: string
  body?: { action?: string; [field: string]: unknown }
}

export interface Reply {
  status: number
  type: string
  text: string
}

export const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Under which name a request's plan is kept: its address without the dossier, and what is done to it. */
export function kindOf(method: string, path: string, action = ''): string {
  return `${method} ${path.replace(uuids, ':id')} ${action}`.trim()
}

export async function send(origin: string, { method, path, token, key, body }: Request): Promise<Reply> {
  const reply = await fetch(`${origin}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await reply.text()
  if (!reply.ok)
    throw new Error(`${method} ${path} ${body?.action ?? ''} answers ${reply.status}: ${text.slice(0, 500)}`)
  return { status: reply.status, type: reply.headers.get('content-type') ?? '', text }
}
