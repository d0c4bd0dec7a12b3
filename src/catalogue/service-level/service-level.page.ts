import type { OnlineObstacle } from '#law/service-level.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber } from '#platform/words/format.ts'
import { address } from '../address.ts'
import { serviceLevelTone } from '../procedure/service-level-tone.ts'
import { words as catalogueWords } from '../words.ts'
import type { Judged } from './list-service-levels.ts'
import { words } from './service-level-words.ts'

/** A sentence first, then every procedure with its level and what keeps it from being fully online. */
export function serviceLevelPage(view: View, judged: readonly Judged[]): Html {
  const { lang } = view
  const w = words(lang)
  const count = (is: (one: Judged) => boolean) => formatNumber(judged.filter(is).length, lang)
  const wrong = judged.filter(({ faults }) => faults.length > 0)
  const raisable = judged.filter(isRaisable)
  return view.desk({
    title: w.title,
    place: '/kiem-soat',
    body: html`${pageHead({
      title: w.title,
      back: { href: address(lang, '/kiem-soat'), label: w.back },
      lead: w.lead(
        formatNumber(judged.length, lang),
        count(({ procedure }) => procedure.serviceLevel === 'fullyOnline'),
        count(({ procedure }) => procedure.serviceLevel === 'partiallyOnline'),
      ),
    })}${wrong.length > 0 && alert({ lang, tone: 'late', title: w.wrong(formatNumber(wrong.length, lang)), body: w.wrongBody })}${
      raisable.length > 0 && alert({ lang, tone: 'info', title: w.raisable(formatNumber(raisable.length, lang)) })
    }${levelTable(view, judged)}`,
  })
}

const isRaisable = ({ procedure, highest }: Judged): boolean =>
  procedure.serviceLevel !== 'fullyOnline' && highest === 'fullyOnline'

function levelTable({ lang }: View, judged: readonly Judged[]): Html {
  const w = words(lang)
  const level = catalogueWords(lang).serviceLevel
  return table<Judged>({
    lang,
    caption: w.caption,
    captionHidden: true,
    desk: true,
    stack: true,
    rows: judged,
    href: ({ procedure }) => address(lang, `/thu-tuc/${procedure.code}`),
    tone: ({ faults }) => (faults.length > 0 ? 'late' : undefined),
    empty: emptyState({ title: w.none }),
    columns: [
      { head: w.code, width: 'tight', cell: ({ procedure }) => procedure.code },
      {
        head: w.procedure,
        isRowHead: true,
        clip: true,
        cell: ({ procedure }) =>
          html`<a href="${address(lang, `/thu-tuc/${procedure.code}`)}" title="${procedure.name}">${procedure.name}</a>`,
      },
      {
        head: w.level,
        width: 'tight',
        cell: ({ procedure }) => badge(serviceLevelTone[procedure.serviceLevel], level[procedure.serviceLevel]),
      },
      { head: w.why, cell: (one) => why(lang, one) },
    ],
  })
}

function why(lang: View['lang'], one: Judged): Html | string {
  const w = words(lang)
  if (isRaisable(one)) return w.couldBe
  if (one.obstacles.length === 0) return w.nothing
  return html`${one.obstacles.map((obstacle, i) => html`${i > 0 && html`<br>`}${told(lang, one, obstacle)}`)}`
}

function told(lang: View['lang'], { procedure }: Judged, obstacle: OnlineObstacle): string {
  const w = words(lang).obstacle
  switch (obstacle.code) {
    case 'partNotPublished':
      return w.partNotPublished(words(lang).part[obstacle.part] ?? obstacle.part)
    case 'componentWithoutElectronicForm': {
      const name = procedure.components.find(({ code }) => code === obstacle.component)?.name
      return w.componentWithoutElectronicForm(name ?? obstacle.component)
    }
    case 'applicantPresent':
    case 'onSiteVerification':
      return w[obstacle.code](
        procedure.process.steps.find(({ no }) => no === obstacle.step)?.name ?? `${obstacle.step}`,
      )
    case 'feeNotPayableOnline':
      return w.feeNotPayableOnline(procedure.fees[Number(obstacle.fee) - 1]?.name ?? obstacle.fee)
    default:
      return w[obstacle.code]
  }
}
