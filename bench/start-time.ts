import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settings, startServer } from './processes.ts'

export interface StartTimes {
  /** The first start of a data folder: the engine is set up and the content loaded. */
  first: number
  prepared: { healthz: number; procedures: number }[]
}

/** Starts the program on its embedded engine again and again; milliseconds from the spawn to each first good answer. */
export async function measureStart(times: number): Promise<StartTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-start-'))
  try {
    const first = (await startOnce(folder)).healthz
    const prepared: StartTimes['prepared'] = []
    for (let n = 0; n < times; n++) prepared.push(await startOnce(folder))
    return { first, prepared }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOnce(folder: string): Promise<{ healthz: number; procedures: number }> {
  const from = performance.now()
  const server = await startServer(settings(folder))
  try {
    await answers(`${server.origin}/healthz`)
    const healthz = performance.now() - from
    await answers(`${server.origin}/thu-tuc`)
    return { healthz, procedures: performance.now() - from }
  } finally {
    await server.stop()
  }
}

async function answers(url: string): Promise<void> {
  const reply = await fetch(url)
  await reply.arrayBuffer()
  if (reply.status !== 200) throw new Error(`${url} answers ${reply.status}`)
}
