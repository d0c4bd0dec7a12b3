import { toIso } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'

/** The letters given in a dossier, oldest first, with the address of each. */
export async function readLetters(tx: Tx, row: { tenant_id: string; id: string }) {
  const letters = await tx
    .selectFrom('letter')
    .select(['n', 'form', 'number', 'issued_at'])
    .where('tenant_id', '=', row.tenant_id)
    .where('dossier_id', '=', row.id)
    .orderBy('n')
    .execute()
  return letters.map((letter) => ({
    n: letter.n,
    form: letter.form,
    number: letter.number,
    issuedAt: toIso(letter.issued_at.getTime()),
    url: `/api/v1/dossiers/${row.id}/letters/${letter.n}.pdf`,
  }))
}
