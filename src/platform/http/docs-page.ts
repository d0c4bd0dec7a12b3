import { type Html, html } from '#platform/view/html.ts'
import { disclosure, pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import type { Action } from './action.ts'
import type { View } from './view.ts'
import { words } from './words.ts'

/** The calls of the API for people: the same list the OpenAPI document is made of. */
export function apiDocsPage(
  actions: readonly Action[],
  view: View,
  permissionNames: Readonly<Record<string, Bilingual>>,
): Html {
  const { lang } = view
  const w = words(lang)
  const calls = actions.filter((action) => action.path !== null)
  const groups = [...new Set(calls.map(groupOf))]
  return view.public({
    title: w.apiTitle,
    body: html`${pageHead({ title: w.apiTitle, lead: w.apiLead })}<p><a href="/api/v1/openapi.json">openapi.json</a></p>${groups.map(
      (group) =>
        section({
          title: group,
          body: html`${table({
            lang,
            caption: group,
            captionHidden: true,
            stack: true,
            rows: calls.filter((action) => groupOf(action) === group),
            columns: [
              { head: w.apiCall, cell: (a) => html`<code>${a.method} ${a.path}</code>`, isRowHead: true },
              { head: w.apiDoes, cell: (a) => a.summary[lang] },
              {
                head: w.apiPermission,
                cell: (a) => html`${permissionNames[a.permission]?.[lang]} <code>${a.permission}</code>`,
              },
            ],
          })}${calls
            .filter((action) => groupOf(action) === group && action.method !== 'GET' && action.method !== 'DELETE')
            .map((action) =>
              disclosure({
                summary: `${action.method} ${action.path}`,
                body: html`<pre>${JSON.stringify(action.input, null, 2)}</pre>`,
              }),
            )}`,
        }),
    )}`,
  })
}

const groupOf = (action: Action): string => action.name.split('.')[0] ?? action.name
