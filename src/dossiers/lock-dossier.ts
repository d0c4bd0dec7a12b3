import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { type DossierRow, findDossier } from './dossier-row.ts'

/** The owner's dossier, held until commit: what is read here is what will be written. */
export async function lockOwnDossier(tx: Tx, actor: Actor, id: string): Promise<DossierRow> {
  await tx
    .selectFrom('dossier')
    .select('id')
    .where('tenant_id', '=', actor.tenantId)
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .forUpdate()
    .execute()
  return findDossier(tx, actor, 'own', id)
}
