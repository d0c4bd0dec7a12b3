import { Type } from 'typebox'
import { dueAt, type LimitMode } from '#law/deadline.ts'
import { explainDue } from '#law/explain-due.ts'
import { parseInstant, toIso } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { type FieldError, invalid } from '#platform/http/problem.ts'
import { explanationText } from './ledger-text.ts'
import { officeCalendar, withKnownYears } from './office-calendar.ts'

export const limitModes = [
  'workingDays',
  'workingDaysPrecise',
  'workingHours',
  'calendarDays',
  'sameDay',
] as const satisfies readonly LimitMode[]

const moment = Type.String({ maxLength: 40 })

/** Computes a due date by the working calendar, with every reason in words (one-stop.md §7.3). */
export const computeDue = action({
  name: 'calendar.due',
  method: 'POST',
  path: '/calendar/due',
  permission: 'calendar.read',
  summary: { vi: 'Tính hạn trả kết quả và giải thích', en: 'Compute a due date and explain it' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object(
    {
      acceptedAt: moment,
      mode: Type.Enum([...limitModes]),
      amount: Type.Number({ minimum: 0, maximum: 10_000, default: 0 }),
      pauses: Type.Optional(
        Type.Array(Type.Object({ from: moment, to: moment }, { additionalProperties: false }), { maxItems: 50 }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    dueAt: Type.String(),
    effectiveStart: Type.String(),
    explanation: Type.Array(Type.Object({ text: Type.String(), at: Type.String() })),
  }),
  unrecorded: true,
  async run({ platform, tx, actor, input, lang }) {
    const errors: FieldError[] = []
    const at = (text: string, pointer: string): number => {
      const instant = parseInstant(text)
      if (instant === null) {
        errors.push({
          pointer,
          message:
            lang === 'en'
              ? 'Not a moment, for example 2023-06-01T08:00:00+07:00.'
              : 'Không phải thời điểm, ví dụ 2023-06-01T08:00:00+07:00.',
        })
      }
      return instant ?? 0
    }
    const acceptedAt = at(input.acceptedAt, '/acceptedAt')
    const pauses = (input.pauses ?? []).map((pause, i) => ({
      from: at(pause.from, `/pauses/${i}/from`),
      to: at(pause.to, `/pauses/${i}/to`),
    }))
    for (const [i, pause] of pauses.entries()) {
      if (errors.length === 0 && pause.to < pause.from) {
        errors.push({
          pointer: `/pauses/${i}/to`,
          message: lang === 'en' ? 'Ends before it begins.' : 'Kết thúc trước khi bắt đầu.',
        })
      }
    }
    if (errors.length > 0) throw invalid(errors)
    const calendar = await officeCalendar(platform, tx, actor.tenantId)
    const limit = { mode: input.mode, amount: input.amount }
    return withKnownYears(() => {
      const due = dueAt(calendar, acceptedAt, limit, pauses)
      const explanation = explainDue(calendar, acceptedAt, limit, pauses).map((step) => ({
        text: explanationText(step, lang),
        at: toIso(step.at),
      }))
      return { output: { dueAt: toIso(due.dueAt), effectiveStart: toIso(due.effectiveStart), explanation } }
    })
  },
})
