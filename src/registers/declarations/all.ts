import type { Register } from '../engine/register.ts'
import { announcedProcedure } from './announced-procedure.ts'
import { announcement } from './announcement.ts'
import { auditRecommendation } from './audit-recommendation.ts'
import { budgetLine } from './budget-line.ts'
import { complianceCost } from './compliance-cost.ts'
import { digitalCertificate } from './digital-certificate.ts'
import { discipline } from './discipline.ts'
import { disseminationActivity } from './dissemination-activity.ts'
import { disseminationPlan } from './dissemination-plan.ts'
import { documentDelivery } from './document-delivery.ts'
import { documentRelation } from './document-relation.ts'
import { documentReview } from './document-review.ts'
import { draftComment } from './draft-comment.ts'
import { feedback } from './feedback.ts'
import { financeDisclosure } from './finance-disclosure.ts'
import { incomingDocument } from './incoming-document.ts'
import { initiative } from './initiative.ts'
import { inspectionFinding } from './inspection-finding.ts'
import { internalProcedure } from './internal-procedure.ts'
import { itAsset } from './it-asset.ts'
import { itSystem } from './it-system.ts'
import { lawFinding } from './law-finding.ts'
import { lawReport } from './law-report.ts'
import { legalDocument } from './legal-document.ts'
import { networkUpgrade } from './network-upgrade.ts'
import { newsArticle } from './news-article.ts'
import { newsComment } from './news-comment.ts'
import { outgoingDocument } from './outgoing-document.ts'
import { procedurePosting } from './procedure-posting.ts'
import { procedureReview } from './procedure-review.ts'
import { publicServiceUnit } from './public-service-unit.ts'
import { reformInspection } from './reform-inspection.ts'
import { reformPlan } from './reform-plan.ts'
import { reformReport } from './reform-report.ts'
import { reformTask } from './reform-task.ts'
import { reorganisation } from './reorganisation.ts'
import { sectorTarget } from './sector-target.ts'
import { securityIncident } from './security-incident.ts'
import { securityRequirement } from './security-requirement.ts'
import { selfDeclaration } from './self-declaration.ts'
import { seminar } from './seminar.ts'
import { staffGrading } from './staff-grading.ts'
import { staffMember } from './staff-member.ts'
import { staffQuota } from './staff-quota.ts'
import { streamlining } from './streamlining.ts'
import { timeCut } from './time-cut.ts'
import { trainingCourse } from './training-course.ts'
import { trainingParticipant } from './training-participant.ts'
import { trainingPlan } from './training-plan.ts'
import { workFile } from './work-file.ts'
import { workstationGroup } from './workstation-group.ts'

/** Every register of the office, in the order of the page of registers. */
export const registers: readonly Register[] = [
  legalDocument,
  documentRelation,
  documentReview,
  draftComment,
  disseminationPlan,
  disseminationActivity,
  lawFinding,
  lawReport,
  outgoingDocument,
  documentDelivery,
  incomingDocument,
  workFile,
  announcement,
  announcedProcedure,
  procedurePosting,
  timeCut,
  procedureReview,
  internalProcedure,
  complianceCost,
  feedback,
  seminar,
  trainingPlan,
  trainingCourse,
  trainingParticipant,
  staffMember,
  staffQuota,
  staffGrading,
  discipline,
  streamlining,
  reorganisation,
  networkUpgrade,
  workstationGroup,
  itSystem,
  securityRequirement,
  itAsset,
  digitalCertificate,
  securityIncident,
  reformPlan,
  reformTask,
  reformReport,
  reformInspection,
  inspectionFinding,
  initiative,
  sectorTarget,
  selfDeclaration,
  budgetLine,
  financeDisclosure,
  auditRecommendation,
  publicServiceUnit,
  newsArticle,
  newsComment,
]

const byName = new Map(registers.map((declared) => [declared.name, declared]))

/** Throws for a name that no declaration has: a fault of the house, not of a user. */
export function registerNamed(name: string): Register {
  const declared = byName.get(name)
  if (!declared) throw new Error(`no register ${name}`)
  return declared
}
