import type { Procedure } from '#catalogue'
import type { Entered } from '#platform/http/action.ts'

/** What a reception form holds, as text: before anything is typed, while it is refused, or for the schema to judge. */
export type ReceptionFields = Readonly<Record<string, string>>

export const ownerKinds = ['individual', 'organisation', 'business', 'household'] as const

/** The first state of the form: what is usual at a counter, so that few keys are needed. */
export function emptyReception(procedure: Procedure): ReceptionFields {
  // Whom the procedure names first comes most.
  const [kind] = procedure.applicants
  return {
    'owner.kind': kind ?? 'individual',
    channel: 'inPerson',
    resultChannel: procedure.channels.includes('inPerson') ? 'inPerson' : (procedure.channels[0] ?? 'inPerson'),
    ...Object.fromEntries(
      procedure.components.flatMap((component) => [
        [
          `copies.${component.code}`,
          String(Math.max(1, component.originals > 0 ? component.originals : component.copies)),
        ],
        [`type.${component.code}`, component.originals > 0 || component.copies === 0 ? 'original' : 'copy'],
      ]),
    ),
  }
}

export function receptionEntered(entered: Entered): ReceptionFields {
  return Object.fromEntries(
    Object.entries(entered).map(([name, value]) => [name, Array.isArray(value) ? (value.at(-1) ?? '') : value]),
  )
}

/** A required paper counts as received when it is ticked, or when all of them are. */
export function isReceived(fields: ReceptionFields, component: Procedure['components'][number]): boolean {
  return fields[`paper.${component.code}`] !== undefined || (fields.all !== undefined && isAsked(component))
}

export const isAsked = (component: Procedure['components'][number]): boolean =>
  component.required && component.condition === null

/** The form as the input the schema describes; what is empty is left out, so that the schema names it. */
export function readReception(entered: Entered): Record<string, unknown> {
  const fields = receptionEntered(entered)
  const text = (name: string): string | undefined => {
    const value = fields[name]?.normalize('NFC').trim()
    return value === '' ? undefined : value
  }
  const kind = text('owner.kind')
  const isBody = kind === 'organisation' || kind === 'business'
  const owner = given({
    kind,
    name: text('owner.name'),
    idNo: isBody ? undefined : digits(text('owner.idNo')),
    taxCode: kind === 'individual' ? undefined : digits(text('owner.taxCode')),
    phone: text('owner.phone'),
    email: text('owner.email'),
    address: text('owner.address'),
    representative: isBody ? text('owner.representative') : undefined,
  })
  const applicant = given({
    name: text('applicant.name'),
    idNo: digits(text('applicant.idNo')),
    phone: text('applicant.phone'),
    address: text('applicant.address'),
  })
  const document = text('authorisation')
  const names = [...new Set(Object.keys(fields).flatMap((name) => /^copies\.(.+)$/.exec(name)?.[1] ?? []))]
  return given({
    procedureCode: text('procedureCode'),
    channel: text('channel'),
    resultChannel: text('resultChannel'),
    owner,
    ...(Object.keys(applicant).length > 0 ? { applicant: { kind: 'individual', ...applicant } } : {}),
    ...(document === undefined ? {} : { authorisation: { document } }),
    all: fields.all !== undefined,
    papers: names.map((code) => ({
      code,
      received: fields[`paper.${code}`] !== undefined,
      copies: text(`copies.${code}`) ?? '',
      copyType: text(`type.${code}`) ?? 'original',
    })),
  })
}

/** People read numbers out in groups; spaces and dots between them are not part of the number. */
const digits = (text: string | undefined): string | undefined => text?.replace(/[\s.]+/g, '')

const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
