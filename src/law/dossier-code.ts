/**
 * The number of a dossier (mã số hồ sơ): unit, date of reception, number within that unit and day.
 * Circular 01/2018/TT-VPCP art. 19; the newer shape with the ids of Decision 20/2020/QĐ-TTg; one-stop.md §4.
 */
import { type IsoDate, isIsoDate } from './instant.ts'

/** `circular01`: `000.00.13.H55-230306-0001`; `decision20`: `H55.13-20260609-0000001` (§4). */
export type DossierCodeFormat = 'circular01' | 'decision20'

const circular01 = /^([0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.[A-Z]\d{2})-(\d{2})(\d{2})(\d{2})-(\d{4,15})$/
const decision20 = /^([A-Z]\d{2}(?:\.[0-9A-Z]{1,6}){0,5})-(\d{4})(\d{2})(\d{2})-(\d{4,15})$/

/**
 * Writes a code: Circular 01/2018 art. 19 with four digits, the newer shape with seven; a larger number takes the digits
 * it needs (§4 [design]). A unit, date or number that cannot stand in a code is a mistake of the caller.
 */
export function dossierCode(
  format: DossierCodeFormat,
  unit: { legacyUnitCode: string; agencyCode: string },
  receivedOn: IsoDate,
  n: number,
): string {
  const date = receivedOn.replaceAll('-', '')
  const code =
    format === 'circular01'
      ? `${unit.legacyUnitCode}-${date.slice(2)}-${String(n).padStart(4, '0')}`
      : `${unit.agencyCode}-${date}-${String(n).padStart(7, '0')}`
  const read = parseDossierCode(code)
  if (read?.date !== receivedOn || read.n !== n) throw new RangeError(`not a dossier code: ${code}`)
  return code
}

/**
 * Reads a code of either shape (Circular 01/2018 art. 19; §4); null when it is neither, when its date does not exist or
 * when its number is 0. The old shape writes the year with two digits: 2000–2099.
 */
export function parseDossierCode(
  code: string,
): { format: DossierCodeFormat; unit: string; date: IsoDate; n: number } | null {
  const old = circular01.exec(code)
  const [, unit = '', year = '', month, day, number] = old ?? decision20.exec(code) ?? []
  const date = `${old ? '20' : ''}${year}-${month}-${day}`
  const n = Number(number)
  if (!isIsoDate(date) || !Number.isSafeInteger(n) || n < 1) return null
  return { format: old ? 'circular01' : 'decision20', unit, date, n }
}
