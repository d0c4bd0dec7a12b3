import fc from 'fast-check'
import { sql } from 'kysely'
import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { instantAt } from '#law/instant.ts'
import { appendEvent } from '#platform/audit/event.ts'
import { systemActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Platform } from '#platform/platform.ts'
import { createEntry, type Doing, editEntry, moveEntry, type Register, registerNamed } from '#registers'

/** The life of one entry, as numbers to be drawn from: which register, whose, with which values, which steps. */
export interface Life {
  register: string
  agency: string
  /** Days from the end of 2022. */
  begins: number
  draws: readonly number[]
  steps: number
  isCorrected: boolean
  isVoid: boolean
}

export const registersOfControl = [
  ...['legalDocument', 'documentReview', 'draftComment', 'disseminationActivity', 'lawFinding', 'lawReport'],
  ...['outgoingDocument', 'documentDelivery', 'documentDelivery', 'incomingDocument', 'workFile'],
  ...['announcement', 'announcement', 'announcement', 'announcedProcedure', 'announcedProcedure', 'procedurePosting'],
  ...['timeCut', 'procedureReview', 'procedureReview', 'internalProcedure', 'complianceCost'],
  ...['feedback', 'feedback', 'feedback', 'feedback'],
]

export const life: fc.Arbitrary<Life> = fc.record({
  register: fc.constantFrom(...registersOfControl),
  agency: fc.constantFrom('skhcn', 'skhcn', 'so-noi-vu'),
  begins: fc.integer({ min: -20, max: 400 }),
  draws: fc.array(fc.nat(), { minLength: 12, maxLength: 24 }),
  steps: fc.integer({ min: 0, max: 7 }),
  isCorrected: fc.boolean(),
  isVoid: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
})

export const someProcedures = ['1.001786', '2.002278', '2.002380', '2.001209', '2.001277']
export const someUnits = ['skhcn-van-phong', 'skhcn-chi-cuc-tdc', 'skhcn-phong-quan-ly-khoa-hoc']

const dayOf = (n: number) => dateOfDay(dayNumber('2022-12-31') + n)

/** One number after the other, again from the first when they are used up. */
function drawing(draws: readonly number[]) {
  let at = 0
  const next = (below: number) => {
    at += 1
    return ((draws[at % draws.length] ?? 0) + at * 7919) % below
  }
  const among = <T>(all: readonly T[]): T | undefined => all[next(all.length)]
  return { next, among }
}
type Draw = ReturnType<typeof drawing>

/** Something for each of these fields, right by its kind; what does not hold together the register refuses. */
async function drawn(
  tx: Tx,
  declared: Register,
  fields: readonly string[],
  { draw, begins }: { draw: Draw; begins: number },
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const name of fields) {
    const field = declared.fields[name]
    if (!field || field.isFixed || (!field.required && draw.next(5) === 0)) continue
    switch (field.type) {
      case 'date':
        values[name] = dayOf(begins + draw.next(50) - 12)
        break
      case 'year':
        values[name] = 2022 + draw.next(3)
        break
      case 'boolean':
        values[name] = draw.next(4) > 0
        break
      case 'integer':
      case 'decimal':
      case 'percent':
        values[name] = draw.next(30) + 1
        break
      case 'money':
        values[name] = draw.next(900) * 1000
        break
      case 'choice':
        values[name] = draw.among(Object.keys(field.options))
        break
      case 'choices':
        values[name] = [...new Set([draw.among(Object.keys(field.options)), draw.among(Object.keys(field.options))])]
        break
      case 'agency':
        values[name] = draw.among(['skhcn', 'skhcn', 'so-noi-vu'])
        break
      case 'unit':
        values[name] = draw.among(someUnits)
        break
      case 'procedure':
        values[name] = draw.among(someProcedures)
        break
      case 'entry':
        values[name] = draw.among(await idsIn(tx, field.register))
        break
      case 'text':
      case 'longText':
        values[name] = `Chữ ${draw.next(100_000)}`
        break
    }
  }
  return { ...values, ...fitting(declared.name, values, { draw, begins }) }
}

