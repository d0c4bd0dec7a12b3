import type { LimitMode } from '#law/deadline.ts'
import type { Channel, StepKind } from '#law/dossier.ts'
import type { IsoDate } from '#law/instant.ts'
import type { Form } from '../form/form-schema.ts'

export const levels = ['ministry', 'province', 'district', 'commune'] as const
export type Level = (typeof levels)[number]

export const serviceLevels = ['fullyOnline', 'partiallyOnline', 'infoOnly'] as const
export type ServiceLevel = (typeof serviceLevels)[number]

export interface Duration {
  readonly value: number
  readonly unit: 'workingDay' | 'day' | 'hour'
}

/** `statutory` is what the law gives; `committed` what the office has promised to need, never more. */
export interface TimeLimit {
  readonly statutory: Duration
  readonly committed: Duration | null
  readonly mode: LimitMode
  /** What must be there for the time to run, in words. */
  readonly startsAt: string
  /** Other limits for named cases or parts of the way; told to people, counted by nobody. */
  readonly variants: readonly (Duration & { readonly when: string })[]
}

export interface Component {
  /** Its number as text. */
  readonly code: string
  readonly name: string
  readonly required: boolean
  readonly condition: string | null
  readonly originals: number
  readonly copies: number
  readonly formTemplate: string | null
  readonly electronicForm: 'eForm' | 'scan'
}

export interface Fee {
  readonly kind: 'phi' | 'lePhi'
  readonly name: string
  /** VND. */
  readonly amount: number
  readonly per: 'dossier' | 'device' | 'certificate'
  readonly deviceKind: string | null
  /** A fee by rule (a share of a contract) in words, with its floor and ceiling in VND. */
  readonly rule: string | null
  readonly rate: number | null
  readonly minAmount: number | null
  readonly maxAmount: number | null
  readonly basis: string
}

/** How sure each part is and where it was read; shown to people, so that nobody takes it for more than it is. */
export interface Provenance {
  readonly content: string
  readonly code: string
  readonly timeLimit: string
  readonly committedLimit: string | null
  readonly fees: string
  readonly serviceLevel: string
  readonly notes: readonly string[]
}

/** What a version of a procedure says: the parts of Decree 63/2010/NĐ-CP art. 8. */
export interface ProcedureContent {
  readonly codeWithProvince: string
  readonly name: string
  readonly level: Level
  readonly serviceLevel: ServiceLevel
  /** The agency whose dossiers these are: that of the unit which handles them. */
  readonly agencyId: string
  readonly competentId: string
  readonly competentName: string
  readonly directUnitId: string
  readonly directUnitName: string
  readonly receptionUnitId: string
  readonly receptionUnitName: string
  readonly cooperating: readonly { readonly id: string; readonly name: string }[]
  readonly performers: readonly string[]
  readonly applicants: readonly ('individual' | 'organisation' | 'business')[]
  readonly channels: readonly Channel[]
  readonly setCount: number
  readonly steps: readonly { readonly no: number; readonly text: string }[]
  readonly components: readonly Component[]
  readonly limit: TimeLimit
  readonly onSiteInspection: boolean
  readonly interAgency: boolean
  readonly fees: readonly Fee[]
  readonly feeNote: string | null
  readonly results: readonly { readonly name: string; readonly form: string | null }[]
  readonly conditions: readonly string[]
  readonly legalBasis: readonly string[]
  readonly provenance: Provenance
}

export const stepKinds = [
  'reception',
  'assign',
  'review',
  'consult',
  'check',
  'sign',
  'approve',
  'issue',
  'return',
] as const satisfies readonly StepKind[]

export interface InternalStep {
  readonly no: number
  readonly kind: StepKind
  readonly name: string
  /** Role of a post (data/agencies.json). */
  readonly role: string
  readonly unitId: string
  readonly unitName: string
  readonly agencyId: string
  /** Working minutes. */
  readonly minutes: number
  readonly product: string
}

export interface ProcessContent {
  /** The decision that approved a process of the procedure's own; null for the usual way of the office. */
  readonly approvedBy: { readonly number: string; readonly on: IsoDate } | null
  readonly steps: readonly InternalStep[]
}

/** From when to when a version holds; `to` is the first day on which it no longer does. */
export interface Period {
  readonly version: number
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** A procedure as it was or is in force: its content, its internal process and its form, each by its version. */
export interface Procedure extends ProcedureContent {
  readonly code: string
  readonly version: number
  readonly sector: { readonly id: string; readonly name: string }
  readonly effectiveFrom: IsoDate
  /** First day on which this version no longer holds; null while it is in force. */
  readonly effectiveTo: IsoDate | null
  readonly process: ProcessContent & { readonly version: number }
  readonly form: { readonly version: number; readonly schema: Form }
}

/** What a page shows: everything but the form. */
export type Published = Omit<Procedure, 'form'>

/** What the office works to: its own promise where there is one, else the law's limit. */
export const limitThatCounts = (limit: TimeLimit): Duration => limit.committed ?? limit.statutory
