import type { Static } from 'typebox'
import { Type } from 'typebox'
import { checkPersonalIdNumber, checkTaxCode, isPhone } from '#law/identity.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { FieldError } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

const text = (max: number) => Type.String({ minLength: 1, maxLength: max })

/** A person or body as the outside gives it (CONTRACT §5). */
export const ownerInput = Type.Object(
  {
    kind: Type.Enum(['individual', 'organisation', 'business', 'household']),
    name: text(200),
    idNo: Type.Optional(Type.String({ maxLength: 20 })),
    taxCode: Type.Optional(Type.String({ maxLength: 20 })),
    birthDate: Type.Optional(Type.String({ format: 'date' })),
    sex: Type.Optional(Type.Enum(['male', 'female'])),
    address: text(300),
    phone: text(20),
    email: Type.Optional(Type.String({ maxLength: 200, format: 'email' })),
    representative: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type Owner = Static<typeof ownerInput>

/** What identifies a person, kept encrypted; the rest stands in plain columns. */
export interface SealedOwner {
  open: Omit<Owner, 'idNo' | 'taxCode' | 'phone' | 'birthDate' | 'sex'>
  sealed: Buffer
  idHash: Buffer | null
}

export function sealOwner(secrets: Secrets, tenantId: string, owner: Owner): SealedOwner {
  const { idNo, taxCode, phone, birthDate, sex, ...open } = owner
  const identifier = idNo ?? taxCode
  return {
    open,
    sealed: secrets.seal(tenantId, JSON.stringify({ idNo, taxCode, phone, birthDate, sex })),
    idHash: identifier ? secrets.identifierHash(tenantId, identifier) : null,
  }
}

/** The whole owner again; for those who handle the dossier and the owner alone. */
export function openOwner(secrets: Secrets, tenantId: string, open: unknown, sealed: Buffer): Owner {
  // Both halves were made by `sealOwner`.
  return { ...(open as SealedOwner['open']), ...JSON.parse(secrets.open(tenantId, sealed)) } as Owner
}

/** Numbers that cannot be right (online-services.md §4.2), each at its field. `at` is the pointer of the owner. */
export function checkOwner(owner: Owner, at: string, lang: Lang): FieldError[] {
  const w = words(lang)
  const errors: FieldError[] = []
  const wrong = (field: string, message: string) => errors.push({ pointer: `${at}/${field}`, message })
  if (owner.kind === 'individual' && !owner.idNo) wrong('idNo', w.owner.idNoMissing)
  if (owner.kind === 'business' && !owner.taxCode) wrong('taxCode', w.owner.taxCodeMissing)
  if (owner.kind === 'household' && !owner.taxCode && !owner.idNo) wrong('idNo', w.owner.householdIdMissing)
  if (owner.idNo && !checkPersonalIdNumber(owner.idNo).valid) wrong('idNo', w.owner.idNoWrong)
  if (owner.taxCode && !checkTaxCode(owner.taxCode).valid) wrong('taxCode', w.owner.taxCodeWrong)
  if (!isPhone(owner.phone)) wrong('phone', w.owner.phoneWrong)
  return errors
}

/** Trims and composes every text of an owner, so that the same name is the same bytes. */
export function tidyOwner(owner: Owner): Owner {
  const tidy = Object.entries(owner).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.normalize('NFC').trim() : value,
  ])
  return Object.fromEntries(tidy.filter(([, value]) => value !== ''))
}

/** `019090000001` → `0190••••0001`: lists and histories never show an identifier whole. */
export function maskIdentifier(identifier: string): string {
  return identifier.length < 9 ? '••••' : `${identifier.slice(0, 4)}••••${identifier.slice(-4)}`
}

export const lastFour = (owner: Owner): string | null => {
  const identifier = (owner.idNo ?? owner.taxCode)?.replace(/-\d{3}$/, '')
  return identifier ? identifier.slice(-4) : null
}
