import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { errorSummary, type FieldError } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { portalPath } from '../portal-path.ts'
import { type Article, shownDay } from './article.ts'
import { categoryName } from './category.ts'
import { commentForm } from './comment-form.ts'
import { words } from './words.ts'

export interface CommentAnswer {
  isSent?: boolean
  entered?: Readonly<Record<string, string>>
  errors?: readonly FieldError[]
}

export function articlePage(view: View, one: Article, answer: CommentAnswer = {}): Html {
  const { lang } = view
  const w = words(lang)
  const { errors = [] } = answer
  return view.public({
    title: one.headline,
    description: one.summary,
    islands: ['form'],
    body: html`${errorSummary({ lang, errors })}${pageHead({
      title: one.headline,
      back: { href: portalPath(lang, '/tin-tuc'), label: w.back },
      over: [shownDay(one.publishedOn), categoryName(one.category, lang), one.byline].filter(Boolean).join(' · '),
      lead: one.summary,
    })}${
      one.picture &&
      html`<figure class="prose"><img src="/tin-tuc/${one.id}/anh/${one.picture.id}" alt="${one.picture.text}"><figcaption class="quiet">${one.picture.text}</figcaption></figure>`
    }<div class="prose" lang="vi">${paragraphs(one.body)}</div>
${section({ title: w.comments, id: 'y-kien', body: comments(view, one, answer) })}
${one.isOpenToComments ? section({ title: w.send, body: commentForm(view, one.id, answer) }) : html`<p class="quiet">${w.closed}</p>`}`,
  })
}

/** An empty line parts two paragraphs. */
const paragraphs = (body: string): Html[] =>
  body
    .split(/\n\s*\n/)
    .filter((text) => text.trim() !== '')
    .map((text) => html`<p>${text.trim()}</p>`)

function comments({ lang }: View, { comments: shown }: Article, { isSent }: CommentAnswer): Html {
  const w = words(lang)
  const cards = shown.map(
    ({ reader, comment, receivedOn }) =>
      html`<li class="card" lang="vi"><p class="card-over">${reader} · ${shownDay(receivedOn)}</p><div class="card-body">${paragraphs(comment)}</div></li>`,
  )
  return html`${isSent && alert({ lang, tone: 'ok', title: w.sent, body: html`<p>${w.sentBody}</p>`, isAnswer: true })}${
    cards.length > 0 ? html`<ul class="cards">${cards}</ul>` : html`<p>${w.noComments}</p>`
  }`
}
