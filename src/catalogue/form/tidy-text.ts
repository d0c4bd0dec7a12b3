// What no form asks for and a database refuses: control signs other than tab and line breaks, halves of letters.
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u
const unprintables = new RegExp(unprintable, 'gu')

/** One spelling for each text: NFC, line feeds, nothing invisible, no space around it. */
export function tidyText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(unprintables, '').normalize('NFC').trim()
}

export function isPrintable(text: string): boolean {
  return !unprintable.test(text)
}

/** The texts of a form that arrived as JSON, tidied like those typed into a page. */
export function tidyAnswers(value: unknown, depth = 3): unknown {
  if (typeof value === 'string') return tidyText(value)
  // A form is three levels deep at most; anything deeper is refused by its schema and not worth walking.
  if (depth === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => tidyAnswers(one, depth - 1))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidyAnswers(one, depth - 1)]))
}
