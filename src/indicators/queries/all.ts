import type { Indicator } from '../indicator.ts'
import { announcements } from './announcements.ts'
import { complianceCosts } from './compliance-costs.ts'
import { documentExchange } from './document-exchange.ts'
import { dossierDigitised } from './dossier-digitised.ts'
import { dossierPending } from './dossier-pending.ts'
import { dossierReceived } from './dossier-received.ts'
import { dossierResolved } from './dossier-resolved.ts'
import { feedback } from './feedback.ts'
import { finance } from './finance.ts'
import { infrastructure } from './infrastructure.ts'
import { internalProcedures } from './internal-procedures.ts'
import { lawInPractice } from './law-in-practice.ts'
import { legalDocuments } from './legal-documents.ts'
import { oneStop } from './one-stop.ts'
import { organisation } from './organisation.ts'
import { outreach } from './outreach.ts'
import { par } from './par.ts'
import { parResults } from './par-results.ts'
import { procedureCatalogue } from './procedure-catalogue.ts'
import { procedurePostings } from './procedure-postings.ts'
import { procedureReviews } from './procedure-reviews.ts'
import { reformDirection } from './reform-direction.ts'
import { reformReports } from './reform-reports.ts'
import { satisfaction } from './satisfaction.ts'
import { selfDeclared } from './self-declared.ts'
import { staff } from './staff.ts'
import { timeCuts } from './time-cuts.ts'
import { training } from './training.ts'

/** Every number of the house. One more is one file here and one line below. */
export const indicators: readonly Indicator[] = [
  ...dossierReceived,
  ...dossierDigitised,
  ...dossierResolved,
  ...dossierPending,
  ...procedureCatalogue,
  ...oneStop,
  ...announcements,
  ...procedurePostings,
  ...timeCuts,
  ...procedureReviews,
  ...internalProcedures,
  ...complianceCosts,
  ...feedback,
  ...legalDocuments,
  ...lawInPractice,
  ...documentExchange,
  ...par,
  ...parResults,
  ...reformDirection,
  ...reformReports,
  ...outreach,
  ...organisation,
  ...staff,
  ...training,
  ...infrastructure,
  ...finance,
  ...satisfaction,
  ...selfDeclared,
]

const byCode = new Map(indicators.map((one) => [one.code, one]))
export const indicatorOf = (code: string): Indicator | undefined => byCode.get(code)
