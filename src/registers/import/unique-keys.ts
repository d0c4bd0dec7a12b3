import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database/tx.ts'
import type { Register } from '../engine/register.ts'
import { uniqueKey } from '../store.ts'
import { words } from '../words.ts'
import { both } from './heads.ts'
import { faultAt, type JudgedRow } from './judge-row.ts'

/** Finds rows that are in the register already, or twice in the file. */
export interface UniqueKeys {
  look(tx: Tx, judged: readonly JudgedRow[]): Promise<void>
}

/** Of each key seen so far its fingerprint and where it stood: a hundred bytes a row. */
export function openUniqueKeys(declared: Register, tenantId: string, agencyId: string): UniqueKeys {
  const seen = new Map<string, { sheet: string; row: number }>()
  const keyOf = ({ values, wrong }: JudgedRow): string | null =>
    declared.unique?.some((name) => wrong.has(name)) ? null : uniqueKey(declared, { agencyId, values })
  return {
    async look(tx, judged) {
      const field = declared.unique?.[0]
      if (field === undefined) return
      const keyed = judged.flatMap((one) => {
        const key = keyOf(one)
        return key === null ? [] : [{ one, key }]
      })
      const taken = await keysIn(
        tx,
        tenantId,
        declared,
        keyed.map(({ key }) => key),
      )
      for (const { one, key } of keyed) {
        const print = createHash('sha256').update(key).digest('base64').slice(0, 22)
        const first = seen.get(print)
        if (first)
          one.faults.push(
            faultAt(
              declared,
              one.row,
              field,
              both((w) => w.sameAs(first.row, first.sheet)),
            ),
          )
        else seen.set(print, { sheet: one.row.sheet, row: one.row.row })
        const said = { vi: words('vi').value.taken, en: words('en').value.taken }
        if (taken.has(key)) one.faults.push(faultAt(declared, one.row, field, said))
      }
    },
  }
}

async function keysIn(tx: Tx, tenantId: string, declared: Register, keys: string[]): Promise<Set<string | null>> {
  if (keys.length === 0) return new Set()
  const rows = await tx
    .selectFrom('register_entry')
    .select('unique_key')
    .where('tenant_id', '=', tenantId)
    .where('register', '=', declared.name)
    .where('unique_key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.unique_key))
}
