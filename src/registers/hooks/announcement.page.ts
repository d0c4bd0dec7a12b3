import type { IsoDate } from '#law/instant.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { table } from '#platform/view/parts/table.ts'
import { showDay } from '../engine/show-value.ts'
import { weekdaysAfter } from '../engine/working-days.ts'
import type { Announced } from './announcement.ts'
import { words } from './hook-words.ts'

/** Every procedure is posted at the service centre and on the website (procedure-control.md §2). */
const places = ['centre', 'portal'] as const
type Place = (typeof places)[number]
type Posted = 'posted' | 'late' | 'waiting' | 'toRemove' | 'removed'

/** Where each announced procedure is posted; one working day after its effect a missing posting is late. */
export function postingPanel(view: View, announced: readonly Announced[], today: IsoDate): Html {
  const { lang } = view
  const w = words(lang).posting
  const states = announced.flatMap((one) => places.map((place) => postedAt(one, place, today)))
  const lateOnes = announced.filter((one) =>
    places.some((place) => ['late', 'toRemove'].includes(postedAt(one, place, today))),
  )
  const said =
    announced.length === 0
      ? null
      : lateOnes.length > 0
        ? alert({ lang, tone: 'late', title: w.late(lateOnes.length) })
        : states.includes('waiting')
          ? alert({ lang, tone: 'soon', title: w.waiting })
          : alert({ lang, tone: 'ok', title: w.complete })
  const column = (place: Place) => ({ head: w[place], cell: (one: Announced) => cell(view, one, place, today) })
  return panel({
    title: w.title,
    body: html`${said}${table<Announced>({
      lang,
      caption: w.title,
      captionHidden: true,
      stack: true,
      rows: announced,
      empty: html`<p class="quiet">${w.none}</p>`,
      tone: (one) => (lateOnes.includes(one) ? 'late' : undefined),
      columns: [
        {
          head: w.procedure,
          isRowHead: true,
          cell: ({ code, name }) => html`<a href="/thu-tuc/${code}">${code} · ${name}</a>`,
        },
        ...places.map(column),
        { head: w.by, width: 'tight', cell: ({ effectiveOn }) => showDay(dueOf(effectiveOn)) },
      ],
    })}`,
  })
}

/** The page knows no holidays: around Tết it asks a little early. */
const dueOf = (effectiveOn: IsoDate): IsoDate => weekdaysAfter(effectiveOn, 1) ?? effectiveOn

function postedAt(one: Announced, place: Place, today: IsoDate): Posted {
  const here = one.postings.filter((posting) => posting.place === place)
  const isUp = here.some(({ state }) => state === 'posted')
  // What is abolished must come down instead.
  if (one.change === 'abolished') return isUp && today > dueOf(one.effectiveOn) ? 'toRemove' : 'removed'
  if (isUp) return 'posted'
  return today > dueOf(one.effectiveOn) ? 'late' : 'waiting'
}

function cell({ lang }: View, one: Announced, place: Place, today: IsoDate): Html {
  const w = words(lang).posting
  const postedOn = one.postings.find((posting) => posting.place === place && posting.state === 'posted')?.postedOn
  switch (postedAt(one, place, today)) {
    case 'posted':
      return badge('ok', w.posted(postedOn ? showDay(postedOn) : ''))
    case 'late':
      return badge('late', w.missing)
    case 'waiting':
      return badge('soon', w.missing)
    case 'toRemove':
      return badge('late', w.toRemove)
    case 'removed':
      return badge('neutral', w.removed)
  }
}
