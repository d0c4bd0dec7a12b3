import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { printProcedure } from './print/print.ts'
import { browseProcedures, findProcedures } from './search/search.ts'
import { listServiceLevels } from './service-level/list-service-levels.ts'
import { showProcedure } from './show/show.ts'

export const actions: Action[] = [findProcedures, browseProcedures, showProcedure, printProcedure, listServiceLevels]

export const places: PlaceSpec[] = []
