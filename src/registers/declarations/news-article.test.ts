import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { newsArticle } from './news-article.ts'

test('an article is written by one and published by another, under a number of its year', () => {
  const { publish } = newsArticle.moves
  const { values, wrong } = judged(newsArticle, { ...shipped(newsArticle), publishedOn: '2023-10-13' })
  assert.deepEqual(wrong, [])
  assert.deepEqual(publish?.by, ['director', 'deputyDirector', 'chiefOfOffice'])
  assert.deepEqual(publish?.takesNumber?.of(values), { book: 'article', period: '2023' })
  assert.equal(publish?.takesNumber?.write(1, values), 'TB-2023-01')
})

test('strangers read published articles and nothing else', () => {
  assert.deepEqual(newsArticle.publicIn, ['published'])
})
