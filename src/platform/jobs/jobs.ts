import { PgBoss } from 'pg-boss'
import type { Platform } from '#platform/platform.ts'

/**
 * Work that happens by the clock. A job may run twice (a worker killed after its work and before its word), and runs
 * once per moment for the whole cluster: the queue is in the database.
 */
export interface Job {
  name: string
  /** Five fields, Asia/Ho_Chi_Minh, by the machine's clock. */
  cron: string
  /** Once more when a process starts: what it does may have become necessary while none ran. */
  isRunAtStart?: boolean
  run(platform: Platform): Promise<void>
}

export interface RunningJobs {
  stop(): Promise<void>
}

export async function startJobs(platform: Platform, jobs: readonly Job[]): Promise<RunningJobs> {
  const { pool } = platform.database
  const boss = new PgBoss({
    schema: 'job',
    db: { executeSql: (text, values) => pool.query(text, values) },
  })
  boss.on('error', (error) => platform.log.error({ err: error }, 'jobs'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name)
    await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Ho_Chi_Minh' })
    await boss.work(job.name, () => runJob(platform, job))
    if (job.isRunAtStart) await boss.send(job.name)
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) }
}

/** Runs one job now; a failure is told in one line and thrown on, so that the queue tries again. */
export async function runJob(platform: Platform, job: Job): Promise<void> {
  try {
    await job.run(platform)
    platform.log.info({ job: job.name }, 'job done')
  } catch (error) {
    platform.log.error({ err: error, job: job.name }, 'job failed')
    throw error
  }
}
