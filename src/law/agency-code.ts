/**
 * Electronic ids of state agencies: Decision 20/2020/QĐ-TTg (levels from left to right, `H55.13`) and the older form of
 * QCVN 102 (Circular 10/2016/TT-BTTTT, four levels from right to left, unused ones zero, `000.00.13.H55`).
 */

const longest = 35
const shape = /^[A-Z]\d{2}(\.[0-9A-Z]+){0,9}$/
const legacyShape = /^([0-9A-Z]{3})\.([0-9A-Z]{2})\.([0-9A-Z]{2})\.([A-Z]\d{2})$/
/** Characters of levels 2, 3 and 4 in the older form. */
const legacyWidths = [2, 2, 3]
const unused = /^0+$/

/** A state agency's id by Decision 20/2020/QĐ-TTg: at most 35 characters, level 1 from the central list. */
export function isAgencyCode(text: string): boolean {
  return text.length <= longest && shape.test(text)
}

/** An agency's id in the older form `VVV.ZZ.YY.MXX` (Circular 10/2016/TT-BTTTT, QCVN 102). */
export function isLegacyAgencyCode(text: string): boolean {
  return legacyShape.test(text)
}

/** The older form of an id (Decision 20/2020 → QCVN 102); null when it has none: deeper than level 4, or other widths. */
export function toLegacy(code: string): string | null {
  if (!isAgencyCode(code)) return null
  const [top, ...groups] = code.split('.')
  if (groups.length > legacyWidths.length) return null
  if (groups.some((group, i) => group.length !== legacyWidths[i] || unused.test(group))) return null
  const levels = legacyWidths.map((width, i) => groups[i] ?? '0'.repeat(width))
  return [...levels.reverse(), top].join('.')
}

/** The id of an older form (QCVN 102 → Decision 20/2020); null when it is none, or leaves out a level between two. */
export function fromLegacy(code: string): string | null {
  const match = legacyShape.exec(code)
  if (!match) return null
  const [, level4 = '', level3 = '', level2 = '', top = ''] = match
  const groups = [level2, level3, level4]
  const used = groups.findLastIndex((group) => !unused.test(group)) + 1
  if (groups.slice(0, used).some((group) => unused.test(group))) return null
  return [top, ...groups.slice(0, used)].join('.')
}
