export { loadScorecards } from './load-scorecards.ts'
export { findPublication, historyOf, type Publication } from './publication.ts'
export { serviceIndexOf } from './show/service-index.ts'
