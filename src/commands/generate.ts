import { generateYear } from '#dossiers'
import { instantAt, localDate } from '#law/instant.ts'
import { gatherStatistics } from '#platform/database/gather-statistics.ts'
import { elapsedMs } from '#platform/time/clock.ts'
import { openForCommand } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

const usualYear = 2024

export const generateCommand: Command = {
  name: 'generate',
  usage: 'generate --dossiers N --seed S [--year Y]',
  about: `makes a year of invented dossiers with their whole histories (year ${usualYear} unless said); the same seed makes the same`,
  async run(args, readConfig, { remark, say }) {
    const given = readOptions(args, { options: ['dossiers', 'seed', 'year'] })
    const dossiers = given.whole('dossiers', { from: 1, to: 10_000_000 })
    const seed = given.whole('seed', { from: 0, to: Number.MAX_SAFE_INTEGER })
    const year = given.whole('year', { from: 1900, to: 9999 }, usualYear)
    const running = await openForCommand(readConfig())
    const begun = elapsedMs()
    try {
      const tell = inSteps(dossiers, (written) => remark(`${written} of ${dossiers} dossiers`))
      await generateYear(running.platform, { dossiers, seed, year }, tell)
      await gatherStatistics(running.platform.database.db)
      const seconds = (elapsedMs() - begun) / 1000
      say(`${dossiers} dossiers of ${year} in ${seconds.toFixed(1)} s, ${Math.round(dossiers / seconds)} a second`)
      const { clock } = running.platform
      if (clock.now() < instantAt(`${year + 1}-01-01`, 0)) {
        remark(`the office's clock stands at ${localDate(clock.now())}; ${year} lies ahead of it until it is set on`)
      }
      return 0
    } finally {
      await running.close()
    }
  },
}

/** Every twentieth of the way is enough to see that it goes on. */
function inSteps(whole: number, tell: (written: number) => void): (written: number) => void {
  let told = 0
  return (written) => {
    const step = Math.floor((written * 20) / whole)
    if (step > told && written < whole) tell(written)
    told = Math.max(told, step)
  }
}
