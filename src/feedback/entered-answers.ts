import type { Entered } from '#platform/http/action.ts'

/** Under this name the free text is typed; question ids hold a figure, so none is called so. */
export const commentField = 'comment'

/** The answers of a form as they are sent by JSON: radio buttons, tick boxes, figures typed from a paper sheet. */
export function enteredAnswers(entered: Entered, beside: readonly string[] = []): Record<string, unknown> {
  const own = Object.entries(entered).filter(([name]) => name !== commentField && !beside.includes(name))
  return Object.fromEntries(own.map(([name, value]) => [name, Array.isArray(value) ? value.map(one) : one(value)]))
}

/** What is neither a figure nor yes or no becomes a level that no question has, so that it is refused at its place. */
const noLevel = -1

function one(text: string): number | boolean | null {
  const said = text.trim()
  if (said === '') return null
  if (said === 'yes' || said === 'no') return said === 'yes'
  return /^\d{1,3}$/.test(said) ? Number(said) : noLevel
}

/** The free text, tidied; null when nothing was written. */
export function enteredComment(entered: Entered): string | undefined {
  const text = entered[commentField]
  const said = (Array.isArray(text) ? text.at(-1) : text)?.normalize('NFC').trim()
  return said === '' ? undefined : said
}
