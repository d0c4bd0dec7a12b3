import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'indicator.unknown': {
    status: 404,
    vi: 'Không có chỉ số này.',
    en: 'There is no such indicator.',
  },
})
