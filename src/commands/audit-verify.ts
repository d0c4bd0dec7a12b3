import { unmatchedHead } from '#dossiers'
import { verifyChains } from '#platform/audit/verify-chains.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { openForCommand } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

const tellEvery = 100_000

export const auditVerifyCommand: Command = {
  name: 'verify',
  usage: 'verify',
  about: 'walks every chain of the history and names the first link that does not hold',
  async run(args, readConfig, { remark, say }) {
    readOptions(args, {})
    const { platform, close } = await openForCommand(readConfig())
    const { tenantId, database } = platform
    try {
      // One picture of the database for both questions, whatever is being written meanwhile.
      const { events, chains, broken, head } = await inTransaction(
        database.db,
        async (tx) => {
          const walked = await verifyChains(tx, tenantId, (count) => {
            if (count % tellEvery === 0 && count > 0) remark(`${count} events`)
          })
          return { ...walked, head: walked.broken === null ? await unmatchedHead(tx, tenantId) : null }
        },
        { readOnly: true, isolation: 'repeatable read' },
      )
      if (broken) {
        const { subject, seq, name, wrong } = broken
        remark(`motcua audit verify: ${subject.kind} ${subject.id}, event ${seq} (${name}): ${wrong}`)
        return 1
      }
      if (head) {
        remark(
          `motcua audit verify: dossier ${head.code ?? head.id}: its history ends before event ${head.seq}, or with another one`,
        )
        return 1
      }
      say(`${events} events in ${chains} chains hold`)
      return 0
    } finally {
      await close()
    }
  },
}
