import { demoAccounts, demoPassword } from '#organisation'
import { startJobs } from '#platform/jobs/jobs.ts'
import { allJobs } from '../areas.ts'
import { openPlatform, serve } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

const drainMs = 10_000

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve',
  about: 'migrates, loads the default content on the first start, and serves',
  async run(args, readConfig) {
    readOptions(args, {})
    const config = readConfig()
    // Heard from the first moment: a signal during the start must not leave the database server behind.
    const stopped = stopSignal()
    const running = await openPlatform(config)
    const { server, url } = await serve(running.platform)
    const lines = [`Một Cửa: ${url}`, `data folder: ${config.dataDir}`]
    if (config.demo) {
      const names = demoAccounts()
        .map((account) => account.username)
        .filter((name) => !name.includes('.'))
      lines.push(`demonstration accounts (password ${demoPassword}): ${names.join(', ')}`)
    }
    process.stdout.write(`${lines.join('\n')}\n`)
    // After the first answer is possible: nobody waits for the clock's work.
    const jobs = await startJobs(running.platform, allJobs)
    await stopped
    // A connection that does not end in time is cut: the operator asked to stop.
    const deadline = setTimeout(() => process.exit(1), drainMs)
    deadline.unref()
    await server.close()
    await jobs.stop()
    await running.close()
    return 0
  },
}

export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
