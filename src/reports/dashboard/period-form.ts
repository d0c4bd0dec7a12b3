import { localDate } from '#law/instant.ts'
import type { Html } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { select } from '#platform/view/parts/choice.ts'
import { field } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Choice } from './choose-dashboard.ts'
import { nameOf, offeredPeriods } from './period-choice.ts'
import { periodLabel } from './spoken.ts'
import { words } from './words.ts'

/** Period (and agency, for those who see more than one) as a plain form: its answer is an address one can send. */
export function periodForm(lang: Lang, { kind, agency, agencies, unit, args }: Choice): Html {
  const w = words(lang)
  const name = nameOf(args) ?? ''
  const { months, quarters, years } = offeredPeriods(localDate(args.asOf))
  const names = [...new Set([...years, ...quarters, ...months, name])].filter((one) => one !== '')
  return form({
    lang,
    action: '/cai-cach/tong-quan',
    method: 'get',
    inline: true,
    label: w.choosePeriod,
    hidden: { cho: kind, ...(unit && agencies.length < 2 ? { unit: unit.id } : {}) },
    body: [
      agency &&
        agencies.length > 1 &&
        select({
          lang,
          name: 'agency',
          label: w.agency,
          empty: false,
          value: agency.id,
          choices: agencies.map(({ id, name: label }) => ({ value: id, label })),
        }),
      select({
        lang,
        name: 'ky',
        label: w.periodName,
        empty: w.fromTo,
        value: name,
        choices: names.map((value) => ({ value, label: periodLabel(value, lang).replace(/:$/, '') })),
      }),
      field({ lang, name: 'from', label: w.from, type: 'date', value: args.from, width: 'medium' }),
      field({ lang, name: 'to', label: w.to, type: 'date', value: args.to, width: 'medium' }),
      button({ label: w.show, kind: 'secondary' }),
    ],
  })
}
