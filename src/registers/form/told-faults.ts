import type { FieldError } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Register } from '../engine/register.ts'

/** What is wrong as the list above a form tells it: in the order of its fields, each by its name. */
export function toldFaults(declared: Register, errors: readonly FieldError[], lang: Lang): FieldError[] {
  const order = Object.keys(declared.fields)
  // A step's fields are named after the step and the field.
  const fieldOf = ({ name }: FieldError) => name.slice(name.lastIndexOf('.') + 1)
  return errors
    .toSorted((a, b) => order.indexOf(fieldOf(a)) - order.indexOf(fieldOf(b)))
    .map((error) => {
      const label = declared.fields[fieldOf(error)]?.label[lang]
      return label === undefined ? error : { ...error, message: `${label}: ${error.message}` }
    })
}
