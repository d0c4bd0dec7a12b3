import { formatMoney } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from '../words.ts'
import type { Fee } from './procedure.ts'

/** What it costs in one line: nothing, a sum, or from the least to the most. */
export function feesInOneLine(fees: readonly Fee[], lang: Lang): string {
  const w = words(lang)
  if (fees.length === 0) return w.free
  const isEach = isPaidEach(fees)
  const amounts = fees.map((fee) => [fee.minAmount ?? fee.amount, fee.maxAmount ?? fee.amount] as const)
  const sum = (at: 0 | 1) => amounts.reduce((total, amount) => total + amount[at], 0)
  const least = isEach ? Math.min(...amounts.map(([low]) => low)) : sum(0)
  const most = isEach ? Math.max(...amounts.map(([, high]) => high)) : sum(1)
  const text = least === most ? formatMoney(least, lang) : w.range(formatMoney(least, lang), formatMoney(most, lang))
  return `${text}${perText(fees[0]?.per ?? 'dossier', lang)}`
}

/** One of the list is paid, by the thing licensed; otherwise all of it. */
export const isPaidEach = (fees: readonly Fee[]): boolean => fees.some(({ per }) => per === 'device')

export function feeAmount(fee: Fee, lang: Lang): string {
  return fee.rule ?? `${formatMoney(fee.amount, lang)}${perText(fee.per, lang)}`
}

function perText(per: Fee['per'], lang: Lang): string {
  const w = words(lang)
  return per === 'dossier' ? '' : ` ${per === 'device' ? w.perDevice : w.perCertificate}`
}
