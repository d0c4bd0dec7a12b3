import type { WorkingCalendar } from '#law/calendar.ts'
import { instantAt, localDate } from '#law/instant.ts'
import type { History } from '../../src/dossiers/histories/history.ts'
import type { MeasureArgs, Totals } from '../../src/indicators/totals.ts'

/** What a number says of one dossier: nothing, that it is a row, or that it is a row that counts so much. */
type Says = null | { counted: boolean; amount: number }

interface Looking extends MeasureArgs {
  calendar: WorkingCalendar
}

const yes: Says = { counted: true, amount: 1 }
const row = (counted: boolean): Says => ({ counted, amount: 1 })
const when = (holds: boolean): Says => (holds ? yes : null)

/** Slow and obvious: every dossier looked at, one after the other, by the words of the definition. */
export function slowTotals(code: string, histories: readonly History[], looking: Looking): Totals {
  const totals = { rows: 0, counted: 0, amount: 0 }
  for (const history of histories) {
    const { procedure } = history
    if (looking.agency !== null && procedure.agencyId !== looking.agency) continue
    if (looking.procedure != null && procedure.code !== looking.procedure) continue
    if (looking.unit != null && procedure.directUnitId !== looking.unit) continue
    const said = counts[code]?.(factsOf(history, looking)) ?? null
    if (!said) continue
    totals.rows += 1
    if (said.counted) totals.counted += 1
    if (said.counted) totals.amount += said.amount
  }
  return totals
}

function factsOf({ state, result, components, fee, procedure }: History, { from, to, asOf, calendar }: Looking) {
  const day = (at: number | null) => (at === null ? null : localDate(at))
  const [receivedOn, finishedOn] = [day(state.acceptedAt), day(state.finishedAt)]
  const within = (date: string | null) => date !== null && date >= from && date <= to
  const looked = Math.min(asOf, instantAt(to, 24 * 60))
  const isOpenOn = (date: string, after: boolean) =>
    receivedOn !== null &&
    (after ? receivedOn <= date : receivedOn < date) &&
    (finishedOn === null || (after ? finishedOn > date : finishedOn >= date))
  const pauses = [
    ...state.pauses,
    ...(state.pausedAt === null ? [] : [{ from: state.pausedAt, to: Number.POSITIVE_INFINITY }]),
  ]
  const isPending = isOpenOn(to, true)
  const isLate =
    (state.originalDueAt ?? Number.POSITIVE_INFINITY) < looked &&
    !pauses.some((pause) => pause.from <= looked && pause.to > looked)
  return {
    state,
    isReceived: within(receivedOn),
    isEnded: within(finishedOn),
    isResolved: within(finishedOn) && receivedOn !== null,
    wasCarriedOver: isOpenOn(from, false),
    isPending,
    isOverdue: isPending && isLate,
    isOnlineService: procedure.serviceLevel !== 'infoOnly',
    isDigitised:
      result?.digitisedAt !== undefined &&
      components.every(({ copyType, digitisedAt }) => copyType === 'electronic' || digitisedAt !== undefined),
    isElectronic: result?.electronic === true,
    owes: (fee?.vnd ?? 0) > 0,
    paidOnline: fee?.paidOnline === true,
    days: receivedOn !== null && finishedOn !== null ? calendar.workingDaysBetween(receivedOn, finishedOn) : 0,
  }
}

type DossierFacts = ReturnType<typeof factsOf>

export const counts: Readonly<Record<string, (facts: DossierFacts) => Says>> = {
  'dossier.total': ({ isReceived }) => when(isReceived),
  'dossier.receivedOnline': ({ isReceived, state }) => when(isReceived && state.channel === 'online'),
  'dossier.receivedInPerson': ({ isReceived, state }) => when(isReceived && state.channel === 'inPerson'),
  'dossier.receivedPostal': ({ isReceived, state }) => when(isReceived && state.channel === 'postal'),
  'dossier.onlineRate': ({ isReceived, isOnlineService, state }) =>
    isReceived && isOnlineService ? row(state.channel === 'online') : null,
  'dossier.withFee': ({ isReceived, owes }) => when(isReceived && owes),
  'dossier.paidOnline': ({ isReceived, owes, paidOnline }) => when(isReceived && owes && paidOnline),
  'dossier.paidOnlineRate': ({ isReceived, owes, paidOnline }) => (isReceived && owes ? row(paidOnline) : null),
  'dossier.supplementCount': ({ isReceived, state }) => {
    const amount = state.intakeSupplements + state.processingSupplements
    return isReceived && amount > 0 ? { counted: true, amount } : null
  },
  'dossier.apologyCount': ({ isReceived, state }) =>
    isReceived && state.extensionNo > 0 ? { counted: true, amount: state.extensionNo } : null,
  'dossier.digitised': ({ isReceived, isDigitised }) => when(isReceived && isDigitised),
  'dossier.digitisedRate': ({ isReceived, isDigitised }) => (isReceived ? row(isDigitised) : null),
  'dossier.notDigitisedInProcess': ({ isReceived, isDigitised, state }) =>
    when(isReceived && state.status === 'inProcess' && !isDigitised),
  'dossier.digitisedOfResolvedRate': ({ isResolved, isDigitised }) => (isResolved ? row(isDigitised) : null),
  'dossier.resolved': ({ isResolved }) => when(isResolved),
  'dossier.resolvedEarly': ({ isResolved, state }) =>
    when(isResolved && state.outcome === 'early' && state.status !== 'stopped'),
  'dossier.resolvedOnTime': ({ isResolved, state }) =>
    when(isResolved && (state.outcome === 'onTime' || (state.outcome === 'early' && state.status === 'stopped'))),
  'dossier.resolvedLate': ({ isResolved, state }) => when(isResolved && state.outcome === 'overdue'),
  'dossier.onTimeOrEarlyRate': ({ isResolved, state }) => (isResolved ? row(state.outcome !== 'overdue') : null),
  'dossier.electronicResult': ({ isResolved, isElectronic }) => when(isResolved && isElectronic),
  'dossier.electronicResultRate': ({ isResolved, isElectronic }) => (isResolved ? row(isElectronic) : null),
  'dossier.meanWorkingDays': ({ isResolved, days }) => (isResolved ? { counted: true, amount: days } : null),
  'dossier.rejected': ({ isEnded, state }) => when(isEnded && state.status === 'rejectedAtIntake'),
  'dossier.withdrawn': ({ isEnded, state }) => when(isEnded && state.stopReason === 'withdrawn'),
  'dossier.stopped': ({ isEnded, state }) =>
    when(isEnded && state.stopReason !== null && state.stopReason !== 'withdrawn'),
  'dossier.carriedOver': ({ wasCarriedOver }) => when(wasCarriedOver),
  'dossier.toResolve': ({ wasCarriedOver, isReceived }) => when(wasCarriedOver || isReceived),
  'dossier.pending': ({ isPending }) => when(isPending),
  'dossier.pendingInTime': ({ isPending, isOverdue }) => when(isPending && !isOverdue),
  'dossier.pendingOverdue': ({ isOverdue }) => when(isOverdue),
  'dossier.overdueWithoutApology': ({ isOverdue, isEnded, state }) =>
    when((isOverdue || (isEnded && state.outcome === 'overdue')) && state.extensionNo === 0),
}
