import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuMs } from './load.ts'
import { settings, startServer } from './processes.ts'

export interface StartTimes {
  /** The first start of a data folder: the engine is set up and the content loaded. */
  first: number
  prepared: Start[]
}

interface Start {
  healthz: number
  procedures: number
  /** Processor time of the program itself until then; its database server's is not in it. */
  cpu: number
  /** Whether the start before had stopped its database server; else this one had to do so first. */
  afterCleanStop: boolean
}

/** Starts the program on its embedded engine again and again; milliseconds from the spawn to each first good answer. */
export async function measureStart(times: number): Promise<StartTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-start-'))
  try {
    const { start, stoppedClean } = await startOnce(folder, true)
    const prepared: Start[] = []
    let afterCleanStop = stoppedClean
    for (let n = 0; n < times; n++) {
      const next = await startOnce(folder, afterCleanStop)
      prepared.push(next.start)
      afterCleanStop = next.stoppedClean
    }
    return { first: start.healthz, prepared }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOnce(folder: string, afterCleanStop: boolean): Promise<{ start: Start; stoppedClean: boolean }> {
  const from = performance.now()
  const server = await startServer(settings(folder))
  await answers(`${server.origin}/healthz`)
  const healthz = performance.now() - from
  await answers(`${server.origin}/thu-tuc`)
  const start = { healthz, procedures: performance.now() - from, cpu: cpuMs(server.pid), afterCleanStop }
  await server.stop()
  return { start, stoppedClean: server.child.exitCode === 0 }
}

async function answers(url: string): Promise<void> {
  const reply = await fetch(url)
  await reply.arrayBuffer()
  if (reply.status !== 200) throw new Error(`${url} answers ${reply.status}`)
}
