import type { IsoDate } from '#law/instant.ts'
import type { FieldError } from '#platform/http/problem.ts'
import { check } from '#platform/http/validate.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { checkOwner, type Owner, ownerInput } from './owner.ts'
import { words } from './words.ts'

/** An owner as far as it has been entered; what cannot be right stands here as it was typed. */
export type GivenOwner = Partial<Record<keyof Owner, string>>

const order = [
  'kind',
  'name',
  'idNo',
  'taxCode',
  'birthDate',
  'sex',
  'representative',
  'address',
  'phone',
  'email',
] as const satisfies readonly (keyof Owner)[]

/** What is missing in it or cannot be right: one line a field, in the order they are asked. */
export function checkGivenOwner(owner: GivenOwner, at: string, lang: Lang, today: IsoDate): FieldError[] {
  const w = words(lang).owner
  const wrong = new Map<string, string>()
  for (const { pointer } of check(ownerInput, { ...owner }, lang)) {
    const field = order.find((name) => pointer === `/${name}`)
    if (field) wrong.set(field, owner[field] ? w.wrong[field] : w.missing[field])
  }
  if (owner.birthDate && owner.birthDate > today && !wrong.has('birthDate')) wrong.set('birthDate', w.birthDateAhead)
  // What the schema refuses is named already; the numbers are judged where they are texts at all.
  const numbers = { ...owner, phone: owner.phone ?? '' } as Owner
  for (const { pointer, message } of checkOwner(numbers, '', lang)) {
    const field = pointer.slice(1)
    if (!wrong.has(field)) wrong.set(field, message)
  }
  return order.flatMap((field) => {
    const message = wrong.get(field)
    return message === undefined ? [] : [{ pointer: `${at}/${field}`, message }]
  })
}
