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

export const grants: Grants = {
  'session.open': everyone,
  'session.end': signedIn,
  'calendar.read': everyone,
  'clock.set': { admin: 'tenant' },
  'admin.read': { admin: 'tenant', itOfficer: 'tenant' },
  'audit.read': { admin: 'tenant' },
  'procedure.read': everyone,
  'portal.read': everyone,
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
}
