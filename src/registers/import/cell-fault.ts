import type { Bilingual } from '#platform/words/words-in.ts'

/** What is wrong with one cell, as a person who looks at the file finds it. */
export interface CellFault {
  /** Empty for CSV. */
  sheet: string
  /** From 1. */
  row: number
  /** `A`, `B` … `AA`; empty where the file has no such column. */
  column: string
  message: Bilingual
}

/** The name a spreadsheet gives its column; the first is number 0. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** The other way round. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
