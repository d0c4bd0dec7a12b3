import type { Job } from '#platform/jobs/jobs.ts'

const day = 86_400_000
/** Long past any retry a program makes. */
const keptAnswers = 7 * day

/** Sessions that ended and answers nobody will ask for again. */
export const sweep: Job = {
  name: 'organisation.sweep',
  cron: '17 2 * * *',
  async run({ database, clock, tenantId }) {
    const machineNow = clock.machineNow()
    await database.db
      .deleteFrom('session')
      .where('tenant_id', '=', tenantId)
      .where('expires_at', '<', new Date(machineNow))
      .execute()
    await database.db
      .deleteFrom('idempotency_key')
      .where('tenant_id', '=', tenantId)
      .where('created_at', '<', new Date(machineNow - keptAnswers))
      .execute()
  },
}
