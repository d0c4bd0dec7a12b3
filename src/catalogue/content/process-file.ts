import { type Static, Type } from 'typebox'
import type { FieldError } from '#platform/http/problem.ts'
import { stepKinds } from '../procedure/procedure.ts'
import { readChecked, refuseFaults } from './content-error.ts'
import { workingDaysWithin } from './usual-process.ts'

const closed = { additionalProperties: false }
const text = Type.String({ minLength: 1 })

const step = Type.Object(
  {
    no: Type.Integer(),
    action: text,
    role: text,
    unitId: text,
    unitName: text,
    agencyId: text,
    hours: Type.Number({ minimum: 0, multipleOf: 0.5 }),
    product: text,
    kind: Type.Enum([...stepKinds]),
  },
  closed,
)

const process = Type.Object(
  {
    id: text,
    procedureCode: text,
    procedureName: text,
    limit: Type.Object({ value: Type.Integer({ minimum: 1 }), unit: Type.Enum(['workingDay', 'day', 'hour']) }, closed),
    totalHours: Type.Number(),
    hoursBasis: text,
    interconnected: Type.Boolean(),
    partnerAgencyIds: Type.Array(text),
    approvedBy: Type.Object({ number: text, date: Type.String({ format: 'date' }), provenance: text }, closed),
    electronicProcess: Type.Boolean(),
    steps: Type.Array(step, { minItems: 2 }),
    note: Type.Union([text, Type.Null()]),
    provenance: text,
  },
  closed,
)

const file = Type.Object(
  { schemaVersion: Type.Literal(1), note: text, dayHours: Type.Literal(8), processes: Type.Array(process) },
  closed,
)

export type ProcessRecord = Static<typeof process>

export const processFileName = 'processes.json'

/** The internal processes of the procedures that have one of their own, by procedure code. */
export function readProcesses(folder: string): Map<string, ProcessRecord> {
  const { processes } = readChecked(folder, processFileName, file)
  const byCode = new Map<string, ProcessRecord>()
  const faults: FieldError[] = []
  processes.forEach((own, i) => {
    const report = (at: string, message: string) => faults.push({ pointer: `/processes/${i}${at}`, message })
    if (byCode.has(own.procedureCode)) report('/procedureCode', `${own.procedureCode} stands twice`)
    byCode.set(own.procedureCode, own)
    const hours = own.steps.reduce((sum, one) => sum + one.hours, 0)
    const allowed = hoursOf(own.limit)
    if (hours !== allowed) report('/steps', `add up to ${hours} hours, the limit gives ${allowed}`)
    own.steps.forEach(({ no }, at) => {
      if (no !== at + 1) report(`/steps/${at}/no`, `must be ${at + 1}`)
    })
    const [first, last] = [own.steps[0], own.steps.at(-1)]
    if (first?.kind !== 'reception') report('/steps/0/kind', 'the first step is reception')
    if (last?.kind !== 'return') report(`/steps/${own.steps.length - 1}/kind`, 'the last step is return')
    if (!own.steps.some(({ kind }) => kind === 'approve' || kind === 'sign')) report('/steps', 'nobody approves')
  })
  refuseFaults(processFileName, faults)
  return byCode
}

/** Working hours the office has within a limit. */
export function hoursOf({ value, unit }: ProcessRecord['limit']): number {
  if (unit === 'hour') return value
  return (unit === 'day' ? workingDaysWithin(value) : value) * 8
}