/** What few registers ask of values together, so that not everything is refused. */
function fitting(
  register: string,
  values: Record<string, unknown>,
  { draw, begins }: { draw: Draw; begins: number },
): Record<string, unknown> {
  // Of what comes in, nothing is done earlier.
  const [first, last] = [dayOf(begins - 12), dayOf(begins + 40)]
  const symbols = { symbol: 'SKHCN', unitSymbol: 'QLKH', secrecy: values.book === 'secret' ? 'confidential' : 'none' }
  switch (register) {
    case 'legalDocument':
      return { number: `${9200 + draw.next(700)}/2023/QĐ-UBND`, issuedIn: null, level: 'province', normative: true }
    case 'outgoingDocument':
      return symbols
    case 'incomingDocument':
      return { ...symbols, issuedOn: null, receivedOn: first }
    case 'draftComment':
    case 'feedback':
      return { receivedOn: first }
    case 'documentReview':
      return { arisenOn: first }
    case 'workFile':
      return { openedOn: first, retentionYears: 10 }
    case 'announcement':
      return { triggeredOn: first, effectiveOn: last, sourceEffectiveOn: last }
    case 'documentDelivery':
      return { isOnAxis: draw.next(5) > 0 }
    case 'internalProcedure':
      return { symbol: 'SKHCN' }
    case 'complianceCost':
      return { timesPerYear: 1, hourlyIncome: 1000 * (20 + draw.next(40)) }
    case 'timeCut':
      return { statutory: 20 + draw.next(10) }
    default:
      return {}
  }
}

async function idsIn(tx: Tx, register: string, most = 6): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from register_entry
    where register = ${register} and voided_at is null order by id desc limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Tells the life of an entry through the doors that everybody uses; what is refused does not happen. */
export async function live(
  platform: Platform,
  { register, agency, begins, draws, ...told }: Life,
): Promise<'refused' | 'kept' | 'voided'> {
  const { database, tenantId, clock } = platform
  const declared = registerNamed(register)
  const actor = systemActor(tenantId)
  const draw = drawing(draws)
  const now = instantAt(dayOf(begins), 540)
  const attempt = async <T>(what: (doing: Doing, tx: Tx) => Promise<T>): Promise<T | null> => {
    try {
      return await database.db.transaction().execute((tx) => {
        const record: Doing['record'] = (event) =>
          appendEvent(tx, event, { actor, now, machineNow: clock.machineNow() })
        return what({ platform, tx, actor, scope: 'tenant', now, lang: 'en', record }, tx)
      })
    } catch (error) {
      if (error instanceof Problem) return null
      throw error
    }
  }
  const fields = Object.keys(declared.fields)
  const valuesOf = (tx: Tx, of: readonly string[]) => drawn(tx, declared, of, { draw, begins })
  if (told.isVoid && told.steps < 2) {
    const shipped = draw.among(await idsIn(database.db, register, 200))
    return shipped !== undefined && (await withdraw(shipped)) ? 'voided' : 'refused'
  }
  let entry = await attempt(async (doing, tx) => createEntry(doing, declared, await valuesOf(tx, fields), { agency }))
  for (let step = 0; entry !== null && step < told.steps; step += 1) {
    const { id, state } = entry
    const open = Object.entries(declared.moves).filter(([, move]) => move.from.includes(state))
    // Few decisions would be signed if each step were as likely as the way back.
    const onwards = register === 'announcement' ? open.find(([name]) => name !== 'sendBack') : undefined
    const chosen = onwards && draw.next(6) > 0 ? onwards : draw.among(open)
    if (!chosen) break
    const [name, { asks = [], required = [], dates }] = chosen
    const asked = [...asks, ...(dates && draw.next(3) > 0 ? [dates] : [])]
    entry =
      (await attempt(async (doing, tx) => {
        const values = { ...(await valuesOf(tx, asked)), ...(await needed(tx, required)) }
        return moveEntry(doing, declared, id, name, values)
      })) ?? entry
  }
  if (entry === null) return 'refused'
  const { id } = entry
  if (told.isCorrected)
    await attempt(async (doing, tx) => {
      const some = fields.filter(() => draw.next(4) === 0)
      return editEntry(doing, declared, id, await valuesOf(tx, some))
    })
  return told.isVoid && (await withdraw(id)) ? 'voided' : 'kept'

  function withdraw(mistaken: string) {
    return attempt((doing) => moveEntry(doing, declared, mistaken, 'void', {}, 'Nhập nhầm'))
  }

  async function needed(tx: Tx, names: readonly string[]): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {}
    for (const name of names)
      for (let tries = 0; values[name] === undefined && tries < 9; tries += 1)
        Object.assign(values, await valuesOf(tx, [name]))
    return values
  }
}
