import { Type } from 'typebox'
import { componentInput } from './papers/components.ts'

const moment = Type.Union([Type.String({ format: 'date-time' }), Type.Null()])
const textOrNull = Type.Union([Type.String(), Type.Null()])

/** As it was given; of a draft as far as it has been typed. */
const ownerShown = Type.Object({
  kind: Type.String(),
  name: Type.Optional(Type.String()),
  idNo: Type.Optional(Type.String()),
  taxCode: Type.Optional(Type.String()),
  birthDate: Type.Optional(Type.String()),
  sex: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  representative: Type.Optional(Type.String()),
})

/** As it was given; of a loaded year also when it was scanned. */
const componentShown = Type.Object(
  { ...componentInput.properties, digitisedAt: Type.Optional(Type.String({ format: 'date-time' })) },
  { additionalProperties: false },
)

/** One dossier in full (CONTRACT §5, "Shapes worth fixing"). */
export const dossierOutput = Type.Object({
  id: Type.String(),
  code: textOrNull,
  submissionNo: textOrNull,
  procedureCode: Type.String(),
  procedureName: Type.String(),
  procedureVersion: Type.Integer(),
  ruleSet: Type.String(),
  channel: Type.String(),
  resultChannel: Type.String(),
  owner: ownerShown,
  status: Type.String(),
  archived: Type.Boolean(),
  step: Type.Union([
    Type.Object({
      no: Type.Integer(),
      kind: Type.String(),
      name: Type.String(),
      role: Type.String(),
      unit: Type.String(),
      assignee: textOrNull,
      dueAt: moment,
    }),
    Type.Null(),
  ]),
  submittedAt: moment,
  intakeDueAt: moment,
  receivedAt: moment,
  dueAt: moment,
  originalDueAt: moment,
  appointmentAt: moment,
  supplementDueAt: moment,
  finishedAt: moment,
  returnedAt: moment,
  outcome: textOrNull,
  stopReason: textOrNull,
  form: Type.Record(Type.String(), Type.Unknown()),
  components: Type.Array(componentShown),
  result: Type.Union([
    Type.Object({ number: Type.String(), title: Type.String(), fileId: textOrNull, signedBy: Type.String() }),
    Type.Null(),
  ]),
  clock: Type.Object({
    state: Type.String(),
    stateMinutes: Type.Integer(),
    citizenMinutes: Type.Integer(),
    ledger: Type.Array(
      Type.Object({
        date: Type.String(),
        from: Type.String(),
        to: Type.String(),
        kind: Type.String(),
        counted: Type.Integer(),
        owner: Type.String(),
        text: Type.String(),
      }),
    ),
  }),
  allowedActions: Type.Array(Type.String()),
  legs: Type.Array(Type.Unknown()),
  payments: Type.Array(Type.Unknown()),
  letters: Type.Optional(
    Type.Array(
      Type.Object({
        n: Type.Integer(),
        form: Type.String(),
        number: Type.String(),
        issuedAt: Type.String(),
        url: Type.String(),
      }),
    ),
  ),
})
