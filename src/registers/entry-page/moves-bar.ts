import { localDate } from '#law/instant.ts'
import type { Entered } from '#platform/http/action.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { actionBar, askFirst } from '#platform/view/parts/desk-layout.ts'
import { textArea } from '#platform/view/parts/field.ts'
import { errorOf, type FieldError, form } from '#platform/view/parts/form.ts'
import { voidMove } from '../engine/register.ts'
import { fieldInput, type Shown } from '../form/field-input.ts'
import { shownIn } from '../form/typed.ts'
import { entryPath } from '../paths.ts'
import { words } from '../words.ts'
import { askedBy } from './asked-by.ts'
import type { EntryShown } from './read-entry-page.ts'

/** A step that was refused: its form is open again, with everything that was typed. */
export interface RefusedMove {
  move: string
  entered: Entered
  errors: readonly FieldError[]
}

/** Exactly what may be done now, each asking what it needs. */
export function movesBar(view: View, shown: EntryShown, refused?: RefusedMove): Html {
  const { declared, entry, allowed } = shown
  const w = words(view.lang)
  const steps = allowed.filter((name) => name !== voidMove)
  // The declaration names the usual way on first; where it is another post's, none of the rest is the usual one.
  const usual = declared.states[entry.state]?.isFinal
    ? undefined
    : Object.keys(declared.moves).find((name) => declared.moves[name]?.from.includes(entry.state))
  const note = steps.length > 0 ? null : declared.states[entry.state]?.isFinal ? w.entry.noAction : w.entry.notYours
  return actionBar({
    label: w.entry.actions,
    note,
    actions: html`${steps.map((name) => moveForm(view, shown, name, name === usual, refused))}${allowed.includes(voidMove) && voidForm(view, shown, refused)}`,
  })
}

const hiddenIn = (view: View, { entry }: EntryShown, move: string) => ({
  ...view.hidden(),
  _version: String(entry.seq),
  _action: move,
})

function moveForm(
  view: View,
  shown: EntryShown,
  name: string,
  isUsual: boolean,
  refused: RefusedMove | undefined,
): Html {
  const { declared, entry, offered } = shown
  const { lang } = view
  const move = declared.moves[name]
  if (!move) return html``
  const label = move.label[lang]
  const names = askedBy(declared, entry, name)
  const mine = refused?.move === name ? refused : undefined
  const common = { lang, action: `${entryPath(declared, entry.id)}/buoc`, hidden: hiddenIn(view, shown, name) }
  const kind = isUsual ? 'primary' : 'secondary'
  if (names.length === 0) return form({ ...common, inline: true, body: button({ label, kind }) })
  const prefix = `${name}.`
  const values: Record<string, Shown> = shownIn(names, entry.values, mine?.entered, prefix)
  if (move.dates && !mine) values[move.dates] ??= localDate(view.now)
  return askFirst({
    label,
    isPrimary: isUsual,
    isOpen: mine !== undefined,
    body: form({
      ...common,
      body: html`${names.map((field) => {
        const of = declared.fields[field]
        return (
          of &&
          fieldInput({
            lang,
            name: `${prefix}${field}`,
            of: field,
            field: of,
            shown: values[field],
            isRequired: of.required === true || (move.required ?? []).includes(field),
            offered,
            errors: mine?.errors ?? [],
          })
        )
      })}${noteInput(view, prefix, true, mine)}${buttonRow(button({ label, kind: 'primary' }))}`,
    }),
  })
}

function voidForm(view: View, shown: EntryShown, refused: RefusedMove | undefined): Html {
  const { declared, entry } = shown
  const w = words(view.lang)
  const mine = refused?.move === voidMove ? refused : undefined
  return askFirst({
    label: w.void,
    isDanger: true,
    isOpen: mine !== undefined,
    body: form({
      lang: view.lang,
      action: `${entryPath(declared, entry.id)}/buoc`,
      hidden: hiddenIn(view, shown, voidMove),
      body: html`<p class="help">${w.entry.voidHint}</p>${noteInput(view, `${voidMove}.`, false, mine)}${buttonRow(button({ label: w.void, kind: 'danger' }))}`,
    }),
  })
}

function noteInput(view: View, prefix: string, optional: boolean, refused: RefusedMove | undefined): Html {
  const w = words(view.lang)
  const name = `${prefix}note`
  const typed = refused?.entered[name]
  return textArea({
    lang: view.lang,
    name,
    label: optional ? w.form.note : w.voidReason,
    optional,
    rows: 2,
    value: typeof typed === 'string' ? typed : '',
    error: errorOf(refused?.errors, name),
  })
}
