import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import type { Request } from './request.ts'

export interface Measured {
  perSecond: number
  /** Milliseconds. */
  median: number
  p95: number
  /** Processor time of the server's own process for one request, milliseconds; its database's is not in it. */
  cpu: number
  requests: number
}

export interface Target {
  port: number
  pid: number
}

/** Sends requests over so many connections, each the next when the last is answered, until the time is over. */
export async function load(
  { port, pid }: Target,
  { connections, ms }: { connections: number; ms: number },
  next: () => Request,
): Promise<Measured> {
  const times: number[] = []
  const cpuBefore = cpuMs(pid)
  const from = performance.now()
  const worker = async () => {
    const line = await openLine(port)
    while (performance.now() - from < ms) {
      const asked = performance.now()
      await line.ask(next())
      times.push(performance.now() - asked)
    }
    line.close()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - from) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: times.length / seconds,
    median: at(times, 0.5),
    p95: at(times, 0.95),
    cpu: (cpuMs(pid) - cpuBefore) / times.length,
    requests: times.length,
  }
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0

export function median(values: readonly number[]): number {
  return at(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}

/** User and system time so far, from /proc: ticks of 10 ms. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export interface Line {
  ask(request: Request): Promise<void>
  close(): void
}

/** A connection of our own: node's client would cost the two cores as much as the servers do. */
export async function openLine(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return { ask: (request) => ask(socket, request), close: () => socket.destroy() }
}

function ask(socket: Socket, request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    let head = ''
    let missing = -1
    const finish = (error?: Error) => {
      socket.off('data', read).off('close', lost)
      if (error) reject(error)
      else resolve()
    }
    const lost = () => finish(new Error(`${request.method} ${request.path}: the connection was closed`))
    const read = (chunk: Buffer) => {
      if (missing < 0) {
        head += chunk.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        missing = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]) - (head.length - end - 4)
      } else missing -= chunk.length
      if (Number.isNaN(missing)) finish(new Error(`${request.path} answers without its length`))
      if (missing > 0) return
      const isGood = /^HTTP\/1\.1 2/.test(head)
      finish(isGood ? undefined : new Error(`${request.method} ${request.path} ${request.body?.action ?? ''}: ${head}`))
    }
    socket.on('data', read).on('close', lost)
    socket.write(written(request))
  })
}

function written({ method, path, token, key, body }: Request): string {
  const text = body ? JSON.stringify(body) : ''
  const lines = [`${method} ${path} HTTP/1.1`, 'host: localhost', 'accept: */*']
  if (token) lines.push(`authorization: Bearer ${token}`)
  if (key) lines.push(`idempotency-key: ${key}`)
  if (body) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`)
  return `${lines.join('\r\n')}\r\n\r\n${text}`
}
