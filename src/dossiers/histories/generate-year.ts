import type { Procedure } from '#catalogue'
import type { Channel } from '#law/dossier.ts'
import { dossierCode } from '#law/dossier-code.ts'
import { type Instant, type IsoDate, instantAt, localDate } from '#law/instant.ts'
import { ruleSetAt } from '#law/rule-sets.ts'
import { hasCode } from '#platform/config/error-code.ts'
import { StartError } from '#platform/config/start-error.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Platform } from '#platform/platform.ts'
import { submissionBook, submissionNo } from '../submission-no.ts'
import { pickChannel, pickFee, pickProcedure, pickResultChannel } from './demand.ts'
import { type Ground, openGround } from './ground.ts'
import { type History, openHistory } from './history.ts'
import { openWriter } from './history-writer.ts'
import { inventedApplicant } from './invented-names.ts'
import { accept, PostEmpty, submitOnline } from './main-line.ts'
import { liveThrough } from './processing-story.ts'
import { receive } from './reception-story.ts'
import { type Draw, drawFrom } from './seeded-numbers.ts'
import { allComponents, inventedAnswers } from './told-history.ts'
import { planYear, type Wanted, type WorkingDay, type YearPlan } from './year-plan.ts'

/** A dossier on its way to the desk, which takes them in the order of their moments. */
interface Arriving {
  history: History
  draw: Draw
  acceptAt: Instant
}

/**
 * A year of work: so many dossiers with their whole histories, each event decided by the law and chained as ever. The
 * same seed on the same office gives the same rows. One transaction: an interrupted run leaves nothing.
 */
export async function generateYear(
  platform: Platform,
  wanted: Wanted,
  tell: (written: number) => void,
): Promise<number> {
  try {
    return await inTransaction(platform.database.db, async (tx) => {
      const ground = await openGround(platform, tx, String(wanted.year - 1))
      const plan = await planYear(platform, tx, ground, wanted)
      const writer = openWriter(tx, { secrets: platform.secrets, ground, recordedAt: ({ at }) => at, tell })
      const waiting = new Map<IsoDate, Arriving[]>()
      let before = 0
      for (const day of plan.days) {
        const procedures = await plan.proceduresOn(day.date)
        for (const one of arrivals(ground, plan, procedures, day, `${wanted.seed}/${wanted.year}`, before)) {
          if ('acceptAt' in one) putUnder(waiting, localDate(one.acceptAt), one)
          else await writer.add(one.history)
        }
        before += day.count
        for (const one of inOrder(waiting.get(day.date) ?? [])) {
          await writer.add(handle(ground, plan, procedures, one))
        }
        waiting.delete(day.date)
      }
      return writer.end()
    })
  } catch (error) {
    if (error instanceof PostEmpty)
      throw new StartError(
        `${error.message}: histories need people to make them; in demonstration mode they come with DEMO=on`,
      )
    if (!hasCode(error, '23505')) throw error
    throw new StartError(
      `seed ${wanted.seed} has been generated for ${wanted.year} in this office before; choose another`,
      { cause: error },
    )
  }
}

const inOrder = (list: readonly Arriving[]): Arriving[] => list.toSorted((a, b) => a.acceptAt - b.acceptAt)

function putUnder(waiting: Map<IsoDate, Arriving[]>, day: IsoDate, one: Arriving): void {
  const list = waiting.get(day)
  if (list) list.push(one)
  else waiting.set(day, [one])
}

/** What comes in on a day, in its order: each is at the desk, or its way has ended or not gone on before the year did. */
function* arrivals(
  ground: Ground,
  plan: YearPlan,
  procedures: ReadonlyMap<string, Procedure>,
  { date, count }: WorkingDay,
  seed: string,
  before: number,
): Generator<Arriving | { history: History }> {
  const offered = [...procedures.values()]
  const filed = Array.from({ length: count }, (_, i) => file(ground, drawFrom(`${seed}/${before + i}`), offered, date))
  for (const { procedure, draw, channel, at } of filed.sort((a, b) => a.at - b.at)) {
    const history = begin(procedure, channel, draw, at)
    if (channel !== 'online') {
      yield { history, draw, acceptAt: at }
      continue
    }
    submitOnline(ground, history, at, submissionNo(date, ground.numbers.next(submissionBook, date)))
    const { acceptAt } = receive(ground, history, draw, plan.until)
    yield acceptAt === null || acceptAt > plan.until ? { history } : { history, draw, acceptAt }
  }
}

/** At the counter in office hours; online one in four comes in the evening. */
function file({ calendar }: Ground, draw: Draw, offered: readonly Procedure[], date: IsoDate) {
  const procedure = pickProcedure(draw, offered)
  if (!procedure) throw new Error('nothing is offered')
  const channel = pickChannel(draw, procedure)
  const [evening, minute, later] = [draw.chance(0.25), draw.between(5, 470), draw.between(1080, 1320)]
  const at =
    channel === 'online' && evening
      ? instantAt(date, later)
      : calendar.addWorkingMinutes(calendar.opening(date), minute)
  return { procedure, draw, channel, at }
}

function begin(procedure: Procedure, channel: Channel, draw: Draw, at: Instant): History {
  const owner = inventedApplicant(draw, procedure)
  return openHistory({
    id: draw.id(at),
    channel,
    resultChannel: pickResultChannel(draw, channel, procedure),
    owner,
    form: inventedAnswers(procedure, owner, draw.below(2 ** 32)),
    components: allComponents(procedure, channel),
    provenance: 'illustrative',
    newId: draw.id,
    procedure,
  })
}

/** Received with the next code of its agency and day, then lived through as far as the year goes. */
function handle(
  ground: Ground,
  plan: YearPlan,
  procedures: ReadonlyMap<string, Procedure>,
  { history, draw, acceptAt }: Arriving,
): History {
  const procedure = procedures.get(history.procedure.code) ?? history.procedure
  const agency = plan.agency(procedure.agencyId)
  const day = localDate(acceptAt)
  const code = dossierCode(
    ruleSetAt(day).dossierCodeFormat.value,
    agency,
    day,
    ground.numbers.next(`dossier:${agency.id}`, day),
  )
  accept(ground, history, { at: acceptAt, code, procedure, fee: pickFee(draw, history.channel, procedure) })
  liveThrough(ground, history, agency, draw, plan.until)
  return history
}
