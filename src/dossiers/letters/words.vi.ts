import type { LetterForm } from './letter-forms.ts'

export const vi = {
  title: {
    receipt: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    supplement: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    refusal: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    apology: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    stop: 'Thông báo dừng giải quyết hồ sơ',
  } satisfies Record<LetterForm, string> as Record<LetterForm, string>,
  controlSheet: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
}
