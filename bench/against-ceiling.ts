import { type Call, callsOf } from './calls.ts'
import { copyDossier } from './copies.ts'
import type { Ground } from './ground.ts'
import { load, type Measured, median } from './load.ts'
import { dossierAtWork, openOffice } from './office.ts'
import { type Running, settings, startCeiling, startServer } from './processes.ts'
import { recordPlans } from './record.ts'

export interface Compared {
  call: string
  isJson: boolean
  /** What the call asks of the database, begin and commit among them. */
  statements: number
  answerBytes: number
  /** Medians over the rounds. */
  ours: Measured
  ceiling: Measured
  /** Requests a second, ours by the ceiling's, round by round, and their median. */
  ratios: number[]
  ratio: number
}

export interface Effort {
  rounds: number
  ms: number
  warmUpMs: number
  connections: number
}

interface Options {
  only: string | undefined
  /** Where to put a processor profile of our server. */
  profile: string | undefined
  tell(line: string): void
}

/** As much as fills a page of the inbox. */
const onDesk = 60
/** Many times more than connections, so that two never meet on one dossier and histories stay short. */
const movedBySide = 400

/** The same calls to the built server and to the ceiling, in turns, against the same database. */
export async function compareCalls(ground: Ground, effort: Effort, options: Options): Promise<Compared[]> {
  const { folder, url, db } = ground
  const env = settings(folder, url)
  const recording = await startServer(env, { record: true })
  const office = await openOffice(recording.origin)
  const calls = callsOf(office).filter(({ name }) => options.only === undefined || name === options.only)
  const model = await dossierAtWork(office)
  const dossiers = [await dossierAtWork(office), await dossierAtWork(office), await dossierAtWork(office)]
  await copyDossier(db, model, onDesk)
  await db.query('analyze')
  const plans = await recordPlans(recording, calls, dossiers).finally(() => recording.stop())
  const nodeOptions = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : []
  const ours = await startServer(env, { nodeOptions })
  const ceiling = await startCeiling(url, [...plans.values()].flat())
  try {
    const compared: Compared[] = []
    for (const call of calls) {
      const count = call.name === 'action' ? movedBySide : 1
      const subjects = { ours: await copyDossier(db, model, count), ceiling: await copyDossier(db, model, count) }
      await db.query('analyze dossier, task, event')
      const { ratios, ...measured } = await compare(call, { ours, ceiling }, subjects, effort)
      const made = plans.get(call.name) ?? []
      const statements = median(made.map((plan) => plan.statements.length))
      const answerBytes = median(made.map((plan) => Buffer.byteLength(plan.reply.text)))
      const { name, isJson } = call
      compared.push({ call: name, isJson, statements, answerBytes, ...measured, ratios, ratio: median(ratios) })
      options.tell(`${name}: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`)
    }
    return compared
  } finally {
    await ceiling.stop()
    await ours.stop()
  }
}

type Sides<T> = { ours: T; ceiling: T }

async function compare(call: Call, servers: Sides<Running>, dossiers: Sides<string[]>, effort: Effort) {
  const { rounds, ms, warmUpMs, connections } = effort
  const next = { ours: call.requests(dossiers.ours), ceiling: call.requests(dossiers.ceiling) }
  const measured: Sides<Measured[]> = { ours: [], ceiling: [] }
  const run = (side: keyof Sides<unknown>, time: number) => load(servers[side], { connections, ms: time }, next[side])
  for (const side of ['ours', 'ceiling'] as const) await run(side, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    // Who comes first changes, so that a machine getting busier favours neither.
    const order = round % 2 === 0 ? (['ours', 'ceiling'] as const) : (['ceiling', 'ours'] as const)
    for (const side of order) measured[side].push(await run(side, ms))
  }
  const ratios = measured.ours.map((one, round) => one.perSecond / (measured.ceiling[round]?.perSecond ?? Number.NaN))
  return { ours: medians(measured.ours), ceiling: medians(measured.ceiling), ratios }
}

function medians(rounds: readonly Measured[]): Measured {
  const of = (field: keyof Measured) => median(rounds.map((round) => round[field]))
  return {
    perSecond: of('perSecond'),
    median: of('median'),
    p95: of('p95'),
    cpu: of('cpu'),
    requests: of('requests'),
  }
}
