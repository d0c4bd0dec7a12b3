import type { UploadFault, UploadKinds } from './check-upload.ts'

export const vi = {
  upload: {
    'upload.empty': 'Tệp rỗng, không có nội dung.',
    'upload.too-large': 'Tệp lớn hơn 50 MB. Đề nghị chọn tệp nhỏ hơn.',
    'upload.name': 'Tên tệp có ký tự không dùng được (như / hoặc \\). Đề nghị đổi tên rồi gửi lại.',
    'upload.extension': 'Đuôi tên tệp không khớp với nội dung bên trong. Đề nghị kiểm tra lại tệp.',
    'upload.encrypted': 'Tệp đang đặt mật khẩu nên cơ quan không đọc được. Đề nghị bỏ mật khẩu rồi gửi lại.',
  } satisfies Record<Exclude<UploadFault, 'upload.type'>, string>,
  typeOf: {
    papers: 'Chỉ nhận tệp PDF, JPG hoặc PNG.',
    records: 'Chỉ nhận tệp PDF, JPG, PNG, DOCX hoặc XLSX.',
  } satisfies Record<UploadKinds, string>,
  missing: 'Chưa có tệp nào được gửi lên.',
}
