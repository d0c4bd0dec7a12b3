import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { browseIndicators } from './browse/browse.ts'
import { refreshCellsJob } from './cells/refresh-cells.ts'
import { listIndicators } from './list/list-indicators.ts'
import { showOverview } from './overview/overview.ts'
import { listRows } from './rows/list-rows.ts'
import { showIndicator } from './show/show-indicator.ts'
import { showIndicatorPage } from './show/show-page.ts'
import { words } from './words.ts'

export const actions: Action[] = [
  listIndicators,
  showIndicator,
  listRows,
  showOverview,
  browseIndicators,
  showIndicatorPage,
]

export const places: PlaceSpec[] = [
  {
    href: '/cai-cach',
    label: { vi: words('vi').reform, en: words('en').reform },
    icon: 'reform',
    permission: 'indicator.read',
  },
]

export const jobs: Job[] = [refreshCellsJob]
