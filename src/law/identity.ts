/**
 * Numbers by which people and organisations are known (online-services.md §4.2). Only the shape and what follows from
 * it is checked; a mismatch with what a person declared is a warning, because registers have errors too.
 */

export type Sex = 'male' | 'female'
export type PersonalIdWarning = 'sexMismatch' | 'birthYearMismatch' | 'unknownPlace'
export interface PersonalIdCheck {
  valid: boolean
  warnings: PersonalIdWarning[]
}
export interface TaxCodeCheck {
  valid: boolean
  /** `dependent`: branch or dependent unit, `0100109106-001`. */
  kind: 'enterprise' | 'dependent' | null
  problem: 'format' | 'checkDigit' | null
}

/**
 * Số định danh cá nhân, số CCCD (Decree 137/2015/NĐ-CP art. 13; §4.2): 12 digits, of which 1–3 the place (001–096), 4 the
 * century with the sex (0 male, 1 female of 19xx, 2 and 3 of 20xx, and so on), 5–6 the year of birth. No check digit.
 */
export function checkPersonalIdNumber(
  no: string,
  declared: { sex?: Sex | undefined; birthYear?: number | undefined } = {},
): PersonalIdCheck {
  if (!/^\d{12}$/.test(no)) return { valid: false, warnings: [] }
  const place = Number(no.slice(0, 3))
  const centuryAndSex = Number(no.slice(3, 4))
  const sex: Sex = centuryAndSex % 2 === 0 ? 'male' : 'female'
  const birthYear = 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(no.slice(4, 6))
  const warnings: PersonalIdWarning[] = []
  if (place < 1 || place > 96) warnings.push('unknownPlace')
  if (declared.sex !== undefined && declared.sex !== sex) warnings.push('sexMismatch')
  if (declared.birthYear !== undefined && declared.birthYear !== birthYear) warnings.push('birthYearMismatch')
  return { valid: true, warnings }
}

/**
 * Mã số thuế, which is the enterprise's number: ten digits with a check digit, or with `-` and three digits for a
 * dependent unit (Circular 105/2020/TT-BTC art. 5; §4.2). Weights 31 … 3; the check digit is 10 − (sum mod 11).
 */
export function checkTaxCode(code: string): TaxCodeCheck {
  const match = /^(\d{10})(-\d{3})?$/.exec(code)
  if (!match) return { valid: false, kind: null, problem: 'format' }
  const digits = [...(match[1] ?? '')].map(Number)
  const sum = taxWeights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0)
  const valid = digits[9] === 10 - (sum % 11)
  return { valid, kind: match[2] ? 'dependent' : 'enterprise', problem: valid ? null : 'checkDigit' }
}
const taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** Số chứng minh nhân dân: nine digits, only in data from before 2025 (§4.2). */
export function isOldIdentityCard(no: string): boolean {
  return /^\d{9}$/.test(no)
}

/** A Vietnamese passport: a letter and seven or eight digits; a foreign one is free text of up to 20 characters (§4.2). */
export function isPassport(no: string, issuedBy: 'vietnam' | 'abroad' = 'vietnam'): boolean {
  return issuedBy === 'vietnam' ? /^[A-Z]\d{7,8}$/.test(no) : /^\S(.{0,18}\S)?$/.test(no)
}

/** A telephone number within Viet Nam: 0 and nine or ten digits (§4.2). */
export function isPhone(no: string): boolean {
  return /^0\d{9,10}$/.test(no)
}
