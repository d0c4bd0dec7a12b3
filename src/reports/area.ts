import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { paired } from '#platform/words/words-in.ts'
import { openDashboard, showDashboard } from './dashboard/show-dashboard.ts'
import { actOnReport, decideReport } from './decide/act-on-report.ts'
import { exportDocx, exportPdf } from './export/export-report.ts'
import { listReports } from './show/list-reports.ts'
import { openReport, showReport } from './show/show-report.ts'
import { words } from './words.ts'
import { arrange, openSection, writeSection } from './write/write-section.ts'

export const actions: Action[] = [
  listReports,
  showReport,
  exportDocx,
  exportPdf,
  openReport,
  openSection,
  writeSection,
  arrange,
  actOnReport,
  decideReport,
  showDashboard,
  openDashboard,
]

export const places: PlaceSpec[] = []

export const events = paired(words('vi').events, words('en').events)
