import { register } from '../engine/register.ts'
import { daysAfter, isBy } from './limit-days.ts'

/** Hồ sơ công việc: the papers of one matter in order, closed and handed to the archive (Decree 30/2020/NĐ-CP, §2.3). */
export const workFile = register({
  name: 'workFile',
  slug: 'ho-so-cong-viec',
  group: 'records',
  label: { vi: 'Hồ sơ công việc', en: 'Work files' },
  one: { vi: 'Hồ sơ công việc', en: 'Work file' },
  about: {
    vi: 'Hồ sơ theo từng việc: mở, hạn, đóng, thời hạn bảo quản, nộp lưu trữ cơ quan trong một năm kể từ khi kết thúc.',
    en: 'One file a matter: opened, due, closed, how long it is kept, handed to the archive within a year.',
  },
  fields: {
    code: { type: 'text', maxLength: 40, label: { vi: 'Mã hồ sơ', en: 'Code' }, required: true },
    name: { type: 'text', label: { vi: 'Tiêu đề hồ sơ', en: 'Title' }, required: true },
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, required: true },
    officer: { type: 'text', label: { vi: 'Người lập', en: 'Kept by' } },
    openedOn: { type: 'date', label: { vi: 'Ngày mở', en: 'Opened on' }, required: true },
    finishBy: { type: 'date', label: { vi: 'Hạn giải quyết', en: 'Due' } },
    closedOn: { type: 'date', label: { vi: 'Ngày kết thúc', en: 'Closed on' } },
    retention: {
      type: 'choice',
      label: { vi: 'Thời hạn bảo quản', en: 'Retention' },
      required: true,
      options: {
        permanent: { vi: 'Vĩnh viễn', en: 'Permanent' },
        years: { vi: 'Có thời hạn', en: 'For years' },
      },
    },
    retentionYears: {
      type: 'integer',
      min: 1,
      max: 100,
      unit: { vi: 'năm', en: 'years' },
      label: { vi: 'Số năm bảo quản', en: 'Years' },
    },
    medium: {
      type: 'choice',
      label: { vi: 'Dạng hồ sơ', en: 'Medium' },
      required: true,
      options: {
        electronic: { vi: 'Điện tử', en: 'Electronic' },
        paper: { vi: 'Giấy', en: 'Paper' },
        mixed: { vi: 'Giấy và điện tử', en: 'Paper and electronic' },
      },
    },
    documentCount: { type: 'integer', min: 0, label: { vi: 'Số văn bản', en: 'Documents' } },
    handOverBy: { type: 'date', isFixed: true, label: { vi: 'Hạn nộp lưu', en: 'Hand over by' } },
    handedOverOn: { type: 'date', label: { vi: 'Ngày nộp lưu', en: 'Handed over on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Kết thúc đúng hạn', en: 'Closed on time' } },
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'openedOn',
  states: {
    open: { label: { vi: 'Đang giải quyết', en: 'Open' }, tone: 'info' },
    closed: { label: { vi: 'Đã kết thúc', en: 'Closed' }, tone: 'ok' },
    archived: { label: { vi: 'Đã nộp lưu trữ', en: 'Archived' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'open',
  moves: {
    close: {
      label: { vi: 'Kết thúc hồ sơ', en: 'Close' },
      from: ['open'],
      to: 'closed',
      told: { vi: 'kết thúc hồ sơ', en: 'closed' },
      dates: 'closedOn',
      asks: ['documentCount'],
    },
    reopen: {
      label: { vi: 'Mở lại', en: 'Reopen' },
      from: ['closed'],
      to: 'open',
      told: { vi: 'mở lại hồ sơ', en: 'reopened' },
    },
    handOver: {
      label: { vi: 'Nộp lưu trữ', en: 'Hand over' },
      from: ['closed'],
      to: 'archived',
      told: { vi: 'nộp lưu trữ cơ quan', en: 'handed to the archive' },
      dates: 'handedOverOn',
    },
  },
  dueOn: ({ finishBy, handOverBy }, state) =>
    state === 'open' ? daysAfter(finishBy, 0) : state === 'closed' ? daysAfter(handOverBy, 0) : null,
  list: {
    columns: ['code', 'unit', 'openedOn', 'finishBy', 'closedOn', 'medium'],
    filters: ['unit', 'medium', 'retention'],
  },
  derive: ({ closedOn, finishBy }) => ({
    // To the agency's archive within a year of its end [M].
    handOverBy: daysAfter(closedOn, 365),
    isOnTime: isBy(closedOn, finishBy),
  }),
  check: ({ openedOn, finishBy, closedOn, retention, retentionYears }) => [
    ...[
      { field: 'finishBy', on: finishBy },
      { field: 'closedOn', on: closedOn },
    ].flatMap(({ field, on }) =>
      typeof on === 'string' && typeof openedOn === 'string' && on < openedOn
        ? [{ field, says: { vi: 'Không trước ngày mở.', en: 'Not before it was opened.' } }]
        : [],
    ),
    ...(retention === 'years' && !retentionYears
      ? [{ field: 'retentionYears', says: { vi: 'Cần ghi số năm bảo quản.', en: 'Say for how many years.' } }]
      : []),
  ],
})
