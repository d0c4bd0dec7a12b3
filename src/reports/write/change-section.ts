import { indicatorOf } from '#indicators'
import { toIso } from '#law/instant.ts'
import { type FieldError, invalid, Problem } from '#platform/http/problem.ts'
import { type Changing, holdReport, moveOn, requireEditable } from '../changing.ts'
import { mayWrite } from '../moves.ts'
import { faultsIn, type NarrativeFault } from '../narrative.ts'
import type { PartCode } from '../outline.ts'
import { outlineOf } from '../outline-of.ts'
import { findSections, subjectOf, type WrittenSection } from '../report.ts'
import { saveSection } from '../store.ts'
import { words } from '../words.ts'

export interface SectionInput extends Partial<Record<PartCode, string>> {
  /** The writer is done with it. */
  isDone?: boolean
  /** When the section had last been edited when the writer opened it; empty: never. */
  seen?: string
}

export interface SectionOf {
  year: number
  agency: string
  section: string
}

/** What a section's form was opened with: another writer's change since then is not written over. */
export const seenMark = ({ editedAt }: WrittenSection): string => (editedAt === null ? '' : toIso(editedAt))

/** Whether a code may stand in a text: declared, or named by the report for the time until it is. */
export const isKnownCode = (code: string): boolean =>
  indicatorOf(code) !== undefined || Object.hasOwn(outlineOf('annual').names, code)

/** Writes the texts of one section. */
export async function changeSection(changing: Changing, params: SectionOf, input: SectionInput): Promise<void> {
  const held = await holdReport(changing, params)
  const { key, head } = held
  const { tx, actor, now, record, lang } = changing
  requireEditable(changing, head)
  const written = (await findSections(tx, key, head.version)).find(({ section }) => section.code === params.section)
  if (!written) throw new Problem('report.unknown')
  if (!mayWrite(actor, key.agency, written.owner)) throw new Problem('report.not-yours')
  const texts = { ...written.texts, ...newTexts(written, input, lang) }
  if (input.seen !== undefined && input.seen !== seenMark(written)) throw new Problem('report.changed-meanwhile')
  const state = input.isDone ? 'written' : 'todo'
  const event = await record({
    name: 'report.section-written',
    subject: subjectOf(key, head.version),
    data: { agency: key.agency, year: key.year, section: params.section, texts, state },
    after: { seq: head.seq, hash: head.lastHash },
  })
  const { owner, section } = written
  await saveSection(tx, key, head.version, section.code, {
    texts,
    ownerRole: owner.role === section.ownerRole ? null : owner.role,
    ownerId: owner.accountId,
    state,
    editedAt: now,
    editedBy: actor.name,
  })
  await moveOn(changing, held, event)
}

/** The texts given, checked; throws with every fault at its field. */
function newTexts({ section }: WrittenSection, input: SectionInput, lang: Changing['lang']) {
  const given = (['text', 'results', 'shortcomings', 'causes'] as const).flatMap((code) => {
    const text = input[code]
    return text === undefined ? [] : [{ code, text: text.normalize('NFC').replaceAll('\r\n', '\n').trim() }]
  })
  const errors = given.flatMap(({ code, text }): FieldError[] => {
    if (!section.parts.some((part) => part.code === code))
      return [{ pointer: `/${code}`, message: words(lang).unknownPart }]
    const faults = faultsIn(text, isKnownCode)
    return faults.length === 0
      ? []
      : [{ pointer: `/${code}`, message: faults.map((fault) => faultText(fault, lang)).join(' ') }]
  })
  if (errors.length > 0) throw invalid(errors)
  return Object.fromEntries(given.map(({ code, text }) => [code, text]))
}

function faultText({ kind, what }: NarrativeFault, lang: Changing['lang']): string {
  const w = words(lang)
  if (kind === 'unknownCode') return w.unknownCode(what)
  return kind === 'brokenHole' ? w.brokenHole(what) : w.typedNumber(what)
}
