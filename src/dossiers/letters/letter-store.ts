import type { Instant } from '#law/instant.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import { type FieldsOf, isLetterForm, type LetterForm } from './letter-forms.ts'

/** A letter as it was given out; its fields stay sealed until it is printed. */
export interface StoredLetter {
  n: number
  form: LetterForm
  /** Number of the form (Mẫu số); null where no circular gave it one yet. */
  formNo: string | null
  number: string
  issuedAt: Instant
  issuedBy: string
  sealed: Buffer
}

interface Subject {
  tenant_id: string
  id: string
}

/** Written once, never changed: a letter is what the person was handed. */
export async function insertLetter(tx: Tx, row: Subject, letter: StoredLetter): Promise<void> {
  await tx
    .insertInto('letter')
    .values({
      tenant_id: row.tenant_id,
      dossier_id: row.id,
      n: letter.n,
      form: letter.form,
      form_no: letter.formNo ?? '',
      number: letter.number,
      issued_at: new Date(letter.issuedAt),
      issued_by: letter.issuedBy,
      sealed_fields: letter.sealed,
    })
    .execute()
}

/** The letters of a dossier, first given first. */
export async function lettersOf(tx: Tx, row: Subject): Promise<StoredLetter[]> {
  const rows = await tx
    .selectFrom('letter')
    .select(['n', 'form', 'form_no', 'number', 'issued_at', 'issued_by', 'sealed_fields'])
    .where('tenant_id', '=', row.tenant_id)
    .where('dossier_id', '=', row.id)
    .orderBy('n')
    .execute()
  return rows.flatMap(({ form, form_no, issued_at, issued_by, sealed_fields, ...one }) =>
    isLetterForm(form)
      ? [
          {
            ...one,
            form,
            formNo: form_no === '' ? null : form_no,
            issuedAt: issued_at.getTime(),
            issuedBy: issued_by,
            sealed: sealed_fields,
          },
        ]
      : [],
  )
}

export function sealFields<F extends LetterForm>(secrets: Secrets, tenantId: string, fields: FieldsOf[F]): Buffer {
  return secrets.seal(tenantId, JSON.stringify(fields))
}

export function openFields<F extends LetterForm>(
  secrets: Secrets,
  tenantId: string,
  letter: { form: F; sealed: Buffer },
): FieldsOf[F] {
  // Sealed above from the fields of the very form that the row names.
  return JSON.parse(secrets.open(tenantId, letter.sealed)) as FieldsOf[F]
}
