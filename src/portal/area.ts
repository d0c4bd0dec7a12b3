import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { applyActions } from './apply/apply-actions.ts'
import { actOnMine } from './dossier/act.ts'
import { showMyDossier } from './dossier/show.ts'
import { showHome } from './home/home.ts'
import { showMine } from './mine/mine.ts'
import { showTrack, track } from './track/track.ts'

export const actions: Action[] = [showHome, ...applyActions, showMine, showMyDossier, actOnMine, showTrack, track]

export const places: PlaceSpec[] = []
