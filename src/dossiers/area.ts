import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { paired } from '#platform/words/words-in.ts'
import { act } from './act/act.ts'
import { actAtDesk } from './desk/act-at-desk.ts'
import { showDeskDossier } from './desk/show-desk-dossier.ts'
import { deskWords } from './desk-words.ts'
import { showDossier } from './detail/show-dossier.ts'
import { showHistory } from './history/history.ts'
import { actOnMarked } from './inbox/act-on-marked.ts'
import { inbox } from './inbox/inbox.ts'
import { letterActions } from './letters/letters.ts'
import { listOfDossiers } from './list/list-dossiers.ts'
import { searchDossiers } from './list/search.ts'
import { downloadFile, uploadFile } from './papers/files.ts'
import { submit } from './submit/submit.ts'
import { track } from './track/track.ts'

export const actions: Action[] = [
  uploadFile,
  downloadFile,
  submit,
  listOfDossiers,
  showDossier,
  act,
  showHistory,
  inbox,
  actOnMarked,
  searchDossiers,
  showDeskDossier,
  actAtDesk,
  track,
  ...letterActions,
]

export const places: PlaceSpec[] = [
  { href: '/ban-lam-viec', label: { vi: 'Bàn làm việc', en: 'Desk' }, icon: 'desk', permission: 'inbox.read' },
]

export const events = paired(deskWords('vi').told, deskWords('en').told)
