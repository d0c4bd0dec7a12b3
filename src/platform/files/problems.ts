import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'upload.missing': { status: 422, vi: 'Chưa có tệp nào được gửi lên.', en: 'No file was sent.' },
  'upload.refused': { status: 422, vi: 'Tệp chưa dùng được.', en: 'The file cannot be used.' },
  'upload.too-large': {
    status: 413,
    vi: 'Tệp lớn hơn {limit}. Đề nghị chọn tệp nhỏ hơn.',
    en: 'The file is larger than {limit}. Please choose a smaller one.',
  },
  'upload.type': { status: 415, vi: 'Loại tệp này không dùng được.', en: 'This kind of file cannot be used.' },
  'file.unknown': { status: 404, vi: 'Không tìm thấy tệp này.', en: 'This file could not be found.' },
})
