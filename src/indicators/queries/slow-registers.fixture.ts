import type { WorkingCalendar } from '#law/calendar.ts'

type Entry = Readonly<Record<string, unknown>>
/** Every entry of every register, by the name of its view. */
export type World = (view: string) => readonly Entry[]
export interface Asked {
  from: string
  to: string
  /** The day on which it is asked. */
  today: string
  calendar: WorkingCalendar
}
/** A ratio as its two numbers; all others as they are. */
export type Slow = { of: number; all: number } | number | boolean | null

const text = (entry: Entry, name: string) => String(entry[name] ?? '')
const n = (entry: Entry, name: string) => Number(entry[name] ?? 0)
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
const yearOf = (date: string) => Number(date.slice(0, 4))
const within = (date: unknown, { from, to }: Asked) => typeof date === 'string' && from <= date && date <= to
const ofYears = (year: unknown, { from, to }: Asked) => yearOf(from) <= Number(year) && Number(year) <= yearOf(to)
const ofLastYear = (year: unknown, { to }: Asked) => Number(year) === yearOf(to)
const share = (all: readonly Entry[], isCounted: (entry: Entry) => boolean) => ({
  of: all.filter(isCounted).length,
  all: all.length,
})
const byId = (world: World, view: string, id: unknown) => world(view).find((entry) => entry.id === id)
const max = (all: readonly number[]) => (all.length === 0 ? null : Math.max(...all))

function lateness(entries: readonly Entry[], due: string, done: string, { calendar }: Asked): (number | null)[] {
  return entries.map((entry) => {
    const on = entry[done]
    return typeof on === 'string' ? calendar.workingDaysBetween(text(entry, due), on) : null
  })
}
/** Of all that are owed the latest; nothing while one is missing. */
const latest = (all: readonly (number | null)[]) =>
  all.some((one) => one === null) ? null : max(all.map((one) => Number(one)))

function trained(world: World, asked: Asked, isMeant: (course: Entry) => boolean = () => true): number {
  return world('training_participant').filter((one) => {
    const course = byId(world, 'training_course', one.course)
    if (!course || one.state !== 'completed' || course.content !== 'digitalSkill') return false
    return within(course.ends_on, asked) && isMeant(course)
  }).length
}

const present = (world: World, { to }: Asked) =>
  world('staff_member').filter(
    (one) => text(one, 'started_on') <= to && (one.state === 'present' || text(one, 'left_on') > to),
  )

const tasksOf = (kind: string) => (world: World, asked: Asked) => {
  const plans = world('reform_plan').filter(
    (plan) => plan.kind === kind && ofYears(plan.year, asked) && ['issued', 'completed'].includes(text(plan, 'state')),
  )
  const tasks = world('reform_task').filter((task) => plans.some(({ id }) => id === task.plan))
  return share(tasks, (task) => task.state === 'done' && text(task, 'completed_on') <= asked.to)
}

const endOf: Readonly<Record<string, string>> = {
  quarter1: '03-31',
  halfYear: '06-30',
  quarter3: '09-30',
  year: '12-31',
}

function lateOrMissing(world: World, asked: Asked): number {
  const reports = world('reform_report').filter(({ kind }) => text({ kind }, 'kind') in endOf)
  const late = reports.filter((report) => {
    if (!within(report.deadline, asked)) return false
    if (report.state === 'sent') return text(report, 'sent_on') > text(report, 'deadline')
    return text(report, 'deadline') < asked.today
  })
  let missing = 0
  for (let year = yearOf(asked.from); year <= yearOf(asked.to); year += 1)
    for (const [kind, end] of Object.entries(endOf)) {
      const isThere = reports.some((report) => report.kind === kind && Number(report.year) === year)
      const last = `${year}-${end}`
      if (reports.length > 0 && !isThere && within(last, asked) && last < asked.today) missing += 1
    }
  return late.length + missing
}

function lastUpgrade(world: World, asked: Asked, of: (upgrade: Entry) => number | null): number | null {
  const kinds = (entry: Entry) => JSON.stringify(entry.kind)
  const done = world('network_upgrade').filter(
    (one) => one.state === 'completed' && within(one.completed_on, asked) && /lan|wifi/.test(kinds(one)),
  )
  const last = done.toSorted((a, b) => {
    const [x, y] = [`${a.completed_on} ${a.id}`, `${b.completed_on} ${b.id}`]
    return x < y ? -1 : x > y ? 1 : 0
  })
  const found = last.at(-1)
  return found ? of(found) : null
}
const inMegabytes = (entry: Entry, name: string) => n(entry, name) / (entry.speed_unit === 'megabitPerSecond' ? 8 : 1)

const workstations = (isCounted: (group: Entry) => number) => (world: World, asked: Asked) => {
  const last = new Map<unknown, Entry>()
  for (const group of world('workstation_group')) {
    const known = last.get(group.unit)
    if (text(group, 'counted_on') > asked.to) continue
    if (!known || text(known, 'counted_on') < text(group, 'counted_on')) last.set(group.unit, group)
  }
  const groups = [...last.values()]
  return { of: sum(groups.map(isCounted)), all: sum(groups.map((group) => n(group, 'total'))) }
}

