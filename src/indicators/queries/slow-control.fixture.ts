import { type AnnouncementCause, announcementDueOn, entryDueOn } from '#law/announcement-limits.ts'
import type { WorkingCalendar } from '#law/calendar.ts'
import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { exchangeWay, type OutgoingDocument } from '#law/document-exchange.ts'
import { answerDueOn, classifyDueOn } from '#law/feedback-limits.ts'
import { totalTimeCut, workingHoursOf } from '#law/time-cut.ts'
import type { Totals } from '../totals.ts'

/** An entry as it is kept, not as a view shows it. */
export interface Kept {
  id: string
  register: string
  agency: string
  state: string
  data: Readonly<Record<string, unknown>>
}
export interface Question {
  agency: string | null
  unit: string | null
  procedure: string | null
  from: string
  to: string
  today: string
  calendar: WorkingCalendar
}
export interface House {
  entries: readonly Kept[]
  /** Those in force on the last day. */
  procedures: readonly { code: string; agency: string; unit: string }[]
}
interface Row {
  counted?: boolean
  amount?: number
}

const date = (of: Kept | undefined, name: string): string | null => {
  const value = of?.data[name]
  return typeof value === 'string' ? value : null
}
const number = (of: Kept, name: string): number => Number(of.data[name])
const isOneOf = (value: unknown, ...all: string[]) => all.includes(String(value))
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** An outgoing document with its deliveries as the law looks at it. */
export const asSent = (one: Kept, entries: readonly Kept[]): OutgoingDocument => ({
  id: one.id,
  issued: one.state === 'issued',
  secret: one.data.secrecy !== 'none',
  agencySignature: one.data.agencySignature === true,
  personalSignature: one.data.personalSignature === true,
  recipients: entries
    .filter(({ register, data }) => register === 'documentDelivery' && data.document === one.id)
    .map(({ data, state }) => ({
      onAxis: data.isExternal === true && data.isOnAxis === true,
      electronic:
        isOneOf(data.way, 'axis', 'axisAndPaper') &&
        !isOneOf(state, 'pending', 'error') &&
        one.data.agencySignature === true,
      paper: isOneOf(data.way, 'paper', 'axisAndPaper'),
      ended: state === 'refused' || state === 'recalled' ? state : null,
    })),
})

