import { dueAt, LimitInvalid } from '#law/deadline.ts'
import { explainDue } from '#law/explain-due.ts'
import { type Instant, parseInstant, toIso } from '#law/instant.ts'
import { explanationText, limitModes, officeCalendar, withKnownYears } from '#organisation'
import { openForCommand } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions, WrongUsage } from './options.ts'

export const dueCommand: Command = {
  name: 'due',
  usage: 'due --at T --mode M --amount N [--pause FROM/TO]… [--lang vi|en]',
  about: `computes a due date and explains it; modes: ${limitModes.join(', ')}`,
  async run(args, readConfig, { say }) {
    const given = readOptions(args, { options: ['at', 'mode', 'amount', 'pause…', 'lang'] })
    const acceptedAt = moment('at', given.needed('at'))
    const mode = limitModes.find((one) => one === given.needed('mode'))
    if (!mode) throw new WrongUsage(`--mode is "${given.one('mode')}"; give one of ${limitModes.join(', ')}`)
    const amount = mode === 'sameDay' ? 0 : given.whole('amount', { from: 0, to: 10_000 })
    const pauses = given.all('pause').map(readPause)
    const lang = (['vi', 'en'] as const).find((one) => one === (given.one('lang') ?? 'vi'))
    if (!lang) throw new WrongUsage(`--lang is "${given.one('lang')}"; give vi or en`)
    const { platform, close } = await openForCommand(readConfig())
    try {
      const calendar = await officeCalendar(platform, platform.database.db, platform.tenantId)
      withKnownYears(() => {
        say(toIso(dueAt(calendar, acceptedAt, { mode, amount }, pauses).dueAt))
        for (const step of explainDue(calendar, acceptedAt, { mode, amount }, pauses)) {
          say(`  ${toIso(step.at)}  ${explanationText(step, lang)}`)
        }
      })
      return 0
    } catch (error) {
      if (error instanceof LimitInvalid) throw new WrongUsage(error.message)
      throw error
    } finally {
      await close()
    }
  },
}

function moment(name: string, text: string): Instant {
  const at = parseInstant(text)
  if (at === null) throw new WrongUsage(`--${name} is "${text}"; give a moment such as 2023-06-01T08:00:00+07:00`)
  return at
}

function readPause(text: string): { from: Instant; to: Instant } {
  const [from = '', to = '', ...more] = text.split('/')
  const pause = { from: moment('pause', from), to: moment('pause', to) }
  if (more.length > 0 || pause.to < pause.from) throw new WrongUsage(`--pause is "${text}"; give two moments, FROM/TO`)
  return pause
}
