import { register } from '../engine/register.ts'
import { isBy } from './limit-days.ts'
import { evidence } from './usual-fields.ts'

/** Tasks of a plan or given by the province; contents are those of Resolution 76/NQ-CP with direction and impact. */
export const reformTask = register({
  name: 'reformTask',
  slug: 'nhiem-vu',
  group: 'reform',
  label: { vi: 'Nhiệm vụ cải cách', en: 'Reform tasks' },
  one: { vi: 'Nhiệm vụ', en: 'Task' },
  about: {
    vi: 'Nhiệm vụ trong kế hoạch và nhiệm vụ tỉnh giao: đơn vị chủ trì, thời hạn, tiến độ, minh chứng.',
    en: 'Tasks of plans and those the province gives: owner, due date, progress, evidence.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Mã nhiệm vụ', en: 'Code' }, required: true, maxLength: 40 },
    name: { type: 'text', label: { vi: 'Nhiệm vụ', en: 'Task' }, required: true },
    plan: { type: 'entry', register: 'reformPlan', label: { vi: 'Thuộc kế hoạch', en: 'Plan' } },
    assignedBy: {
      type: 'choice',
      label: { vi: 'Cấp giao', en: 'Given by' },
      required: true,
      options: {
        province: { vi: 'Ủy ban nhân dân tỉnh giao', en: 'The province' },
        agency: { vi: 'Cơ quan tự giao', en: 'The agency' },
      },
    },
    assignment: { type: 'text', label: { vi: 'Văn bản giao', en: 'Given in' }, maxLength: 100 },
    content: {
      type: 'choice',
      label: { vi: 'Nội dung cải cách', en: 'Content of reform' },
      required: true,
      options: {
        direction: { vi: 'Chỉ đạo, điều hành', en: 'Direction' },
        institution: { vi: 'Cải cách thể chế', en: 'Institutions' },
        procedure: { vi: 'Cải cách thủ tục hành chính', en: 'Procedures' },
        organisation: { vi: 'Cải cách tổ chức bộ máy', en: 'Organisation' },
        civilService: { vi: 'Cải cách chế độ công vụ', en: 'Civil service' },
        finance: { vi: 'Cải cách tài chính công', en: 'Public finance' },
        digital: { vi: 'Chính quyền điện tử, chính quyền số', en: 'Digital government' },
        impact: { vi: 'Tác động của cải cách', en: 'Impact' },
      },
    },
    owner: { type: 'unit', label: { vi: 'Đơn vị chủ trì', en: 'Owner' }, required: true },
    product: { type: 'text', label: { vi: 'Sản phẩm', en: 'Product' } },
    givenOn: { type: 'date', label: { vi: 'Ngày giao', en: 'Given on' }, required: true },
    deadline: { type: 'date', label: { vi: 'Thời hạn', en: 'Due' }, required: true },
    progress: { type: 'percent', min: 0, max: 100, label: { vi: 'Tiến độ', en: 'Progress' } },
    completedOn: { type: 'date', label: { vi: 'Ngày hoàn thành', en: 'Completed on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng hạn', en: 'On time' } },
    result: { type: 'longText', label: { vi: 'Kết quả', en: 'Result' } },
    evidence,
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'deadline',
  states: {
    planned: { label: { vi: 'Chưa thực hiện', en: 'Planned' }, tone: 'info' },
    doing: { label: { vi: 'Đang thực hiện', en: 'In progress' }, tone: 'soon' },
    done: { label: { vi: 'Đã hoàn thành', en: 'Done' }, tone: 'ok', isFinal: true },
    cancelled: { label: { vi: 'Không thực hiện', en: 'Cancelled' }, tone: 'neutral', isFinal: true },
  },
  initial: 'planned',
  moves: {
    start: {
      label: { vi: 'Bắt đầu', en: 'Start' },
      from: ['planned'],
      to: 'doing',
      told: { vi: 'đã bắt đầu', en: 'started' },
      asks: ['progress'],
    },
    finish: {
      label: { vi: 'Hoàn thành', en: 'Finish' },
      from: ['planned', 'doing'],
      to: 'done',
      told: { vi: 'đã hoàn thành', en: 'done' },
      asks: ['result', 'evidence'],
      dates: 'completedOn',
    },
    reopen: {
      label: { vi: 'Mở lại', en: 'Reopen' },
      from: ['done'],
      to: 'doing',
      told: { vi: 'được mở lại', en: 'reopened' },
      asks: ['progress'],
      required: ['progress'],
    },
    cancel: {
      label: { vi: 'Không thực hiện', en: 'Cancel' },
      from: ['planned', 'doing'],
      to: 'cancelled',
      told: { vi: 'không thực hiện', en: 'cancelled' },
      by: ['director', 'deputyDirector'],
    },
  },
  dueOn: ({ deadline }) => (typeof deadline === 'string' ? deadline : null),
  // Late is what the dates say; nobody sets it by hand.
  derive: ({ completedOn, deadline }) => ({ isOnTime: isBy(completedOn, deadline) }),
  check: ({ assignedBy, assignment }) =>
    assignedBy === 'province' && !assignment
      ? [{ field: 'assignment', says: { vi: 'Cần ghi văn bản giao nhiệm vụ.', en: 'Name the document.' } }]
      : [],
  list: {
    columns: ['code', 'content', 'owner', 'deadline', 'progress', 'completedOn', 'state'],
    filters: ['plan', 'content', 'owner', 'assignedBy', 'state'],
  },
})
