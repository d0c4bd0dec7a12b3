/**
 * Whose turn it is: from submission on without gaps, the last one open until the dossier is final. The State's clock and
 * the citizen's clock are sums over these turns (one-stop.md §5, §7.5, §8).
 */
import type { Dossier } from './dossier.ts'
import type { Instant } from './instant.ts'
import type { Turn } from './ledger.ts'

type Whose = Pick<Turn, 'owner' | 'reason'>

/** Whose time runs (one-stop.md §5, §8); null before submission and when nothing is expected of anybody any more. */
export function whoseTurn(dossier: Dossier): Whose | null {
  switch (dossier.status) {
    case 'draft':
    case 'rejectedAtIntake':
    case 'stopped':
    case 'returned':
      return null
    case 'submitted':
      return { owner: 'state', reason: 'intake' }
    case 'accepted':
    case 'inProcess':
      return { owner: 'state', reason: 'processing' }
    case 'supplementRequested':
      // Once the applicant has answered, the desk has to look at it: that time is the State's.
      return dossier.supplementSupplied
        ? { owner: 'state', reason: 'intake' }
        : { owner: 'citizen', reason: 'supplement' }
    case 'awaitingFinancialObligation':
      return { owner: 'citizen', reason: 'financial' }
    case 'withdrawalRequested':
      return { owner: 'none', reason: 'withdrawal' }
    case 'resultReady':
      return { owner: 'citizen', reason: 'collect' }
  }
}

/** The turns after a move (one-stop.md §8): the open one closed and the next opened, or the same list when no turn changed. */
export function turnsAfter(after: Dossier, now: Instant): readonly Turn[] {
  const { turns } = after
  const last = turns.at(-1)
  const next = whoseTurn(after)
  if (last?.to === null) {
    if (next !== null && next.owner === last.owner && next.reason === last.reason) return turns
    const closed = [...turns.slice(0, -1), { ...last, to: now }]
    return next === null ? closed : [...closed, { from: now, to: null, ...next }]
  }
  if (next === null) return turns
  // T20: between the stop and the reopening nobody was to do anything.
  const gap: Turn[] = last ? [{ from: last.to, to: now, owner: 'none', reason: 'stopped' }] : []
  return [...turns, ...gap, { from: now, to: null, ...next }]
}
