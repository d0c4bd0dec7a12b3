import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'survey.unknown': {
    status: 404,
    vi: 'Đường dẫn đánh giá này không dùng được. Có thể kết quả chưa được trả, hoặc đã quá thời gian đánh giá.',
    en: 'This link cannot be used. The result may not have been returned yet, or the time to answer is over.',
  },
  'survey.answered': {
    status: 409,
    vi: 'Hồ sơ này đã được đánh giá. Xin cảm ơn Ông/Bà.',
    en: 'This dossier has been rated already. Thank you.',
  },
  'survey.no-results': {
    status: 404,
    vi: 'Không có kết quả khảo sát nào như vậy để xem.',
    en: 'There are no such survey results to see.',
  },
  'survey.no-round': { status: 404, vi: 'Không tìm thấy đợt khảo sát này.', en: 'This survey could not be found.' },
  'survey.round-exists': {
    status: 409,
    vi: 'Cơ quan này đã có đợt khảo sát bằng phiếu này trong năm {year}.',
    en: 'This agency has a survey with this questionnaire in {year} already.',
  },
  'survey.round-closed': {
    status: 409,
    vi: 'Đợt khảo sát không còn nhận phiếu hoặc vừa được người khác chuyển trạng thái.',
    en: 'The survey takes no more sheets, or somebody else has just moved it on.',
  },
})
