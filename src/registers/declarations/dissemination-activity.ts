import { register } from '../engine/register.ts'
import { daysAfter, isBy } from './limit-days.ts'

/** One activity of a dissemination plan with its outcome (institutions-and-documents.md §1.6). */
export const disseminationActivity = register({
  name: 'disseminationActivity',
  slug: 'hoat-dong-pho-bien-phap-luat',
  group: 'legal',
  label: { vi: 'Hoạt động phổ biến pháp luật', en: 'Dissemination activities' },
  one: { vi: 'Hoạt động', en: 'Activity' },
  about: {
    vi: 'Hội nghị, tập huấn, đăng tải, tờ gấp, cuộc thi… theo kế hoạch, với số lượt người và minh chứng.',
    en: 'Conferences, training, postings, leaflets and contests of the plan, with attendance and evidence.',
  },
  fields: {
    plan: { type: 'entry', register: 'disseminationPlan', label: { vi: 'Kế hoạch', en: 'Plan' }, required: true },
    name: { type: 'text', label: { vi: 'Tên hoạt động', en: 'Name' }, required: true },
    kind: {
      type: 'choice',
      label: { vi: 'Hình thức', en: 'Form' },
      required: true,
      options: {
        conference: { vi: 'Hội nghị', en: 'Conference' },
        training: { vi: 'Tập huấn', en: 'Training' },
        talkshow: { vi: 'Tọa đàm', en: 'Talk show' },
        posting: { vi: 'Đăng cổng thông tin', en: 'Posting on the portal' },
        leaflet: { vi: 'Tờ gấp, tài liệu', en: 'Leaflet' },
        contest: { vi: 'Cuộc thi', en: 'Contest' },
        broadcast: { vi: 'Phát thanh, loa', en: 'Broadcast' },
        socialMedia: { vi: 'Mạng xã hội', en: 'Social media' },
        lawDay: { vi: 'Ngày Pháp luật', en: 'Law Day' },
      },
    },
    documents: { type: 'text', maxLength: 500, label: { vi: 'Văn bản được phổ biến', en: 'Documents covered' } },
    documentCount: { type: 'integer', isFixed: true, label: { vi: 'Số văn bản', en: 'Number of documents' } },
    audience: { type: 'text', label: { vi: 'Đối tượng', en: 'Audience' } },
    place: { type: 'text', label: { vi: 'Địa điểm', en: 'Place' } },
    holdBy: { type: 'date', label: { vi: 'Hạn theo kế hoạch', en: 'Planned until' }, required: true },
    heldOn: { type: 'date', label: { vi: 'Ngày thực hiện', en: 'Held on' } },
    attendance: { type: 'integer', min: 0, label: { vi: 'Số lượt người', en: 'Attendance' } },
    copies: { type: 'integer', min: 0, label: { vi: 'Số bản tài liệu', en: 'Copies' } },
    speaker: { type: 'text', label: { vi: 'Báo cáo viên', en: 'Speaker' } },
    speakerDecision: { type: 'text', label: { vi: 'Quyết định công nhận báo cáo viên', en: 'Speaker’s decision' } },
    cost: { type: 'money', label: { vi: 'Kinh phí', en: 'Cost' } },
    evidence: { type: 'link', label: { vi: 'Đường dẫn minh chứng', en: 'Evidence' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng tiến độ', en: 'On time' } },
  },
  title: ({ name }) => String(name ?? ''),
  datedBy: 'heldOn',
  states: {
    planned: { label: { vi: 'Theo kế hoạch', en: 'Planned' }, tone: 'info' },
    held: { label: { vi: 'Đã thực hiện', en: 'Held' }, tone: 'ok', isFinal: true },
    dropped: { label: { vi: 'Không thực hiện', en: 'Dropped' }, tone: 'neutral', isFinal: true },
  },
  initial: 'planned',
  moves: {
    hold: {
      label: { vi: 'Ghi đã thực hiện', en: 'Record as held' },
      from: ['planned'],
      to: 'held',
      told: { vi: 'đã thực hiện', en: 'held' },
      dates: 'heldOn',
      asks: ['attendance', 'copies', 'documents', 'evidence', 'cost'],
    },
    drop: {
      label: { vi: 'Không thực hiện', en: 'Drop' },
      from: ['planned'],
      to: 'dropped',
      told: { vi: 'không thực hiện', en: 'dropped' },
    },
  },
  dueOn: ({ holdBy }, state) => (state === 'planned' ? daysAfter(holdBy, 0) : null),
  list: { columns: ['plan', 'kind', 'holdBy', 'heldOn', 'attendance'], filters: ['kind', 'plan'] },
  derive: ({ documents, heldOn, holdBy }) => ({
    documentCount:
      typeof documents === 'string' ? documents.split(';').filter((one) => one.trim() !== '').length : null,
    isOnTime: isBy(heldOn, holdBy),
  }),
})
