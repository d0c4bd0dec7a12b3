// A spreadsheet runs a CSV text as a formula when it begins so (OWASP, CSV injection); "＝" and the like are the same
// signs in full width. An apostrophe before it makes it a text again.
const begins = '[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]'
const risky = new RegExp(`^'*${begins}`)
const marked = new RegExp(`^'+${begins}`)

export const markFormula = (text: string): string => (risky.test(text) ? `'${text}` : text)
export const unmarkFormula = (text: string): string => (marked.test(text) ? text.slice(1) : text)
