import { StartError } from '#platform/config/start-error.ts'

export interface RowFault {
  line: number
  column: string
  message: string
}

/** Everything wrong with a row is told to this: by column, the line is known. */
export type Report = (column: string, message: string) => void

const toldAtMost = 50

/** A file of dossiers cannot be used; one line for each fault, by line and column. Nothing of it is loaded. */
export class DossierFileError extends StartError {
  override name = 'DossierFileError'
  readonly faults: readonly RowFault[]
  constructor(file: string, faults: readonly RowFault[]) {
    const told = faults.slice(0, toldAtMost).map(({ line, column, message }) => `${file}:${line} ${column}: ${message}`)
    const rest = faults.length - told.length
    super([...told, ...(rest > 0 ? [`${file}: and ${rest} more`] : [])].join('\n'))
    this.faults = faults
  }
}
