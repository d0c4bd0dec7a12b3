/**
 * Which law a dossier is handled under (one-stop.md §1). A dossier keeps for life the rule set of the day it was accepted.
 * Every value a decree could change is data with its source and how sure it is; a lawyer confirms the rest before use.
 */
import type { DossierCodeFormat } from './dossier-code.ts'
import type { IsoDate } from './instant.ts'

export type RuleSetId = 'decree61' | 'decree61a107' | 'decree118' | 'decree118a367'
/** `seen`: read in a public copy; `memory`: recalled; `inferred`: drawn from seen data; `design`: our choice. */
export type Certainty = 'seen' | 'memory' | 'inferred' | 'design'
export interface Sourced<T> {
  readonly value: T
  readonly source: string
  readonly certainty: Certainty
}
export interface Instrument {
  readonly number: string
  readonly issuedOn: IsoDate
  /** Null: not read. */
  readonly effectiveOn: IsoDate | null
  readonly certainty: Certainty
}
/** Form numbers (Mẫu số) by what the form does; null where the rule set has no such form. §12 */
export interface FormNumbers {
  readonly receipt: string
  readonly supplement: string
  readonly refusal: string
  readonly apology: string
  readonly stop: string | null
  readonly controlSheet: string
  readonly register: string
}
export interface FormSet {
  readonly from: IsoDate
  readonly numbers: Sourced<FormNumbers>
}
export interface RuleSet {
  readonly id: RuleSetId
  /** `unconfirmed`: its content was not read, so it is never chosen. */
  readonly status: 'confirmed' | 'unconfirmed'
  readonly instruments: readonly Instrument[]
  readonly effectiveFrom: IsoDate | null
  /** Last day; null while in force. */
  readonly effectiveTo: IsoDate | null
  readonly dossierCodeFormat: Sourced<DossierCodeFormat>
  /** What a supplement in processing does to the clock, unless the procedure says otherwise; §8. */
  readonly supplementClock: Sourced<'restart' | 'pause'>
  /** Re-appointments; §9. */
  readonly maxExtensions: Sourced<number>
  readonly maxProcessingSupplements: Sourced<number>
  readonly intakeWorkingHours: Sourced<number>
  /** Calendar days the applicant has to answer; T13. */
  readonly supplementAnswerDays: Sourced<number>
  /** In order of their dates. */
  readonly formSets: readonly FormSet[]
}

/** No rule set is known for the day: before Decree 61/2018/NĐ-CP came into force on 21/6/2018. */
export class RuleSetUnknown extends Error {
  readonly date: IsoDate
  constructor(date: IsoDate) {
    super(`no rule set is known for ${date}`)
    this.name = 'RuleSetUnknown'
    this.date = date
  }
}

const decree61: Instrument = {
  number: '61/2018/NĐ-CP',
  issuedOn: '2018-04-23',
  effectiveOn: '2018-06-21',
  certainty: 'seen',
}
const circular01: Instrument = {
  number: '01/2018/TT-VPCP',
  issuedOn: '2018-11-23',
  effectiveOn: '2019-01-06',
  certainty: 'seen',
}
const decree107: Instrument = {
  number: '107/2021/NĐ-CP',
  issuedOn: '2021-12-06',
  effectiveOn: '2021-12-06',
  certainty: 'memory',
}
const decree118: Instrument = {
  number: '118/2025/NĐ-CP',
  issuedOn: '2025-06-09',
  effectiveOn: '2025-07-01',
  certainty: 'seen',
}
const circular03: Instrument = {
  number: '03/2025/TT-VPCP',
  issuedOn: '2025-09-15',
  effectiveOn: '2025-09-15',
  certainty: 'memory',
}
const decree367: Instrument = {
  number: '367/2025/NĐ-CP',
  issuedOn: '2025-12-31',
  effectiveOn: null,
  certainty: 'seen',
}

/** Forms of Circular 01/2018/TT-VPCP: six, none for stopping. */
const formsOfCircular01: Sourced<FormNumbers> = {
  value: {
    receipt: '01',
    supplement: '02',
    refusal: '03',
    apology: '04',
    stop: null,
    controlSheet: '05',
    register: '06',
  },
  source: 'Circular 01/2018/TT-VPCP, forms 01–06',
  certainty: 'seen',
}
/** Forms of Circular 03/2025/TT-VPCP, Annex I: seven, with the notice of stopping. */
const formsOfCircular03: Sourced<FormNumbers> = {
  value: {
    receipt: '01',
    supplement: '02',
    refusal: '03',
    apology: '04',
    stop: '05',
    controlSheet: '06',
    register: '07',
  },
  source: 'Circular 03/2025/TT-VPCP, Annex I',
  certainty: 'seen',
}

