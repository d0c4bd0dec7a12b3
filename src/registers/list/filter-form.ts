import { type Html, html, type Value } from '#platform/view/html.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { type Choice, select } from '#platform/view/parts/choice.ts'
import { field as inputField } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import { disclosure } from '#platform/view/parts/page-head.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Field } from '../engine/field.ts'
import { pathOf } from '../engine/register.ts'
import { optionsOf } from '../form/choices.ts'
import { filterFields } from '../list-query.ts'
import { words } from '../words.ts'
import type { ListShown } from './read-list.ts'

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null || value === '' ? undefined : String(value)

/** What the address asks, but for the page it stands on. */
export function askedOf({ query }: Pick<ListShown, 'query'>): Record<string, string | undefined> {
  const { limit: _limit, cursor: _cursor, sort, ...rest } = query
  const kept = Object.entries(rest).map(([name, value]) => [name, textOf(value)])
  return { ...Object.fromEntries(kept), ...(sort === 'due' ? { sort } : {}) }
}

/** A plain form by GET: what it finds is an address one can send. */
export function filterForm(lang: Lang, shown: ListShown): Html {
  const { declared, query, wanted, agencies } = shown
  const w = words(lang).list
  const inForm = declared.list.filters ?? []
  const fields = filterFields(declared).filter(([name]) => inForm.includes(name))
  const [first, more] = [fields.slice(0, 3), fields.slice(3)]
  const asked = askedOf(shown)
  const controls = [
    'q',
    'due',
    'from',
    'to',
    'sort',
    ...(agencies.length > 0 ? ['agency'] : []),
    ...fields.map(([name]) => name),
  ]
  const hidden = Object.entries(asked).filter(
    (one): one is [string, string] => !controls.includes(one[0]) && one[1] !== undefined,
  )
  const isAsked = Object.keys(asked).some((name) => name !== 'state' && asked[name] !== undefined)
  const behind = [wanted.from, wanted.to, wanted.agency, ...more.map(([name]) => wanted.values?.[name])]
  const draw = (all: typeof fields) => all.map(([name, field]) => filterControl(lang, shown, name, field))
  const inner: Value[] = [
    ...draw(more),
    agencies.length > 0 &&
      select({
        lang,
        name: 'agency',
        label: w.agency,
        choices: agencies,
        value: wanted.agency,
        empty: w.all,
        optional: 'silent',
      }),
    ...(['from', 'to'] as const)
      .filter((name) => !inForm.includes(name))
      .map((name) =>
        inputField({
          lang,
          name,
          label: w[name],
          type: 'date',
          value: wanted[name],
          width: 'medium',
          optional: 'silent',
        }),
      ),
    select({
      lang,
      name: 'sort',
      label: w.sort,
      choices: [
        { value: 'recent', label: w.byDate },
        { value: 'due', label: w.byDue },
      ],
      value: query.sort,
      empty: false,
      optional: 'silent',
    }),
  ]
  return form({
    lang,
    action: pathOf(declared),
    method: 'get',
    inline: true,
    label: w.more,
    hidden: Object.fromEntries(hidden),
    body: html`${inputField({ lang, name: 'q', label: w.search, type: 'search', value: wanted.q, width: 'medium', optional: 'silent', autocomplete: 'off' })}${draw(first)}${select(
      {
        lang,
        name: 'due',
        label: w.due,
        choices: (['open', 'soon', 'late'] as const).map((value) => ({ value, label: w.dues[value] })),
        value: wanted.due,
        empty: w.all,
        width: 'short',
        optional: 'silent',
      },
    )}${disclosure({ summary: w.more, isOpen: behind.some((one) => one !== undefined), body: html`<div class="form is-inline">${inner}</div>` })}${buttonRow(
      button({ label: w.apply, kind: 'secondary', icon: 'search' }),
      isAsked && linkButton({ href: pathOf(declared), label: w.clear, kind: 'quiet' }),
    )}`,
  })
}

function filterControl(lang: Lang, { wanted, offered, query }: ListShown, name: string, field: Field): Html {
  const frame = { lang, name, label: field.label[lang], optional: 'silent' as const }
  const value = textOf(query[name])
  const choices = choicesOf(lang, field) ?? offered.get(name)
  // An address may name an agency or a unit in words: what it was found to be is what is chosen.
  const chosen = textOf(wanted.values?.[name]) ?? value
  return choices
    ? select({ ...frame, choices, value: chosen, empty: words(lang).list.all, width: 'short' })
    : inputField({ ...frame, value, width: field.type === 'year' ? 'tiny' : 'short', autocomplete: 'off' })
}

function choicesOf(lang: Lang, field: Field): readonly Choice[] | undefined {
  if (field.type === 'choice' || field.type === 'choices') return optionsOf(field.options, lang)
  if (field.type !== 'boolean') return undefined
  return [
    { value: 'true', label: words(lang).yes },
    { value: 'false', label: words(lang).no },
  ]
}
