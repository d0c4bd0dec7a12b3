import type { Bilingual } from '#platform/words/words-in.ts'

interface Described {
  label: Bilingual
  help?: Bilingual
  required?: true
  /** Names a person's own matter: encrypted at rest, masked in lists, shown only to those who may edit. */
  personal?: true
  /** Set by moves, number books or `derive`, never typed. */
  isFixed?: true
}

/** The kinds of value a register keeps. What each looks like in JSON, in a form and in a cell stands in `value.ts`. */
export type Field = Described &
  (
    | { type: 'text' | 'longText'; maxLength?: number; pattern?: { matches: RegExp; says: Bilingual } }
    | { type: 'integer' | 'decimal' | 'percent'; min?: number; max?: number; unit?: Bilingual }
    | { type: 'money' }
    | { type: 'date' }
    | { type: 'year' }
    | { type: 'boolean' }
    | { type: 'choice'; options: Readonly<Record<string, Bilingual>> }
    | { type: 'choices'; options: Readonly<Record<string, Bilingual>> }
    /** Another entry, kept as its id; typed and imported by its mark. */
    | { type: 'entry'; register: string }
    /** Kept as the id of the agency or unit. */
    | { type: 'agency' | 'unit' }
    /** Kept as the code of a procedure of the catalogue. */
    | { type: 'procedure' }
    | { type: 'link' }
  )

/** A value as it is kept: dates as `YYYY-MM-DD`, money as whole đồng, percent as 0–100. */
export type Value = string | number | boolean | readonly string[] | null
export type Values = Readonly<Record<string, Value>>
