import { defineProblems } from '#platform/http/problem.ts'

/** Why an import ended without a row being at fault; kept with the import as its reason. */
export const interrupted = 'register.import-interrupted'

defineProblems({
  'register.import-unknown': {
    status: 404,
    vi: 'Không tìm thấy lần nhập này.',
    en: 'This import could not be found.',
  },
  'register.import-over': {
    status: 409,
    vi: 'Việc nhập này đã kết thúc nên không hủy được nữa.',
    en: 'This import is over and can no longer be cancelled.',
  },
  'register.import-file': {
    status: 422,
    vi: 'Tệp này chưa nhập được.',
    en: 'This file cannot be imported.',
  },
  'register.import-interrupted': {
    status: 500,
    vi: 'Việc nhập bị gián đoạn do máy chủ dừng hoặc gặp lỗi.',
    en: 'The import was interrupted: the server stopped or met an error.',
  },
})
