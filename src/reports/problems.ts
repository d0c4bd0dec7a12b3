import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'report.unknown': {
    status: 404,
    vi: 'Không có báo cáo này.',
    en: 'There is no such report.',
  },
  'report.approved': {
    status: 409,
    vi: 'Báo cáo đã duyệt không sửa được; muốn thay đổi cần mở phiên bản mới và nêu lý do.',
    en: 'An approved report cannot be changed; a change needs a new version with its reason.',
  },
  'report.not-now': {
    status: 409,
    vi: 'Không làm được bước này khi báo cáo đang ở trạng thái “{stateLabel}”.',
    en: 'This step is not possible while the report is “{stateLabel}”.',
  },
  'report.not-yours': {
    status: 403,
    vi: 'Phần này hoặc bước này thuộc về vị trí khác.',
    en: 'This section or step belongs to another post.',
  },
  'report.unwritten': {
    status: 409,
    vi: 'Chưa trình được: còn {count} phần chưa viết xong ({sections}).',
    en: 'Not ready to be submitted: {count} sections are not written yet ({sections}).',
  },
  'report.changed-meanwhile': {
    status: 409,
    vi: 'Người khác vừa thay đổi báo cáo này. Đề nghị mở lại và xem trước khi làm tiếp.',
    en: 'Somebody else has just changed this report. Please open it again and look before going on.',
  },
})
