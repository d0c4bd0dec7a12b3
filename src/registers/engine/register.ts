import type { Bilingual } from '#platform/words/words-in.ts'
import type { Field, Values } from './field.ts'
import type { WorkingDaysAfter } from './working-days.ts'

/** Who keeps a register: the permissions `register.<group>.read` and `.edit`, and the place of the rail it stands in. */
export const groups = {
  legal: { place: '/so-sach', label: { vi: 'Pháp chế', en: 'Legal affairs' } },
  control: { place: '/kiem-soat', label: { vi: 'Kiểm soát thủ tục hành chính', en: 'Procedure control' } },
  records: { place: '/so-sach', label: { vi: 'Văn thư, lưu trữ', en: 'Records' } },
  staff: { place: '/so-sach', label: { vi: 'Tổ chức cán bộ', en: 'Staff' } },
  infrastructure: {
    place: '/so-sach',
    label: { vi: 'Hạ tầng và an toàn thông tin', en: 'Infrastructure and security' },
  },
  reform: { place: '/cai-cach', label: { vi: 'Cải cách hành chính', en: 'Administrative reform' } },
  news: { place: '/so-sach', label: { vi: 'Tin tức, tuyên truyền', en: 'News and outreach' } },
  finance: { place: '/so-sach', label: { vi: 'Tài chính', en: 'Finance' } },
} as const satisfies Record<string, { place: string; label: Bilingual }>
export type Group = keyof typeof groups

export interface State {
  label: Bilingual
  tone: 'neutral' | 'info' | 'ok' | 'soon' | 'late' | 'paused'
  /** Nothing more is owed. */
  isFinal?: true
  /** Values can no longer be edited. */
  isLocked?: true
}

/** One step in the life of an entry. */
export interface Move {
  /** On the button. */
  label: Bilingual
  from: readonly string[]
  to: string
  /** Past tense, as history tells it. */
  told: Bilingual
  /** Posts that may; whoever may edit the register, when not said. */
  by?: readonly string[]
  /** Fields asked for at this step; `required` ones must be there afterwards. */
  asks?: readonly string[]
  required?: readonly string[]
  /** A date field that takes the day of the step when it is not given. */
  dates?: string
  /** Takes the next number of a book, gap-free, into a field. */
  takesNumber?: {
    field: string
    of: (values: Values) => { book: string; period: string }
    write: (n: number, values: Values) => string
  }
}

/** A reason why values do not hold together; said at a field. */
export interface Fault {
  field: string
  says: Bilingual
}

export interface Register {
  /** camelCase, singular: address, event prefix (kebab-case) and view (`pub.snake_case`) follow from it. */
  name: string
  /** Last part of the page's address. */
  slug: string
  group: Group
  label: Bilingual
  one: Bilingual
  about: Bilingual
  fields: Readonly<Record<string, Field>>
  /** What an entry is called in lists and links. */
  title: (values: Values) => string
  /** The field people know an entry by: a number, a code. Imports refer to it. */
  mark?: string
  /** Together they occur once. */
  unique?: readonly string[]
  /** The date field by which entries are listed and counted into a period; the day of entry when it is empty. */
  datedBy?: string
  states: Readonly<Record<string, State>>
  initial: string
  moves: Readonly<Record<string, Move>>
  /** Until when the present state must be left: `YYYY-MM-DD`, or null. */
  dueOn?: (values: Values, state: string, after: WorkingDaysAfter) => string | null
  list: { columns: readonly string[]; filters?: readonly string[] }
  /** Registers whose entries refer to one of these by a field: listed on its page, and added from there. */
  parts?: readonly { register: string; by: string }[]
  /** Values that follow from others. */
  derive?: (values: Values, after: WorkingDaysAfter) => Values
  /** What no single field can tell. */
  check?: (values: Values) => readonly Fault[]
  /** Without a session one may read entries in these states (personal fields never). */
  publicIn?: readonly string[]
}

/** The one action every register has: an entry made by mistake is voided with a reason, never deleted. */
export const voidMove = 'void'

const camel = /^[a-z][a-zA-Z]*$/

/** Checks a declaration at start: whatever it names must be there. Throws with the register's name. */
export function register(declared: Register): Register {
  const wrong = (what: string) => new Error(`register ${declared.name}: ${what}`)
  const { fields, states, moves } = declared
  if (!camel.test(declared.name) || !/^[a-z]+(-[a-z]+)*$/.test(declared.slug)) throw wrong('name or slug')
  const named = [
    ...declared.list.columns,
    ...(declared.list.filters ?? []),
    ...(declared.unique ?? []),
    ...[declared.mark, declared.datedBy].filter((name) => name !== undefined),
    ...Object.values(moves).flatMap((move) => [
      ...(move.asks ?? []),
      ...(move.required ?? []),
      ...[move.dates, move.takesNumber?.field].filter((name) => name !== undefined),
    ]),
  ]
  for (const name of named) if (!fields[name] && name !== 'state' && name !== 'dueOn') throw wrong(`no field ${name}`)
  for (const name of [declared.initial, ...Object.values(moves).flatMap((move) => [...move.from, move.to])])
    if (!states[name]) throw wrong(`no state ${name}`)
  for (const name of Object.keys(fields)) if (!camel.test(name)) throw wrong(`field ${name}`)
  if (moves[voidMove]) throw wrong('every register has its own voiding already')
  return declared
}

export const kebab = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
export const snake = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
/** `training-class.completed`: the event of a move. */
export const eventOf = (declared: Register, what: string): string => `${kebab(declared.name)}.${kebab(what)}`
export const pathOf = (declared: Register): string => `${groups[declared.group].place}/${declared.slug}`
