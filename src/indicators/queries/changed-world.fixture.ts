import fc from 'fast-check'
import type { Office } from '#office'

type Values = Record<string, unknown>
interface Step {
  action: string
  values?: Values
}
/** One entry of a register, the steps it goes through, what is corrected afterwards, and whether it was a mistake. */
export interface Change {
  register: string
  values: Values
  steps: readonly Step[]
  correction: Values | null
  isVoid: boolean
}

/** Days at the borders of years and quarters, and weekends and holidays between. */
const day = fc.constantFrom(
  ...['2022-12-30', '2022-12-31', '2023-01-01', '2023-01-03', '2023-03-31', '2023-04-01', '2023-04-28', '2023-05-04'],
  ...['2023-06-30', '2023-07-01', '2023-09-01', '2023-09-05', '2023-10-08', '2023-12-29', '2023-12-31', '2024-01-01'],
)
const year = fc.constantFrom(2022, 2023, 2023, 2024)
const unit = fc.constantFrom('skhcn-van-phong', 'skhcn-chi-cuc-tdc', 'skhcn-trung-tam-phat-trien-khcn')
const small = fc.integer({ min: 0, max: 6 })
const yes = fc.boolean()
const mark = fc.stringMatching(/^[a-z]{10}$/)
const one = <T>(...all: T[]) => fc.constantFrom(...all)
/** So many of the first steps. */
const upTo = (...steps: Step[]) => fc.integer({ min: 0, max: steps.length }).map((n) => steps.slice(0, n))

const maybe = { isVoid: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }
const change = (
  register: string,
  values: fc.Arbitrary<Values>,
  steps: fc.Arbitrary<Step[]> = fc.constant([]),
  correction: fc.Arbitrary<Values> = fc.constant({}),
): fc.Arbitrary<Change> =>
  fc.record({
    register: fc.constant(register),
    values,
    steps,
    correction: fc.option(correction),
    ...maybe,
  })
const dated = (action: string, field: string, more: Values = {}) =>
  day.map((on): Step => ({ action, values: { ...more, [field]: on } }))

const course = fc
  .record({
    code: mark,
    name: mark,
    plan: one(null, '14/KH-SKHCN'),
    kind: one('course', 'class'),
    content: one('digitalSkill', 'digitalSkill', 'rank'),
    mode: one('sent', 'coOrganised'),
    participantKind: one('staff', 'agencyLeader', 'civilServant'),
    planned: small,
    endsOn: day,
  })
  .map((values) => ({ ...values, startsOn: '2022-06-01', partner: 'so-noi-vu' }))

const planChange = change(
  'reform-plan',
  fc.record({ name: mark, kind: one('par', 'par', 'par', 'digital', 'parIndex', 'sipas', 'papi'), year, issueBy: day }),
  fc
    .tuple(mark, day)
    .chain(([number, issuedOn]) =>
      upTo({ action: 'issue', values: { number, issuedOn } }, { action: 'complete', values: { outcome: 'Xong' } }),
    ),
  fc.record({ issueBy: day }),
)
const participantChange = change(
  'training-participant',
  fc
    .record({
      course: one('dt-2022-01', 'dt-2023-02', 'dt-2023-02', 'dt-2023-03', 'dt-2023-11'),
      member: one(null, 'CC-01', 'CC-02', 'CC-30', 'CC-46'),
      isDigitalSkill: yes,
    })
    .map((values) => ({ ...values, person: 'Người Ví Dụ', who: 'staff', decidedOn: '2023-02-01' })),
  one([], [{ action: 'complete', values: { result: 'passed' } }], [{ action: 'fail' }], [{ action: 'miss' }]),
  fc.record({ isDigitalSkill: yes }),
)
const quotaChange = change(
  'staff-quota',
  fc
    .record({ unit: one('skhcn', 'skhcn-lanh-dao', 'skhcn-thanh-tra'), year, quota: small, baseQuota: small })
    .chain((values) => one(0, 0, 2).map((publicEmployeeQuota) => ({ ...values, publicEmployeeQuota })))
    .map((values) => ({ ...values, contractQuota: 0, decision: 'QĐ', decidedOn: '2022-06-01', baseYear: 2015 })),
  small.chain((present) =>
    upTo({ action: 'close', values: { present, publicEmployeesPresent: 1, contractsPresent: 0 } }),
  ),
  fc.record({ quota: small }),
)

