import type { Duration, InternalStep, ProcessContent } from '../procedure/procedure.ts'

/**
 * Working days that fit into any row of calendar days, holidays aside: full weeks have five, of what is left two days
 * may be a weekend. So an internal plan of that length ends before the calendar limit does.
 */
export function workingDaysWithin(calendarDays: number): number {
  return Math.floor(calendarDays / 7) * 5 + Math.max(0, (calendarDays % 7) - 2)
}

export interface UsualPlaces {
  limit: Duration
  agencyId: string
  directUnit: { id: string; name: string }
  receptionUnit: { id: string; name: string }
}

const leaders = { id: 'skhcn-lanh-dao', name: 'Lãnh đạo Sở' }
const records = { id: 'skhcn-van-phong', name: 'Văn phòng Sở' }

/** Units whose people are called otherwise, or who sign and issue for themselves. */
const posts: Record<string, { lead: string; specialist: string; signsItself: boolean }> = {
  'skhcn-chi-cuc-tdc': { lead: 'subDepartmentDeputy', specialist: 'specialist', signsItself: true },
  'skhcn-van-phong': { lead: 'chiefOfOffice', specialist: 'deputyChief', signsItself: false },
}
const division = { lead: 'divisionLead', specialist: 'specialist', signsItself: false }

/** Shares of the time; what rounding to half hours leaves goes to the review, which is where the work is. */
const shares = { reception: 1, assign: 1, review: 6, check: 1.5, approve: 1.5, issue: 1 } as const
const allShares = Object.values(shares).reduce((sum, share) => sum + share, 0)

/** How the office works where no process of the procedure's own was approved. */
export function usualProcess({ limit, agencyId, directUnit, receptionUnit }: UsualPlaces): ProcessContent {
  const total = minutesOf(limit)
  const minutes = (kind: keyof typeof shares) => Math.round((total * shares[kind]) / allShares / 30) * 30
  const others = (['reception', 'assign', 'check', 'approve', 'issue'] as const).reduce(
    (sum, kind) => sum + minutes(kind),
    0,
  )
  const { lead, specialist, signsItself } = posts[directUnit.id] ?? division
  const signing = signsItself
    ? { unit: directUnit, role: 'subDepartmentHead', desk: directUnit }
    : { unit: leaders, role: 'deputyDirector', desk: records }
  const step = (
    kind: InternalStep['kind'],
    name: string,
    role: string,
    unit: { id: string; name: string },
    time: number,
    product: string,
  ) => ({ kind, name, role, unitId: unit.id, unitName: unit.name, agencyId, minutes: time, product })
  return {
    approvedBy: null,
    steps: [
      step(
        'reception',
        'Tiếp nhận, kiểm tra, số hóa hồ sơ, chuyển phòng chuyên môn',
        'receptionOfficer',
        receptionUnit,
        minutes('reception'),
        'Giấy tiếp nhận và hẹn trả; hồ sơ điện tử',
      ),
      step('assign', 'Phân công thụ lý', lead, directUnit, minutes('assign'), 'Phiếu phân công'),
      step(
        'review',
        'Thẩm định hồ sơ, dự thảo kết quả hoặc văn bản từ chối/bổ sung',
        specialist,
        directUnit,
        total - others,
        'Phiếu thẩm định; dự thảo kết quả',
      ),
      step('check', 'Xem xét, trình lãnh đạo', lead, directUnit, minutes('check'), 'Tờ trình, dự thảo đã ký nháy'),
      step('approve', 'Phê duyệt, ký kết quả', signing.role, signing.unit, minutes('approve'), 'Kết quả đã ký'),
      step(
        'issue',
        'Cấp số, phát hành, chuyển kết quả về Trung tâm',
        'recordsClerk',
        signing.desk,
        minutes('issue'),
        'Kết quả giải quyết thủ tục hành chính',
      ),
      step('return', 'Thông báo, trả kết quả; lưu hồ sơ', 'resultOfficer', receptionUnit, 0, 'Ký nhận trả kết quả'),
    ].map((one, i) => ({ no: i + 1, ...one })),
  }
}

function minutesOf({ value, unit }: Duration): number {
  if (unit === 'hour') return value * 60
  return (unit === 'day' ? workingDaysWithin(value) : value) * 480
}
