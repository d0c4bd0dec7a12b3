import { Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Value } from './engine/field.ts'
import type { Register } from './engine/register.ts'
import type { Entry } from './entry.ts'
import type { Rights } from './rights.ts'
import { answeredValues } from './value-schema.ts'
import { words } from './words.ts'

const textOrNull = Type.Union([Type.String(), Type.Null()])

/** An entry as programs see it; the same in lists and by itself. */
const shownProperties = (declared: Register) => ({
  id: Type.String(),
  register: Type.String(),
  agency: Type.String(),
  mark: textOrNull,
  title: Type.String(),
  state: Type.String(),
  stateLabel: Type.String(),
  datedOn: Type.String(),
  dueOn: textOrNull,
  values: answeredValues(declared),
  provenance: textOrNull,
  isVoid: Type.Boolean(),
  version: Type.Integer(),
  createdAt: Type.String(),
  changedAt: Type.String(),
  allowedActions: Type.Array(Type.String()),
})
export const shownEntry = (declared: Register) => Type.Object(shownProperties(declared))

export const shownFile = Type.Object({
  id: Type.String(),
  name: Type.String(),
  size: Type.Integer(),
  type: Type.String(),
  sha256: Type.String(),
  note: textOrNull,
  attachedAt: Type.String(),
})

const shownPart = Type.Object({
  register: Type.String(),
  id: Type.String(),
  mark: textOrNull,
  title: Type.String(),
  state: Type.String(),
  datedOn: Type.String(),
  dueOn: textOrNull,
})

/** By itself: with its files, its parts, and what a hook computes. */
export const wholeEntry = (declared: Register) =>
  Type.Object({
    ...shownProperties(declared),
    files: Type.Array(shownFile),
    parts: Type.Optional(Type.Array(shownPart)),
    facts: Type.Optional(Type.Object({})),
  })

export const etagOf = (entry: Pick<Entry, 'seq'>): string => `"${entry.seq}"`

/** The version an `If-Match` names: null for none or any; one that is no version of ours is no entry's. */
export function seenIn(ifMatch: string | null): number | null {
  if (ifMatch === null || ifMatch === '*') return null
  const [, seq] = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch) ?? []
  return seq === undefined ? -1 : Number(seq)
}

/** `isOpen`: personal values as they are; the entry must have been read with them. */
export function presentEntry(
  declared: Register,
  entry: Entry,
  { allowed, lang, isOpen }: Pick<Rights, 'allowed'> & { lang: Lang; isOpen: boolean },
) {
  return {
    id: entry.id,
    register: declared.name,
    agency: entry.agencyId,
    mark: entry.mark,
    title: entry.title,
    state: entry.state,
    stateLabel: stateLabel(declared, entry, lang),
    datedOn: entry.datedOn,
    dueOn: entry.isVoid ? null : entry.dueOn,
    values: Object.fromEntries(
      Object.keys(declared.fields).map((name) => [name, shownValue(declared, entry, name, isOpen)]),
    ),
    provenance: entry.provenance,
    isVoid: entry.isVoid,
    version: entry.seq,
    createdAt: toIso(entry.createdAt),
    changedAt: toIso(entry.changedAt),
    allowedActions: [...allowed],
  }
}

export function shownValue(declared: Register, entry: Pick<Entry, 'values'>, name: string, isOpen: boolean): Value {
  return declared.fields[name]?.personal && !isOpen ? words('vi').hidden : (entry.values[name] ?? null)
}

export const stateLabel = (declared: Register, entry: Pick<Entry, 'state' | 'isVoid'>, lang: Lang): string =>
  entry.isVoid ? words(lang).isVoid : (declared.states[entry.state]?.label[lang] ?? entry.state)