const reformChanges = [
  planChange,
  change(
    'reform-task',
    fc
      .record({ code: mark, assignedBy: one('province', 'agency'), owner: unit, deadline: day })
      .chain((values) => one('05/KH-SKHCN', '07/KH-SKHCN', null).map((plan) => ({ ...values, plan })))
      .map((values) => ({
        ...values,
        name: 'Nhiệm vụ',
        content: 'direction',
        assignment: 'Văn bản',
        givenOn: '2022-06-01',
      })),
    dated('finish', 'completedOn').chain((done) =>
      one([], [done], [done, { action: 'reopen', values: { progress: 50 } }], [{ action: 'cancel' }]),
    ),
    fc.record({ deadline: day }),
  ),
  change(
    'reform-report',
    fc
      .record({ kind: one('quarter1', 'halfYear', 'quarter3', 'year', 'sipas'), year: one(2021, 2022, 2023, 2024) })
      .chain((values) => day.map((deadline) => ({ ...values, deadline, recipient: 'so-noi-vu' }))),
    dated('send', 'sentOn', { number: 'BC' }).chain((send) => upTo(send)),
  ),
  change(
    'reform-inspection',
    fc.record({ unit, plannedOn: day }),
    fc
      .tuple(dated('inspect', 'inspectedOn'), mark)
      .chain(([inspect, conclusion]) => upTo(inspect, { action: 'conclude', values: { conclusion } })),
  ),
  change(
    'inspection-finding',
    fc.record({ foundOn: day, deadline: day, owner: unit }).map((values) => ({
      ...values,
      inspection: '61/KL-SKHCN',
      finding: 'Vấn đề',
    })),
    dated('resolve', 'resolvedOn', { result: 'Xong' }).chain((done) => one([], [done], [done, { action: 'reopen' }])),
  ),
  change(
    'initiative',
    fc
      .record({ name: mark, isReform: yes })
      .map((values) => ({ ...values, authors: 'Tác giả', proposedOn: '2022-06-01' })),
    dated('recognise', 'recognisedOn', { level: 'agency', decision: 'QĐ' }).chain((done) => upTo(done)),
  ),
  change(
    'sector-target',
    fc.record({ year, name: mark, target: small, isLessBetter: yes }).map((values) => ({
      ...values,
      measuredIn: 'việc',
      assignment: 'Văn bản',
      assignedOn: '2022-06-01',
    })),
    small.chain((achieved) => upTo({ action: 'report', values: { achieved, source: 'Báo cáo' } })),
    fc.record({ target: small }),
  ),
  change(
    'seminar',
    fc.record({ name: mark, kind: one('talkshow', 'seminar'), topic: one('reform', 'law'), heldOn: day }),
    upTo({ action: 'hold' }),
    fc.record({ heldOn: day }),
  ),
]

const staffChanges = [
  change(
    'training-course',
    course,
    one([], [{ action: 'open' }, { action: 'complete' }], [{ action: 'cancel' }]),
    course,
  ),
  participantChange,
  change(
    'staff-member',
    fc
      .record({ code: mark, unit, kind: one('civilServant', 'publicEmployee', 'contract111'), startedOn: day })
      .chain((values) =>
        fc.record({ isPositionApproved: yes, isAtReception: yes, isReceptionQualified: yes }).map((more) => ({
          ...values,
          ...more,
          name: 'Người Ví Dụ',
          position: 'Chuyên viên',
          receptionDecision: 'QĐ',
        })),
      ),
    dated('leave', 'leftOn', { leftBecause: 'Chuyển công tác' }).chain((left) =>
      one([], [left], [left, { action: 'comeBack' }]),
    ),
    fc.record({ isPositionApproved: yes, isReceptionQualified: yes }),
  ),
  quotaChange,
  change(
    'staff-grading',
    fc.record({ year, kind: one('civilServant', 'publicEmployee'), deadline: day }),
    dated('finish', 'gradedOn', { decision: 'QĐ' }).chain((done) => upTo(done)),
  ),
  change(
    'discipline',
    fc.record({ unit, openedOn: day }).map((values) => ({ ...values, person: 'Người Ví Dụ', reason: 'Vi phạm' })),
    dated('discipline', 'decidedOn', { measure: 'warning', decision: 'QĐ' }).chain((decided) =>
      one([], [decided], [{ action: 'dismiss' }]),
    ),
  ),
  change(
    'reorganisation',
    fc.record({ name: mark }).map((values) => ({
      ...values,
      kind: 'merge',
      units: 'Phòng',
      unitsBefore: 2,
      unitsAfter: 1,
      proposedOn: '2022-06-01',
    })),
    fc
      .tuple(mark, day)
      .chain(([number, decidedOn]) =>
        upTo(
          { action: 'approve', values: { number, decidedOn, decidedBy: 'Tỉnh', effectiveOn: decidedOn } },
          { action: 'carryOut' },
        ),
      ),
  ),
]

