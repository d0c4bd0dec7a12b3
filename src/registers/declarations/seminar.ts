import { register } from '../engine/register.ts'

/** Seminars, talk shows and other events the agency holds or takes part in. */
export const seminar = register({
  name: 'seminar',
  slug: 'hoi-thao-su-kien',
  group: 'news',
  label: { vi: 'Hội thảo, tọa đàm, sự kiện', en: 'Seminars and events' },
  one: { vi: 'Sự kiện', en: 'Event' },
  about: {
    vi: 'Tọa đàm, hội thảo, hội nghị do cơ quan tổ chức hoặc phối hợp tổ chức, với kết quả và minh chứng.',
    en: 'Talk shows, seminars and conferences the agency holds or joins, with their outcome and evidence.',
  },
  fields: {
    name: { type: 'text', label: { vi: 'Tên sự kiện', en: 'Name' }, required: true },
    kind: {
      type: 'choice',
      label: { vi: 'Hình thức', en: 'Kind' },
      required: true,
      options: {
        talkshow: { vi: 'Tọa đàm', en: 'Talk show' },
        seminar: { vi: 'Hội thảo', en: 'Seminar' },
        conference: { vi: 'Hội nghị', en: 'Conference' },
        contest: { vi: 'Cuộc thi', en: 'Contest' },
        other: { vi: 'Khác', en: 'Other' },
      },
    },
    topic: {
      type: 'choice',
      label: { vi: 'Chủ đề', en: 'Topic' },
      required: true,
      options: {
        reform: { vi: 'Cải cách hành chính', en: 'Administrative reform' },
        digital: { vi: 'Chuyển đổi số', en: 'Digital transformation' },
        law: { vi: 'Pháp luật', en: 'Law' },
        science: { vi: 'Khoa học và công nghệ', en: 'Science and technology' },
      },
    },
    heldOn: { type: 'date', label: { vi: 'Ngày tổ chức', en: 'Held on' }, required: true },
    place: { type: 'text', label: { vi: 'Địa điểm', en: 'Place' } },
    organiser: { type: 'agency', label: { vi: 'Cơ quan chủ trì', en: 'Organiser' } },
    partner: { type: 'text', label: { vi: 'Đơn vị phối hợp', en: 'Partner' } },
    attendance: { type: 'integer', min: 0, label: { vi: 'Số người dự', en: 'Attendance' } },
    outcome: { type: 'longText', label: { vi: 'Kết quả', en: 'Outcome' } },
    evidence: { type: 'link', label: { vi: 'Đường dẫn minh chứng', en: 'Evidence' } },
  },
  title: ({ name }) => String(name ?? ''),
  datedBy: 'heldOn',
  states: {
    planned: { label: { vi: 'Dự kiến', en: 'Planned' }, tone: 'info' },
    held: { label: { vi: 'Đã tổ chức', en: 'Held' }, tone: 'ok', isFinal: true },
    cancelled: { label: { vi: 'Không tổ chức', en: 'Cancelled' }, tone: 'neutral', isFinal: true },
  },
  initial: 'planned',
  moves: {
    hold: {
      label: { vi: 'Ghi nhận đã tổ chức', en: 'Record as held' },
      from: ['planned'],
      to: 'held',
      told: { vi: 'đã tổ chức', en: 'held' },
      asks: ['attendance', 'outcome', 'evidence'],
      required: ['heldOn'],
    },
    cancel: {
      label: { vi: 'Không tổ chức', en: 'Cancel' },
      from: ['planned'],
      to: 'cancelled',
      told: { vi: 'không tổ chức', en: 'cancelled' },
    },
  },
  dueOn: ({ heldOn }, state) => (state === 'planned' && typeof heldOn === 'string' ? heldOn : null),
  list: { columns: ['kind', 'topic', 'heldOn', 'attendance'], filters: ['kind', 'topic'] },
})
