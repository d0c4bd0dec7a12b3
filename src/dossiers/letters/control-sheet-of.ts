import type { Procedure } from '#catalogue'
import { outcome } from '#law/deadline.ts'
import type { Dossier } from '#law/dossier.ts'
import type { Instant } from '#law/instant.ts'
import type { Looking } from '../dossier-facts.ts'
import type { DossierRow } from '../dossier-row.ts'
import type { ControlSheetFields, HandOverRow } from './control-sheet.ts'
import { momentText, outcomeTexts } from './form-texts.ts'
import { codeOf, deskHead, formNote, letterFacts, submitterOf } from './letter-facts.ts'

/** One entry of a dossier's history, as far as hand-overs tell it. */
export interface HandOverEvent {
  name: string
  at: Instant
  actorName: string
  data: { changes?: Partial<Dossier>; note?: string; reason?: string; number?: string; receiverName?: string }
}

/** The sheet that travels with the dossier, drawn up from its history (form 05/06); null before it was received. */
export async function controlSheetOf(
  looking: Looking,
  row: DossierRow,
  procedure: Procedure,
): Promise<ControlSheetFields | null> {
  const { acceptedAt, appointmentAt } = row.state
  if (acceptedAt === null) return null
  const facts = await letterFacts(looking, row, procedure)
  const people = { submitter: submitterOf(facts), holder: row.task?.assignee_name ?? null }
  return {
    head: deskHead(facts),
    formNote: formNote(facts, facts.forms.controlSheet),
    dossierCode: codeOf(row),
    ownerName: facts.owner.name,
    procedureName: procedure.name,
    acceptedAt: momentText(acceptedAt),
    ...(appointmentAt === null ? {} : { appointmentAt: momentText(appointmentAt) }),
    resolvingAgency: facts.agency.name,
    rows: handOvers(await historyOf(looking, row), procedure, people),
  }
}

const moving = new Set([
  'dossier.accepted',
  'dossier.handed-over',
  'dossier.assigned',
  'dossier.forwarded',
  'dossier.approved',
  'dossier.sent-back',
  'dossier.result-issued',
  'dossier.returned',
])

/** Naming another person for the same step moves nothing from one place to another. */
const isHandOver = ({ name, data }: HandOverEvent): boolean =>
  moving.has(name) && (name === 'dossier.returned' || data.changes?.stepNo !== undefined)

/** Every giving and taking, and how the giver stood with the time of its step. Who takes is who passes on next. */
export function handOvers(
  events: readonly HandOverEvent[],
  { process, receptionUnitName }: Pick<Procedure, 'process' | 'receptionUnitName'>,
  people: { submitter: string; holder: string | null },
): HandOverRow[] {
  const unitAt = (stepNo: number | null | undefined) =>
    process.steps.find(({ no }) => no === stepNo)?.unitName ?? receptionUnitName
  const rows: HandOverRow[] = []
  let before: Partial<Dossier> = {}
  for (const [i, event] of events.entries()) {
    const after = { ...before, ...event.data.changes }
    if (isHandOver(event)) {
      const taker =
        events.slice(i + 1).find(isHandOver)?.actorName ?? people.holder ?? `Chờ ${unitAt(after.stepNo)} nhận`
      rows.push({
        ...placesAndPeople(event, unitAt(before.stepNo), unitAt(after.stepNo), taker, people.submitter),
        handedAt: momentText(event.at),
        ...standing(event, before),
      })
    }
    before = after
  }
  return rows
}

function placesAndPeople(
  event: HandOverEvent,
  from: string,
  to: string,
  taker: string,
  submitter: string,
): Pick<HandOverRow, 'from' | 'to' | 'handedBy' | 'receivedBy'> {
  if (event.name === 'dossier.accepted')
    return { from: 'Người nộp hồ sơ', to, handedBy: submitter, receivedBy: event.actorName }
  if (event.name === 'dossier.returned')
    return {
      from,
      to: 'Người nhận kết quả',
      handedBy: event.actorName,
      receivedBy: event.data.receiverName ?? submitter,
    }
  return { from, to, handedBy: event.actorName, receivedBy: taker }
}

/** The giver's own time is in working hours, so it is judged by the moment (one-stop.md §7.5). */
function standing({ name, at, data }: HandOverEvent, before: Partial<Dossier>): Pick<HandOverRow, 'result' | 'note'> {
  const due = before.stepDueAt
  const back = name === 'dossier.sent-back' ? 'Trả lại bước trước' : undefined
  const notes = [back, data.reason, data.number && `Số ${data.number}`, data.note].filter((note) => note)
  return {
    ...(due == null ? {} : { result: outcomeTexts[outcome('workingHours', due, at)] }),
    ...(notes.length > 0 ? { note: notes.join(': ') } : {}),
  }
}

async function historyOf({ tx }: Looking, row: DossierRow): Promise<HandOverEvent[]> {
  const events = await tx
    .selectFrom('event')
    .select(['name', 'at', 'actor_name', 'data'])
    .where('tenant_id', '=', row.tenant_id)
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', row.id)
    .orderBy('seq')
    .execute()
  // `data` of a dossier's event is written by this area's store alone (`entryOf`).
  return events.map(({ name, at, actor_name, data }) => ({
    name,
    at: at.getTime(),
    actorName: actor_name,
    data: data as HandOverEvent['data'],
  }))
}
