import { type Instant, localDate } from '#law/instant.ts'
import { officeCalendar } from '#organisation'
import { type EventEntry, eventHash, firstHash, type RecordedEvent } from '#platform/audit/event.ts'
import { nextNumber } from '#platform/audit/number-book.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import type { Platform } from '#platform/platform.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { registerNamed } from './declarations/all.ts'
import type { Values } from './engine/field.ts'
import { allowedActions, mayMove } from './engine/moves.ts'
import { completeValues, type Read, readValues } from './engine/read-values.ts'
import { eventOf, kebab, type Move, type Register, voidMove } from './engine/register.ts'
import { byCalendar, type WorkingDaysAfter } from './engine/working-days.ts'
import { type Entry, findEntry } from './entry.ts'
import { hooksOf } from './hooks/all.ts'
import { type Looked, resolveReferences } from './references.ts'
import { insertEntry, updateEntry } from './store.ts'
import { words } from './words.ts'

/** What changing an entry needs; the context of any action is one. */
export interface Doing {
  platform: Platform
  tx: Tx
  actor: Actor
  scope: Scope
  now: Instant
  lang: Lang
  record(entry: EventEntry): Promise<RecordedEvent>
  /** Where entries are kept: in the tables, unless many are made at once and written together (`load-registers.ts`). */
  keep?: Keep
  /** References looked up before. */
  looked?: Looked
}

/** The entries of a register, read and written one by one. */
export interface Keep {
  find(declared: Register, id: string): Promise<Entry>
  insert(declared: Register, entry: Entry): Promise<void>
  update(declared: Register, entry: Entry, before: Entry): Promise<void>
}

const inTables = ({ tx, actor, scope, platform: { secrets }, now }: Doing): Keep => {
  const by = { secrets, tenantId: actor.tenantId, now }
  return {
    find: (declared, id) => findEntry(tx, declared, id, { actor, scope, secrets }),
    insert: (declared, entry) => insertEntry(tx, declared, entry, by),
    update: (declared, entry, before) => updateEntry(tx, declared, entry, before, by),
  }
}
const keepOf = (doing: Doing): Keep => doing.keep ?? inTables(doing)

export type Given = Readonly<Record<string, unknown>>

export const registerLabel = (lang: Lang) => (name: string) => registerNamed(name).label[lang]

/** Limits in working days follow the office's calendar. */
export const officeDays = async (platform: Platform, tx: Tx): Promise<WorkingDaysAfter> =>
  byCalendar(await officeCalendar(platform, tx, platform.tenantId))

/** Values as given, read, looked up, derived and judged; throws `input.invalid` with every field that is wrong. */
export async function valuesOf(
  doing: Pick<Doing, 'platform' | 'tx' | 'actor' | 'lang' | 'looked'>,
  declared: Register,
  id: string,
  read: Read,
  required: readonly string[] = [],
): Promise<Values> {
  const { tx, actor, lang } = doing
  const resolved = await resolveReferences(tx, actor.tenantId, declared, read, lang, registerLabel(lang), doing.looked)
  const { values, wrong } = completeValues(
    declared,
    resolved,
    lang,
    required,
    await officeDays(doing.platform, doing.tx),
  )
  const verified =
    wrong.length === 0 ? await hooksOf(declared.name).verify?.(tx, actor.tenantId, { id, values }, lang) : []
  const all = [...wrong, ...(verified ?? [])]
  if (all.length > 0) throw invalid(all.map(({ field, message }) => ({ pointer: `/values/${field}`, message })))
  return values
}

/** What follows from the values and the state alone. */
export function described(
  declared: Register,
  values: Values,
  state: string,
  createdOn: string,
  after: WorkingDaysAfter,
) {
  const mark = declared.mark ? values[declared.mark] : null
  const dated = declared.datedBy ? values[declared.datedBy] : null
  return {
    mark: typeof mark === 'string' || typeof mark === 'number' ? String(mark) : null,
    title: declared.title(values).slice(0, 500) || declared.one.vi,
    datedOn: typeof dated === 'string' ? dated : createdOn,
    dueOn: declared.states[state]?.isFinal ? null : (declared.dueOn?.(values, state, after) ?? null),
  }
}

/** What history keeps of values: everything but what is personal, of which it names the field only. */
export function told(declared: Register, values: Values, before: Values = {}): Record<string, unknown> {
  const changed = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null),
  )
  return Object.fromEntries(
    changed.map(([name, value]) => [name, declared.fields[name]?.personal ? words('vi').hidden : value]),
  )
}

/** The agency an entry is for: the one named, where the actor may; else the actor's own. */
function agencyFor(doing: Doing, agency: string | undefined): string {
  const own = agenciesOf(doing.actor)
  if (agency !== undefined && doing.scope !== 'tenant' && !own.includes(agency))
    throw new Problem('register.agency-foreign')
  // Whoever serves another agency (a counter) keeps that agency's registers.
  const found = agency ?? doing.actor.posts[0]?.servesAgencyId
  if (found === undefined) throw new Problem('register.agency-foreign')
  return found
}

export async function createEntry(
  doing: Doing,
  declared: Register,
  given: Given,
  more: { agency?: string | undefined; provenance?: string; fixed?: readonly string[] } = {},
): Promise<Entry> {
  const { platform, now, lang } = doing
  const id = uuidv7(platform.clock.machineNow())
  const open = more.fixed ? Object.keys(declared.fields) : undefined
  const values = await valuesOf(doing, declared, id, readValues(declared, given, {}, lang, open))
  const state = declared.initial
  const entry = {
    id,
    agencyId: agencyFor(doing, more.agency),
    ...described(declared, values, state, localDate(now), await officeDays(doing.platform, doing.tx)),
    state,
    values,
    provenance: more.provenance ?? null,
    isVoid: false,
  }
  const subject = { kind: kebab(declared.name), id }
  const data = { state, values: told(declared, values) }
  // A new subject: nobody else can have written its first event.
  const { seq, hash } = await doing.record({
    name: eventOf(declared, 'created'),
    subject,
    data,
    after: { seq: 0, hash: firstHash },
  })
  const written = { ...entry, seq, lastHash: hash, createdAt: now, changedAt: now }
  await keepOf(doing).insert(declared, written)
  return written
}

