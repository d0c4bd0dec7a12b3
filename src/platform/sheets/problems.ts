import { defineProblems, Problem } from '#platform/http/problem.ts'

/** Why a sheet is not read. */
export type SheetFault =
  | 'sheet.not-xlsx'
  | 'sheet.old-format'
  | 'sheet.encrypted'
  | 'sheet.too-large'
  | 'sheet.unreadable'
  | 'sheet.encoding'

defineProblems({
  'sheet.not-xlsx': {
    status: 422,
    vi: 'Tệp này không phải là bảng tính Excel (.xlsx).',
    en: 'This file is not an Excel workbook (.xlsx).',
  },
  'sheet.old-format': {
    status: 422,
    vi: 'Tệp này thuộc định dạng Excel cũ (.xls). Đề nghị mở và lưu lại thành .xlsx rồi gửi lại.',
    en: 'This is the old Excel format (.xls). Please save it as .xlsx and send it again.',
  },
  'sheet.encrypted': {
    status: 422,
    vi: 'Tệp đang được đặt mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.',
    en: 'The file is protected by a password. Please remove it and send the file again.',
  },
  'sheet.too-large': {
    status: 413,
    vi: 'Bảng tính quá lớn để đọc. Đề nghị chia thành nhiều tệp nhỏ hơn.',
    en: 'The sheet is too large to be read. Please split it into smaller files.',
  },
  'sheet.unreadable': {
    status: 422,
    vi: 'Tệp bị hỏng hoặc không đọc được. Đề nghị mở bằng Excel, lưu lại rồi gửi lại.',
    en: 'The file is damaged or cannot be read. Please open and save it in Excel, then send it again.',
  },
  'sheet.encoding': {
    status: 422,
    vi: 'Tệp CSV không ở bảng mã Unicode. Đề nghị lưu lại ở dạng “CSV UTF-8” rồi gửi lại.',
    en: 'The CSV file is not in Unicode. Please save it as “CSV UTF-8” and send it again.',
  },
})

export const sheetProblem = (code: SheetFault): Problem => new Problem(code)
