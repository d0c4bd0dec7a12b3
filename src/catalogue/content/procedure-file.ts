import { type Static, Type } from 'typebox'
import { isProcedureCode } from '#law/procedure-code.ts'
import type { FieldError } from '#platform/http/problem.ts'
import { levels } from '../procedure/procedure.ts'
import { readChecked, refuseFaults } from './content-error.ts'

const closed = { additionalProperties: false }
const text = Type.String({ minLength: 1 })
const maybe = Type.Union([text, Type.Null()])
const date = Type.String({ format: 'date' })
const money = Type.Integer({ minimum: 0 })
const duration = { value: Type.Integer({ minimum: 1, maximum: 1000 }), unit: Type.Enum(['workingDay', 'day', 'hour']) }
const labels = Type.Record(Type.String(), text)

const fee = Type.Object(
  {
    kind: Type.Enum(['phi', 'lePhi']),
    name: text,
    amount: money,
    currency: Type.Literal('VND'),
    per: Type.Enum(['dossier', 'device', 'certificate']),
    basis: text,
    provenance: text,
    deviceKind: Type.Optional(text),
    rule: Type.Optional(text),
    rate: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    minAmount: Type.Optional(money),
    maxAmount: Type.Optional(money),
  },
  closed,
)

const component = Type.Object(
  {
    no: Type.Integer({ minimum: 1 }),
    name: text,
    originals: Type.Integer({ minimum: 0 }),
    copies: Type.Integer({ minimum: 0 }),
    formTemplate: maybe,
    required: Type.Boolean(),
    condition: maybe,
    electronicForm: Type.Enum(['eForm', 'scan']),
  },
  closed,
)

const timeLimit = Type.Object(
  {
    statutory: Type.Object(duration, closed),
    committed: Type.Union([Type.Object(duration, closed), Type.Null()]),
    mode: Type.Enum(['workingDays', 'workingDaysPrecise', 'workingHours', 'calendarDays', 'sameDay']),
    startsAt: text,
    variants: Type.Array(Type.Object({ when: text, ...duration, provenance: Type.Optional(text) }, closed)),
  },
  closed,
)

const record = Type.Object(
  {
    id: text,
    code: text,
    codeWithAgencySuffix: text,
    name: text,
    sectorId: text,
    level: Type.Enum([...levels]),
    serviceLevel: Type.Enum(['full', 'partial', 'info']),
    effectiveFrom: Type.Optional(date),
    agency: Type.Object(
      {
        competentId: text,
        competentName: text,
        directUnitId: text,
        directUnitName: text,
        receptionDeskId: text,
        cooperating: Type.Array(text),
      },
      closed,
    ),
    performers: Type.Array(text, { minItems: 1 }),
    applicants: Type.Array(Type.Enum(['individual', 'organisation', 'business']), { minItems: 1 }),
    channels: Type.Array(Type.Enum(['inPerson', 'online', 'postal']), { minItems: 1 }),
    steps: Type.Array(Type.Object({ no: Type.Integer(), text }, closed), { minItems: 1 }),
    setCount: Type.Integer({ minimum: 1 }),
    components: Type.Array(component, { minItems: 1 }),
    timeLimit,
    onSiteInspection: Type.Boolean(),
    interAgency: Type.Boolean(),
    fees: Type.Array(fee),
    feeNote: maybe,
    results: Type.Array(Type.Object({ name: text, form: maybe }, closed), { minItems: 1 }),
    conditions: Type.Array(text),
    legalBasis: Type.Array(text, { minItems: 1 }),
    timeCut2023: Type.Boolean(),
    detailLevel: Type.Enum(['full', 'summary']),
    provenance: text,
    provenanceDetail: Type.Object(
      { code: text, content: text, timeLimit: text, committedLimit: maybe, fees: text, serviceLevel: text },
      closed,
    ),
    codeNote: Type.Optional(text),
    note: Type.Optional(text),
  },
  closed,
)

const file = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    asOf: date,
    province: text,
    agencyId: text,
    serviceLevelLabels: labels,
    unitLabels: labels,
    channelLabels: labels,
    applicantLabels: labels,
    feeKindLabels: labels,
    sectors: Type.Array(Type.Object({ id: text, name: text, code: text }, closed), { minItems: 1 }),
    sectorCodeProvenance: text,
    procedures: Type.Array(record, { minItems: 1 }),
    announcements2023: Type.Array(Type.Object({ procedureCodes: Type.Array(text) })),
    timeCuts2023: Type.Array(Type.Object({ procedureCode: text })),
  },
  closed,
)

export type ProcedureFile = Static<typeof file>
export type ProcedureRecord = Static<typeof record>

export const procedureFileName = 'procedures.json'

/** The catalogue as it ships: read, checked in shape and in sense, or refused whole. */
export function readProcedures(folder: string): ProcedureFile {
  const content = readChecked(folder, procedureFileName, file)
  const faults: FieldError[] = []
  const codes = new Set<string>()
  content.procedures.forEach((procedure, i) => {
    const report = (at: string, message: string) => faults.push({ pointer: `/procedures/${i}${at}`, message })
    if (codes.has(procedure.code)) report('/code', `${procedure.code} stands twice`)
    codes.add(procedure.code)
    if (!content.sectors.some(({ id }) => id === procedure.sectorId)) report('/sectorId', 'is no sector of this file')
    checkSense(procedure, report)
  })
  const named = { announcements2023: content.announcements2023.flatMap(({ procedureCodes }) => procedureCodes) }
  for (const code of [...named.announcements2023, ...content.timeCuts2023.map((cut) => cut.procedureCode)]) {
    if (!codes.has(code))
      faults.push({ pointer: '', message: `announces or cuts ${code}, which is not in the catalogue` })
  }
  refuseFaults(procedureFileName, faults)
  return content
}

const unitOfMode = {
  workingDays: 'workingDay',
  workingDaysPrecise: 'workingDay',
  workingHours: 'hour',
  calendarDays: 'day',
  sameDay: 'workingDay',
} as const

function checkSense(procedure: ProcedureRecord, report: (at: string, message: string) => void): void {
  const { code, codeWithAgencySuffix, timeLimit, components, steps, fees } = procedure
  if (!isProcedureCode(code) || code.split('.').length !== 2) report('/code', 'is no procedure code (1.000948)')
  if (!isProcedureCode(codeWithAgencySuffix) || !codeWithAgencySuffix.startsWith(`${code}.`)) {
    report('/codeWithAgencySuffix', 'must be the code and the province (1.000948.H38)')
  }
  const { statutory, committed, mode } = timeLimit
  if (statutory.unit !== unitOfMode[mode]) report('/timeLimit/mode', `cannot count in ${statutory.unit}`)
  if (committed && committed.unit !== statutory.unit) report('/timeLimit/committed/unit', 'must be that of the law')
  if (committed && committed.value > statutory.value)
    report('/timeLimit/committed/value', 'is longer than the law allows')
  components.forEach(({ no }, i) => {
    if (no !== i + 1) report(`/components/${i}/no`, `must be ${i + 1}`)
  })
  steps.forEach(({ no }, i) => {
    if (no !== i + 1) report(`/steps/${i}/no`, `must be ${i + 1}`)
  })
  fees.forEach(({ minAmount = 0, maxAmount = minAmount }, i) => {
    if (maxAmount < minAmount) report(`/fees/${i}/maxAmount`, 'is below the least amount')
  })
}
