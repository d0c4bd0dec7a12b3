import { Type } from 'typebox'
import type { Procedure } from '#catalogue'
import type { FieldError } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Looking } from '../dossier-facts.ts'
import type { ComponentGiven } from '../dossier-row.ts'
import { words } from '../words.ts'

export const componentInput = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 20 }),
    copies: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    copyType: Type.Optional(Type.Enum(['original', 'copy', 'electronic'])),
    fileIds: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 20 })),
    reuseItemId: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
)

/** Papers that the procedure does not have, given twice, or whose files are not the sender's own. */
export async function checkComponents(
  looking: Looking & { lang: Lang },
  procedure: Procedure,
  given: readonly (ComponentGiven & { reuseItemId?: string })[],
  at: string,
): Promise<FieldError[]> {
  const w = words(looking.lang).papers
  const errors: FieldError[] = []
  const seen = new Set<string>()
  for (const [i, component] of given.entries()) {
    if (!procedure.components.some((known) => known.code === component.code)) {
      errors.push({ pointer: `${at}/${i}/code`, message: w.unknownComponent })
    } else if (seen.has(component.code)) errors.push({ pointer: `${at}/${i}/code`, message: w.twice })
    // No store of earlier results exists to take a paper from, so no such id can be known.
    if (component.reuseItemId !== undefined) errors.push({ pointer: `${at}/${i}/reuseItemId`, message: w.unknownReuse })
    seen.add(component.code)
  }
  const own = await ownFiles(
    looking,
    given.flatMap((component) => component.fileIds ?? []),
  )
  for (const [i, component] of given.entries()) {
    for (const [j, fileId] of (component.fileIds ?? []).entries()) {
      if (!own.has(fileId)) errors.push({ pointer: `${at}/${i}/fileIds/${j}`, message: w.unknownFile })
    }
  }
  return errors
}

async function ownFiles({ tx, actor }: Looking, fileIds: readonly string[]): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('file')
    .select('id')
    .where('tenant_id', '=', actor.tenantId)
    .where('id', 'in', [...fileIds])
    .where('uploaded_by', '=', actor.accountId)
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** One error a missing paper, at the paper where the form shows it. */
export function missingErrors(
  procedure: Procedure,
  missing: readonly string[],
  given: readonly ComponentGiven[],
  lang: Lang,
): FieldError[] {
  return missing.map((code) => {
    const i = given.findIndex((component) => component.code === code)
    const name = procedure.components.find((component) => component.code === code)?.name ?? code
    return { pointer: i === -1 ? '/components' : `/components/${i}/fileIds`, message: words(lang).papers.missing(name) }
  })
}
