import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import * as catalogue from './catalogue/area.ts'
import * as counter from './counter/area.ts'
import * as dossiers from './dossiers/area.ts'
import * as feedback from './feedback/area.ts'
import * as indicators from './indicators/area.ts'
import * as organisation from './organisation/area.ts'
import * as portal from './portal/area.ts'
import * as registers from './registers/area.ts'
import * as reports from './reports/area.ts'
import * as scorecards from './scorecards/area.ts'

export interface Area {
  name: string
  actions: readonly Action[]
  places: readonly PlaceSpec[]
  jobs?: readonly Job[]
  /** What the area's events are called. */
  events?: Readonly<Record<string, Bilingual>>
}

/** The areas, lowest first: a folder may import only what stands before it. */
export const areas: readonly Area[] = [
  { name: 'organisation', ...organisation },
  { name: 'catalogue', ...catalogue },
  { name: 'dossiers', ...dossiers },
  { name: 'counter', ...counter },
  { name: 'feedback', ...feedback },
  { name: 'registers', ...registers },
  { name: 'indicators', ...indicators },
  { name: 'scorecards', ...scorecards },
  { name: 'reports', ...reports },
  { name: 'portal', ...portal },
]

export const folderOrder = ['law', 'platform', ...areas.map((area) => area.name)]
export const allActions: readonly Action[] = areas.flatMap((area) => area.actions)
/** The order of the rail (LOOK.md): the daily places first, administration last. */
const railOrder = ['/ban-lam-viec', '/mot-cua', '/kiem-soat', '/cai-cach', '/so-sach', '/quan-tri']
export const allPlaces: readonly PlaceSpec[] = areas
  .flatMap((area) => area.places)
  .toSorted((a, b) => railOrder.indexOf(a.href) - railOrder.indexOf(b.href))
/** Work by the clock, of every area. */
export const allJobs: readonly Job[] = areas.flatMap((area) => area.jobs ?? [])
/** What every event of the house is called; one without a name is not recorded. */
export const allEvents: Readonly<Record<string, Bilingual>> = Object.assign({}, ...areas.map((area) => area.events))
