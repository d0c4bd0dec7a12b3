import type { vi } from './words.vi.ts'

export const en: typeof vi = {
  title: 'Scores and ranks',
  lead: 'The indices an agency is judged by: self-scored from the system’s own records, appraised, published and ranked.',
  scorecards: 'Scorecards',
  scorecardName: 'Administrative reform index of departments',
  year: 'Year',
  round: (year) => `Round of ${year}`,
  none: 'There is no round yet.',
  state: 'State',
  states: {
    open: 'Not begun',
    selfScoring: 'Self-scoring',
    selfSubmitted: 'Self-score handed in',
    appraisal: 'Under appraisal',
    responded: 'Explained',
    finalised: 'Settled',
    published: 'Published',
  },
  published: (version, on, decision) =>
    `Published on ${on}${decision ? `, Decision ${decision}` : ''}${version > 1 ? `, correction ${version - 1}` : ''}.`,
  notPublished: 'This round has not been published.',
  fingerprint: (sha) => `Fingerprint of the data: ${sha}`,
  intact: 'The stored results agree with the fingerprint of the day of publication.',
  broken:
    'The stored results do NOT agree with the fingerprint of the day of publication. Please tell the administrator.',
  illustrative: 'Illustrative figures',
  rank: 'Rank',
  rankOf: (rank, of) => `Rank ${rank} of ${of}`,
  agency: 'Agency',
  points: 'Points',
  maximum: 'Maximum',
  index: 'Index',
  group: 'Group',
  groupOf: (group, name) => `Group ${group} · ${name}`,
  ranking: 'Ranking',
  chart: (year) => `Index of the agencies in ${year}, %`,
  years: 'Over the years',
  streak: (years) => (years === 1 ? 'One year in group 1' : `${years} years in a row in group 1`),
  compareFields: 'Compared by field',
  sheet: (agency) => `Score sheet of ${agency}`,
  criterion: 'Criterion',
  self: 'Self',
  appraised: 'Appraised',
  maxShort: 'Maximum',
  share: 'Share',
  computed: 'From the records',
  noComputed: 'No figure from the records; scored by evidence.',
  rows: 'See the records counted',
  notApplicable: 'This criterion is not meant for the agency.',
  notApplicableShort: 'Not applicable',
  total: 'Total',
  own: (max) => `of ${max} applicable points`,
  nextRank: 'What would move the rank',
  nextRankLead: (agency, shown, gap) =>
    `The next better agency is ${agency} with ${shown} %. At least ${gap} more points are needed. The fewest criteria that could give them:`,
  nextRankNone: 'Even full points everywhere would not pass the agency above.',
  first: 'First of the list.',
  needed: (needed, remaining) => `${needed} of the ${remaining} points still open`,
  evidenceRequired: 'Evidence needed',
  rule: 'How it is scored',
  method: { evidence: 'Evidence', statistics: 'Statistics', survey: 'Survey' },
  note: 'Note',
  evidence: 'Evidence (document number or address)',
  explanation: 'Explanation of the agency',
  appraisalNote: 'Opinion of the appraisal',
  saveSelf: 'Save the self-score',
  saveScore: 'Save the appraised score',
  saveExplanation: 'Save the explanation',
  prefill: 'Take the figures from the system again',
  publish: 'Publish the results',
  open: (year) => `Open the round of ${year}`,
  decision: 'Number of the decision',
  reason: 'Reason for the correction',
  correct: 'Open again for a correction',
  assess: 'Publication and correction',
  back: 'Back to the ranking',
  backSheet: 'Back to the sheet',
  criterionUnknown: 'There is no such criterion.',
  noteMissing: 'Please write something.',
  reasonMissing: 'Please give the reason.',
  pointsWrong: (max) => `Points from 0 to ${max}, with at most two decimals.`,
  unscored: (n) => (n === 1 ? 'One criterion has no points yet.' : `${n} criteria have no points yet.`),
  sentence: (agency, rank, shown, group) => `${agency}: ${rank}, index ${shown} %, ${group}.`,
  reasonOf: (reason, n, percent) => {
    switch (reason.code) {
      case 'missing':
        return 'No figure yet'
      case 'yes':
        return 'Yes'
      case 'no':
        return 'No'
      case 'onTime':
        return 'On time'
      case 'noAnswers':
        return 'No answers yet'
      case 'late':
        return `${n(reason.workingDays)} working days late, ${n(reason.deducted)} points off`
      case 'full':
        return `${percent(reason.ratio)} reached, full points from ${percent(reason.fullAt)}`
      case 'partial':
        return `${percent(reason.ratio)} of ${percent(reason.fullAt)}, in proportion`
      case 'belowZeroMark':
        return `${percent(reason.ratio)}, below the least of ${percent(reason.zeroBelow)}`
      case 'step':
        return `${percent(reason.ratio)}, the step from ${percent(reason.gte)}`
      case 'belowSteps':
        return `${percent(reason.ratio)}, below the lowest step of ${percent(reason.lowest)}`
      case 'counted':
        return `${n(reason.count)} counted${reason.capped ? ', the most that gives points' : ''}`
      case 'deducted':
        return `${n(reason.count)} cases, ${n(reason.deducted)} points off`
      case 'nothingToMeasure':
        return 'Nothing arose in the period'
      case 'surveyed':
        return `${n(reason.answers)} answers, mean ${n(reason.mean)} of 5`
    }
  },
  events: {
    'score-sheet.opened': 'Sheet opened',
    'score-sheet.begun': 'Self-scoring begun',
    'score-sheet.prefilled': 'Figures of the system taken into the self-score',
    'score-sheet.self-scored': 'Criterion self-scored',
    'score-sheet.submitted': 'Self-score handed in',
    'score-sheet.appraisal-begun': 'Appraisal begun',
    'score-sheet.appraised': 'Criterion appraised',
    'score-sheet.explained': 'Criterion explained',
    'score-sheet.responded': 'Explanation sent',
    'score-sheet.finalised': 'Score settled',
    'score-sheet.published': 'Score of the agency published',
    'score-sheet.reopened': 'Sheet opened again for a correction',
    'score-round.published': 'Results of a round published',
    'score-round.reopened': 'Round opened again for a correction',
    'score-round.loaded': 'Results of earlier years loaded',
  },
  d766: {
    title: 'Service index for citizens and businesses (Decision 766/QĐ-TTg)',
    lead: 'Computed at once from the dossiers and procedures of the system, for the period chosen.',
    total: (points, grade) => `${points} of 100 points, grade ${grade}.`,
    nothing: 'Nothing to count in this period yet.',
    item: 'Item',
    ratio: 'Share',
    counted: 'Counted of all',
    notCounted: 'Nothing arose, not counted',
    rescaled: 'The group is rescaled to its maximum, as an item has nothing to count.',
    from: 'From',
    to: 'To',
    show: 'Show',
    grades: { excellent: 'Excellent', good: 'Good', fair: 'Fair', average: 'Average', weak: 'Weak' },
    groups: {
      I: 'Openness',
      II: 'Progress and results',
      III: 'Digitisation',
      IV: 'Online services',
      V: 'Satisfaction',
    },
    items: {
      '1.1': 'Procedures announced on time',
      '1.2': 'Procedures updated and made public on time',
      '1.3': 'Public procedures with all their parts',
      '1.4': 'Dossiers synchronised to the national portal',
      '2.1': 'Dossiers resolved early or on time',
      '3.1': 'Electronic results',
      '3.2': 'Dossiers and results digitised',
      '3.3': 'Digitised data used again',
      '4.1': 'Fully online services',
      '4.2': 'Online services with dossiers',
      '4.3': 'Dossiers filed online',
      '4.4': 'Procedures offering online payment',
      '4.5': 'Procedures with online payments',
      '4.6': 'Dossiers paid online',
      '5.1': 'Feedback answered on time',
      '5.2': 'Satisfaction with answers to feedback',
      '5.3': 'Satisfaction with procedures',
    },
  },
}
