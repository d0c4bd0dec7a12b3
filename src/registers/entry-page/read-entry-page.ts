import { sql } from 'kysely'
import type { RunContext } from '#platform/http/action.ts'
import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import type { Register } from '../engine/register.ts'
import type { Names } from '../engine/show-value.ts'
import { type Entry, findEntry } from '../entry.ts'
import { type EntryFile, filesOf } from '../files-of.ts'
import { type Offered, offeredFor } from '../form/choices.ts'
import { type HistoryItem, historyOf } from '../history-of.ts'
import { hooksOf } from '../hooks/all.ts'
import { type Parts, partsOf } from '../parts-of.ts'
import { namesOf } from '../references.ts'
import { mayEditAny, type Rights, rightsOn } from '../rights.ts'
import { askedBy } from './asked-by.ts'

/** Everything the page of an entry shows. */
export interface EntryShown extends Rights {
  declared: Register
  entry: Entry
  agencyName: string
  names: Names
  files: readonly EntryFile[]
  parts: readonly (Parts & { mayAdd: boolean })[]
  history: readonly HistoryItem[]
  offered: Offered
  panel: Html | null
}

type Reading = Omit<RunContext<unknown, unknown, unknown>, 'input'>

/** The entry as the asking person may see it: with what is personal only where they keep this very entry. */
export async function readEntry(context: Reading, declared: Register, id: string): Promise<Rights & { entry: Entry }> {
  const { tx, actor, scope, platform } = context
  const entry = await findEntry(tx, declared, id, { actor, scope })
  const rights = rightsOn(context, declared, entry)
  if (!rights.mayEdit) return { ...rights, entry }
  return { ...rights, entry: await findEntry(tx, declared, id, { actor, scope, secrets: platform.secrets }) }
}

export async function readEntryPage(context: Reading, view: View, declared: Register, id: string): Promise<EntryShown> {
  const { tx, actor } = context
  const { entry, mayEdit, allowed } = await readEntry(context, declared, id)
  const { tenantId } = actor
  const asked = allowed.flatMap((move) => askedBy(declared, entry, move))
  const query = Object.entries(Object(context.query)).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  )
  const agency = await sql<{ name: string }>`select name from pub.agency
    where tenant_id = ${tenantId} and id = ${entry.agencyId}`.execute(tx)
  const parts = await partsOf(context, declared, id)
  return {
    declared,
    entry,
    mayEdit,
    allowed,
    agencyName: agency.rows[0]?.name ?? entry.agencyId,
    names: await namesOf(tx, tenantId, declared, [entry]),
    files: await filesOf(tx, tenantId, id),
    parts: parts.map((one) => ({ ...one, mayAdd: !entry.isVoid && mayEditAny(context, one.of) })),
    history: await historyOf(tx, tenantId, declared, id),
    offered: await offeredFor(tx, actor, declared, asked, entry.values),
    panel: (await hooksOf(declared.name).panel?.(tx, entry, view, Object.fromEntries(query))) ?? null,
  }
}
