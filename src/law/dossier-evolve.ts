/** From events to state. An event carries every field it changed, so no calendar and no rule is needed. one-stop.md §6. */
import { type Channel, type Dossier, type DossierEvent, newDossier } from './dossier.ts'

export function evolve(dossier: Dossier, event: DossierEvent): Dossier {
  return { ...dossier, ...event.changes }
}

export function replay(channel: Channel, events: readonly DossierEvent[]): Dossier {
  return events.reduce(evolve, newDossier(channel))
}
