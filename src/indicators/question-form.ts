import type { Html } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { select } from '#platform/view/parts/choice.ts'
import { field } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { PageQuestion } from './page-question.ts'
import { words } from './words.ts'

/** Agency and period, as a plain form: its answer is an address one can send. */
export function questionForm(
  lang: Lang,
  action: string,
  { args, agencies }: PageQuestion,
  hidden: Record<string, string> = {},
): Html {
  const w = words(lang)
  return form({
    lang,
    action,
    method: 'get',
    inline: true,
    label: w.chooseFilter,
    hidden,
    body: [
      select({
        lang,
        name: 'agency',
        label: w.agency,
        empty: w.wholeProvince,
        value: args.agency ?? '',
        choices: agencies.map(({ id, name }) => ({ value: id, label: name })),
      }),
      field({ lang, name: 'from', label: w.from, type: 'date', value: args.from, width: 'medium' }),
      field({ lang, name: 'to', label: w.to, type: 'date', value: args.to, width: 'medium' }),
      button({ label: w.show, kind: 'secondary' }),
    ],
  })
}
