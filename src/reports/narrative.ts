/**
 * The language of narratives: lines are paragraphs, lines that begin with "- " a list, and `{{code}}` is the figure of
 * that indicator with its unit; `{{code|số}}` the number alone. `{{report.year}}` and its like say what the report is of.
 */

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; code: string; isBare: boolean }
  | { kind: 'fact'; fact: ReportFact }

export type NarrativeBlock =
  | { kind: 'paragraph'; pieces: readonly Piece[] }
  | { kind: 'list'; items: readonly (readonly Piece[])[] }

/** What the report itself is of. */
export const reportFacts = ['year', 'lastYear', 'nextYear', 'agency'] as const
export type ReportFact = (typeof reportFacts)[number]

const hole = /\{\{([^{}]*)\}\}/g
const bare = 'số'

export function readNarrative(text: string): NarrativeBlock[] {
  const blocks: NarrativeBlock[] = []
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const said = line.trim()
    if (said === '') continue
    const item = /^[-–•+]\s+(.*)$/.exec(said)?.[1]
    const last = blocks.at(-1)
    if (item === undefined) blocks.push({ kind: 'paragraph', pieces: piecesOf(said) })
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, piecesOf(item)] }
    else blocks.push({ kind: 'list', items: [piecesOf(item)] })
  }
  return blocks
}

export function piecesOf(line: string): Piece[] {
  return line.split(hole).flatMap((part, i): Piece[] => {
    if (i % 2 === 1) return [holePiece(part)]
    return part === '' ? [] : [{ kind: 'text', text: part }]
  })
}

function holePiece(inside: string): Piece {
  const [code = '', form = ''] = inside.split('|', 2).map((part) => part.trim())
  const fact = reportFacts.find((one) => code === `report.${one}`)
  return fact ? { kind: 'fact', fact } : { kind: 'figure', code, isBare: form === bare }
}

/** Codes of the figures that a text holds, each once. */
export function codesIn(text: string): string[] {
  const pieces = readNarrative(text).flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.pieces))
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'figure' ? [piece.code] : [])))]
}

export interface NarrativeFault {
  kind: 'unknownCode' | 'brokenHole' | 'typedNumber'
  what: string
}

/** Everything for which a text is not taken. A number must be a figure, so that it opens into its records. */
export function faultsIn(text: string, isKnown: (code: string) => boolean): NarrativeFault[] {
  const faults: NarrativeFault[] = []
  const plain = text.normalize('NFC').replace(hole, (whole, inside: string) => {
    const [code = '', form, ...more] = inside.split('|').map((part) => part.trim())
    const isFact = reportFacts.some((one) => code === `report.${one}`)
    const isWellFormed = code !== '' && more.length === 0 && (form === undefined || (form === bare && !isFact))
    if (!isWellFormed) faults.push({ kind: 'brokenHole', what: whole })
    else if (!isFact && !isKnown(code)) faults.push({ kind: 'unknownCode', what: code })
    return ' … '
  })
  for (const brace of plain.match(/\{\{[^\s]*|[^\s]*\}\}/g) ?? []) faults.push({ kind: 'brokenHole', what: brace })
  for (const number of typedNumbers(plain)) faults.push({ kind: 'typedNumber', what: number })
  return faults
}

/** After these a number is a name, not a count: Điều 5, ngày 12, quý 3, Nghị quyết 76. */
const naming = new Set(
  [
    'điều',
    'khoản',
    'điểm',
    'mục',
    'phần',
    'chương',
    'biểu',
    'bảng',
    'lục',
    'ngày',
    'tháng',
    'quý',
    'năm',
    'đoạn',
  ].concat(['độ', 'định', 'quyết', 'tư', 'luật', 'án', 'thị', 'khóa', 'lần', 'thứ', 'iso', 'tcvn', 'qcvn', 'mẫu']),
)
const names = [
  // 76/NQ-CP, 12/2023/QĐ-UBND
  /^\d+(\/\d{4})?\/\p{L}/u,
  // 15/7/2021, 7/2021
  /^\d{1,2}\/(\d{1,2}\/)?(19|20)\d\d$/,
  // 2021-2030
  /^(19|20)\d\d[-–](19|20)\d\d$/,
]

/** Numbers written by hand that are neither the name of a document nor a date, a year or an article. */
export function typedNumbers(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const tokens = line.split(/\s+/).map((token) => token.replace(/^[("“‘[]+|[)"”’\];:,.!?]+$/g, ''))
    return tokens.filter((token, i) => {
      if (!/^[+−-]?\d/.test(token) || names.some((name) => name.test(token))) return false
      const before = (tokens[i - 1] ?? '').toLocaleLowerCase('vi')
      // "1." at the head of a line counts the line.
      if (i === 0 && /^\s*\d{1,2}[.)]\s/.test(line)) return false
      return !naming.has(before)
    })
  })
}
