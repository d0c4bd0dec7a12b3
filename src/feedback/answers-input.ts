import { Type } from 'typebox'

/** Answers as they come in; `checkAnswers` says what each may be. */
export const answersInput = {
  answers: Type.Record(
    Type.String({ minLength: 1, maxLength: 20 }),
    Type.Union([Type.Integer(), Type.Boolean(), Type.Null(), Type.Array(Type.Integer(), { maxItems: 20 })]),
    { maxProperties: 200 },
  ),
  comment: Type.Optional(Type.String({ maxLength: 2000 })),
}

/** Where a fault of the input stands in a form: `/answers/F1.1` is the field `F1.1`. */
export const fieldAt = (pointer: string): string =>
  pointer
    .replace(/^\/answers\/?/, '')
    .replace(/^\//, '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
