import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Tinos has the metrics of the typeface that Decree 30/2020/NĐ-CP (Annex I) asks for. The package holds the whole
// fonts; web subsets lack letters such as "ạ" or "đ" and must not be used on paper.
const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const
const { resolve } = createRequire(import.meta.url)

export type FontFile = { readonly style: string; readonly bytes: Buffer }

let files: readonly FontFile[] | undefined
export function paperFont(): readonly FontFile[] {
  files ??= styles.map((style) => ({
    style,
    bytes: readFileSync(resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)),
  }))
  return files
}

/** The code points a TrueType font can draw: its cmap tables of format 4 and 12. */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const points = new Set<number>()
  const cmap = tableOffset(font, 'cmap')
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) readFormat4(font, at, points)
    if (format === 12) readFormat12(font, at, points)
  }
  return points
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`font without table ${tag}`)
}

function readFormat4(font: Buffer, at: number, points: Set<number>): void {
  const twice = font.readUInt16BE(at + 6)
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + twice, at + 16 + 2 * twice, at + 16 + 3 * twice]
  for (let s = 0; s < twice; s += 2) {
    const [start, end] = [font.readUInt16BE(starts + s), font.readUInt16BE(ends + s)]
    const [delta, range] = [font.readUInt16BE(deltas + s), font.readUInt16BE(ranges + s)]
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const raw = range === 0 ? point : font.readUInt16BE(ranges + s + range + 2 * (point - start))
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) points.add(point)
    }
  }
}

function readFormat12(font: Buffer, at: number, points: Set<number>): void {
  for (let g = 0; g < font.readUInt32BE(at + 12); g++) {
    const group = at + 16 + 12 * g
    const start = font.readUInt32BE(group)
    for (let point = start; point <= font.readUInt32BE(group + 4); point++) points.add(point)
  }
}
