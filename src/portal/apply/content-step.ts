import { formFields, parseEntered } from '#catalogue'
import { saveDraft } from '#dossiers'
import { fieldId } from '#platform/view/parts/field-frame.ts'
import type { Step } from './step.ts'

/** Step 2: the procedure's own form. */
export const contentStep: Step = {
  slug: 'noi-dung',
  isMultipart: false,
  owns: (pointer) => pointer.startsWith('/form'),
  async save({ context, draft, entered }) {
    await saveDraft(context, draft.id, { form: parseEntered(draft.procedure.form.schema, entered) })
    // More rows of a table: back to the table.
    return typeof entered._more === 'string' ? { stayAt: `#${fieldId(`form.${entered._more}`)}` } : {}
  },
  body: ({ view, draft, errors }) =>
    formFields(draft.procedure.form.schema, { lang: view.lang, value: draft.form, errors }),
}
