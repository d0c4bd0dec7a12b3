/**
 * How much of an agency's correspondence travels electronically (Decision 28/2018/QĐ-TTg;
 * institutions-and-documents.md §3.3). Documents are counted, never recipients.
 */
import { percentOf } from './rounding.ts'

/** Whether the axis message of a recipient was refused (02) or taken back (15), §3.2. */
export type ExchangeEnd = 'refused' | 'recalled'
export interface ExchangeRecipient {
  /** Of another agency that is connected to the axis; units of the own agency are not. */
  readonly onAxis: boolean
  /** The signed edXML package reached it. */
  readonly electronic: boolean
  readonly paper: boolean
  readonly ended?: ExchangeEnd | null
}
export interface OutgoingDocument {
  readonly id: string
  readonly issued: boolean
  readonly secret: boolean
  readonly recipients: readonly ExchangeRecipient[]
  /** Valid at the time of signing. */
  readonly agencySignature: boolean
  readonly personalSignature: boolean
}
/** Why a document is not in scope; `dropped`: every recipient on the axis refused it, or it was recalled from all. */
export type OutOfScope = 'notIssued' | 'secret' | 'noRecipientOnAxis' | 'dropped'
export type ExchangeWay = 'fullyElectronic' | 'withPaper' | 'paperOnly'
export interface ExchangeRate {
  readonly issued: number
  readonly excluded: Readonly<Record<OutOfScope, number>>
  readonly inScope: number
  readonly ways: Readonly<Record<ExchangeWay, number>>
  /** Percent, unrounded; null without a document in scope. */
  readonly rate: number | null
}
export interface Rate {
  readonly counted: number
  readonly of: number
  readonly rate: number | null
}

/**
 * In scope: issued, not secret, with a recipient on the axis; fully electronic: each of them got the signed package and
 * no paper copy (§3.3 [design], Decision 28/2018/QĐ-TTg).
 */
export function exchangeRate(documents: Iterable<OutgoingDocument>): ExchangeRate {
  const excluded: Record<OutOfScope, number> = { notIssued: 0, secret: 0, noRecipientOnAxis: 0, dropped: 0 }
  const ways: Record<ExchangeWay, number> = { fullyElectronic: 0, withPaper: 0, paperOnly: 0 }
  let [issued, inScope] = [0, 0]
  for (const document of documents) {
    if (document.issued) issued++
    const way = exchangeWay(document)
    if (way === 'fullyElectronic' || way === 'withPaper' || way === 'paperOnly') {
      inScope++
      ways[way]++
    } else {
      excluded[way]++
    }
  }
  return { issued, excluded, inScope, ways, rate: percentOf(ways.fullyElectronic, inScope) }
}

/** How one document went out, or why it is not counted (§3.3). */
export function exchangeWay({ issued, secret, recipients }: OutgoingDocument): ExchangeWay | OutOfScope {
  if (!issued) return 'notIssued'
  if (secret) return 'secret'
  const onAxis = recipients.filter((recipient) => recipient.onAxis)
  if (onAxis.length === 0) return 'noRecipientOnAxis'
  const counted = onAxis.filter(({ ended }) => ended !== 'refused' && ended !== 'recalled')
  if (counted.length === 0) return 'dropped'
  if (counted.every(({ electronic, paper }) => electronic && !paper)) return 'fullyElectronic'
  return counted.some(({ electronic }) => electronic) ? 'withPaper' : 'paperOnly'
}

/** Issued documents with a valid signature of the agency and of a person, over all issued (§3.3). */
export function signedRate(documents: Iterable<OutgoingDocument>): Rate {
  return share(
    documents,
    ({ issued }) => issued,
    ({ agencySignature, personalSignature }) => agencySignature && personalSignature,
  )
}

/** Incoming documents that came over the axis, over all incoming (§3.3); never the sent ones over the received. */
export function receivedElectronicRate(incoming: Iterable<{ readonly electronic: boolean }>): Rate {
  return share(
    incoming,
    () => true,
    ({ electronic }) => electronic,
  )
}

function share<T>(all: Iterable<T>, isIn: (one: T) => boolean, counts: (one: T) => boolean): Rate {
  const whole = [...all].filter(isIn)
  const counted = whole.filter(counts).length
  return { counted, of: whole.length, rate: percentOf(counted, whole.length) }
}
