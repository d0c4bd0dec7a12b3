import { limitThatCounts, type Procedure } from '#catalogue'
import type { WorkingCalendar } from '#law/calendar.ts'
import { type Instant, instantAt, localDate } from '#law/instant.ts'
import { roleInLaw } from '../roles.ts'
import type { Report } from './dossier-file-error.ts'
import type { DossierRecord } from './dossier-record.ts'

const serviceLevels = { full: 'fullyOnline', partial: 'partiallyOnline' } as const

/** Where a row contradicts itself, the catalogue or the internal process; the law itself speaks when it is told. */
export function checkRecord(
  record: DossierRecord,
  procedure: Procedure,
  calendar: WorkingCalendar,
  report: Report,
): boolean {
  let isRight = true
  const expect = (holds: boolean, column: keyof DossierRecord, message: string) => {
    if (holds) return
    isRight = false
    report(column, message)
  }
  const limit = limitThatCounts(procedure.limit)
  expect(record.sectorId === procedure.sector.id, 'sectorId', `the procedure belongs to ${procedure.sector.id}`)
  expect(
    serviceLevels[record.serviceLevel] === procedure.serviceLevel,
    'serviceLevel',
    `the procedure is ${procedure.serviceLevel}`,
  )
  expect(procedure.applicants.includes(record.applicantType), 'applicantType', 'cannot apply for this procedure')
  expect(procedure.channels.includes(record.channel), 'channel', 'is no way to file for this procedure')
  expect(record.limitValue === limit.value, 'limitValue', `the limit of the procedure is ${limit.value}`)
  expect(record.limitUnit === limit.unit, 'limitUnit', `the limit of the procedure is counted in ${limit.unit}`)
  const waited = record.receivedAt - record.submittedAt
  expect(waited >= 0, 'receivedAt', 'is before the submission')
  expect(
    record.channel === 'online' || waited <= 0,
    'submittedAt',
    'is not the moment of reception, as it is at a counter',
  )
  const isReturned = record.status === 'returned'
  for (const column of ['resultChannel', 'outcome', 'finishedAt', 'returnedAt'] as const) {
    expect(
      (record[column] !== null) === isReturned,
      column,
      isReturned ? 'is missing' : 'is given for a dossier in process',
    )
  }
  expect(isReturned || record.rating === null, 'rating', 'is given for a dossier in process')
  expect((record.digitisedAt !== null) === record.digitised, 'digitisedAt', 'does not fit to digitised')
  expect((record.paidOnline === null) === (record.feeVnd === 0), 'paidOnline', 'is given exactly where there is a fee')
  expect((record.finishedAt ?? record.receivedAt) >= record.receivedAt, 'finishedAt', 'is before the reception')
  expect((record.returnedAt ?? 0) >= (record.finishedAt ?? 0), 'returnedAt', 'is before the result was ready')
  const wrongStep = stepFault(record, procedure)
  expect(wrongStep === null, 'stepMinutes', wrongStep ?? '')
  if (!isRight) return false
  const told = record.stepMinutes.reduce((sum, { minutes }) => sum + minutes, 0)
  const minutes = calendar.workingMinutesBetween(record.receivedAt, record.finishedAt ?? endOfYear(record.receivedAt))
  const until = isReturned ? 'the finish' : 'the end of the year'
  expect(
    told === minutes,
    'stepMinutes',
    `add up to ${told} working minutes; from reception to ${until} there are ${minutes}`,
  )
  return isRight
}

/**
 * The steps of the process in their order, all of them when finished, else the first few. A step is named by the role of
 * its post, or by what that role is in law: the approver, where the deputy director approves.
 */
function stepFault({ stepMinutes, status }: DossierRecord, procedure: Procedure): string | null {
  const steps = procedure.process.steps.filter(({ kind }) => kind !== 'return')
  for (const [i, { no, role }] of stepMinutes.entries()) {
    const step = steps[i]
    if (step?.no !== no)
      return `step ${no} stands where the process has ${step ? `step ${step.no}` : 'no further step'}`
    if (step.role !== role && roleInLaw(step.role) !== role) return `step ${no} is done by ${step.role}, not by ${role}`
  }
  if (status === 'returned' && stepMinutes.length < steps.length) return `ends before step ${steps.at(-1)?.no}`
  if (status === 'inProcess' && stepMinutes.length === steps.length)
    return 'has every step, yet the dossier is in process'
  return null
}

/** The file tells a year: what is not finished then is told up to its last minute. */
function endOfYear(at: Instant): Instant {
  return instantAt(`${Number(localDate(at).slice(0, 4)) + 1}-01-01`, 0)
}