const limits = {
  maxExtensions: {
    value: 1,
    source: 'Decree 61/2018/NĐ-CP: re-appointment at most once',
    certainty: 'seen',
  },
  maxProcessingSupplements: {
    value: 1,
    source: 'one-stop.md §8: guidance is given once; the number itself is a setting',
    certainty: 'design',
  },
  intakeWorkingHours: {
    value: 8,
    source: 'Decree 45/2020/NĐ-CP',
    certainty: 'memory',
  },
  supplementAnswerDays: {
    value: 30,
    source: 'one-stop.md §6 T13: the law is silent',
    certainty: 'design',
  },
} as const satisfies Partial<RuleSet>

const underDecree61 = {
  status: 'confirmed',
  dossierCodeFormat: { value: 'circular01', source: 'Circular 01/2018/TT-VPCP art. 19', certainty: 'seen' },
  supplementClock: { value: 'restart', source: 'Decree 61/2018/NĐ-CP art. 19', certainty: 'memory' },
  ...limits,
} as const satisfies Partial<RuleSet>

const underDecree118 = {
  dossierCodeFormat: {
    value: 'decision20',
    source:
      'Circular 03/2025/TT-VPCP regulates the code, its text was not read; shape with ids of Decision 20/2020/QĐ-TTg',
    certainty: 'design',
  },
  supplementClock: {
    value: 'pause',
    source: 'one-stop.md §8: practice of deployed systems',
    certainty: 'design',
  },
  ...limits,
  // Between the decree and its circular the forms of Circular 01/2018 stay in use. [design]
  formSets: [
    { from: '2025-07-01', numbers: formsOfCircular01 },
    { from: '2025-09-15', numbers: formsOfCircular03 },
  ],
} as const satisfies Partial<RuleSet>

/** Every rule set, oldest first: Decrees 61/2018, 107/2021, 118/2025, 367/2025 (one-stop.md §1). */
export const ruleSets: readonly RuleSet[] = [
  {
    id: 'decree61',
    ...underDecree61,
    instruments: [decree61, circular01],
    effectiveFrom: '2018-06-21',
    effectiveTo: '2021-12-05',
    formSets: [{ from: '2018-06-21', numbers: formsOfCircular01 }],
  },
  {
    id: 'decree61a107',
    ...underDecree61,
    instruments: [decree61, decree107, circular01],
    effectiveFrom: '2021-12-06',
    effectiveTo: '2025-06-30',
    formSets: [{ from: '2021-12-06', numbers: formsOfCircular01 }],
  },
  {
    id: 'decree118',
    status: 'confirmed',
    ...underDecree118,
    instruments: [decree118, circular03],
    effectiveFrom: '2025-07-01',
    effectiveTo: null,
  },
  // The amending decree is known to exist; neither its content nor its first day was read, so no date chooses it.
  {
    id: 'decree118a367',
    status: 'unconfirmed',
    ...underDecree118,
    instruments: [decree118, decree367, circular03],
    effectiveFrom: null,
    effectiveTo: null,
  },
]

/** The rule set in force on a day: Decree 61/2018 from 21/6/2018, 107/2021 from 6/12/2021, 118/2025 from 1/7/2025 (§1). */
export function ruleSetAt(date: IsoDate): RuleSet {
  const found = ruleSets.findLast((set) => {
    if (set.status === 'unconfirmed' || set.effectiveFrom === null) return false
    return set.effectiveFrom <= date && (set.effectiveTo === null || date <= set.effectiveTo)
  })
  if (!found) throw new RuleSetUnknown(date)
  return found
}

/** A rule set by its id, for a dossier that keeps the one it was accepted under (§1). */
export function ruleSetById(id: RuleSetId): RuleSet {
  const found = ruleSets.find((set) => set.id === id)
  if (!found) throw new RangeError(`no such rule set: ${id}`)
  return found
}

/** The form numbers of a rule set for a dossier accepted on a day (Circular 01/2018, from 15/9/2025 Circular 03/2025; §1). */
export function formsAt(set: RuleSet, acceptedOn: IsoDate): FormNumbers {
  const found = set.formSets.findLast((forms) => forms.from <= acceptedOn)
  if (!found) throw new RuleSetUnknown(acceptedOn)
  return found.numbers.value
}
