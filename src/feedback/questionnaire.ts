import type { Bilingual } from '#platform/words/words-in.ts'

/** When it is asked: after a dossier, once a year, or for the reform index of departments. */
export type Occasion = 'afterDossier' | 'annual' | 'reformIndex'

export const respondentKinds = ['citizen', 'leadersAndStaff', 'citizensAndOrganisations'] as const
/** Whom the sheet was given to; never more of a person than this. */
export type RespondentKind = (typeof respondentKinds)[number]

/** `level`: 1 to 5; `yesNo`: 1 or 0; `choice` and `several`: places in the list of options, from 1. */
export type QuestionKind = 'level' | 'yesNo' | 'choice' | 'several'

export interface Question {
  readonly id: string
  readonly text: Bilingual
  readonly kind: QuestionKind
  /** Has to be answered on the page; on paper anything may be left blank. */
  readonly required: boolean
  readonly options: readonly Bilingual[]
  /** Of `several`, at most so many. */
  readonly most: number
  /** Only these are asked; null: everybody. */
  readonly respondent: RespondentKind | null
}

export interface QuestionGroup {
  readonly id: string
  readonly name: Bilingual
  /** A factor of the index (Decision 2640/QĐ-BNV); other groups are asked beside it. */
  readonly isFactor: boolean
  readonly questions: readonly Question[]
}

export interface Questionnaire {
  readonly id: string
  readonly version: number
  readonly occasion: Occasion
  readonly name: Bilingual
  /** What the levels 1 to 5 are called. */
  readonly scale: readonly Bilingual[]
  readonly groups: readonly QuestionGroup[]
  /** The one question about everything together, where there is one. */
  readonly overall: Question | null
  /** What a free text is asked by, where one is asked. */
  readonly comment: Bilingual | null
  readonly provenance: string
}

/** Every question with the factor it counts for, in the order of asking. */
export function questionsOf(
  { groups, overall }: Questionnaire,
  respondent?: RespondentKind,
): { question: Question; factor: string | null }[] {
  const asked = groups.flatMap((group) =>
    group.questions.map((question) => ({ question, factor: group.isFactor ? group.id : null })),
  )
  return [...asked, ...(overall ? [{ question: overall, factor: null }] : [])].filter(
    ({ question }) => respondent === undefined || question.respondent === null || question.respondent === respondent,
  )
}
