import type { View } from '#platform/http/view.ts'
import type { Html, Value } from '#platform/view/html.ts'
import { formatDate, formatDateTime } from '#platform/words/format.ts'

export const inboxPath = '/ban-lam-viec'
export const searchPath = '/ban-lam-viec/tim'

/** The page of a dossier on a desk; a code says more in an address than an id. */
export const deskDossierPath = (row: { id: string; code: string | null; submissionNo?: string | null }): string =>
  `${inboxPath}/ho-so/${encodeURIComponent(row.code ?? row.submissionNo ?? row.id)}`

/** The frame of desks with its search of dossiers. */
export function onDesk(view: View, page: { title: string; body: Value; place?: string; q?: string | undefined }): Html {
  const { title, body, place = inboxPath, q } = page
  return view.desk({
    title,
    place,
    body,
    ...(view.can('desk.read') ? { search: { action: searchPath, value: q } } : {}),
  })
}

/** What the address of this page asks beside what its action reads: a confirmation, a chosen row. */
export function asked(view: View, name: string): string | undefined {
  return new URLSearchParams(view.path.split('?', 2)[1] ?? '').get(name) ?? undefined
}

/** An address with the answers that are there; an empty one leaves no trace. */
export function address(path: string, query: Record<string, string | undefined>): string {
  const params = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  )
  return params.size === 0 ? path : `${path}?${params}`
}

/** ISO text of an answer as people read it in the columns of a desk. */
export const dateOf = (iso: string | null): string | undefined =>
  iso === null ? undefined : formatDate(Date.parse(iso))
export const dateTimeOf = (iso: string | null): string | undefined =>
  iso === null ? undefined : formatDateTime(Date.parse(iso))
