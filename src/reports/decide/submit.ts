import { Problem } from '#platform/http/problem.ts'
import { type Changing, type Held, holdReport, moveOn, refusal } from '../changing.ts'
import { isFrom, mayMove, type ReportAction } from '../moves.ts'
import { sectionNumber } from '../outline.ts'
import { outlineOf } from '../outline-of.ts'
import { findSections, subjectOf } from '../report.ts'
import { saveSection } from '../store.ts'

interface ReportOf {
  year: number
  agency: string
}

/** The report as its actor may move it now; throws the problem that says no. */
export async function heldFor(changing: Changing, params: ReportOf, action: ReportAction): Promise<Held> {
  const held = await holdReport(changing, params)
  if (!isFrom(action, held.head.state)) throw refusal(changing, held.head)
  if (!mayMove(changing.actor, held.key.agency, action)) throw new Problem('report.not-yours')
  return held
}

/** Every section has been read by whoever puts the report together. */
export async function checkAll(changing: Changing, params: ReportOf): Promise<void> {
  const held = await heldFor(changing, params, 'checkAll')
  const { key, head } = held
  const sections = await findSections(changing.tx, key, head.version)
  const event = await changing.record({
    name: 'report.sections-checked',
    subject: subjectOf(key, head.version),
    data: { agency: key.agency, year: key.year, sections: sections.map(({ section }) => section.code) },
    after: { seq: head.seq, hash: head.lastHash },
  })
  for (const { section, texts, owner, editedAt, editedBy } of sections)
    await saveSection(changing.tx, key, head.version, section.code, {
      // What was checked is what stands there: a declared text that changes later must not take its place.
      texts,
      ownerRole: owner.role,
      ownerId: owner.accountId,
      state: 'checked',
      editedAt,
      editedBy,
    })
  await moveOn(changing, held, event)
}

/** Hands the report to the head of the agency; refused while a section is still to be written. */
export async function submit(changing: Changing, params: ReportOf): Promise<void> {
  const held = await heldFor(changing, params, 'submit')
  const { key, head } = held
  const sections = await findSections(changing.tx, key, head.version)
  const open = sections.filter(({ state }) => state === 'todo').map(({ section }) => section)
  if (open.length > 0)
    throw new Problem('report.unwritten', {
      count: open.length,
      sections: open
        .map(({ code, title }) => `${sectionNumber(outlineOf(key.kind), code)} ${title[changing.lang]}`)
        .join('; '),
    })
  const event = await changing.record({
    name: 'report.submitted',
    subject: subjectOf(key, head.version),
    data: { agency: key.agency, year: key.year, version: head.version },
    after: { seq: head.seq, hash: head.lastHash },
  })
  await moveOn(changing, held, event, { state: 'submitted', returnedBecause: null })
}
