import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instantAt, isIsoDate } from '#law/instant.ts'
import { appendEvent } from '#platform/audit/event.ts'
import { systemActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Platform } from '#platform/platform.ts'
import { registerNamed, registers } from './declarations/all.ts'
import type { Register } from './engine/register.ts'
import { hooksOf } from './hooks/all.ts'
import { createEntry, type Doing, type Given, moveEntry } from './perform.ts'
import { type Looked, referenceKey } from './references.ts'
import { writingTogether } from './write-together.ts'

/** One entry of `data/registers/<register>.json`: its values, when it was entered, and the steps it went through. */
interface Shipped {
  on: string
  agency?: string
  provenance: string
  values: Given
  moves?: { on: string; move: string; values?: Given; note?: string }[]
}

/**
 * Loads the shipped entries through the same rules as any other, each step dated as the file says. All or nothing; a
 * wrong entry is refused by file, number and field.
 */
export async function loadRegisters(platform: Platform, tx: Tx, folder: string): Promise<number> {
  const names = new Set(readdirSync(join(folder, 'registers')).filter((name) => name.endsWith('.json')))
  let loaded = 0
  const looked: Looked = new Map()
  for (const declared of inOrder(registers)) {
    const file = `${declared.name}.json`
    if (!names.delete(file)) continue
    // Written by us and judged entry by entry below.
    const { entries } = JSON.parse(readFileSync(join(folder, 'registers', file), 'utf8')) as { entries: Shipped[] }
    const written = writingTogether(platform, tx)
    for (const [index, entry] of entries.entries())
      await loadOne({ platform, tx, looked, written }, declared, entry, `${file}, entry ${index + 1}`)
    await written.flush()
    loaded += entries.length
  }
  if (names.size > 0) throw new Error(`no register keeps ${[...names].join(', ')}`)
  return loaded
}

/** Registers that others refer to come first. */
function inOrder(all: readonly Register[]): Register[] {
  const done: Register[] = []
  const visit = (declared: Register, above: readonly string[]) => {
    if (done.includes(declared) || above.includes(declared.name)) return
    for (const field of Object.values(declared.fields))
      if (field.type === 'entry') visit(registerNamed(field.register), [...above, declared.name])
    done.push(declared)
  }
  for (const declared of all) visit(declared, [])
  return done
}

interface Loading {
  platform: Platform
  tx: Tx
  looked: Looked
  written: ReturnType<typeof writingTogether>
}

async function loadOne(loading: Loading, declared: Register, entry: Shipped, place: string): Promise<void> {
  const { platform, tx, looked, written } = loading
  const actor = systemActor(platform.tenantId)
  // What asks other entries, or changes things elsewhere, must find them written.
  const hooks = hooksOf(declared.name)
  const isAlone = hooks.verify !== undefined || hooks.afterMove !== undefined
  const doingOn = (day: string): Doing => {
    if (!isIsoDate(day)) throw new Error(`${place}: “${day}” is no date`)
    const now = instantAt(day, 9 * 60)
    const common = { platform, tx, actor, scope: 'tenant', now, lang: 'en', looked } as const
    if (!isAlone) return { ...common, keep: written.keep, record: written.recordAs(common) }
    const record: Doing['record'] = (event) =>
      appendEvent(tx, event, { actor, now, machineNow: platform.clock.machineNow() })
    return { ...common, record }
  }
  try {
    const { agency = 'skhcn', provenance, values } = entry
    const created = await createEntry(doingOn(entry.on), declared, values, { agency, provenance, fixed: [] })
    for (const step of entry.moves ?? [])
      await moveEntry(doingOn(step.on), declared, created.id, step.move, step.values ?? {}, step.note ?? null)
    // Others of this load refer to it by its mark before it is written.
    if (created.mark !== null) looked.set(referenceKey(declared.name, created.mark), [created.id])
    looked.set(referenceKey(declared.name, created.id), [created.id])
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const fields = error.errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; ')
    throw new Error(`${place} (${entry.on}): ${error.code} ${fields}`, { cause: error })
  }
}
