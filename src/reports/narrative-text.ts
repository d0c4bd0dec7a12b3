import type { Lang } from '#platform/words/words-in.ts'
import type { ReportContent } from './compile.ts'
import type { Figure } from './figure.ts'
import { sentenceText } from './figure-text.ts'
import type { Piece, ReportFact } from './narrative.ts'

/** A piece as it is read; one that stands for a figure names its indicator, so that it can lead to its records. */
export interface SaidPiece {
  text: string
  code: string | null
}

/** Texts of a report with its own figures in them. */
export function narrator(content: ReportContent, lang: Lang): (pieces: readonly Piece[]) => SaidPiece[] {
  const figures = new Map<string, Figure>(content.figures.map((figure) => [figure.code, figure]))
  return (pieces) =>
    pieces.map((piece) => {
      if (piece.kind === 'text') return { text: piece.text, code: null }
      if (piece.kind === 'fact') return { text: factText(piece.fact, content), code: null }
      const figure = figures.get(piece.code) ?? { kind: null, unit: null, value: null }
      return {
        text: sentenceText(figure, lang, piece.isBare),
        code: figure.kind === null ? null : piece.code,
      }
    })
}

function factText(fact: ReportFact, { year, agency }: ReportContent): string {
  switch (fact) {
    case 'year':
      return String(year)
    case 'lastYear':
      return String(year - 1)
    case 'nextYear':
      return String(year + 1)
    case 'agency':
      return agency.name
  }
}
