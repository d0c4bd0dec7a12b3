import { type DossierLine, dossierWords } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge, type Tone } from '#platform/view/parts/badge.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { type Card, cardList } from '#platform/view/parts/card-list.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { formatDate, formatMoment } from '#platform/words/format.ts'
import { portalPath } from '../portal-path.ts'
import { words } from '../words.ts'

export interface Mine {
  drafts: readonly DossierLine[]
  items: readonly DossierLine[]
  nextCursor: string | null
  isFirst: boolean
  answer?: 'saved' | 'deleted' | undefined
}

export function minePage(view: View, mine: Mine): Html {
  const { lang } = view
  const w = words(lang).mine
  const isEmpty = mine.drafts.length === 0 && mine.items.length === 0
  return view.public({
    title: w.title,
    current: 'mine',
    isPrivate: true,
    body: html`${mine.answer === 'saved' && alert({ lang, tone: 'ok', title: w.saved, body: w.savedBody, isAnswer: true })}${
      mine.answer === 'deleted' && alert({ lang, tone: 'ok', title: w.deleted, isAnswer: true })
    }${pageHead({ title: w.title })}${isEmpty ? nothing(view) : [drafts(view, mine), filed(view, mine)]}`,
  })
}

function nothing({ lang }: View): Html {
  const w = words(lang).mine
  const action = linkButton({ href: portalPath(lang, '/thu-tuc'), label: w.emptyAction, kind: 'primary' })
  return emptyState({ title: w.emptyTitle, body: w.emptyBody, action })
}

function drafts({ lang }: View, mine: Mine): Value {
  const w = words(lang).mine
  if (mine.drafts.length === 0) return undefined
  return section({
    title: w.drafts,
    body: cardList(
      mine.drafts.map((line) => ({
        title: line.procedureName,
        href: portalPath(lang, `/nop-ho-so/${line.procedureCode}/${line.id}`),
        over: line.ownerName,
        body: w.draftBody,
        meta: badge('neutral', w.continue),
      })),
    ),
  })
}

function filed({ lang }: View, mine: Mine): Html {
  const w = words(lang).mine
  const next = mine.nextCursor === null ? undefined : portalPath(lang, '/ho-so', { cursor: mine.nextCursor })
  const previous = mine.isFirst ? undefined : portalPath(lang, '/ho-so')
  const cards =
    mine.items.length > 0 ? cardList(mine.items.map((line) => cardOf(line, lang))) : html`<p>${w.noneSubmitted}</p>`
  return section({ title: w.dossiers, body: [cards, pager({ lang, previous, next })] })
}

const tones: Readonly<Record<string, Tone>> = {
  supplementRequested: 'soon',
  awaitingFinancialObligation: 'soon',
  withdrawalRequested: 'paused',
  resultReady: 'ok',
  returned: 'ok',
  stopped: 'neutral',
  rejectedAtIntake: 'neutral',
}

function cardOf(line: DossierLine, lang: View['lang']): Card {
  const w = words(lang).mine
  const names: Readonly<Record<string, string>> = dossierWords(lang).status
  // A supplement that somebody already has to check was answered.
  const isSupplied = line.status === 'supplementRequested' && line.stepName !== null
  const isOpen = line.finishedAt === null
  return {
    title: line.procedureName,
    href: portalPath(lang, `/ho-so/${line.id}`),
    over: [line.code ?? line.submissionNo, ' · ', line.ownerName],
    body: isSupplied ? w.supplied : w.line[line.status],
    meta: [
      badge(isSupplied ? 'info' : (tones[line.status] ?? 'info'), names[line.status] ?? line.status),
      line.submittedAt !== null && html`<span>${w.submittedOn(formatDate(Date.parse(line.submittedAt)))}</span>`,
      isOpen && line.dueAt !== null && html`<span>${w.appointment(formatMoment(Date.parse(line.dueAt), lang))}</span>`,
    ],
  }
}
