import { type Instant, toIso } from '#law/instant.ts'
import type { History } from './history.ts'

/** The papers and the result exist as data from then on (Decree 107/2021 art. 1): told of the record itself. */
export function digitise(history: History, at: Instant, isElectronic: boolean): void {
  const digitisedAt = toIso(at)
  history.components = history.components.map((component) => ({ ...component, digitisedAt }))
  if (history.result) history.result = { ...history.result, electronic: isElectronic, digitisedAt }
}
