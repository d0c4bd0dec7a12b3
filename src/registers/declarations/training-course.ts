import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** Courses and classes staff are sent to or that are held (institutions-and-documents §4). */
export const trainingCourse = register({
  name: 'trainingCourse',
  slug: 'khoa-lop-dao-tao',
  group: 'staff',
  label: { vi: 'Khóa, lớp đào tạo, bồi dưỡng', en: 'Training courses and classes' },
  one: { vi: 'Khóa, lớp', en: 'Course' },
  about: {
    vi: 'Từng khóa, lớp trong và ngoài kế hoạch: cử đi học hay phối hợp tổ chức, số dự kiến và danh sách người dự.',
    en: 'Each course and class, planned or not: sent to or held together, places planned and who took part.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Mã', en: 'Code' }, required: true, maxLength: 40 },
    name: { type: 'text', label: { vi: 'Tên khóa, lớp', en: 'Name' }, required: true },
    plan: { type: 'entry', register: 'trainingPlan', label: { vi: 'Thuộc kế hoạch', en: 'Plan' } },
    kind: {
      type: 'choice',
      label: { vi: 'Loại', en: 'Kind' },
      required: true,
      options: { course: { vi: 'Khóa đào tạo', en: 'Course' }, class: { vi: 'Lớp tập huấn', en: 'Class' } },
    },
    content: {
      type: 'choice',
      label: { vi: 'Nội dung', en: 'Content' },
      required: true,
      options: {
        politics: { vi: 'Lý luận chính trị', en: 'Political theory' },
        stateManagement: { vi: 'Quản lý nhà nước', en: 'State management' },
        rank: { vi: 'Tiêu chuẩn ngạch', en: 'Grade standard' },
        leadership: { vi: 'Lãnh đạo, quản lý', en: 'Leadership' },
        jobPosition: { vi: 'Theo vị trí việc làm', en: 'Job position' },
        digitalSkill: { vi: 'Chuyển đổi số, kỹ năng số', en: 'Digital skills' },
        foreignLanguage: { vi: 'Ngoại ngữ', en: 'Foreign language' },
        defence: { vi: 'Quốc phòng, an ninh', en: 'Defence and security' },
        professional: { vi: 'Chuyên môn, nghiệp vụ', en: 'Professional' },
      },
    },
    form: {
      type: 'choice',
      label: { vi: 'Hình thức học', en: 'Form' },
      options: {
        inPerson: { vi: 'Tập trung', en: 'In person' },
        online: { vi: 'Trực tuyến', en: 'Online' },
        blended: { vi: 'Bán tập trung', en: 'Blended' },
      },
    },
    mode: {
      type: 'choice',
      label: { vi: 'Cách tham gia', en: 'Mode' },
      required: true,
      options: {
        sent: { vi: 'Cử đi học', en: 'Sent' },
        coOrganised: { vi: 'Phối hợp tổ chức', en: 'Co-organised' },
        organised: { vi: 'Tự tổ chức', en: 'Own' },
      },
    },
    partner: { type: 'agency', label: { vi: 'Cơ quan phối hợp', en: 'Partner agency' } },
    provider: { type: 'text', label: { vi: 'Cơ sở đào tạo', en: 'Provider' } },
    participantKind: {
      type: 'choice',
      label: { vi: 'Đối tượng', en: 'For whom' },
      required: true,
      options: {
        staff: { vi: 'Cán bộ, công chức', en: 'Staff' },
        agencyLeader: { vi: 'Lãnh đạo cơ quan', en: 'Agency leaders' },
        civilServant: { vi: 'Công chức', en: 'Civil servants' },
        publicEmployee: { vi: 'Viên chức', en: 'Public employees' },
      },
    },
    planned: { type: 'integer', min: 0, label: { vi: 'Số người dự kiến', en: 'Places planned' }, required: true },
    startsOn: { type: 'date', label: { vi: 'Từ ngày', en: 'From' }, required: true },
    endsOn: { type: 'date', label: { vi: 'Đến ngày', en: 'To' }, required: true },
    budget: { type: 'money', label: { vi: 'Kinh phí', en: 'Budget' } },
    budgetSource: { type: 'text', label: { vi: 'Nguồn kinh phí', en: 'Source of funds' } },
    outcome: { type: 'longText', label: { vi: 'Kết quả', en: 'Outcome' } },
    evidence,
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'endsOn',
  states: {
    planned: { label: { vi: 'Dự kiến', en: 'Planned' }, tone: 'info' },
    open: { label: { vi: 'Đang mở', en: 'Open' }, tone: 'soon' },
    completed: { label: { vi: 'Đã hoàn thành', en: 'Completed' }, tone: 'ok', isFinal: true },
    cancelled: { label: { vi: 'Không tổ chức', en: 'Cancelled' }, tone: 'neutral', isFinal: true },
  },
  initial: 'planned',
  moves: {
    open: {
      label: { vi: 'Khai giảng', en: 'Open' },
      from: ['planned'],
      to: 'open',
      told: { vi: 'đã khai giảng', en: 'opened' },
      asks: ['startsOn', 'endsOn'],
    },
    complete: {
      label: { vi: 'Kết thúc khóa, lớp', en: 'Complete' },
      from: ['open'],
      to: 'completed',
      told: { vi: 'đã kết thúc', en: 'completed' },
      asks: ['endsOn', 'outcome', 'evidence'],
    },
    cancel: {
      label: { vi: 'Không tổ chức', en: 'Cancel' },
      from: ['planned', 'open'],
      to: 'cancelled',
      told: { vi: 'không tổ chức', en: 'cancelled' },
      asks: ['outcome'],
    },
  },
  dueOn: ({ startsOn, endsOn }, state) => {
    const day = state === 'planned' ? startsOn : endsOn
    return typeof day === 'string' ? day : null
  },
  check: ({ startsOn, endsOn, mode, partner }) => [
    ...(String(endsOn) < String(startsOn)
      ? [{ field: 'endsOn', says: { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'It ends before it begins.' } }]
      : []),
    ...(mode === 'coOrganised' && !partner
      ? [{ field: 'partner', says: { vi: 'Cần ghi cơ quan phối hợp.', en: 'Name the partner agency.' } }]
      : []),
  ],
  list: {
    columns: ['kind', 'content', 'participantKind', 'planned', 'startsOn', 'endsOn', 'state'],
    filters: ['content', 'kind', 'mode', 'state'],
  },
  parts: [{ register: 'trainingParticipant', by: 'course' }],
})
