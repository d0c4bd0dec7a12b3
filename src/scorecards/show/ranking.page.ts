import type { Static } from 'typebox'
import { instantAt } from '#law/instant.ts'
import type { RunContext } from '#platform/http/action.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { barChart } from '#platform/view/parts/chart.ts'
import { field } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import { disclosure, pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDate, formatNumber } from '#platform/words/format.ts'
import type { roundOutput } from '../shown.ts'
import { words } from '../words.ts'

type Round = Static<typeof roundOutput>

/** The list of a round: who stands where, and for the appraisal the buttons that publish. */
export function rankingPage(round: Round, view: View, _context: RunContext<unknown, unknown, unknown>): Html {
  const { lang } = view
  const w = words(lang)
  const at = `/cai-cach/cham-diem/${round.code}/${round.year}`
  const ours = view.actor.posts[0]?.servesAgencyId
  const own = round.results.find(({ agency }) => agency === ours)
  const two = (n: number) => formatNumber(n, lang, 2)
  return view.desk({
    title: `${round.name} ${round.year}`,
    place: '/cai-cach',
    body: html`${pageHead({
      title: w.round(round.year),
      over: round.name,
      back: { href: '/cai-cach/cham-diem', label: w.title },
      ...(own
        ? {
            lead: w.sentence(
              own.agencyName,
              w.rankOf(own.rank ?? 0, round.results.length),
              two(own.percentage),
              w.groupOf(own.group, own.groupName),
            ),
          }
        : {}),
      meta: round.provenance === 'illustrative' ? badge('neutral', w.illustrative) : undefined,
    })}${
      round.state === 'published'
        ? html`<p>${w.published(round.version ?? 1, round.publishedOn ? formatDate(instantAt(round.publishedOn, 0)) : '', round.decision)}</p>${
            round.isIntact ? undefined : alert({ lang, tone: 'late', title: w.broken })
          }`
        : alert({ lang, tone: 'info', title: w.notPublished })
    }${round.results.length > 0 ? ranking(round, view, at) : html`<p><a href="${at}/${ours ?? ''}">${w.sheet('')}</a></p>`}${
      round.results.length > 0
        ? section({
            title: w.chart(round.year),
            body: barChart({
              lang,
              caption: w.chart(round.year),
              head: w.agency,
              unit: '%',
              format: two,
              max: 100,
              rows: round.results.map((row) => ({
                label: row.agencyName,
                value: row.percentage,
                href: `${at}/${row.agency}`,
                tone: row.agency === ours ? 'ok' : 'info',
              })),
            }),
          })
        : undefined
    }${view.can('scorecard.publish') ? publishing(round, view, at) : undefined}${
      round.sha256
        ? disclosure({
            summary: w.fingerprint(`${round.sha256.slice(0, 16)}…`),
            body: html`<p><code>${round.sha256}</code></p><p>${round.isIntact ? w.intact : w.broken}</p>`,
          })
        : undefined
    }`,
  })
}

function ranking(round: Round, view: View, at: string): Html {
  const { lang } = view
  const w = words(lang)
  const two = (n: number) => formatNumber(n, lang, 2)
  return section({
    title: w.ranking,
    body: table({
      lang,
      caption: w.ranking,
      captionHidden: true,
      stack: true,
      rows: round.results,
      columns: [
        { head: w.rank, cell: (row) => row.rank ?? '–', align: 'end', width: 'tight' },
        {
          head: w.agency,
          cell: (row) => html`<a href="${at}/${row.agency}">${row.agencyName}</a>`,
          isRowHead: true,
          width: 'wide',
        },
        { head: w.points, cell: (row) => two(row.points), align: 'end' },
        { head: w.maximum, cell: (row) => two(row.maximum), align: 'end' },
        { head: `${w.index} (%)`, cell: (row) => two(row.percentage), align: 'end' },
        { head: w.group, cell: (row) => w.groupOf(row.group, row.groupName), align: 'end' },
      ],
    }),
  })
}

function publishing(round: Round, view: View, at: string): Html {
  const { lang } = view
  const w = words(lang)
  const isCorrection = round.state === 'published'
  return section({
    title: w.assess,
    body: html`${form({
      lang,
      action: `${at}/cong-bo`,
      hidden: view.hidden(),
      body: html`${field({ lang, name: 'decision', label: w.decision, optional: true, width: 'medium' })}${
        isCorrection ? field({ lang, name: 'reason', label: w.reason }) : undefined
      }${buttonRow(button({ label: w.publish, kind: 'primary' }))}`,
    })}${
      isCorrection
        ? form({
            lang,
            action: `${at}/dinh-chinh`,
            hidden: view.hidden(),
            body: html`${field({ lang, name: 'why', label: w.reason })}${buttonRow(button({ label: w.correct, kind: 'danger' }))}`,
          })
        : undefined
    }`,
  })
}
