import { requiredNow } from './form-condition.ts'
import {
  type Field,
  type Form,
  fieldsInOrder,
  isDate,
  isTable,
  type NumberField,
  type TextField,
} from './form-schema.ts'

// Nobody can take these for a real person, company or place.
const inventions = ['Ví Dụ', 'Mẫu', 'Giả Định', 'Minh Họa', 'Thử Nghiệm'] as const

/** A stream of numbers from a seed: the same seed gives the same answers for ever (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Draw = (below: number) => number

/** Answers that the form accepts, visibly invented: for tests, the generator and the demonstration. */
export function exampleValue(form: Form, seed: number): Record<string, unknown> {
  const draw = numbersFrom(seed)
  // Every field draws, used or not, so that one answer more does not change all the others.
  const answers = fieldsInOrder(form).map(([name, field]) => ({
    name,
    answer: answer(field, draw),
    wanted: draw(2) === 1,
  }))
  const value = Object.fromEntries(answers.map((one) => [one.name, one.answer]))
  const needed = requiredNow(form, value)
  const conditional = new Set((form.allOf ?? []).flatMap((condition) => condition.then.required))
  const kept = answers.filter(({ name, wanted }) => needed.has(name) || (wanted && !conditional.has(name)))
  return Object.fromEntries(kept.map((one) => [one.name, one.answer]))
}

function answer(field: Field, draw: Draw): unknown {
  if (isTable(field)) {
    const { properties, required } = field.items
    const rows = Math.min(field.maxItems, Math.max(1, field.minItems) + draw(2))
    return Array.from({ length: rows }, () =>
      Object.fromEntries(
        Object.entries(properties)
          .map(([name, cell]): [string, unknown, boolean] => [name, answer(cell, draw), draw(2) === 1])
          .filter(([name, , wanted]) => wanted || required.includes(name))
          .map(([name, one]) => [name, one]),
      ),
    )
  }
  if (field.type === 'array') {
    const { oneOf } = field.items
    const first = draw(oneOf.length)
    return oneOf.slice(first, first + Math.max(1, field.minItems)).map((choice) => choice.const)
  }
  if (field.type === 'boolean') return field.const ?? draw(2) === 1
  if (field.type !== 'string') return numberAnswer(field, draw)
  if ('oneOf' in field) return pick(field.oneOf, draw)?.const
  return isDate(field) ? dateAnswer(draw) : textAnswer(field, draw)
}

function textAnswer(field: TextField, draw: Draw): string {
  const no = draw(900) + 100
  const invention = pick(inventions, draw) ?? ''
  if (field.examples) return pick(field.examples, draw) ?? ''
  if (field.format === 'email') return `hop-thu-${no}@vidu.vn`
  const source = field['x-form']?.source
  if (source === 'owner.name') return `Công ty ${invention} số ${no}`
  if (source === 'owner.address') return `Số ${no}, đường ${invention}, tỉnh Thái Nguyên`
  if (field.maxLength <= 100) return `${invention} số ${no}`.slice(0, field.maxLength)
  return `${field.title} (${invention.toLowerCase()} số ${no})`.slice(0, field.maxLength).trim()
}

function numberAnswer(field: NumberField, draw: Draw): number {
  if (field['x-form']?.widget === 'money')
    return Math.min(field.maximum, Math.max(field.minimum, (draw(900) + 100) * 1_000_000))
  if (field.minimum >= 1900) return Math.min(field.maximum, 2005 + draw(18))
  const span = Math.min(field.maximum - field.minimum, 100)
  return field.type === 'integer'
    ? Math.ceil(field.minimum) + draw(Math.floor(span))
    : Math.round((field.minimum + draw(span * 10) / 10) * 1000) / 1000
}

function dateAnswer(draw: Draw): string {
  return `${2018 + draw(5)}-${two(draw(12) + 1)}-${two(draw(28) + 1)}`
}

function pick<T>(list: readonly T[], draw: Draw): T | undefined {
  return list[draw(list.length)]
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
