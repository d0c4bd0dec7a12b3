import { listProcedures, type Procedure, procedureAt, termsFor } from '#catalogue'
import {
  type CounterQueue,
  type Receipt,
  type ReceivedToday,
  readCounterQueue,
  readFrequentProcedures,
  readReceipt,
  readReceived,
} from '#dossiers'
import type { WorkingCalendar } from '#law/calendar.ts'
import { type ExplainedStep, explainDue } from '#law/explain-due.ts'
import { dayStart, type Instant, localDate, localDay } from '#law/instant.ts'
import { officeCalendar, withKnownYears } from '#organisation'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Platform } from '#platform/platform.ts'

export interface Counter {
  queue: readonly CounterQueue[]
  calendar: WorkingCalendar
  today: readonly ReceivedToday[]
  q: string
  /** What was found, or what this counter receives most. */
  procedures: readonly Procedure[]
  chosen: Procedure | null
  preview: Preview | null
  receipt: Receipt | null
}

/** The date a dossier of this procedure would get now. */
export interface Preview {
  dueAt: Instant
  explanation: readonly ExplainedStep[]
}

export interface CounterAsked {
  q: string
  procedureCode: string | undefined
  receivedId: string | undefined
}

interface Standing {
  platform: Platform
  tx: Tx
  actor: Actor
  scope: Scope
  now: Instant
}

const shownOfGroup = 5
const shownProcedures = 12

/** One screen of the counter: who waits, what may be received, what was. */
export async function readCounter(standing: Standing, asked: CounterAsked): Promise<Counter> {
  const { platform, tx, actor, now } = standing
  const calendar = await officeCalendar(platform, tx, actor.tenantId)
  const chosen =
    asked.procedureCode === undefined
      ? null
      : await procedureAt(platform, tx, actor.tenantId, asked.procedureCode, localDate(now))
  const open = chosen && takesPaper(chosen) ? chosen : null
  return {
    queue: await readCounterQueue(tx, actor, shownOfGroup),
    calendar,
    today: await readReceived(tx, actor, dayStart(localDay(now)), 8),
    q: asked.q,
    procedures: open ? [] : await findProcedures(standing, asked.q),
    chosen: open,
    preview: open && previewOf(calendar, open, now),
    receipt: asked.receivedId === undefined ? null : await readReceipt(standing, asked.receivedId),
  }
}

const takesPaper = (procedure: Procedure): boolean => procedure.channels.some((channel) => channel !== 'online')

export async function findProcedures({ platform, tx, actor, now }: Standing, q: string): Promise<Procedure[]> {
  const on = localDate(now)
  const frequent = q === '' ? await readFrequentProcedures(tx, actor, shownProcedures) : []
  const known = await Promise.all(frequent.map((code) => procedureAt(platform, tx, actor.tenantId, code, on)))
  const { items } = await listProcedures(platform, tx, actor.tenantId, {
    on,
    limit: shownProcedures,
    ...(q === '' ? {} : { q }),
  })
  const all = new Map(
    [...known, ...items].flatMap((procedure) =>
      procedure && takesPaper(procedure) ? [[procedure.code, procedure] as const] : [],
    ),
  )
  return [...all.values()].slice(0, shownProcedures)
}

/** null where no calendar reaches so far: reception itself then says which year is missing. */
function previewOf(calendar: WorkingCalendar, procedure: Procedure, now: Instant): Preview | null {
  try {
    const explanation = withKnownYears(() => explainDue(calendar, now, termsFor(procedure, localDate(now)).limit))
    const due = explanation.at(-1)
    return due ? { dueAt: due.at, explanation } : null
  } catch (error) {
    if (error instanceof Problem && error.code === 'calendar.year-unknown') return null
    throw error
  }
}
