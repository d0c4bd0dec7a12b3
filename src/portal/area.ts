import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { applyActions } from './apply/apply-actions.ts'
import { actOnMine } from './dossier/act.ts'
import { showMyDossier } from './dossier/show.ts'
import { showHome } from './home/home.ts'
import { showMine } from './mine/mine.ts'
import { listNews } from './news/list-news.ts'
import { sendComment } from './news/send-comment.ts'
import { showArticle } from './news/show-article.ts'
import { showPicture } from './news/show-picture.ts'
import { openDataActions } from './open-data/open-data-actions.ts'
import { showFigure, showStatistics } from './statistics/show-statistics.ts'
import { showTrack, track } from './track/track.ts'

export const actions: Action[] = [
  showHome,
  ...applyActions,
  showMine,
  showMyDossier,
  actOnMine,
  showTrack,
  track,
  showStatistics,
  showFigure,
  ...openDataActions,
  listNews,
  showArticle,
  showPicture,
  sendComment,
]

export const places: PlaceSpec[] = []