/** The version a change was made on, where its sender names one; a change made on an older one is refused. */
export type Seen = number | null

export async function editEntry(
  doing: Doing,
  declared: Register,
  id: string,
  given: Given,
  seen: Seen = null,
): Promise<Entry> {
  const before = await openToEdit(doing, declared, id, seen)
  const read = readValues(declared, withoutMasks(declared, given), before.values, doing.lang)
  const values = await valuesOf(doing, declared, id, read)
  return writeEntry(doing, declared, before, { ...before, values }, 'edited', {})
}

export async function moveEntry(
  doing: Doing,
  declared: Register,
  id: string,
  name: string,
  given: Given = {},
  note: string | null = null,
  { seen = null, mayEdit = true }: { seen?: Seen; mayEdit?: boolean } = {},
): Promise<Entry> {
  const before = await openEntry(doing, declared, id, seen)
  const move = declared.moves[name]
  if (name === voidMove) {
    if (!mayEdit) throw new Problem('register.move-not-yours')
    return voidEntry(doing, declared, before, note)
  }
  if (!move?.from.includes(before.state)) throw refusedIn('register.move-refused', doing, declared, before, mayEdit)
  if (!mayMove(move, doing.actor, mayEdit)) throw new Problem('register.move-not-yours')
  const dated = move.dates && !given[move.dates] ? { [move.dates]: localDate(doing.now) } : {}
  const asked = [...(move.asks ?? []), ...(move.required ?? []), ...(move.dates ? [move.dates] : [])]
  const read = readValues(declared, { ...given, ...dated }, before.values, doing.lang, asked)
  const values = await valuesOf(doing, declared, id, read, move.required)
  const numbered = await withNumber(doing, declared, move, values)
  const after = await writeEntry(
    doing,
    declared,
    before,
    { ...before, values: numbered, state: move.to },
    name,
    note === null ? {} : { note },
  )
  await hooksOf(declared.name).afterMove?.(doing, after, name)
  return after
}

/** Numbers are taken at the step that issues, never before, and only once. */
async function withNumber(doing: Doing, declared: Register, move: Move, values: Values): Promise<Values> {
  const { takesNumber } = move
  if (!takesNumber || (values[takesNumber.field] ?? null) !== null) return values
  const { book, period } = takesNumber.of(values)
  const n = await nextNumber(doing.tx, doing.actor.tenantId, `${declared.name}:${book}`, period)
  return { ...values, [takesNumber.field]: takesNumber.write(n, values) }
}

function voidEntry(doing: Doing, declared: Register, before: Entry, note: string | null): Promise<Entry> {
  if (note === null || note.trim() === '')
    throw invalid([{ pointer: '/note', message: words(doing.lang).voidReasonMissing }])
  return writeEntry(doing, declared, before, { ...before, isVoid: true }, 'voided', { note })
}

/** The entry with everything in it, as far as it may still change. */
export async function openEntry(doing: Doing, declared: Register, id: string, seen: Seen = null): Promise<Entry> {
  const entry = await keepOf(doing).find(declared, id)
  if (entry.isVoid) throw new Problem('register.voided')
  if (seen !== null && seen !== entry.seq) throw new Problem('register.stale')
  return entry
}

/** The same, as far as its values may change in its state. */
export async function openToEdit(doing: Doing, declared: Register, id: string, seen: Seen = null): Promise<Entry> {
  const entry = await openEntry(doing, declared, id, seen)
  if (declared.states[entry.state]?.isLocked) throw refusedIn('register.locked', doing, declared, entry)
  return entry
}

/** Lists mask what is personal: a mask that comes back is no new value. */
function withoutMasks(declared: Register, given: Given): Given {
  const { hidden } = words('vi')
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== hidden || !declared.fields[name]?.personal),
  )
}

/** Writes an entry over the one that was read, then its event: of two at once the slower finds no row and is refused. */
export async function writeEntry(
  doing: Doing,
  declared: Register,
  before: Entry,
  after: Entry,
  what: string,
  data: Record<string, unknown>,
): Promise<Entry> {
  const { now, actor } = doing
  const from = after.state === before.state ? {} : { from: before.state, state: after.state }
  const event = {
    name: eventOf(declared, what),
    subject: { kind: kebab(declared.name), id: before.id },
    data: { ...data, ...from, values: told(declared, after.values, before.values) },
    after: { seq: before.seq, hash: before.lastHash },
  }
  const seq = before.seq + 1
  const lastHash = eventHash({ ...event, seq, at: now, actor: actor.name }, before.lastHash)
  const written = {
    ...after,
    ...described(
      declared,
      after.values,
      after.state,
      localDate(before.createdAt),
      await officeDays(doing.platform, doing.tx),
    ),
    seq,
    lastHash,
  }
  const entry = { ...written, changedAt: now }
  await keepOf(doing).update(declared, entry, before)
  await doing.record(event)
  return entry
}

function refusedIn(
  code: 'register.locked' | 'register.move-refused',
  { actor, lang }: Doing,
  declared: Register,
  entry: Entry,
  mayEdit = true,
): Problem {
  const { state } = entry
  return new Problem(code, {
    state,
    stateLabel: declared.states[state]?.label[lang] ?? state,
    allowedActions: allowedActions(declared, entry, actor, mayEdit),
  })
}
