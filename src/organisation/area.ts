import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { paired } from '#platform/words/words-in.ts'
import { showAdmin } from './admin/admin.ts'
import { listAudit } from './audit/list-audit.ts'
import { computeDue } from './calendar/due.ts'
import { setClock } from './clock/set-clock.ts'
import { showSignIn, signIn, signInForPrograms, signOut, signOutForPrograms } from './sign-in/sign-in.ts'
import { sweep } from './sweep/sweep.ts'
import { words } from './words.ts'

export const actions: Action[] = [
  signInForPrograms,
  signOutForPrograms,
  showSignIn,
  signIn,
  signOut,
  computeDue,
  setClock,
  showAdmin,
  listAudit,
]

export const places: PlaceSpec[] = [
  { href: '/quan-tri', label: { vi: 'Quản trị', en: 'Administration' }, icon: 'admin', permission: 'admin.read' },
]

export const jobs: Job[] = [sweep]

export const events = paired(words('vi').events, words('en').events)
