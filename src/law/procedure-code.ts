/** The code of an administrative procedure (mã TTHC), one-stop.md §4. */

const shape = /^([1-3])\.(\d{6})(?:\.([A-Z]\d{2}))?$/

/** `1.000948`, or with the province `1.000948.H38` (§4). */
export function isProcedureCode(text: string): boolean {
  return shape.test(text)
}

/** The code itself and the province that offers it, if it says one (§4); null when it is no procedure code. */
export function splitProcedureCode(text: string): { code: string; province: string | null } | null {
  const match = shape.exec(text)
  return match ? { code: `${match[1]}.${match[2]}`, province: match[3] ?? null } : null
}
