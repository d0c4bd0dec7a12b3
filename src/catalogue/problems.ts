import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'procedure.unknown': {
    status: 404,
    vi: 'Không có thủ tục {code}, hoặc thủ tục chưa có hiệu lực vào ngày này.',
    en: 'There is no procedure {code}, or none in force on this day.',
  },
})
