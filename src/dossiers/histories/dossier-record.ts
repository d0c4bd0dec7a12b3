import type { Outcome } from '#law/deadline.ts'
import type { Channel } from '#law/dossier.ts'
import { type Instant, parseInstant } from '#law/instant.ts'
import type { Report } from './dossier-file-error.ts'

/** One row of a file of dossiers as `data/README.md` describes it, every cell read. */
export interface DossierRecord {
  line: number
  dossierCode: string
  procedureCode: string
  sectorId: string
  serviceLevel: 'full' | 'partial'
  channel: Channel
  resultChannel: Channel | null
  applicantType: 'individual' | 'organisation' | 'business'
  applicantName: string
  applicantPlace: string
  submittedAt: Instant
  receivedAt: Instant
  limitValue: number
  limitUnit: 'workingDay' | 'day' | 'hour'
  dueAt: Instant
  status: 'returned' | 'inProcess'
  outcome: Outcome | null
  finishedAt: Instant | null
  returnedAt: Instant | null
  stepMinutes: readonly StepTime[]
  digitised: boolean
  digitisedAt: Instant | null
  electronicResult: boolean
  feeVnd: number
  paidOnline: boolean | null
  rating: number | null
  provenance: 'illustrative'
}

export interface StepTime {
  no: number
  role: string
  /** Working minutes. */
  minutes: number
}

const channels = ['inPerson', 'online', 'postal'] as const
type Read<T> = (cell: string) => T | undefined

const text: Read<string> = (cell) => (cell !== '' && cell.length <= 200 ? cell.normalize('NFC') : undefined)
const moment: Read<Instant> = (cell) => parseInstant(cell) ?? undefined
const yesNo: Read<boolean> = (cell) => (cell === 'true' ? true : cell === 'false' ? false : undefined)
const whole =
  (from: number, to: number): Read<number> =>
  (cell) => {
    const number = Number(cell)
    return /^\d{1,15}$/.test(cell) && number >= from && number <= to ? number : undefined
  }
const oneOf =
  <T extends string>(...words: readonly T[]): Read<T> =>
  (cell) =>
    words.find((word) => word === cell)
const orNone =
  <T>(read: Read<T>): Read<T | null> =>
  (cell) =>
    cell === '' ? null : read(cell)

const steps: Read<StepTime[]> = (cell) => {
  const read = cell.split('|').map((part) => /^(\d{1,2}):([A-Za-z]+):(\d{1,7})$/.exec(part))
  return read.every((match) => match !== null)
    ? read.map(([, no, role = '', minutes]) => ({ no: Number(no), role, minutes: Number(minutes) }))
    : undefined
}

/** How each cell is read, and what it should have been. */
const cells: { [Column in keyof Omit<DossierRecord, 'line'>]: readonly [Read<DossierRecord[Column]>, string] } = {
  dossierCode: [text, 'a dossier code'],
  procedureCode: [text, 'a procedure code'],
  sectorId: [text, 'a sector'],
  serviceLevel: [oneOf('full', 'partial'), 'full or partial'],
  channel: [oneOf(...channels), channels.join(', ')],
  resultChannel: [orNone(oneOf(...channels)), `empty, ${channels.join(', ')}`],
  applicantType: [oneOf('individual', 'organisation', 'business'), 'individual, organisation or business'],
  applicantName: [text, 'a name'],
  applicantPlace: [text, 'a place'],
  submittedAt: [moment, 'a moment such as 2023-06-01T08:00:00+07:00'],
  receivedAt: [moment, 'a moment such as 2023-06-01T08:00:00+07:00'],
  limitValue: [whole(0, 10_000), 'a number'],
  limitUnit: [oneOf('workingDay', 'day', 'hour'), 'workingDay, day or hour'],
  dueAt: [moment, 'a moment such as 2023-06-01T08:00:00+07:00'],
  status: [oneOf('returned', 'inProcess'), 'returned or inProcess'],
  outcome: [orNone(oneOf('early', 'onTime', 'overdue')), 'empty, early, onTime or overdue'],
  finishedAt: [orNone(moment), 'empty or a moment'],
  returnedAt: [orNone(moment), 'empty or a moment'],
  stepMinutes: [steps, 'steps such as 1:receptionOfficer:88|2:divisionLead:56'],
  digitised: [yesNo, 'true or false'],
  digitisedAt: [orNone(moment), 'empty or a moment'],
  electronicResult: [yesNo, 'true or false'],
  feeVnd: [whole(0, 1e12), 'an amount in đồng'],
  paidOnline: [orNone(yesNo), 'empty, true or false'],
  rating: [orNone(whole(1, 5)), 'empty or 1 to 5'],
  provenance: [oneOf('illustrative'), 'illustrative'],
}

export const columns = Object.keys(cells)

/** Reads the cells of a row; null when one cannot be read, each told by its column. */
export function readRecord(line: number, row: Readonly<Record<string, string>>, report: Report): DossierRecord | null {
  let isWhole = true
  const entries = Object.entries(cells).map(([column, [read, wanted]]) => {
    const cell = row[column] ?? ''
    const value = read(cell)
    if (value === undefined) {
      report(column, `"${cell}" is not ${wanted}`)
      isWhole = false
    }
    return [column, value]
  })
  // Every column of the record has just been read by its own reader.
  return isWhole ? ({ line, ...Object.fromEntries(entries) } as DossierRecord) : null
}
