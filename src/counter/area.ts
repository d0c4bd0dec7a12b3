import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { receive } from './receive/receive.ts'
import { showCounter } from './show/show-counter.ts'

export const actions: Action[] = [showCounter, receive]

export const places: PlaceSpec[] = [
  { href: '/mot-cua', label: { vi: 'Một cửa', en: 'Counter' }, icon: 'door', permission: 'counter.use' },
]
