import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'scorecard.unknown': {
    status: 404,
    vi: 'Không có bộ chỉ số hoặc kỳ chấm điểm này.',
    en: 'There is no such scorecard or round.',
  },
  'scorecard.opened': {
    status: 409,
    vi: 'Kỳ chấm điểm này đã mở cho mọi cơ quan.',
    en: 'This round is open for every agency already.',
  },
  'scorecard.not-now': {
    status: 409,
    vi: 'Không làm được bước này khi bảng điểm đang ở trạng thái “{stateLabel}”.',
    en: 'This step is not possible while the sheet is “{stateLabel}”.',
  },
  'scorecard.not-yours': {
    status: 403,
    vi: 'Bước này thuộc về vị trí khác.',
    en: 'This step belongs to another post.',
  },
  'scorecard.published': {
    status: 409,
    vi: 'Kết quả đã công bố không sửa được; muốn đính chính cần mở phiên bản mới và nêu lý do.',
    en: 'A published result cannot be changed; a correction needs a new version with its reason.',
  },
  'scorecard.unfinished': {
    status: 409,
    vi: 'Chưa công bố được: {count} cơ quan chưa chốt điểm ({agencies}).',
    en: 'Not ready to publish: {count} agencies have no final score ({agencies}).',
  },
  'scorecard.unscored': {
    status: 422,
    vi: 'Còn {count} tiêu chí chưa có điểm: {criteria}.',
    en: '{count} criteria have no points yet: {criteria}.',
  },
  'scorecard.changed-meanwhile': {
    status: 409,
    vi: 'Người khác vừa thay đổi bảng điểm này. Đề nghị mở lại và xem trước khi làm tiếp.',
    en: 'Somebody else has just changed this sheet. Please open it again and look before going on.',
  },
})
