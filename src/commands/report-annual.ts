import { writeFile } from 'node:fs/promises'
import { localDate } from '#law/instant.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { findReport, type PaperKind, paperBytes } from '#reports'
import { openForCommand } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions, WrongUsage } from './options.ts'

export const reportAnnualCommand: Command = {
  name: 'annual',
  usage: 'annual --agency A --year Y --out F.docx|.pdf',
  about: 'writes an agency’s yearly reform report: as approved, or as its figures are now',
  async run(args, readConfig, { remark, say }) {
    const given = readOptions(args, { options: ['agency', 'year', 'out'] })
    const agency = given.needed('agency')
    const year = given.whole('year', { from: 2000, to: 2200 })
    const out = given.needed('out')
    const kind = (['docx', 'pdf'] as const satisfies readonly PaperKind[]).find((one) => out.endsWith(`.${one}`))
    if (!kind) throw new WrongUsage(`--out is "${out}"; give a file ending in .docx or .pdf`)
    const { platform, close } = await openForCommand(readConfig())
    try {
      const { database, tenantId, clock, config } = platform
      const now = clock.now()
      if (year > Number(localDate(now).slice(0, 4))) throw new WrongUsage(`--year is ${year}; it has not begun`)
      const found = await inTransaction(
        database.db,
        (tx) => findReport({ tx, actor: systemActor(tenantId), scope: 'tenant', now }, { agency, year }),
        { readOnly: true },
      )
      // Where the office is reached; a paper made on the command line has no request to tell it.
      const origin = config.publicUrl ?? `http://${config.host}:${config.port}`
      await writeFile(out, await paperBytes(found, kind, { origin, now }))
      say(out)
      const { head, content } = found
      const missing = content.figures.filter((figure) => figure.kind === null).length
      remark(
        `version ${head.version}, ${head.state}; ${content.figures.length} figures, ${missing} without an indicator`,
      )
      return 0
    } finally {
      await close()
    }
  },
}
