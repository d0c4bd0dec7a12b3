import type { LeadAgency } from '#organisation'

/** The number of a result in the year's book of its agency. */
export function resultNumber(n: number, agency: Pick<LeadAgency, 'documentSymbol'>): string {
  return `${String(n).padStart(2, '0')}/KQ-${agency.documentSymbol}`
}
