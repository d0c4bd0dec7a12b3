import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import { pathOf } from '../engine/register.ts'
import { type ValuesForm, valuesForm } from '../form/values-form.ts'
import { words } from '../words.ts'

export function createPage(view: View, asked: ValuesForm): Html {
  const { declared } = asked
  const path = pathOf(declared)
  return valuesForm(view, asked, {
    title: words(view.lang).form.new(declared.one[view.lang]),
    action: `${path}/moi`,
    back: { href: path, label: declared.label[view.lang] },
  })
}
