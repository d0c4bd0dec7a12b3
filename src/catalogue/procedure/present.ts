import { type Static, Type } from 'typebox'
import { levels, type Period, type Procedure, serviceLevels, stepKinds } from './procedure.ts'

const text = Type.String()
const maybe = Type.Union([text, Type.Null()])
const number = Type.Integer()
const maybeMoney = Type.Union([Type.Integer({ description: 'VND' }), Type.Null()])
const named = Type.Object({ id: text, name: text })
const duration = Type.Object({ value: number, unit: Type.Enum(['workingDay', 'day', 'hour']) })

const limit = Type.Object({
  statutory: duration,
  committed: Type.Union([duration, Type.Null()]),
  mode: Type.Enum(['workingDays', 'workingDaysPrecise', 'workingHours', 'calendarDays', 'sameDay']),
  startsAt: text,
  variants: Type.Array(Type.Object({ when: text, value: number, unit: Type.Enum(['workingDay', 'day', 'hour']) })),
})

const fee = Type.Object({
  kind: Type.Enum(['phi', 'lePhi']),
  name: text,
  amount: Type.Integer({ description: 'VND' }),
  per: Type.Enum(['dossier', 'device', 'certificate']),
  deviceKind: maybe,
  rule: maybe,
  rate: Type.Union([Type.Number(), Type.Null()]),
  minAmount: maybeMoney,
  maxAmount: maybeMoney,
  basis: text,
})

const summary = {
  code: text,
  codeWithProvince: text,
  version: number,
  name: text,
  sector: named,
  level: Type.Enum([...levels]),
  serviceLevel: Type.Enum([...serviceLevels]),
  agencyId: text,
  competentName: text,
  directUnitName: text,
  limit,
  fees: Type.Array(fee),
  effectiveFrom: text,
  effectiveTo: maybe,
}
export const summarySchema = Type.Object(summary)

const component = Type.Object({
  code: text,
  name: text,
  required: Type.Boolean(),
  condition: maybe,
  originals: number,
  copies: number,
  formTemplate: maybe,
  electronicForm: Type.Enum(['eForm', 'scan']),
})

const step = Type.Object({
  no: number,
  kind: Type.Enum([...stepKinds]),
  name: text,
  role: text,
  unitId: text,
  unitName: text,
  agencyId: text,
  minutes: number,
  product: text,
})

export const detailSchema = Type.Object({
  ...summary,
  competentId: text,
  directUnitId: text,
  receptionUnitId: text,
  receptionUnitName: text,
  cooperating: Type.Array(named),
  performers: Type.Array(text),
  applicants: Type.Array(Type.Enum(['individual', 'organisation', 'business'])),
  channels: Type.Array(Type.Enum(['inPerson', 'online', 'postal'])),
  steps: Type.Array(Type.Object({ no: number, text })),
  setCount: number,
  components: Type.Array(component),
  onSiteInspection: Type.Boolean(),
  interAgency: Type.Boolean(),
  feeNote: maybe,
  results: Type.Array(Type.Object({ name: text, form: maybe })),
  conditions: Type.Array(text),
  legalBasis: Type.Array(text),
  process: Type.Object({
    version: number,
    approvedBy: Type.Union([Type.Object({ number: text, on: text }), Type.Null()]),
    steps: Type.Array(step),
  }),
  formVersion: number,
  form: Type.Object({}, { additionalProperties: true, description: 'JSON Schema (2020-12) of the electronic form' }),
  provenance: Type.Object({
    content: text,
    code: text,
    timeLimit: text,
    committedLimit: maybe,
    fees: text,
    serviceLevel: text,
    notes: Type.Array(text),
  }),
  versions: Type.Array(
    Type.Object({
      version: number,
      from: text,
      to: Type.Union([text, Type.Null()], { description: 'First day on which it no longer holds' }),
    }),
  ),
  isCurrent: Type.Boolean({ description: 'In force today: the version dossiers are filed under now' }),
})
export type ProcedureDetail = Static<typeof detailSchema>

/** What a list tells of a procedure. */
export function presentSummary(p: Procedure): Static<typeof summarySchema> {
  return {
    code: p.code,
    codeWithProvince: p.codeWithProvince,
    version: p.version,
    name: p.name,
    sector: p.sector,
    level: p.level,
    serviceLevel: p.serviceLevel,
    agencyId: p.agencyId,
    competentName: p.competentName,
    directUnitName: p.directUnitName,
    limit: { ...p.limit, variants: [...p.limit.variants] },
    fees: [...p.fees],
    effectiveFrom: p.effectiveFrom,
    effectiveTo: p.effectiveTo,
  }
}

/** All parts of Decree 63/2010/NĐ-CP art. 8, with the form and the internal process. */
export function presentDetail(p: Procedure, versions: readonly Period[], isCurrent: boolean): ProcedureDetail {
  return {
    ...presentSummary(p),
    competentId: p.competentId,
    directUnitId: p.directUnitId,
    receptionUnitId: p.receptionUnitId,
    receptionUnitName: p.receptionUnitName,
    cooperating: [...p.cooperating],
    performers: [...p.performers],
    applicants: [...p.applicants],
    channels: [...p.channels],
    steps: [...p.steps],
    setCount: p.setCount,
    components: [...p.components],
    onSiteInspection: p.onSiteInspection,
    interAgency: p.interAgency,
    feeNote: p.feeNote,
    results: [...p.results],
    conditions: [...p.conditions],
    legalBasis: [...p.legalBasis],
    process: { version: p.process.version, approvedBy: p.process.approvedBy, steps: [...p.process.steps] },
    formVersion: p.form.version,
    form: p.form.schema,
    provenance: { ...p.provenance, notes: [...p.provenance.notes] },
    versions: [...versions],
    isCurrent,
  }
}
