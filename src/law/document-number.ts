/**
 * Number and symbol of a document. A year between them marks a legal normative document
 * (institutions-and-documents.md §1.2); without it the document is administrative (Decree 30/2020/NĐ-CP, §2.2).
 */
import { documentTypes, typeAbbreviations, typeOfAbbreviation } from './document-type.ts'

/** `locallyUsedType`: read as a letter, but it looks like a type that Decree 30/2020 does not know. */
export type NumberWarning = 'locallyUsedType'
export type DocumentNumber =
  | {
      readonly kind: 'normative'
      readonly text: string
      readonly n: number
      readonly year: number
      readonly symbol: string
    }
  | {
      readonly kind: 'typed'
      readonly text: string
      readonly n: number
      /** `QĐ`, `TTr`. */
      readonly type: string
      readonly agency: string
      readonly unit: string | null
    }
  | {
      readonly kind: 'letter'
      readonly text: string
      readonly n: number
      readonly agency: string
      readonly unit: string
      readonly warning: NumberWarning | null
    }
  /** Of the Party, incoming only: `80-NQ/TW`. */
  | { readonly kind: 'party'; readonly text: string; readonly n: number; readonly symbol: string }

/** Symbols of normative documents, §1.2. */
const normativeSymbol =
  /^(NQ-HĐND|QĐ-UBND|QĐ-CTUBND|NĐ-CP|QĐ-TTg|TT-[A-ZĐ]{2,10}|TTLT-[A-ZĐ]+(-[A-ZĐ]+)*|QH\d{2}|UBTVQH\d{2})$/u
const typedSymbol = new RegExp(`^(${typeAbbreviations.join('|')})-([A-ZĐ][A-Za-zĐđ]{1,14})(?:-([A-ZĐ&.]{1,10}))?$`, 'u')
const letterSymbol = /^([A-ZĐ]{2,15})-([A-ZĐ&.]{1,15})$/u
const partySymbol = /^[A-ZĐ]{2,4}\/[A-ZĐ]{2,10}$/u
/** Agency symbols that are not all capitals. */
const mixedAgencies = ['TTg']

/**
 * Reads a number in any spelling of letters and Unicode form (§1.2, §2.2): first as normative, then typed, then as a
 * letter. Null when it is none. `text` is the canonical form: NFC, Đ as U+0110, two digits below ten.
 */
export function parseDocumentNumber(input: string): DocumentNumber | null {
  const given = plainForm(input)
  const [, digits = '', year, symbolGiven = ''] = /^(\d{1,5})\/(?:(\d{4})\/)?([^/]+)$/u.exec(given) ?? []
  if (digits === '') return partyNumber(given)
  const [n, symbol] = [Number(digits), canonicalSymbol(symbolGiven)]
  if (n === 0) return null
  if (year !== undefined) {
    if (!normativeSymbol.test(symbol) || n > 9999) return null
    return { kind: 'normative', text: `${twoDigits(n)}/${year}/${symbol}`, n, year: Number(year), symbol }
  }
  const text = `${twoDigits(n)}/${symbol}`
  const [, type, typedAgency = '', typedUnit = null] = typedSymbol.exec(symbol) ?? []
  if (type !== undefined) return { kind: 'typed', text, n, type, agency: typedAgency, unit: typedUnit }
  const [, agency, unit = ''] = letterSymbol.exec(symbol) ?? []
  if (agency === undefined) return null
  return { kind: 'letter', text, n, agency, unit, warning: looksLikeType(agency, unit) ? 'locallyUsedType' : null }
}

/** The one way a number is stored (§1.2: NFC, Đ U+0110); null when it is no number. */
export function canonicalDocumentNumber(input: string): string | null {
  return parseDocumentNumber(input)?.text ?? null
}

/** A number as written: two digits below ten (Decree 30/2020/NĐ-CP, §2.2). */
export function twoDigits(n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not a document number: ${n}`)
  return String(n).padStart(2, '0')
}

/**
 * Writes the number of a document of a type: `15/BC-SKHCN`, and of a type without abbreviation `1494/SNV-CCHC`
 * (Decree 30/2020/NĐ-CP, §2.2). What could not be read again is a mistake of the caller.
 */
export function documentNumber(n: number, typeId: string, agency: string, unit?: string): string {
  const type = documentTypes.find(({ id }) => id === typeId)
  if (!type) throw new RangeError(`not a type of document: ${typeId}`)
  const symbol = [type.abbreviation, agency, unit].filter((part) => part !== null && part !== undefined).join('-')
  const text = `${twoDigits(n)}/${symbol}`
  const read = parseDocumentNumber(text)
  const expected = type.abbreviation === null ? 'letter' : 'typed'
  if (read?.text !== text || read.kind !== expected) throw new RangeError(`not a document number: ${text}`)
  return text
}

/** Writes the number of a legal normative document, `05/2023/QĐ-UBND` (§1.2). */
export function normativeNumber(n: number, year: number, symbol: string): string {
  const text = `${twoDigits(n)}/${year}/${symbol}`
  if (parseDocumentNumber(text)?.text !== text) throw new RangeError(`not a document number: ${text}`)
  return text
}

function partyNumber(given: string): DocumentNumber | null {
  const [, digits = '', symbolGiven = ''] = /^(\d{1,5})-([^-]+)$/u.exec(given) ?? []
  const symbol = symbolGiven.toUpperCase()
  const n = Number(digits)
  if (n < 1 || !partySymbol.test(symbol)) return null
  return { kind: 'party', text: `${twoDigits(n)}-${symbol}`, n, symbol }
}

/** NFC without blanks; the letter eth, which looks like đ, becomes đ. */
function plainForm(input: string): string {
  return input.normalize('NFC').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replaceAll(/\s+/gu, '')
}

/** Known abbreviations and symbols get their own capitals, everything else all capitals. */
function canonicalSymbol(given: string): string {
  return given
    .split('-')
    .map((part, i) => {
      const known = i === 0 ? typeOfAbbreviation(part)?.abbreviation : undefined
      const agency = mixedAgencies.find((symbol) => symbol.toLowerCase() === part.toLowerCase())
      return known ?? agency ?? (part === part.toLowerCase() ? part.toUpperCase() : part)
    })
    .join('-')
}

/** A known abbreviation with more behind it, before something that is called like an agency: `BCTĐ-STP`. */
function looksLikeType(agency: string, unit: string): boolean {
  const extended = typeAbbreviations.some((known) => agency.length > known.length && agency.startsWith(known))
  return extended && /^(S[A-ZĐ]{2,}|UBND|HĐND|VPUBND)$/u.test(unit)
}
