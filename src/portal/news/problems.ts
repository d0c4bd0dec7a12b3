import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'news.closed-to-comments': {
    status: 409,
    vi: 'Bài này không nhận ý kiến.',
    en: 'This article takes no comments.',
  },
})
