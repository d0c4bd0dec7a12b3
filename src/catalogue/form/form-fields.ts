import type { Entered } from '#platform/http/action.ts'
import type { FieldError } from '#platform/http/problem.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { fieldId } from '#platform/view/parts/field-frame.ts'
import { errorOf, fieldSet, type FieldError as NamedError } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { prefix, toEntered } from './entered.ts'
import { conditionsOf, conditionText, requiredNow } from './form-condition.ts'
import { type Field, type Form, fieldsOf, helpOf, isTable, labelOf, type TableField, titleOf } from './form-schema.ts'
import { oneField } from './one-field.ts'
import { words } from './words.ts'

export interface FormFields {
  lang: Lang
  /** What was entered so far: a draft, or what `parseEntered` read. */
  value?: Readonly<Record<string, unknown>> | undefined
  /** From `checkForm`. */
  errors?: readonly FieldError[] | undefined
  /** One section alone, by its place from 0; all of them otherwise. */
  section?: number | undefined
}

/** Empty rows shown below those that are filled; the button gives as many again. */
const emptyRows = 3

/** The questions of a form, complete without scripts; nothing of the frame around them. */
export function formFields(form: Form, p: FormFields): Html {
  const value = p.value ?? {}
  const asked: Asked = {
    form,
    lang: p.lang,
    fields: toEntered(form, value),
    needed: requiredNow(form, value),
    errors: namedErrors(p.errors ?? []),
  }
  const sections = form['x-form'].sections.filter((_, i) => p.section === undefined || p.section === i)
  return html`${sections.map((section) =>
    fieldSet({
      legend: titleOf(section, p.lang),
      body: fieldsOf(form, section).map(([name, field]) => question(asked, name, field)),
    }),
  )}`
}

/** The errors by the names of the page's fields: for `errorSummary` and `errorOf`. */
export function namedErrors(errors: readonly FieldError[]): NamedError[] {
  return errors.map(({ pointer, message }) => ({
    name: pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .join('.'),
    message,
  }))
}

interface Asked {
  form: Form
  lang: Lang
  fields: Entered
  needed: ReadonlySet<string>
  errors: readonly NamedError[]
}

function question(asked: Asked, name: string, field: Field): Html {
  if (isTable(field)) return rows(asked, name, field)
  return oneField(field, {
    lang: asked.lang,
    name: prefix + name,
    fields: asked.fields,
    help: helpText(asked, name, field),
    error: errorOf(asked.errors, prefix + name),
    optional: !asked.needed.has(name),
  })
}

/** The field's own help, and when it is needed: without scripts nothing can appear or vanish. */
function helpText(asked: Asked, name: string, field: Field): string | undefined {
  const own = helpOf(field, asked.lang)
  const when = conditionsOf(asked.form, name).map((condition) =>
    words(asked.lang).neededWhen(conditionText(asked.form, condition, asked.lang)),
  )
  const sentences = [...(own === undefined ? [] : [`${own}.`]), ...when]
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

function rows(asked: Asked, name: string, table: TableField): Html {
  const w = words(asked.lang)
  const id = fieldId(prefix + name)
  const filled = filledRows(asked.fields, prefix + name)
  const shown = Math.min(table.maxItems, filled + emptyRows)
  const error = errorOf(asked.errors, prefix + name)
  return html`<div id="${id}" tabindex="-1">${fieldSet({
    legend: labelOf(table, asked.lang),
    help: [helpText(asked, name, table), ' ', w.rowsHelp(table.maxItems)],
    body: [
      error && html`<p class="error" id="${id}-error">${error}</p>`,
      Array.from({ length: shown }, (_, i) => row(asked, name, table, i, i < Math.max(1, filled))),
      shown < table.maxItems &&
        button({ label: w.addRow, name: '_more', value: name, about: labelOf(table, asked.lang) }),
    ],
  })}</div>`
}

/** One row as a group of questions, which a phone can show; an empty one more stays folded until it is opened. */
function row(asked: Asked, name: string, table: TableField, index: number, isOpen: boolean): Html {
  const w = words(asked.lang)
  const title = labelOf(table.items, asked.lang)
  const cells: Value = Object.entries(table.items.properties).map(([column, field]) => {
    const cell = `${prefix}${name}.${index}.${column}`
    return oneField(field, {
      lang: asked.lang,
      name: cell,
      fields: asked.fields,
      help: helpOf(field, asked.lang),
      error: errorOf(asked.errors, cell),
      optional: !table.items.required.includes(column),
    })
  })
  if (isOpen) return fieldSet({ legend: w.row(title, index + 1), body: cells })
  return html`<details class="disclosure"><summary>${w.rowMore(title, index + 1)}</summary><div class="disclosure-body">${fieldSet({ legend: w.row(title, index + 1), body: cells })}</div></details>`
}

function filledRows(fields: Entered, name: string): number {
  const numbers = Object.keys(fields)
    .filter((field) => field.startsWith(`${name}.`))
    .map((field) => Number.parseInt(field.slice(name.length + 1), 10))
  return numbers.length > 0 ? Math.max(...numbers) + 1 : 0
}
