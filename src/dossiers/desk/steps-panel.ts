import type { InternalStep } from '#catalogue'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { toneShape } from '#platform/view/parts/badge.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDayMonth, formatNumber, wallClock } from '#platform/words/format.ts'
import { deskWords } from '../desk-words.ts'
import type { DeskDossier, StepTurn } from './read-desk-dossier.ts'

/** The internal process: who has or had each step, from when, until when it must be done, when it was. */
export function stepsPanel(view: View, desk: DeskDossier): Html {
  const { lang } = view
  const { procedure, row } = desk
  const w = deskWords(lang).dossier
  const { steps, approvedBy } = procedure.process
  return panel({
    title: w.steps,
    more: approvedBy && html`<span class="quiet">${w.approvedBy(approvedBy.number)}</span>`,
    body: table({
      lang,
      caption: w.steps,
      captionHidden: true,
      stack: true,
      rows: steps.map((step) => rowOf(desk, step)),
      tone: ({ isLate }) => (isLate ? 'late' : undefined),
      columns: [
        {
          head: w.stepName,
          isRowHead: true,
          cell: ({ step, who, isCurrent }) =>
            html`<span class="step-row${isCurrent && ' is-now'}">${step.no}. ${step.name}</span><br><span class="quiet">${who && html`<span class="step-who">${who}</span> · `}${step.unitName}</span>`,
        },
        { head: w.times, width: 'tight', cell: (row) => timesOf(view, row) },
      ],
    }),
  })

  function rowOf({ turns, events, facts }: DeskDossier, step: InternalStep) {
    const turn = turns.findLast((one) => one.stepNo === step.no)
    const closer =
      turn?.closedAt === null ? undefined : events.find((event) => Date.parse(event.at) === turn?.closedAt)?.actor
    const isCurrent = row.state.stepNo === step.no && row.state.finishedAt === null
    const isLate = turn !== undefined && step.kind !== 'return' && (turn.closedAt ?? facts.now) > turn.dueAt
    return { step, turn, who: turn?.assignee ?? closer, isCurrent, isLate }
  }
}

interface StepRow {
  step: InternalStep
  turn: StepTurn | undefined
  isCurrent: boolean
  isLate: boolean
}

function timesOf(view: View, { step, turn, isCurrent, isLate }: StepRow): Value {
  const { lang } = view
  const w = deskWords(lang).dossier
  const hours = step.minutes > 0 && w.stepHours(formatNumber(step.minutes / 60, lang, step.minutes % 60 === 0 ? 0 : 1))
  if (!turn) return html`<span class="quiet">${w.notYet}${hours && html`<br>${hours}`}</span>`
  const end = turn.closedAt === null ? isCurrent && html`<span class="now">${w.nowAt}</span>` : short(turn.closedAt)
  const late = isLate && html` <span class="tone is-late">${toneShape('late')}${w.lateMark}</span>`
  return html`${short(turn.openedAt)} – ${end}${step.kind !== 'return' && html`<br><span class="quiet">${w.dueBy(short(turn.dueAt))}</span>${late}`}`
}

/** `02/01 09:10`: the year stands above, on the dossier itself. */
function short(at: number): string {
  const { hour, minute } = wallClock(at)
  return `${formatDayMonth(at)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
