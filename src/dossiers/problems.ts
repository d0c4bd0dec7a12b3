import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'dossier.unknown': { status: 404, vi: 'Không tìm thấy hồ sơ này.', en: 'This dossier could not be found.' },
  'dossier.cannot-act': {
    status: 409,
    vi: 'Hồ sơ đang ở trạng thái “{statusName}”; chưa thể {actionName}. {reason}',
    en: 'The dossier is “{statusName}”; cannot {actionName}. {reason}',
  },
  'dossier.changed': {
    status: 409,
    vi: 'Người khác vừa xử lý hồ sơ này. Trạng thái hiện tại: “{statusName}”.',
    en: 'Somebody else has just acted on this dossier. It is now “{statusName}”.',
  },
  'procedure.closed': {
    status: 422,
    vi: 'Thủ tục {code} chưa nhận hồ sơ trực tuyến. Đề nghị nộp tại quầy hoặc qua bưu chính.',
    en: 'Procedure {code} does not take online submissions. Please file at the counter or by post.',
  },
  'dossier.clock-behind': {
    status: 409,
    vi: 'Đồng hồ hệ thống đang ở trước lần xử lý gần nhất của hồ sơ này.',
    en: 'The system clock is before the last change of this dossier.',
  },
})
