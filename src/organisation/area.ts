import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { showAdmin } from './admin/admin.ts'
import { computeDue } from './calendar/due.ts'
import { setClock } from './clock/set-clock.ts'
import { showSignIn, signIn, signInForPrograms, signOut, signOutForPrograms } from './sign-in/sign-in.ts'

export const actions: Action[] = [
  signInForPrograms,
  signOutForPrograms,
  showSignIn,
  signIn,
  signOut,
  computeDue,
  setClock,
  showAdmin,
]

export const places: PlaceSpec[] = [
  { href: '/quan-tri', label: { vi: 'Quản trị', en: 'Administration' }, icon: 'admin', permission: 'admin.read' },
]
