import { Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import { Problem, problemBody } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { FileImport, NumberedFault } from './import-store.ts'

const textOrNull = Type.Union([Type.String(), Type.Null()])

export const shownImport = Type.Object({
  id: Type.String(),
  register: Type.String(),
  agency: Type.String(),
  fileName: Type.String(),
  status: Type.String(),
  rowsChecked: Type.Integer(),
  rowsWritten: Type.Integer(),
  errorCount: Type.Integer(),
  reason: textOrNull,
  askedBy: Type.String(),
  askedAt: Type.String(),
})

export const shownFault = Type.Object({
  no: Type.Integer(),
  sheet: Type.String(),
  row: Type.Integer(),
  column: Type.String(),
  message: Type.String(),
})

export function presentImport(file: FileImport, lang: Lang) {
  return {
    id: file.id,
    register: file.register,
    agency: file.agencyId,
    fileName: file.fileName,
    status: file.status,
    rowsChecked: file.rowsChecked,
    rowsWritten: file.rowsWritten,
    errorCount: file.errorCount,
    reason: reasonOf(file, lang),
    askedBy: file.askedByName,
    askedAt: toIso(file.askedAt),
  }
}

export const presentFault = ({ no, sheet, row, column, message }: NumberedFault, lang: Lang) => ({
  no,
  sheet,
  row,
  column,
  message: message[lang],
})

/** While it goes on a reason only says that it was begun again. */
export const reasonOf = ({ reason, status }: Pick<FileImport, 'reason' | 'status'>, lang: Lang): string | null =>
  reason !== null && (status === 'refused' || status === 'failed')
    ? String(problemBody(new Problem(reason), lang).title)
    : null
