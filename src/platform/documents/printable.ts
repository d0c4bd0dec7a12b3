import { codePointsOf, paperFont } from './font.ts'

let drawable: ReadonlySet<number> | undefined

/**
 * The text as the paper font can print it: composed (NFC), invisible characters left out, a letter the font does not
 * have shown as an open square rather than silently lost.
 */
export function printable(text: string): string {
  const font = paperFont()[0]
  if (!font) throw new Error('the paper font is missing')
  drawable ??= codePointsOf(font.bytes)
  let out = ''
  for (const letter of text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ')) {
    if (letter !== '\n' && /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(letter)) continue
    out += letter === '\n' || drawable.has(letter.codePointAt(0) ?? 0) ? letter : '□'
  }
  return out
}
