import type { Tx } from '#platform/database/tx.ts'

/** The province this installation serves; every table is ready for more than one. */
export const defaultTenant = { id: 'H55', name: 'Tỉnh Thái Nguyên', agencyCode: 'H55' }

export async function ensureTenant(tx: Tx, tenant = defaultTenant): Promise<void> {
  await tx
    .insertInto('tenant')
    .values({ tenant_id: tenant.id, name: tenant.name, agency_code: tenant.agencyCode })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute()
}
