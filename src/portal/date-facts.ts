import { dossierWords, type Standing } from '#dossiers'
import type { Instant } from '#law/instant.ts'
import type { Fact } from '#platform/view/parts/facts.ts'
import { formatMoment } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

/** What a dossier is called and when what happened to it; facts without a date are left out by the part. */
export function dateFacts({ row }: Standing, lang: Lang): Fact[] {
  const w = words(lang).dates
  const names = dossierWords(lang)
  const { state } = row
  const at = (moment: Instant | null) => (moment === null ? undefined : formatMoment(moment, lang))
  return [
    { term: w.code, value: row.code },
    { term: w.submissionNo, value: row.submission_no },
    { term: w.submittedAt, value: at(state.submittedAt) },
    { term: w.receivedAt, value: at(state.acceptedAt) },
    { term: w.appointmentAt, value: at(state.appointmentAt) },
    { term: w.originalDueAt, value: state.extensionNo > 0 ? at(state.originalDueAt) : undefined },
    { term: w.finishedAt, value: at(state.finishedAt) },
    { term: w.returnedAt, value: at(state.returnedAt) },
    { term: w.channel, value: names.channel[row.channel] },
    { term: w.resultChannel, value: names.resultChannel[row.result_channel] },
  ]
}
