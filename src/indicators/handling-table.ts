import type { Tx } from '#platform/database/tx.ts'
import { measureMany } from './measure.ts'
import type { MeasureArgs } from './totals.ts'

/** A row of table II.06a; the numbers of the columns are those of the form. */
export interface HandlingRow {
  /** (3) */ toResolve: number
  /** (4) */ receivedOnline: number
  /** (5) */ receivedOtherwise: number
  /** (6) */ carriedOver: number
  /** (7) */ resolved: number
  /** (8) */ resolvedEarly: number
  /** (9) */ resolvedOnTime: number
  /** (10) */ resolvedLate: number
  /** (11) */ pending: number
  /** (12) */ pendingInTime: number
  /** (13) */ pendingOverdue: number
}

/** Of which numbers each column is the sum. */
export const handlingCodes: { readonly [Column in keyof HandlingRow]: readonly string[] } = {
  toResolve: ['dossier.toResolve'],
  receivedOnline: ['dossier.receivedOnline'],
  receivedOtherwise: ['dossier.receivedInPerson', 'dossier.receivedPostal'],
  carriedOver: ['dossier.carriedOver'],
  resolved: ['dossier.resolved'],
  resolvedEarly: ['dossier.resolvedEarly'],
  resolvedOnTime: ['dossier.resolvedOnTime'],
  resolvedLate: ['dossier.resolvedLate'],
  pending: ['dossier.pending'],
  pendingInTime: ['dossier.pendingInTime'],
  pendingOverdue: ['dossier.pendingOverdue'],
}

/** Table II.06a of one agency, unit or procedure: every column measured, none computed from the others. */
export async function handlingRow(tx: Tx, args: MeasureArgs): Promise<HandlingRow> {
  const measured = await measureMany(tx, Object.values(handlingCodes).flat(), args)
  const sum = (codes: readonly string[]) => codes.reduce((all, code) => all + Number(measured.get(code)?.value ?? 0), 0)
  return {
    toResolve: sum(handlingCodes.toResolve),
    receivedOnline: sum(handlingCodes.receivedOnline),
    receivedOtherwise: sum(handlingCodes.receivedOtherwise),
    carriedOver: sum(handlingCodes.carriedOver),
    resolved: sum(handlingCodes.resolved),
    resolvedEarly: sum(handlingCodes.resolvedEarly),
    resolvedOnTime: sum(handlingCodes.resolvedOnTime),
    resolvedLate: sum(handlingCodes.resolvedLate),
    pending: sum(handlingCodes.pending),
    pendingInTime: sum(handlingCodes.pendingInTime),
    pendingOverdue: sum(handlingCodes.pendingOverdue),
  }
}

/** The identities that the form prints; what is answered does not hold. */
export function brokenIdentities(row: HandlingRow): string[] {
  const identities: Record<string, boolean> = {
    '3 = 4 + 5 + 6': row.toResolve === row.receivedOnline + row.receivedOtherwise + row.carriedOver,
    '7 = 8 + 9 + 10': row.resolved === row.resolvedEarly + row.resolvedOnTime + row.resolvedLate,
    '11 = 12 + 13': row.pending === row.pendingInTime + row.pendingOverdue,
    '3 = 7 + 11': row.toResolve === row.resolved + row.pending,
  }
  return Object.keys(identities).filter((identity) => !identities[identity])
}
