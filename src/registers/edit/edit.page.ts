import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import type { Entry } from '../entry.ts'
import { type ValuesForm, valuesForm } from '../form/values-form.ts'
import { entryPath } from '../paths.ts'
import { words } from '../words.ts'

/** The version is the one that is there now: whoever was overtaken has been told, and may save over it. */
export function editPage(view: View, entry: Entry, asked: ValuesForm): Html {
  const { declared } = asked
  const path = entryPath(declared, entry.id)
  return valuesForm(view, asked, {
    title: words(view.lang).form.edit(declared.one[view.lang]),
    action: `${path}/sua`,
    back: { href: path, label: entry.title },
    hidden: { _version: String(entry.seq) },
  })
}
