import { Type } from 'typebox'
import { invalid } from '#platform/http/problem.ts'
import type { ComponentGiven } from '../dossier-row.ts'
import { checkComponents, componentInput } from '../papers/components.ts'
import { verb } from '../verb.ts'

/** T6, T11a: the applicant's answer. New files stand beside what was there; nothing filed is lost. */
export const supplySupplement = verb({
  action: 'supplySupplement',
  input: Type.Object({ components: Type.Optional(Type.Array(componentInput, { maxItems: 100 })) }),
  async effect(context) {
    const given = context.input.components ?? []
    const errors = await checkComponents(context, context.procedure, given, '/components')
    if (errors.length > 0) throw invalid(errors)
    const components = merge(context.row.components, given)
    return {
      said: { components: given.map(({ code, fileIds }) => ({ code, files: fileIds?.length ?? 0 })) },
      changes: { components },
      assigneeId: 'keep',
    }
  },
})

export function merge(before: readonly ComponentGiven[], added: readonly ComponentGiven[]): ComponentGiven[] {
  const merged = new Map(before.map((component) => [component.code, component]))
  for (const component of added) {
    const known = merged.get(component.code)
    const fileIds = [...new Set([...(known?.fileIds ?? []), ...(component.fileIds ?? [])])]
    merged.set(component.code, { ...known, ...component, ...(fileIds.length > 0 ? { fileIds } : {}) })
  }
  return [...merged.values()]
}
