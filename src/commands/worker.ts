import { startJobs } from '#platform/jobs/jobs.ts'
import { allJobs } from '../areas.ts'
import { openPlatform } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { stopSignal } from './serve.ts'

export const workerCommand: Command = {
  name: 'worker',
  usage: 'worker',
  about: 'does the work that happens by the clock, without serving (with DATABASE_URL, beside any number of servers)',
  async run(args, readConfig) {
    readOptions(args, {})
    const stopped = stopSignal()
    const running = await openPlatform(readConfig())
    const jobs = await startJobs(running.platform, allJobs)
    process.stdout.write(`Một Cửa worker: ${allJobs.map((job) => job.name).join(', ')}\n`)
    await stopped
    await jobs.stop()
    await running.close()
    return 0
  },
}
