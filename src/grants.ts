import type { Grants, Scope } from '#platform/auth/grants.ts'

/**
 * Who may do what, and how far: the one table. An action whose permission is not listed does not start.
 * Roles are those of posts (data/agencies.json), the kinds of account (citizen, business, official), `anyone`, and
 * `system` for the program itself. What a scope means for a row stands in the SQL of the row's area.
 */
const everyone = { anyone: 'tenant' } as const
const signedIn = { citizen: 'own', business: 'own', official: 'own' } as const
const applicants = { citizen: 'own', business: 'own' } as const
const desk: Record<string, Scope> = { receptionOfficer: 'agency', resultOfficer: 'agency' }
const handlers: Record<string, Scope> = {
  ...desk,
  specialist: 'agency',
  deputyChief: 'agency',
  divisionLead: 'agency',
  deputyDivisionLead: 'agency',
  subDepartmentDeputy: 'agency',
  chiefOfOffice: 'agency',
  subDepartmentHead: 'agency',
  director: 'agency',
  deputyDirector: 'agency',
  recordsClerk: 'agency',
  accountant: 'agency',
  ubndOffice: 'agency',
  ubndLeader: 'agency',
}
const reformReaders: Record<string, Scope> = {
  official: 'agency',
  centreHead: 'tenant',
  parOfficer: 'tenant',
  ubndOffice: 'tenant',
  ubndLeader: 'tenant',
}
/** Posts that decide in the registers of their agency: the steps a declaration gives them by name. */
const leaders: Record<string, Scope> = { director: 'agency', deputyDirector: 'agency', chiefOfOffice: 'agency' }
/** Who keeps the registers of each group. Staff files are read by those who answer for staff alone. */
const keepers: Readonly<Record<string, Record<string, Scope>>> = {
  legal: { legalOfficer: 'agency' },
  control: { controlOfficer: 'agency' },
  records: { recordsClerk: 'agency' },
  staff: { hrOfficer: 'agency' },
  infrastructure: { itOfficer: 'agency' },
  finance: { accountant: 'agency' },
  reform: { controlOfficer: 'agency' },
  news: { chiefOfOffice: 'agency', deputyChief: 'agency', controlOfficer: 'agency', itOfficer: 'agency' },
}
const registerReaders: Record<string, Scope> = { official: 'agency', parOfficer: 'tenant' }
const staffReaders: Record<string, Scope> = { ...leaders, hrOfficer: 'agency', controlOfficer: 'agency' }
const registers: Grants = Object.fromEntries(
  Object.entries(keepers).flatMap(([group, own]) => [
    [`register.${group}.read`, group === 'staff' ? staffReaders : registerReaders],
    [`register.${group}.edit`, own],
    [`register.${group}.act`, { ...leaders, ...own }],
  ]),
)

export const grants: Grants = {
  'session.open': everyone,
  'session.end': signedIn,
  'calendar.read': everyone,
  'clock.set': { admin: 'tenant' },
  'admin.read': { admin: 'tenant', itOfficer: 'tenant' },
  'audit.read': { admin: 'tenant' },
  'procedure.read': everyone,
  'procedure.control': { ...leaders, controlOfficer: 'agency', parOfficer: 'tenant' },
  'portal.read': everyone,
  'open-data.read': everyone,
  // What readers write waits to be read here before anybody sees it.
  'news.comment': everyone,
  'file.upload': signedIn,
  'file.read': { ...applicants, ...handlers, controlOfficer: 'agency' },
  'dossier.draft': applicants,
  'dossier.submit': { ...applicants, receptionOfficer: 'agency' },
  'dossier.read': { ...applicants, ...handlers, controlOfficer: 'agency', centreHead: 'tenant' },
  'dossier.act': { ...applicants, ...handlers },
  'dossier.track': everyone,
  // Every official has a desk; those who handle no dossiers find it empty.
  'inbox.read': { official: 'own', ...handlers },
  'desk.read': { ...handlers, controlOfficer: 'agency', centreHead: 'tenant' },
  'desk.act': handlers,
  'counter.use': desk,
  'counter.receive': { receptionOfficer: 'agency' },
  'register.browse': registerReaders,
  ...registers,
  // `own` is what is public; officials see all of their agency, those who answer for the province all of it.
  'indicator.public': { anyone: 'own', ...reformReaders },
  'indicator.read': reformReaders,
  // Whoever holds the link of a returned dossier answers, signed in or not.
  'survey.answer': everyone,
  'survey.hand-out': { ...applicants, ...desk },
  'survey.read': { official: 'agency', parOfficer: 'tenant' },
  'survey.manage': { controlOfficer: 'agency', parOfficer: 'tenant' },
  'papi.read': { official: 'tenant' },
  'papi.import': { controlOfficer: 'tenant', parOfficer: 'tenant' },
  'scorecard.read': { official: 'agency', parOfficer: 'tenant' },
  'scorecard.act': { controlOfficer: 'agency', director: 'agency', deputyDirector: 'agency', parOfficer: 'tenant' },
  'scorecard.publish': { parOfficer: 'tenant' },
  'report.read': { official: 'agency', parOfficer: 'tenant' },
  // Each writes the sections that are its own; the control officer puts the report together.
  'report.write': {
    controlOfficer: 'agency',
    legalOfficer: 'agency',
    hrOfficer: 'agency',
    itOfficer: 'agency',
    recordsClerk: 'agency',
    accountant: 'agency',
  },
  // A deputy signs for the head where it is left to him (Decree 30/2020/NĐ-CP, article 13).
  'report.approve': { director: 'agency', deputyDirector: 'agency' },
  // The province's figures are for those who answer for it.
  'dashboard.read': reformReaders,
}
