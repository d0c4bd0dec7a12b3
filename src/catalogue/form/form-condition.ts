import type { Lang } from '#platform/words/words-in.ts'
import { type Choice, type Condition, type ConditionTest, type Field, type Form, labelOf } from './form-schema.ts'
import { words } from './words.ts'

type Value = Readonly<Record<string, unknown>>

/** Whether what was entered makes the fields of this condition necessary. */
export function holds(condition: Condition, value: Value): boolean {
  return Object.entries(condition.if.properties).every(([name, test]) => {
    const answer = value[name]
    return 'const' in test ? answer === test.const : Array.isArray(answer) && answer.includes(test.contains.const)
  })
}

export function conditionsOf(form: Form, name: string): readonly Condition[] {
  return (form.allOf ?? []).filter((condition) => condition.then.required.includes(name))
}

/** The names that must be filled in, as things stand. */
export function requiredNow(form: Form, value: Value): ReadonlySet<string> {
  const met = (form.allOf ?? []).filter((condition) => holds(condition, value))
  return new Set([...form.required, ...met.flatMap((condition) => condition.then.required)])
}

/** `“Lý do đề nghị cấp lại” là “Bị mất”`: the condition in words, for people without scripts. */
export function conditionText(form: Form, condition: Condition, lang: Lang): string {
  const [name, test] = Object.entries(condition.if.properties)[0] ?? []
  const field = name === undefined ? undefined : form.properties[name]
  return field && test ? words(lang).answerIs(labelOf(field, lang), answerText(field, test, lang)) : ''
}

function answerText(field: Field, test: ConditionTest, lang: Lang): string {
  const answer = 'const' in test ? test.const : test.contains.const
  if (typeof answer === 'boolean') return answer ? words(lang).yes : words(lang).no
  const choice = choicesOf(field).find((one) => one.const === answer)
  return choice ? labelOf(choice, lang) : answer
}

/** What can be chosen in a field; nothing where it is free. */
export function choicesOf(field: Field): readonly Choice[] {
  if ('oneOf' in field) return field.oneOf
  return field.type === 'array' && 'oneOf' in field.items ? field.items.oneOf : []
}
