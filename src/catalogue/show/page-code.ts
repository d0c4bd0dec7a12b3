import { qrSvg } from '#platform/documents/codes.ts'

const keptAtMost = 2_000
const kept = new Map<string, string>()

/** The QR code of an address. Drawing one costs more than all the rest of a page, and it never changes. */
export function pageCode(url: string, title: string): string {
  const key = `${title} ${url}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const svg = qrSvg(url, title)
  if (kept.size >= keptAtMost) kept.clear()
  kept.set(key, svg)
  return svg
}
