import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { portalPath } from '../portal-path.ts'
import type { Shown } from './public-period.ts'
import type { Looking } from './show-statistics.ts'
import { words } from './words.ts'

/** The address of a page of figures with what is looked at. */
export function lookingPath(
  { lang }: View,
  path: string,
  { agency, agencies, shown }: Looking,
  other: Partial<Shown> & { agency?: string; about?: string } = {},
): string {
  const { year, quarter, agency: id, about } = { about: undefined, ...shown, agency: agency.id, ...other }
  return portalPath(lang, path, {
    agency: id === agencies[0]?.id ? undefined : id,
    year: String(year),
    quarter: quarter === undefined ? undefined : String(quarter),
    about,
  })
}

/** Year, quarter and agency as links: one press on a phone, an address one can send. */
export function choices(view: View, path: string, looking: Looking): Html {
  const { lang } = view
  const w = words(lang)
  const { agency, agencies, years, shown } = looking
  const quarters = [undefined, 1, 2, 3, 4]
  return html`${
    agencies.length > 1 &&
    filters({
      lang,
      label: w.agency,
      items: agencies.map(({ id, name }) => ({
        label: name,
        href: lookingPath(view, path, looking, { agency: id }),
        isCurrent: id === agency.id,
      })),
    })
  }${filters({
    lang,
    label: w.year,
    items: years.map((year) => ({
      label: w.inYear(year),
      href: lookingPath(view, path, looking, { year }),
      isCurrent: year === shown.year,
    })),
  })}${filters({
    lang,
    label: w.quarter,
    items: quarters.map((quarter) => ({
      label: quarter === undefined ? w.wholeYear : w.inQuarter(quarter),
      href: lookingPath(view, path, looking, { quarter }),
      isCurrent: quarter === shown.quarter,
    })),
  })}`
}

/** `Năm 2023`, `Quý II năm 2023`: as a sentence begins. */
export function shownText({ lang }: View, { shown }: Looking): string {
  const w = words(lang)
  return shown.quarter === undefined ? w.inYear(shown.year) : w.quarterOf(shown.quarter, shown.year)
}
