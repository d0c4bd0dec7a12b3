/**
 * Numbers as people add them up. A binary sum of 0.1 and 0.2 is not 0.3, and 79.995 is stored a little below itself, so
 * whoever prints or compares points first removes that noise. Points are never rounded before (indices.md §2.4).
 */

const digits = 12

/** The value without what binary arithmetic added to it, for comparing with a threshold. [design] */
export function withoutNoise(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to round: ${value}`)
  return Number(value.toPrecision(digits))
}

/** Half up, by what is written: 79.995 is 80.00 (indices.md §2.4); below zero away from zero. */
export function roundHalfUp(value: number, decimals = 2): number {
  const size = Math.abs(withoutNoise(value))
  // From 2^53 on there is nothing behind the point, and a power of ten would be written into the number.
  if (size >= Number.MAX_SAFE_INTEGER) return value
  const rounded = Number(`${Math.round(Number(`${plain(size)}e${decimals}`))}e-${decimals}`)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** The number with exactly so many decimals, as printed; the comma of Vietnamese is put in by the words. [design] */
export function printed(value: number, decimals = 2): string {
  return roundHalfUp(value, decimals).toFixed(decimals)
}

/** A part of a whole in percent, unrounded; null when there is no whole (indices.md §1, denominator 0 [design]). */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : withoutNoise((part / whole) * 100)
}

/** Without an exponent of its own: 1e-7 as 0.0000001. */
function plain(size: number): string {
  const text = String(size)
  return text.includes('e') ? size.toFixed(20) : text
}
