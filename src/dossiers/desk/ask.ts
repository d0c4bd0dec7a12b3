import type { DossierAction } from '#law/dossier.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { select } from '#platform/view/parts/choice.ts'
import { askFirst } from '#platform/view/parts/desk-layout.ts'
import { textArea } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import { deskWords } from '../desk-words.ts'
import { words } from '../words.ts'
import { type Asking, choices, fieldsOf, isRefused, named } from './ask-fields.ts'

/** The form of one allowed action: one button where nothing has to be asked, else what the law needs and no more. */
export function ask(p: Asking, action: DossierAction, isPrimary: boolean): Value {
  const label = labelOf(p, action)
  if (action === 'forward') return [oneClick(p, action, label, isPrimary), isPrimary && forwardWithNote(p, label)]
  if (action === 'assign' && isPrimary && p.candidates.next.length > 0) return assignInLine(p, label)
  const fields = fieldsOf[action]?.(p)
  const hint = deskWords(p.view.lang).ask.hint[action]
  const isAsking = fields !== undefined || confirmed.has(action)
  if (!isAsking) return oneClick(p, action, label, isPrimary, hint)
  const isDanger = dangerous.has(action)
  const multipart = action === 'issueResult' || action === 'supplySupplement'
  return askFirst({
    label,
    isPrimary,
    isDanger,
    isOpen: isRefused(p, action),
    body: formOf(
      p,
      action,
      label,
      html`${hint && html`<p class="quiet">${hint}</p>`}${fields}${buttonRow(button({ label, kind: isDanger ? 'danger' : 'primary' }))}`,
      { multipart },
    ),
  })
}

/** Passing on says what it means at this kind of step: submit, sign, approve. */
export function labelOf(
  { row, procedure, view }: Pick<Asking, 'row' | 'procedure' | 'view'>,
  action: DossierAction,
): string {
  const w = words(view.lang)
  if (action === 'supplySupplement') return deskWords(view.lang).ask.receivePapers
  const kind = procedure.process.steps.find((step) => step.no === row.state.stepNo)?.kind
  return (action === 'forward' && kind && w.forwardAt[kind]) || w.action[action]
}

/** Nothing to fill in, yet nothing one wants to do by a slip of the finger. */
const confirmed = new Set<DossierAction>(['correctResult'])
const dangerous = new Set<DossierAction>(['reject', 'stop'])

/** At the step of assigning, choosing the person is the work itself: it stands open in the bar. */
function assignInLine(p: Asking, label: string): Html {
  const w = deskWords(p.view.lang).ask
  const least = p.candidates.next.toSorted((a, b) => a.openTasks - b.openTasks)[0]
  const name = named(p, 'assign.assignee')
  const who = select({
    ...name,
    value: name.value ?? least?.username,
    label: w.person,
    width: 'full',
    empty: false,
    choices: choices(p, p.candidates.next),
  })
  return formOf(p, 'assign', label, html`${who}${button({ label, kind: 'primary' })}`, { inline: true })
}

function forwardWithNote(p: Asking, label: string): Html {
  const w = deskWords(p.view.lang).ask
  const who =
    p.candidates.next.length > 1 &&
    select({
      ...named(p, 'forward.to'),
      label: w.person,
      width: 'full',
      empty: w.atPost,
      optional: true,
      choices: choices(p, p.candidates.next),
    })
  const note = textArea({ ...named(p, 'forward.note'), label: w.note, rows: 3, maxlength: 2000, optional: true })
  const isOpen =
    isRefused(p, 'forward') &&
    (p.refused?.errors.some((error) => error.name.startsWith('forward.')) ||
      Boolean(p.refused?.entered['forward.note']))
  return askFirst({
    label: w.withNote,
    isOpen,
    body: formOf(
      p,
      'forward',
      `${label}, ${w.withNote}`,
      html`${note}${who}${buttonRow(button({ label, kind: 'primary' }))}`,
    ),
  })
}

function oneClick(p: Asking, action: DossierAction, label: string, isPrimary: boolean, hint?: string): Html {
  return formOf(
    p,
    action,
    label,
    html`${button({ label, kind: isPrimary ? 'primary' : 'secondary' })}${hint && html`<span class="hidden">${hint}</span>`}`,
    { inline: true },
  )
}

function formOf(
  p: Asking,
  action: DossierAction,
  label: string,
  body: Value,
  more: { inline?: boolean; multipart?: boolean } = {},
): Html {
  const { lang } = p.view
  return form({ lang, action: p.to, label, hidden: { ...p.view.hidden(), action, version: p.version }, body, ...more })
}