const otherChanges = [
  change(
    'network-upgrade',
    fc
      .record({
        code: mark,
        kind: one(['lan'], ['wifi', 'line'], ['line']),
        speedBefore: small,
        speedUnit: one('megabytePerSecond', 'megabitPerSecond'),
      })
      .map((values) => ({ ...values, scope: 'Mạng', startsOn: '2022-06-01' })),
    fc
      .tuple(dated('complete', 'completedOn'), fc.integer({ min: 0, max: 100 }))
      .chain(([complete, coverage]) =>
        upTo({ action: 'start' }, { ...complete, values: { ...complete.values, coverage, speedAfter: 24 } }),
      ),
  ),
  change(
    'workstation-group',
    fc.record({ unit, countedOn: day, total: small, managedAntiMalware: small, edr: small }).map((values) => ({
      ...values,
      place: 'Nơi làm việc',
    })),
    upTo({ action: 'supersede' }),
    fc.record({ edr: fc.constant(0) }),
  ),
  change(
    'it-system',
    fc.record({ code: mark, level: one(1, 2), identifiedOn: day }).map((values) => ({
      ...values,
      name: 'Hệ thống',
      owner: 'skhcn',
      purpose: 'internal',
    })),
    fc
      .tuple(dated('approve', 'approvedOn', { decision: 'QĐ' }), dated('retire', 'retiredOn'))
      .chain(([approve, retire]) =>
        one([], [retire], [{ action: 'propose' }, approve], [{ action: 'propose' }, approve, retire]),
      ),
  ),
  change(
    'budget-line',
    fc
      .record({ code: mark, year, allotted: fc.integer({ min: 8, max: 9_000_000_000 }), disbursed: one(null, 7) })
      .map((values) => ({
        ...values,
        name: 'Chi',
        source: 'autonomous',
        allottedOn: '2022-06-01',
      })),
    fc.integer({ min: 0, max: 5_000_000_000 }).chain((disbursed) => upTo({ action: 'settle', values: { disbursed } })),
  ),
  change(
    'finance-disclosure',
    fc.record({ kind: one('wholeYear', 'quarter1', 'quarter3'), year, deadline: day }),
    dated('disclose', 'disclosedOn', { decision: 'QĐ' }).chain((done) => upTo(done)),
    fc.record({ deadline: day }),
  ),
  change(
    'audit-recommendation',
    fc.record({ deadline: one('2023-01-01', '2023-12-31', '2024-01-01', '2024-01-05') }).map((values) => ({
      ...values,
      body: 'audit',
      conclusion: 'KL',
      issuedOn: '2022-06-01',
      recommendation: 'Kiến nghị',
    })),
    one([], [{ action: 'finish', values: { result: 'Xong' } }], [{ action: 'lift', values: { result: 'Rút' } }]),
  ),
  change(
    'public-service-unit',
    fc.record({ unit, year }).map((values) => ({ ...values, autonomy: 'partly', decidedOn: '2022-06-01' })),
    yes.chain((isAutonomous) => upTo({ action: 'assess', values: { isAutonomous } })),
  ),
  change(
    'self-declaration',
    fc.record({ criterion: one('5.1.2', '8.2.2'), year: one(2022, 2024), value: fc.constant(0.5) }).map((values) => ({
      ...values,
      document: 'Kết luận',
      documentOn: '2023-02-01',
    })),
    upTo({ action: 'confirm' }),
  ),
]

/** What happens to registers. Which number it touches is told apart only when it happens often. */
export const changes: fc.Arbitrary<Change> = fc.oneof(
  ...[...reformChanges, ...staffChanges, ...otherChanges].map((arbitrary) => ({ arbitrary, weight: 1 })),
  { arbitrary: fc.oneof(planChange, participantChange, quotaChange), weight: 7 },
)

/** An entry that was there, withdrawn: the n-th of its register, so that what occurs once can be entered anew. */
export interface Withdrawal {
  register: string
  nth: number
}
export const withdrawals: fc.Arbitrary<Withdrawal> = fc.record({
  register: one(
    ...['reform-report', 'reform-plan', 'reform-task', 'reform-inspection', 'staff-grading', 'staff-quota'],
    ...['finance-disclosure', 'public-service-unit', 'self-declaration', 'workstation-group', 'training-course'],
    ...['training-participant', 'training-plan', 'streamlining', 'reorganisation', 'network-upgrade', 'budget-line'],
    ...['news-article', 'staff-member'],
  ),
  nth: fc.integer({ min: 0, max: 1000 }),
})

const keepers = ['control', 'hr', 'it', 'accountant'] as const

/** As whoever of these may: answers what the first one was told who was not refused as a stranger to the register. */
async function ask(o: Office, method: 'POST' | 'PATCH', path: string, body: unknown, by: readonly string[]) {
  let last = { status: 0, json: null as { id?: string } | null }
  for (const username of by) {
    last = await (await o.as(username)).call(method, `/registers/${path}`, body)
    if (last.status >= 500) throw new Error(`${path} ${JSON.stringify(body)} broke`)
    if (last.status !== 403) break
  }
  return last
}

/** Answers whether the rules allowed it. */
export async function withdraw(o: Office, register: string, id: string): Promise<boolean> {
  const given = { action: 'void', note: 'Ghi nhầm' }
  return (await ask(o, 'POST', `${register}/${id}/actions`, given, keepers)).status === 200
}

/** Answers the id of what was entered by mistake. What the rules refuse does not happen; nothing may break. */
export async function apply(o: Office, change: Change): Promise<string | null> {
  const { register, values, steps, correction, isVoid } = change
  const { status, json } = await ask(o, 'POST', register, { values }, keepers)
  const id = json?.id
  if (status !== 201 || id === undefined) return null
  for (const step of steps) await ask(o, 'POST', `${register}/${id}/actions`, step, [...keepers, 'director'])
  if (correction) await ask(o, 'PATCH', `${register}/${id}`, { values: correction }, keepers)
  return isVoid && (await withdraw(o, register, id)) ? id : null
}
