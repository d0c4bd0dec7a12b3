import type { Actor } from '#platform/auth/actor.ts'
import type { Bilingual } from '#platform/words/words-in.ts'

/** Where one agency's sheet stands in a round (indices.md §2.2). */
export type SheetState =
  | 'open'
  | 'selfScoring'
  | 'selfSubmitted'
  | 'appraisal'
  | 'responded'
  | 'finalised'
  | 'published'

interface SheetMove {
  from: readonly SheetState[]
  to: SheetState
  /** Posts that may; those of the agency itself unless `assessor`. */
  by: readonly string[]
  label: Bilingual
}

/** The three steps of the yearly round: self-score, survey and appraisal, decision (indices.md §2.2). */
export const sheetMoves = {
  begin: {
    from: ['open'],
    to: 'selfScoring',
    by: ['controlOfficer'],
    label: { vi: 'Bắt đầu tự chấm', en: 'Begin self-scoring' },
  },
  submit: {
    from: ['selfScoring'],
    to: 'selfSubmitted',
    by: ['director', 'deputyDirector'],
    label: { vi: 'Gửi bảng tự chấm', en: 'Hand in the self-score' },
  },
  appraise: {
    from: ['selfSubmitted'],
    to: 'appraisal',
    by: ['parOfficer'],
    label: { vi: 'Bắt đầu thẩm định', en: 'Begin the appraisal' },
  },
  respond: {
    from: ['appraisal'],
    to: 'responded',
    by: ['controlOfficer', 'director'],
    label: { vi: 'Gửi giải trình', en: 'Send the explanation' },
  },
  finalise: {
    from: ['appraisal', 'responded'],
    to: 'finalised',
    by: ['parOfficer'],
    label: { vi: 'Chốt điểm', en: 'Settle the score' },
  },
} as const satisfies Record<string, SheetMove>
export type SheetMoveName = keyof typeof sheetMoves

/** The same table, read by names that come from outside. */
export const sheetMove = (name: string): SheetMove | undefined =>
  Object.hasOwn(sheetMoves, name) ? sheetMoves[name as SheetMoveName] : undefined

export function mayMoveSheet(name: string, actor: Actor): boolean {
  if (actor.kind === 'system') return true
  return sheetMove(name)?.by.some((role) => actor.roles.has(role)) ?? false
}

/** What the actor may do with a sheet now: moves, and filling in points. */
export function allowedOn(state: SheetState, actor: Actor): string[] {
  const moves = Object.entries<SheetMove>(sheetMoves)
    .filter(([name, move]) => move.from.includes(state) && mayMoveSheet(name, actor))
    .map(([name]) => name)
  const has = (role: string) => actor.kind === 'system' || actor.roles.has(role)
  if (state === 'selfScoring' && has('controlOfficer')) moves.push('prefill', 'selfScore')
  if ((state === 'appraisal' || state === 'responded') && has('parOfficer')) moves.push('score')
  if (state === 'appraisal' && has('controlOfficer')) moves.push('explain')
  return moves
}