/** Every number of legal affairs, records and procedure control, by looking at each entry. */
export function slowRows(code: string, house: House, q: Question): Row[] {
  const all = (register: string) => house.entries.filter((one) => one.register === register)
  const mine = (register: string, of: { whose?: string; unit?: string; procedure?: string } = {}) =>
    all(register).filter((one) => {
      const owner = of.whose ? one.data[of.whose] : one.agency
      return (
        (q.agency === null || owner === q.agency) &&
        (q.unit === null || !of.unit || one.data[of.unit] === q.unit) &&
        (q.procedure === null || !of.procedure || one.data[of.procedure] === q.procedure)
      )
    })
  const within = (day: string | null) => day !== null && q.from <= day && day <= q.to
  const byEnd = (day: string | null) => day !== null && day <= q.to
  const next = dateOfDay(dayNumber(q.to) + 1)
  const isPast = (due: string | null) => due !== null && due < next && due < q.today
  const doneOrOverdue = (done: string | null, due: string | null) => within(done) || (!byEnd(done) && isPast(due))
  const inTime = (done: string | null, due: string | null) => done !== null && due !== null && done <= due
  const rows = (found: readonly Kept[], counted: (one: Kept) => boolean = () => true): Row[] =>
    found.map((one) => ({ counted: counted(one) }))
  const lateBy = (due: string, done: string) => (done <= due ? 0 : q.calendar.workingDaysBetween(due, done))
  const points = (found: readonly Kept[], part: (one: Kept) => number, whole: (one: Kept) => number): Row[] => {
    const total = sum(found.map(whole))
    return found.map((one) => ({ amount: (part(one) / total) * 100 }))
  }

  const drafts = () =>
    mine('legalDocument', { whose: 'draftedBy' }).filter(({ data }) => data.draftedBy && data.normative)
  const reviews = (keep: (one: Kept) => boolean) => mine('documentReview').filter(keep)
  const issued = () =>
    mine('outgoingDocument', { unit: 'drafter' }).filter(
      (one) => one.state === 'issued' && within(date(one, 'issuedOn')),
    )
  const exchanged = () =>
    issued()
      .map((one) => exchangeWay(asSent(one, house.entries)))
      .filter((way) => isOneOf(way, 'fullyElectronic', 'withPaper', 'paperOnly'))
      .map((way) => ({ counted: way === 'fullyElectronic' }))

  const isSigned = (one: Kept) => isOneOf(one.state, 'signed', 'entered', 'published', 'superseded')
  const decisions = () => mine('announcement', { whose: 'proposedBy' })
  const signedOn = (one: Kept) => (isSigned(one) ? date(one, 'issuedOn') : null)
  const toSignBy = (one: Kept): string => {
    const effective = String(one.data.sourceEffectiveOn)
    const cause: AnnouncementCause =
      one.data.trigger === 'ministryAnnouncement'
        ? { by: 'provinceList', ministrySignedOn: String(one.data.triggeredOn) }
        : { by: one.data.trigger === 'ministryDocument' ? 'ministry' : 'province', documentEffectiveOn: effective }
    return announcementDueOn(q.calendar, cause)
  }
  const toBeSigned = () =>
    rows(
      decisions().filter((one) => one.state !== 'withdrawn' && doneOrOverdue(signedOn(one), toSignBy(one))),
      (one) => inTime(signedOn(one), toSignBy(one)),
    )
  const decisionOf = (line: Kept) => all('announcement').find(({ id }) => id === line.data.announcement)
  const lines = (keep: (line: Kept, decision: Kept) => boolean) =>
    all('announcedProcedure').filter((line) => {
      const decision = decisionOf(line)
      return (
        decision !== undefined &&
        isSigned(decision) &&
        (q.agency === null || decision.data.proposedBy === q.agency) &&
        (q.procedure === null || line.data.procedure === q.procedure) &&
        keep(line, decision)
      )
    })
  const announced = (keep: (line: Kept, decision: Kept) => boolean = () => true) =>
    lines((line, decision) => within(date(decision, 'issuedOn')) && keep(line, decision))
  const isPosted = (procedure: string, announcement?: unknown) =>
    ['centre', 'portal'].every((place) =>
      all('procedurePosting').some(
        (one) =>
          one.data.procedure === procedure &&
          (announcement === undefined || one.data.announcement === announcement) &&
          one.data.place === place &&
          byEnd(date(one, 'postedOn')) &&
          !byEnd(date(one, 'removedOn')) &&
          one.data.finding !== 'partsMissing',
      ),
    )

  /** Of those about one procedure the last one. */
  const lastOf = (found: readonly Kept[], day: string, owner: (one: Kept) => unknown) =>
    found.filter((one) =>
      found.every((other) => {
        const isSame = other.data.procedure === one.data.procedure && owner(other) === owner(one)
        return !isSame || `${date(other, day)} ${other.id}` <= `${date(one, day)} ${one.id}`
      }),
    )
  const offeredBy = (one: Kept) => one.data.proposedBy ?? one.agency
  const cuts = () =>
    lastOf(
      all('timeCut').filter((one) => one.state !== 'refused' && within(date(one, 'proposedOn'))),
      'proposedOn',
      offeredBy,
    ).filter(
      (one) =>
        (q.agency === null || offeredBy(one) === q.agency) &&
        (q.procedure === null || one.data.procedure === q.procedure),
    )
  const sheets = (keep: (one: Kept) => boolean) =>
    mine('procedureReview', { unit: 'lead', procedure: 'procedure' }).filter(keep)
  const reviewed = () => sheets((one) => one.state !== 'planned' && within(date(one, 'reviewedOn')))
  const has = (one: Kept, ...options: string[]) =>
    Array.isArray(one.data.proposals) && one.data.proposals.some((name) => options.includes(String(name)))
  const column = (one: Kept) =>
    has(one, 'keep')
      ? 'Kept'
      : has(one, 'replace')
        ? 'ToReplace'
        : has(one, 'abolish', 'cutTime', 'cutComponents', 'cutFees')
          ? 'ToCut'
          : 'ToAmend'
  const isApproved = (one: Kept) => isOneOf(one.state, 'approved', 'simplified') && Boolean(one.data.decision)
  const costs = () =>
    lastOf(
      mine('complianceCost', { procedure: 'procedure' }).filter(
        (one) => one.state === 'confirmed' && within(date(one, 'computedOn')),
      ),
      'computedOn',
      ({ agency }) => agency,
    )

  const pakn = () => mine('feedback', { unit: 'unit', procedure: 'procedure' })
  const isOurs = (one: Kept) => !isOneOf(one.state, 'redirected', 'rejected')
  const received = (one: Kept) => within(date(one, 'receivedOn'))
  const answered = (one: Kept) => isOurs(one) && within(date(one, 'answeredOn'))
  const toAnswerBy = (one: Kept): string => {
    const assigned = date(one, 'assignedOn')
    const isExtended = one.data.isExtended === true
    return assigned !== null
      ? answerDueOn(q.calendar, assigned, isExtended)
      : answerDueOn(q.calendar, classifyDueOn(q.calendar, String(one.data.receivedOn)), isExtended)
  }

  switch (code) {
    case 'vbqppl.proposedAdopted':
      return rows(
        drafts().filter(
          (one) =>
            one.data.level === 'province' &&
            isOneOf(one.state, 'promulgated', 'published') &&
            within(date(one, 'issuedOn')),
        ),
      )
    case 'vbqppl.planCompletionRate':
      return rows(
        drafts().filter((one) => within(date(one, 'draftBy'))),
        (one) => one.state !== 'dropped' && (byEnd(date(one, 'submittedOn')) || byEnd(date(one, 'issuedOn'))),
      )
    case 'vbqppl.processDefects':
      return rows(
        drafts().filter(
          (one) =>
            one.state !== 'dropped' &&
            number(one, 'defectCount') > 0 &&
            within(date(one, 'issuedOn') ?? date(one, 'submittedOn') ?? date(one, 'appraisalSentOn')),
        ),
      )
    case 'vbqppl.review':
      return rows(
        reviews((one) => within(date(one, 'reviewedOn')) || within(date(one, 'proposedOn'))),
        (one) => byEnd(date(one, 'proposedOn')),
      )
    case 'vbqppl.reviewPublishedAt': {
      const due = (one: Kept) => dateOfDay(dayNumber(String(one.data.arisenOn)) + 30)
      const owed = reviews(
        (one) =>
          isOneOf(one.data.kind, 'regular', 'topic') &&
          within(due(one)) &&
          (date(one, 'reviewedOn') !== null || isPast(due(one))),
      )
      const isDone = owed.length > 0 && owed.every((one) => date(one, 'reviewedOn') !== null)
      const latest = Math.max(...owed.map((one) => lateBy(due(one), date(one, 'reviewedOn') ?? '')))
      return owed.map((_, i) => ({ counted: isDone && i === 0, amount: isDone ? latest : 0 }))
    }
    case 'vbqppl.reviewFollowUpRate':
      return rows(
        reviews((one) => one.data.listed === 'd' && within(date(one, 'reviewedOn'))),
        (one) => byEnd(date(one, 'proposedOn')) || byEnd(date(one, 'doneOn')),
      )
    case 'vbqppl.commentOnTimeRate':
      return rows(
        mine('draftComment', { unit: 'unit' }).filter((one) =>
          doneOrOverdue(date(one, 'answeredOn'), date(one, 'answerBy')),
        ),
        (one) => inTime(date(one, 'answeredOn'), date(one, 'answerBy')),
      )
    case 'law.dissemination':
      return rows(
        mine('disseminationActivity').filter(
          (one) => within(date(one, 'holdBy')) && (byEnd(date(one, 'heldOn')) || isPast(date(one, 'holdBy'))),
        ),
        (one) => one.state === 'held' && inTime(date(one, 'heldOn'), date(one, 'holdBy')),
      )
    case 'dissemination.planCompletionRate':
      return rows(
        mine('disseminationActivity').filter((one) => within(date(one, 'holdBy'))),
        (one) => one.state === 'held' && byEnd(date(one, 'heldOn')),
      )
    case 'law.monitoring': {
      const reports = mine('lawReport').filter((one) => one.state === 'issued' && within(date(one, 'issuedOn')))
      const findings = mine('lawFinding').filter((one) => within(date(one, 'proposedOn')))
      const isOfOne = (one: Kept) => (other: Kept) => other.agency === one.agency
      return [
        ...rows(reports, (one) => Boolean(one.data.proposals) || findings.some(isOfOne(one))),
        ...rows(findings, (one) => reports.some(isOfOne(one))),
      ]
    }
    case 'law.guidance':
      return rows(issued().filter(({ data }) => isOneOf(data.purpose, 'guidance', 'urging') && data.legalDocument))
    case 'lawMonitoring.reportAt': {
      const [first, last] = [q.from, q.to].map((day) => Number(day.slice(0, 4)))
      const reports = mine('lawReport').filter(
        (one) => Number(first) <= number(one, 'year') && number(one, 'year') <= Number(last),
      )
      const late = reports.flatMap((one) => {
        const on = date(one, 'issuedOn')
        return on === null ? [] : [lateBy(`${one.data.year}-12-15`, on)]
      })
      return reports.map((_, i) => ({ counted: i === 0 && late.length > 0, amount: Math.min(...late) }))
    }
    case 'eDoc.fullElectronicRate':
      return exchanged()
    case 'eDoc.highRate': {
      const found = exchanged()
      const isHigh = found.filter(({ counted }) => counted).length / found.length >= 0.9
      return found.map(({ counted }) => ({ counted: counted && isHigh }))
    }
    case 'eDoc.signedRate':
      return rows(issued(), ({ data }) => data.agencySignature === true && data.personalSignature === true)
    case 'eDoc.receivedElectronicRate':
      return rows(mine('incomingDocument', { unit: 'unit' }).filter(received), ({ data }) =>
        isOneOf(data.way, 'axis', 'axisAndPaper'),
      )
    case 'eDoc.workFileRate':
      return rows(
        mine('workFile', { unit: 'unit' }).filter((one) => within(date(one, 'openedOn'))),
        ({ data }) => data.medium === 'electronic',
      )
    case 'procedure.announcementDecisions':
      return rows(decisions().filter((one) => within(signedOn(one))))
    case 'procedure.announcedTimely':
    case 'procedure.announcedOnTimeRate':
      return toBeSigned()
    case 'procedure.announcedProcedures':
      return rows(announced())
    case 'procedure.announcedNew':
      return rows(announced(({ data }) => data.change === 'new'))
    case 'procedure.announcedAmended':
      return rows(announced(({ data }) => data.change === 'amended'))
    case 'procedure.announcedReplaced':
      return rows(announced(({ data }) => data.change === 'replacement'))
    case 'procedure.announcedAbolished':
      return rows(announced(({ data }) => data.change === 'abolished'))
    case 'procedure.announcedOtherwise':
      return rows(announced(({ data }) => isOneOf(data.change, 'standardised', 'listOnly')))
    case 'procedure.announcedEntered':
      return rows(announced((_, decision) => byEnd(date(decision, 'enteredOn'))))
    case 'procedure.announcedNotEntered':
      return rows(announced((_, decision) => !byEnd(date(decision, 'enteredOn'))))
    case 'procedure.publishedOnTimeRate': {
      const toEnterBy = (decision: Kept) => entryDueOn(q.calendar, String(decision.data.issuedOn))
      return rows(
        lines((_, decision) => doneOrOverdue(date(decision, 'enteredOn'), toEnterBy(decision))),
        (line) => {
          const decision = decisionOf(line)
          return decision !== undefined && inTime(date(decision, 'enteredOn'), toEnterBy(decision))
        },
      )
    }
    case 'procedure.postedAtCentreAndPortal':
      return rows(
        announced((line) => line.data.change !== 'abolished' && byEnd(date(line, 'effectiveOn'))),
        ({ data }) => isPosted(String(data.procedure), data.announcement),
      )
    case 'procedure.publishedCompleteRate':
      return house.procedures
        .filter(
          (one) =>
            (q.agency === null || one.agency === q.agency) &&
            (q.unit === null || one.unit === q.unit) &&
            (q.procedure === null || one.code === q.procedure),
        )
        .map((one) => ({ counted: isPosted(one.code) }))
    case 'procedure.timeCutCount':
      return rows(cuts())
    case 'procedure.timeCutRate': {
      const hours = (one: Kept, name: string) => {
        const unit = isOneOf(one.data.unit, 'hour') ? 'hour' : 'day'
        return workingHoursOf({ value: number(one, name), unit })
      }
      const found = cuts().map((one) => ({
        statutoryHours: hours(one, 'statutory'),
        committedHours: hours(one, 'committed'),
      }))
      return found.map((_, i) => ({ amount: i === 0 ? (totalTimeCut(found).percent ?? 0) : 0 }))
    }
    case 'procedure.review.planApproved':
      return rows(
        sheets((one) => within(date(one, 'planOn')) || within(date(one, 'decidedOn'))),
        (one) =>
          date(one, 'planOn') !== null &&
          isOneOf(one.state, 'approved', 'implemented') &&
          within(date(one, 'decidedOn')),
      )
    case 'procedure.reviewed':
      return rows(reviewed())
    case 'procedure.reviewedToCut':
    case 'procedure.reviewedToAmend':
    case 'procedure.reviewedToReplace':
    case 'procedure.reviewedKept':
      return rows(reviewed().filter((one) => code === `procedure.reviewed${column(one)}`))
    case 'procedure.reviewImplemented':
      return rows(sheets((one) => one.state === 'implemented' && within(date(one, 'implementedOn'))))
    case 'procedure.reviewSavingRate':
      return points(
        reviewed().filter(({ data }) => typeof data.costBefore === 'number' && typeof data.costAfter === 'number'),
        (one) => number(one, 'costBefore') - number(one, 'costAfter'),
        (one) => number(one, 'costBefore'),
      )
    case 'internalProcedure.simplified':
      return rows(
        mine('internalProcedure').filter((one) => within(date(one, 'reviewedOn')) || within(date(one, 'decidedOn'))),
        (one) => isApproved(one) && within(date(one, 'decidedOn')),
      )
    case 'internalProcedure.simplificationApproved':
      return rows(mine('internalProcedure').filter((one) => isApproved(one) && within(date(one, 'decidedOn'))))
    case 'internalProcedure.simplifiedRate':
      return rows(
        mine('internalProcedure').filter((one) => one.state !== 'listed' && byEnd(date(one, 'announcedOn'))),
        (one) => one.state === 'simplified' && byEnd(date(one, 'implementedOn')),
      )
    case 'complianceCost.saving':
      return costs().map((one) => ({ amount: number(one, 'yearBefore') - number(one, 'yearAfter') }))
    case 'complianceCost.rate':
      return points(
        costs(),
        (one) => number(one, 'yearBefore') - number(one, 'yearAfter'),
        (one) => number(one, 'yearBefore'),
      )
    case 'feedback.received':
      return rows(pakn().filter(received))
    case 'feedback.receivedOnRegulations':
      return rows(pakn().filter((one) => received(one) && one.data.kind === 'regulation'))
    case 'feedback.receivedOnConduct':
      return rows(pakn().filter((one) => received(one) && one.data.kind === 'conduct'))
    case 'feedback.redirected':
      return rows(pakn().filter((one) => received(one) && !isOurs(one)))
    case 'feedback.carriedOver':
      return rows(
        pakn().filter(
          (one) =>
            isOurs(one) &&
            String(date(one, 'receivedOn')) < q.from &&
            !(date(one, 'answeredOn') !== null && String(date(one, 'answeredOn')) < q.from),
        ),
      )
    case 'feedback.handled':
      return rows(pakn().filter(answered))
    case 'feedback.pending':
      return rows(
        pakn().filter((one) => isOurs(one) && byEnd(date(one, 'receivedOn')) && !byEnd(date(one, 'answeredOn'))),
      )
    case 'feedback.published':
      return rows(pakn().filter((one) => within(date(one, 'publishedOn'))))
    case 'feedback.onTimeRate':
      return rows(
        pakn().filter((one) => isOurs(one) && doneOrOverdue(date(one, 'answeredOn'), toAnswerBy(one))),
        (one) => inTime(date(one, 'answeredOn'), toAnswerBy(one)),
      )
    case 'feedback.satisfiedRate':
      return rows(pakn().filter(answered), ({ data }) => data.satisfaction !== 'dissatisfied')
    default:
      throw new Error(`nobody says how ${code} is counted slowly`)
  }
}

export function slowTotals(code: string, house: House, q: Question): Totals {
  const found = slowRows(code, house, q).map(({ counted = true, amount = 1 }) => ({ counted, amount }))
  const counted = found.filter((one) => one.counted)
  return { rows: found.length, counted: counted.length, amount: sum(counted.map(({ amount }) => amount)) }
}
