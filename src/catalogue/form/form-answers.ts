import { type Html, html, type Value } from '#platform/view/html.ts'
import { type Fact, facts } from '#platform/view/parts/facts.ts'
import { formatMoney } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { dateText } from './entered-date.ts'
import { writeNumber } from './entered-number.ts'
import { choicesOf } from './form-condition.ts'
import { type Field, type Form, fieldsOf, isDate, isMoney, isTable, labelOf, titleOf } from './form-schema.ts'
import { words } from './words.ts'

type Answers = Readonly<Record<string, unknown>>

/** The answers for reading, section by section; what was left open is left out. */
export function formAnswers(form: Form, value: Answers, lang: Lang): Html {
  const sections = form['x-form'].sections.map((section) => ({
    title: titleOf(section, lang),
    items: answered(fieldsOf(form, section), value, lang),
  }))
  return html`${sections
    .filter((section) => section.items.length > 0)
    .map((section) => html`<section><h3>${section.title}</h3>${facts(section.items)}</section>`)}`
}

function answered(fields: readonly (readonly [string, Field])[], value: Answers, lang: Lang): Fact[] {
  return fields.flatMap(([name, field]) => {
    const answer = Object.hasOwn(value, name) ? value[name] : undefined
    return answer === undefined || answer === ''
      ? []
      : [{ term: labelOf(field, lang), value: shown(field, answer, lang) }]
  })
}

function shown(field: Field, answer: unknown, lang: Lang): Value {
  if (Array.isArray(answer)) return isTable(field) ? rowsShown(field, answer, lang) : listShown(field, answer, lang)
  if (typeof answer === 'boolean') return booleanShown(field, answer, lang)
  if (typeof answer === 'number') return isMoney(field) ? formatMoney(answer, lang) : writeNumber(answer, false)
  if (typeof answer !== 'string') return undefined
  if (isDate(field)) return dateText(answer)
  return choiceShown(field, answer, lang)
}

function rowsShown(
  table: Extract<Field, { items: { type: 'object' } }>,
  answers: readonly unknown[],
  lang: Lang,
): Html {
  return html`<ol>${answers.map((row) => {
    const cells = typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row)) : {}
    return html`<li>${facts(answered(Object.entries(table.items.properties), cells, lang))}</li>`
  })}</ol>`
}

function listShown(field: Field, answers: readonly unknown[], lang: Lang): Html {
  return html`<ul>${answers.map((one) => typeof one === 'string' && html`<li>${choiceShown(field, one, lang)}</li>`)}</ul>`
}

function booleanShown(field: Field, answer: boolean, lang: Lang): string {
  const w = words(lang)
  if (field.type === 'boolean' && field.const) return w.agreed
  return answer ? w.yes : w.no
}

function choiceShown(field: Field, answer: string, lang: Lang): string {
  const choice = choicesOf(field).find((one) => one.const === answer)
  return choice ? labelOf(choice, lang) : answer
}
