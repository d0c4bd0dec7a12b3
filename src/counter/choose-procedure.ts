import { limitText } from '#catalogue'
import { address } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { field } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import { table } from '#platform/view/parts/table.ts'
import type { Counter } from './read-counter.ts'
import { words } from './words.ts'

export const receptionPath = (code: string): string => address('/mot-cua', { 'thu-tuc': code })

/** Where a reception begins: type a code or a word; below stands what is likely. */
export function chooseProcedure(view: View, { q, procedures, receipt }: Counter): Html {
  const { lang } = view
  const w = words(lang)
  // After a reception the slip is printed first; the search waits its turn.
  const autofocus = receipt === null
  return html`${form({
    lang,
    action: '/mot-cua',
    method: 'get',
    inline: true,
    label: w.choose,
    body: html`<div class="grow">${field({ lang, name: 'q', type: 'search', label: w.chooseSearch, help: w.chooseHelp, value: q, autofocus, autocomplete: 'off', spellcheck: false })}</div>${button({ label: w.find, kind: receipt ? 'secondary' : 'primary' })}`,
  })}${
    procedures.length === 0
      ? emptyState({ title: w.none(q), body: w.noneHint })
      : table({
          lang,
          caption: q === '' ? w.frequent : w.found(q),
          desk: true,
          rows: procedures,
          href: (procedure) => receptionPath(procedure.code),
          columns: [
            {
              head: w.code,
              width: 'tight',
              isRowHead: true,
              cell: (procedure) => html`<a class="code" href="${receptionPath(procedure.code)}">${procedure.code}</a>`,
            },
            { head: w.procedure, clip: true, cell: (procedure) => procedure.name },
            { head: w.limit, width: 'tight', cell: (procedure) => limitText(procedure.limit, lang) },
          ],
        })
  }`
}
