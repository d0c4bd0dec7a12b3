import { indicatorOf, periodText, valueText } from '#indicators'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { figureList } from '#platform/view/parts/figure-list.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { filters, tabs } from '#platform/view/parts/tabs.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Choice } from './choose-dashboard.ts'
import { dashboardPath, type FigureFound, type Found } from './dashboard.ts'
import { panelBody } from './panel.page.ts'
import { periodForm } from './period-form.ts'
import { changeText } from './spoken.ts'
import { words } from './words.ts'

/** One sentence, the period, the figures, and the few charts; everything leads to what was counted. */
export function dashboardPage(view: View, choice: Choice, found: Found): Html {
  const { lang } = view
  const w = words(lang)
  const { kind, kinds, agency, unit, units, args } = choice
  const period = { from: args.from, to: args.to }
  return view.desk({
    title: `${w.title}: ${w.kinds[kind]}`,
    place: '/cai-cach',
    body: html`${pageHead({
      title: w.title,
      back: { href: '/cai-cach', label: w.reform },
      meta: [unit?.name, agency?.name ?? w.wholeProvince, periodText(args, lang)].filter(Boolean).join(' · '),
    })}${
      kinds.length > 1 &&
      tabs({
        lang,
        label: w.kindsLabel,
        items: kinds.map((one) => ({
          label: w.kinds[one],
          href: dashboardPath(one, { agency: one === 'province' ? undefined : agency?.id, ...period }),
          isCurrent: one === kind,
        })),
      })
    }${headline({ sentence: found.sentence })}${
      units.length > 1 &&
      filters({
        lang,
        label: w.units,
        items: units.map(({ id, name }) => ({
          label: name,
          href: dashboardPath(kind, { agency: agency?.id, unit: id, ...period }),
          isCurrent: id === unit?.id,
        })),
      })
    }${periodForm(lang, choice)}${figureTiles(found.figures, lang)}<div class="panels">${found.panels.map(
      (panel) =>
        html`<section class="${panel.isWide ? 'section is-whole' : 'section'}" id="${panel.code}"><div class="section-head"><h2>${panel.title}</h2>${panel.href && html`<a href="${panel.href.address}">${panel.href.label}</a>`}</div>${panelBody(panel, lang)}</section>`,
    )}</div>`,
  })
}

function figureTiles(figures: readonly FigureFound[], lang: Lang): Html {
  return figureList(
    figures.flatMap(({ measured, before, href }) => {
      const indicator = indicatorOf(measured.code)
      if (!indicator) return []
      return [
        {
          name: indicator.name[lang],
          value: valueText(indicator.kind, measured.value, lang),
          unit: indicator.kind === 'ratio' || measured.value === null ? undefined : indicator.unit?.[lang],
          note: changeText(indicator.kind, measured.value, before.value, lang),
          href,
        },
      ]
    }),
  )
}
