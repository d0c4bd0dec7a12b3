import { qrSvg } from '#platform/documents/codes.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { qrFigure } from '#platform/view/parts/qr-figure.ts'
import { formatDate } from '#platform/words/format.ts'
import { words } from '../words.ts'

export interface Slip {
  code: string
  state: string
  url: string | null
  until: string | null
}

/** For the counter's screen or a sheet of paper: one large code, and the address in letters below it. */
export function slipPage(view: View, slip: Slip): Html {
  const { lang } = view
  const w = words(lang).slip
  const body = html`${pageHead({ title: w.title, over: html`<strong class="code">${slip.code}</strong>` })}${
    slip.url === null
      ? emptyState({ title: slip.state === 'answered' ? w.answered : w.closed, body: w.closedMore })
      : html`<p class="lead">${w.invite}</p>${qrFigure({ svg: qrSvg(slip.url, w.title), caption: slip.url, href: slip.url })}<p>${
          slip.until !== null && w.until(formatDate(Date.parse(`${slip.until}T12:00:00+07:00`)))
        } ${w.once}</p>`
  }`
  const title = `${slip.code} ${w.title}`
  return view.actor.kind === 'official'
    ? view.desk({ title, place: '/mot-cua', body })
    : view.public({ title, current: 'mine', isPrivate: true, body })
}