const declared = (criterion: string, times: number) => (world: World, asked: Asked) => {
  const found = world('self_declaration').find(
    (one) => one.criterion === criterion && one.state === 'confirmed' && ofLastYear(one.year, asked),
  )
  return found && found.value !== null ? n(found, 'value') * times : null
}

/** Each number again, the plain way: over all entries, one after another. */
export const slowly: Readonly<Record<string, (world: World, asked: Asked) => Slow>> = {
  'training.total': (world, asked) => trained(world, asked),
  'training.digitalTransformationStaff': (world, asked) =>
    trained(world, asked, (course) => course.mode === 'sent' && course.participant_kind === 'staff'),
  'training.leader': (world, asked) =>
    trained(world, asked, (course) => course.mode === 'sent' && course.participant_kind === 'agencyLeader'),
  'training.classTrainees': (world, asked) =>
    trained(world, asked, (course) => course.kind === 'class' && course.mode === 'coOrganised'),
  'training.classes': (world, asked) =>
    world('training_course').filter(
      (one) =>
        one.state === 'completed' &&
        one.kind === 'class' &&
        one.mode === 'coOrganised' &&
        one.content === 'digitalSkill' &&
        within(one.ends_on, asked),
    ).length,
  'training.planCompletionRate': (world, asked) => {
    const courses = world('training_course').filter((course) => {
      const plan = byId(world, 'training_plan', course.plan)
      return plan !== undefined && plan.state !== 'draft' && ofYears(plan.year, asked)
    })
    const done = (course: Entry) =>
      world('training_participant').filter((one) => one.course === course.id && one.state === 'completed').length
    return {
      of: sum(courses.map((course) => Math.min(n(course, 'planned'), done(course)))),
      all: sum(courses.map((course) => n(course, 'planned'))),
    }
  },
  'training.digitalSkillRate': (world, asked) =>
    share(
      present(world, asked).filter(({ kind }) => kind === 'civilServant'),
      (member) =>
        world('training_participant').some(
          (one) =>
            one.member === member.id &&
            one.state === 'completed' &&
            one.is_digital_skill === true &&
            within(byId(world, 'training_course', one.course)?.ends_on, asked),
        ),
    ),
  'staff.jobPositionRate': (world, asked) =>
    share(
      present(world, asked).filter(({ kind }) => kind !== 'contract111'),
      (one) => one.is_position_approved === true,
    ),
  'staff.receptionQualified': (world, asked) => {
    const there = present(world, asked).filter((one) => one.is_at_reception === true)
    return there.length > 0 && there.every((one) => one.is_reception_qualified === true)
  },
  'staff.withinQuota': (world, asked) => {
    const quotas = world('staff_quota').filter(({ year }) => ofLastYear(year, asked))
    const total = (name: string) => sum(quotas.map((one) => n(one, name)))
    return (
      quotas.length > 0 &&
      quotas.every(({ present, public_employees_present }) => present !== null && public_employees_present !== null) &&
      total('present') <= total('quota') &&
      total('public_employees_present') <= total('public_employee_quota')
    )
  },
  'staff.cutRate': (world, asked) => {
    const quotas = world('staff_quota').filter(
      (one) => ofLastYear(one.year, asked) && n(one, 'public_employee_quota') === 0,
    )
    const all = sum(quotas.map((one) => n(one, 'base_quota')))
    const cut = sum(quotas.map((one) => n(one, 'base_quota') - n(one, 'quota')))
    return { of: Math.min(Math.max(cut, 0), all), all }
  },
  'staff.gradedAt': (world, asked) =>
    latest(
      lateness(
        world('staff_grading').filter(({ year }) => ofYears(year, asked)),
        'deadline',
        'graded_on',
        asked,
      ),
    ),
  'staff.disciplineCases': (world, asked) =>
    world('discipline').filter((one) => one.state === 'disciplined' && within(one.decided_on, asked)).length,
  'staff.appointmentViolations': declared('5.1.2', 1),
  'province.assignedIndexScoreRate': declared('8.2.2', 100),
  'organisation.streamlined': (world, asked) =>
    world('reorganisation').some(
      (one) => ['approved', 'carriedOut'].includes(text(one, 'state')) && within(one.decided_on, asked),
    ) &&
    world('streamlining').some(
      (one) => ['approved', 'paid', 'closed'].includes(text(one, 'state')) && within(one.approved_on, asked),
    ),
  'plan.par.issuedAt': (world, asked) => {
    const plans = world('reform_plan').filter(
      (plan) =>
        plan.kind === 'par' && ['issued', 'completed'].includes(text(plan, 'state')) && ofLastYear(plan.year, asked),
    )
    const known = lateness(plans, 'issue_by', 'issued_on', asked).filter((one) => one !== null)
    return known.length === 0 ? null : Math.min(...known)
  },
  'plan.indices': (world, asked) =>
    ['parIndex', 'sipas', 'papi'].every(
      (kind) =>
        world('reform_plan').some(
          (plan) =>
            plan.kind === kind &&
            ofLastYear(plan.year, asked) &&
            ['issued', 'completed'].includes(text(plan, 'state')) &&
            plan.issued_on !== null,
        ) &&
        world('reform_report').some(
          (report) => report.kind === kind && ofLastYear(report.year, asked) && report.state === 'sent',
        ),
    ),
  'par.planCompletionRate': tasksOf('par'),
  'digital.planCompletionRate': tasksOf('digital'),
  'task.onTimeRate': (world, asked) =>
    share(
      world('reform_task').filter(
        (task) =>
          task.assigned_by === 'province' &&
          within(task.deadline, asked) &&
          (task.state === 'done' || text(task, 'deadline') < asked.today),
      ),
      (task) => task.state === 'done' && text(task, 'completed_on') <= text(task, 'deadline'),
    ),
  'report.par.lateOrMissing': lateOrMissing,
  'par.inspectedUnitRate': (world, asked) =>
    share(
      world('unit').filter((unit) => unit.agency_id === 'skhcn' && unit.id !== 'skhcn'),
      (unit) =>
        world('reform_inspection').some(
          (one) =>
            one.unit === unit.id &&
            ['inspected', 'concluded'].includes(text(one, 'state')) &&
            within(one.inspected_on, asked),
        ),
    ),
  'par.inspectionFindingsResolvedRate': (world, asked) =>
    share(
      world('inspection_finding').filter(
        (one) => within(one.found_on, asked) && byId(world, 'reform_inspection', one.inspection),
      ),
      (one) => one.state === 'resolved' && text(one, 'resolved_on') <= asked.to,
    ),
  'par.initiativesRecognised': (world, asked) =>
    world('initiative').filter(
      (one) => one.is_reform === true && one.state === 'recognised' && within(one.recognised_on, asked),
    ).length,
  'sector.targetCompletionRate': (world, asked) =>
    share(
      world('sector_target').filter(({ year }) => ofYears(year, asked)),
      (one) => {
        if (one.achieved === null) return false
        return one.is_less_better === true
          ? n(one, 'achieved') <= n(one, 'target')
          : n(one, 'achieved') >= n(one, 'target')
      },
    ),
  'talkshow.par': (world, asked) =>
    world('seminar').filter(
      (one) => one.state === 'held' && one.kind === 'talkshow' && one.topic === 'reform' && within(one.held_on, asked),
    ).length,
  'dissemination.par.activities': (world, asked) =>
    world('seminar').filter((one) => one.state === 'held' && one.topic === 'reform' && within(one.held_on, asked))
      .length +
    world('news_article').filter(
      (one) => one.state === 'published' && one.category === 'reform' && within(one.published_on, asked),
    ).length,
  'network.lanWifiUpgraded': (world, asked) => lastUpgrade(world, asked, (one) => n(one, 'coverage')),
  'network.speedBefore': (world, asked) => lastUpgrade(world, asked, (one) => inMegabytes(one, 'speed_before')),
  'network.speedAfter': (world, asked) => lastUpgrade(world, asked, (one) => inMegabytes(one, 'speed_after')),
  'network.speedFactor': (world, asked) =>
    lastUpgrade(world, asked, (one) =>
      n(one, 'speed_before') === 0 ? null : n(one, 'speed_after') / n(one, 'speed_before'),
    ),
  'security.antiMalwareCoverage': workstations((group) => n(group, 'managed_anti_malware')),
  'security.edrCoverage': workstations((group) => n(group, 'edr')),
  'security.managedEndpointRate': workstations((group) => Math.min(n(group, 'managed_anti_malware'), n(group, 'edr'))),
  'security.levelApprovedRate': (world, asked) =>
    share(
      world('it_system').filter(
        (one) =>
          text(one, 'identified_on') <= asked.to && (one.state !== 'retired' || text(one, 'retired_on') > asked.to),
      ),
      (one) => one.approved_on !== null && text(one, 'approved_on') <= asked.to && one.state !== 'proposed',
    ),
  'finance.disbursementRate': (world, asked) => {
    const lines = world('budget_line').filter(({ year }) => ofYears(year, asked))
    const allotted = sum(lines.map((one) => n(one, 'allotted')))
    const disbursed = sum(lines.filter(({ state }) => state === 'settled').map((one) => n(one, 'disbursed')))
    return allotted === 0 ? 0 : (100 * disbursed) / allotted
  },
  'finance.disclosureAt': (world, asked) =>
    latest(
      lateness(
        world('finance_disclosure').filter(({ year }) => ofYears(year, asked)),
        'deadline',
        'disclosed_on',
        asked,
      ),
    ),
  'finance.auditFollowUpRate': (world, asked) =>
    share(
      world('audit_recommendation').filter(
        (one) =>
          within(one.deadline, asked) &&
          one.state !== 'lifted' &&
          (one.state === 'done' || text(one, 'deadline') < asked.today),
      ),
      ({ state }) => state === 'done',
    ),
  'finance.autonomyUnitRate': (world, asked) =>
    share(
      world('public_service_unit').filter(({ year }) => ofLastYear(year, asked)),
      (one) => one.is_autonomous === true,
    ),
}
