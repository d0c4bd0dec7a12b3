import type { ScoringReason } from '#law/scoring.ts'
import type { SheetState } from './moves.ts'

type Numbers = (value: number) => string

export const vi = {
  title: 'Chấm điểm và xếp hạng',
  lead: 'Các bộ chỉ số đánh giá cơ quan: tự chấm từ số liệu của chính hệ thống, thẩm định, công bố và xếp hạng.',
  scorecards: 'Bộ chỉ số',
  scorecardName: 'Chỉ số cải cách hành chính của sở, ban, ngành',
  year: 'Năm',
  round: (year: number) => `Kỳ chấm điểm năm ${year}`,
  none: 'Chưa có kỳ chấm điểm nào.',
  state: 'Trạng thái',
  states: {
    open: 'Chưa bắt đầu',
    selfScoring: 'Đang tự chấm',
    selfSubmitted: 'Đã gửi bảng tự chấm',
    appraisal: 'Đang thẩm định',
    responded: 'Đã giải trình',
    finalised: 'Đã chốt điểm',
    published: 'Đã công bố',
  } satisfies Record<SheetState, string> as Record<SheetState, string>,
  published: (version: number, on: string, decision: string | null) =>
    `Công bố ngày ${on}${decision ? `, Quyết định ${decision}` : ''}${version > 1 ? `, bản đính chính thứ ${version - 1}` : ''}.`,
  notPublished: 'Kỳ này chưa công bố kết quả.',
  fingerprint: (sha: string) => `Dấu vân tay dữ liệu: ${sha}`,
  intact: 'Kết quả đang lưu khớp với dấu vân tay lúc công bố.',
  broken: 'Kết quả đang lưu KHÔNG khớp với dấu vân tay lúc công bố. Đề nghị báo quản trị hệ thống.',
  illustrative: 'Số liệu minh họa',
  rank: 'Hạng',
  rankOf: (rank: number, of: number) => `Hạng ${rank}/${of}`,
  agency: 'Cơ quan',
  points: 'Điểm',
  maximum: 'Điểm tối đa',
  index: 'Chỉ số',
  group: 'Xếp loại',
  groupOf: (group: number, name: string) => `Nhóm ${group} · ${name}`,
  ranking: 'Bảng xếp hạng',
  chart: (year: number) => `Chỉ số năm ${year} của các cơ quan, %`,
  years: 'Qua các năm',
  streak: (years: number) => `${years} năm liên tục ở nhóm 1`,
  compareFields: 'So sánh theo lĩnh vực',
  sheet: (agency: string) => `Bảng điểm của ${agency}`,
  criterion: 'Tiêu chí',
  self: 'Tự chấm',
  appraised: 'Thẩm định',
  maxShort: 'Tối đa',
  share: 'Tỷ lệ đạt',
  computed: 'Số liệu hệ thống',
  noComputed: 'Không có số liệu tự động; chấm theo minh chứng.',
  rows: 'Xem các bản ghi đã tính',
  notApplicable: 'Tiêu chí này không áp dụng cho cơ quan.',
  notApplicableShort: 'Không áp dụng',
  total: 'Tổng cộng',
  own: (max: string) => `trên ${max} điểm áp dụng`,
  nextRank: 'Muốn lên một hạng',
  nextRankLead: (agency: string, shown: string, gap: string) =>
    `Hạng trên là ${agency} với ${shown} %. Cần thêm ít nhất ${gap} điểm. Ít tiêu chí nhất có thể đem lại chừng ấy:`,
  nextRankNone: 'Dù đạt điểm tối đa ở mọi tiêu chí cũng chưa vượt được cơ quan đứng trên.',
  first: 'Đang đứng đầu bảng.',
  needed: (needed: string, remaining: string) => `cần ${needed} trong ${remaining} điểm còn có thể đạt`,
  evidenceRequired: 'Minh chứng cần có',
  rule: 'Cách chấm',
  method: { evidence: 'Minh chứng', statistics: 'Số liệu', survey: 'Khảo sát' } as Record<string, string>,
  note: 'Ghi chú',
  evidence: 'Minh chứng (số, ký hiệu văn bản hoặc đường dẫn)',
  explanation: 'Giải trình của cơ quan',
  appraisalNote: 'Ý kiến thẩm định',
  saveSelf: 'Lưu điểm tự chấm',
  saveScore: 'Lưu điểm thẩm định',
  saveExplanation: 'Lưu giải trình',
  prefill: 'Lấy lại số liệu từ hệ thống',
  publish: 'Công bố kết quả',
  open: (year: number) => `Mở kỳ chấm điểm năm ${year}`,
  decision: 'Số quyết định công bố',
  reason: 'Lý do đính chính',
  correct: 'Mở lại để đính chính',
  assess: 'Công bố và đính chính',
  back: 'Về bảng xếp hạng',
  backSheet: 'Về bảng điểm',
  criterionUnknown: 'Không có tiêu chí này.',
  noteMissing: 'Cần ghi nội dung.',
  reasonMissing: 'Cần nêu lý do.',
  pointsWrong: (max: number) => `Điểm từ 0 đến ${max.toLocaleString('vi-VN')}, nhiều nhất hai chữ số thập phân.`,
  unscored: (n: number) => `Còn ${n} tiêu chí chưa có điểm.`,
  sentence: (agency: string, rank: string, shown: string, group: string) =>
    `${agency}: ${rank}, chỉ số ${shown} %, ${group}.`,
  reasonOf: (reason: ScoringReason, n: Numbers, percent: Numbers): string => {
    switch (reason.code) {
      case 'missing':
        return 'Chưa có số liệu'
      case 'yes':
        return 'Có'
      case 'no':
        return 'Không có'
      case 'onTime':
        return 'Đúng hạn'
      case 'noAnswers':
        return 'Chưa có phiếu trả lời'
      case 'late':
        return `Chậm ${n(reason.workingDays)} ngày làm việc, trừ ${n(reason.deducted)} điểm`
      case 'full':
        return `Đạt ${percent(reason.ratio)}, đủ mức ${percent(reason.fullAt)} nên trọn điểm`
      case 'partial':
        return `Đạt ${percent(reason.ratio)} so với mức ${percent(reason.fullAt)}, tính theo tỷ lệ`
      case 'belowZeroMark':
        return `Đạt ${percent(reason.ratio)}, dưới mức tối thiểu ${percent(reason.zeroBelow)}`
      case 'step':
        return `Đạt ${percent(reason.ratio)}, thuộc bậc từ ${percent(reason.gte)}`
      case 'belowSteps':
        return `Đạt ${percent(reason.ratio)}, dưới bậc thấp nhất ${percent(reason.lowest)}`
      case 'counted':
        return `Đếm được ${n(reason.count)}${reason.capped ? ', đã đạt mức tối đa' : ''}`
      case 'deducted':
        return `Có ${n(reason.count)} trường hợp, trừ ${n(reason.deducted)} điểm`
      case 'nothingToMeasure':
        return 'Không phát sinh trong kỳ'
      case 'surveyed':
        return `${n(reason.answers)} câu trả lời, trung bình ${n(reason.mean)} trên 5`
    }
  },
  events: {
    'score-sheet.opened': 'Mở bảng điểm',
    'score-sheet.begun': 'Bắt đầu tự chấm',
    'score-sheet.prefilled': 'Lấy số liệu từ hệ thống vào bảng tự chấm',
    'score-sheet.self-scored': 'Tự chấm một tiêu chí',
    'score-sheet.submitted': 'Gửi bảng tự chấm',
    'score-sheet.appraisal-begun': 'Bắt đầu thẩm định',
    'score-sheet.appraised': 'Thẩm định một tiêu chí',
    'score-sheet.explained': 'Giải trình một tiêu chí',
    'score-sheet.responded': 'Gửi giải trình',
    'score-sheet.finalised': 'Chốt điểm',
    'score-sheet.published': 'Công bố điểm của cơ quan',
    'score-sheet.reopened': 'Mở lại bảng điểm để đính chính',
    'score-round.published': 'Công bố kết quả chấm điểm',
    'score-round.reopened': 'Mở lại kỳ chấm điểm để đính chính',
    'score-round.loaded': 'Nạp kết quả các năm trước',
  } as Record<string, string>,
  d766: {
    title: 'Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)',
    lead: 'Tính ngay từ hồ sơ và thủ tục của hệ thống, theo kỳ được chọn.',
    total: (points: string, grade: string) => `Tổng điểm ${points}/100, xếp loại ${grade}.`,
    nothing: 'Chưa có gì để tính trong kỳ này.',
    item: 'Chỉ số thành phần',
    ratio: 'Tỷ lệ',
    counted: 'Số đạt trên tổng',
    notCounted: 'Không phát sinh, không tính',
    rescaled: 'Nhóm được quy về điểm tối đa vì có chỉ số không phát sinh.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    show: 'Xem',
    grades: { excellent: 'Xuất sắc', good: 'Tốt', fair: 'Khá', average: 'Trung bình', weak: 'Yếu' } as Record<
      string,
      string
    >,
    groups: {
      I: 'Công khai, minh bạch',
      II: 'Tiến độ, kết quả giải quyết',
      III: 'Số hóa hồ sơ',
      IV: 'Cung cấp dịch vụ trực tuyến',
      V: 'Mức độ hài lòng',
    } as Record<string, string>,
    items: {
      '1.1': 'Tỷ lệ thủ tục công bố đúng hạn',
      '1.2': 'Tỷ lệ thủ tục được cập nhật, công khai đúng hạn',
      '1.3': 'Tỷ lệ thủ tục công khai có đầy đủ nội dung các bộ phận tạo thành',
      '1.4': 'Tỷ lệ hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia',
      '2.1': 'Tỷ lệ hồ sơ xử lý trước hạn và đúng hạn',
      '3.1': 'Tỷ lệ cấp kết quả điện tử',
      '3.2': 'Tỷ lệ số hóa hồ sơ, kết quả',
      '3.3': 'Tỷ lệ khai thác, sử dụng lại dữ liệu số hóa',
      '4.1': 'Tỷ lệ dịch vụ công toàn trình',
      '4.2': 'Tỷ lệ dịch vụ trực tuyến có phát sinh hồ sơ',
      '4.3': 'Tỷ lệ hồ sơ trực tuyến',
      '4.4': 'Tỷ lệ thủ tục cung cấp thanh toán trực tuyến',
      '4.5': 'Tỷ lệ thủ tục có phát sinh thanh toán trực tuyến',
      '4.6': 'Tỷ lệ hồ sơ thanh toán trực tuyến',
      '5.1': 'Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn',
      '5.2': 'Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị',
      '5.3': 'Tỷ lệ hài lòng trong tiếp nhận, giải quyết thủ tục',
    } as Record<string, string>,
  },
}
