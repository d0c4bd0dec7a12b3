import { Type } from 'typebox'

export const roundOutput = Type.Object({
  id: Type.String(),
  questionnaireId: Type.String(),
  questionnaireVersion: Type.Integer(),
  agencyId: Type.String(),
  agencyName: Type.String(),
  year: Type.Integer(),
  sampleSize: Type.Integer(),
  from: Type.String(),
  to: Type.String(),
  state: Type.Enum(['open', 'closed', 'published']),
  provenance: Type.Union([Type.String(), Type.Null()]),
  sheets: Type.Integer(),
})

export const roundParams = Type.Object({ round: Type.String({ format: 'uuid' }) })
