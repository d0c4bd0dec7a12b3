import type { Procedure } from '#catalogue'
import { parseInstant } from '#law/instant.ts'
import { formatDate, formatMoney, formatNumber } from '#platform/words/format.ts'
import type { CertifiedFact } from './result-document.ts'

type Form = Procedure['form']['schema']
type Field = Form['properties'][string]

/** Longer answers are read in the dossier, not on the result. */
const longestLine = 300

/** The main answers of the application form as lines of the result: what the owner's own lines do not already say. */
export function answerLines(form: Form, answers: Readonly<Record<string, unknown>>, most: number): CertifiedFact[] {
  const names = form['x-form'].sections.flatMap((section) => section.fields)
  const lines = names.flatMap((name) => {
    const field = form.properties[name]
    const value = field && field['x-form']?.source === undefined ? lineOf(field, answers[name]) : undefined
    return field && value ? [{ label: field.title, value }] : []
  })
  return lines.slice(0, most)
}

/** The label of a field of the form, else the words given. */
export const labelIn = (form: Form, name: string): string =>
  Object.hasOwn(form.properties, name) ? (form.properties[name]?.title ?? name) : name

function lineOf(field: Field, answer: unknown): string | undefined {
  if (typeof answer === 'number')
    return field['x-form']?.widget === 'money'
      ? formatMoney(answer, 'vi')
      : formatNumber(answer, 'vi', decimalsOf(answer))
  if (Array.isArray(answer)) {
    // Tables are annexes of a result, not lines of it.
    const chosen = answer.filter((one) => typeof one === 'string').map((one) => choiceText(field, one))
    return fitting(chosen.join('; '))
  }
  if (typeof answer !== 'string') return undefined
  if ('format' in field && field.format === 'date') {
    const at = parseInstant(`${answer}T00:00`)
    return at === null ? undefined : formatDate(at)
  }
  return fitting(choiceText(field, answer))
}

const fitting = (text: string): string | undefined => (text === '' || text.length > longestLine ? undefined : text)

const decimalsOf = (value: number): number => Math.min(String(value).split('.')[1]?.length ?? 0, 6)

function choiceText(field: Field, answer: string): string {
  const choices =
    'oneOf' in field ? field.oneOf : field.type === 'array' && 'oneOf' in field.items ? field.items.oneOf : []
  return choices.find((choice) => choice.const === answer)?.title ?? answer
}
