/** From events to state. An event carries every field it changed, so no calendar and no rule is needed. one-stop.md §6. */
import { type Channel, type Dossier, type DossierEvent, newDossier } from './dossier.ts'

/** The state after an event (one-stop.md §6, last paragraph: every transition is an immutable event). */
export function evolve(dossier: Dossier, event: DossierEvent): Dossier {
  return { ...dossier, ...event.changes }
}

/** The state after a whole history (one-stop.md §6). */
export function replay(channel: Channel, events: readonly DossierEvent[]): Dossier {
  return events.reduce(evolve, newDossier(channel))
}
