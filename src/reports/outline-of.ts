import { annualReport } from './declarations/annual-report.ts'
import type { ReportOutline } from './outline.ts'

const outlines: Readonly<Record<ReportOutline['kind'], ReportOutline>> = { annual: annualReport }

/** The declaration of a kind of report. */
export const outlineOf = (kind: ReportOutline['kind']): ReportOutline => outlines[kind]
