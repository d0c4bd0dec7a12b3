import type { Tx } from '#platform/database/tx.ts'
import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Values } from './engine/field.ts'
import type { Wrong } from './engine/read-values.ts'
import type { Entry } from './entry.ts'
import type { Doing } from './perform.ts'

/** What a register does beyond its declaration; few have any. Files stand in `hooks/`. */
export interface Hooks {
  /** What only other records can tell: a circle of replacements, a number that exists elsewhere. */
  verify?(tx: Tx, tenantId: string, entry: { id: string; values: Values }, lang: Lang): Promise<Wrong[]>
  /** What a step brings about elsewhere, in the same transaction. */
  afterMove?(doing: Doing, entry: Entry, move: string): Promise<void>
  /** More to see on the page of an entry, computed from other records; `query` holds what was asked in the address. */
  panel?(tx: Tx, entry: Entry, view: View, query: Readonly<Record<string, string>>): Promise<Html>
  /** The same for programs, beside `values`. */
  facts?(tx: Tx, entry: Entry, tenantId: string): Promise<Readonly<Record<string, unknown>>>
}
