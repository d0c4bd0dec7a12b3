import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { browseControl, browseReform, browseRegisters } from './browse/registers-page.ts'
import { registers } from './declarations/all.ts'
import { importEvents } from './import/import-words.ts'
import { importJob } from './import/run-imports.ts'
import { actionsOf, eventsOf } from './register-actions.ts'

export const actions: Action[] = [browseRegisters, browseControl, browseReform, ...registers.flatMap(actionsOf)]

export const places: PlaceSpec[] = [
  {
    href: '/kiem-soat',
    label: { vi: 'Kiểm soát', en: 'Control' },
    icon: 'control',
    permission: browseControl.permission,
  },
  {
    href: '/so-sach',
    label: { vi: 'Sổ sách', en: 'Registers' },
    icon: 'registers',
    permission: browseRegisters.permission,
  },
]

export const jobs: Job[] = [importJob]

export const events: Readonly<Record<string, Bilingual>> = Object.assign({}, importEvents, ...registers.map(eventsOf))
