/**
 * Table II.06a of the periodic report, "Tình hình, kết quả giải quyết TTHC" (Circular 01/2020/TT-VPCP;
 * procedure-control.md §7): its columns by number, and the identities that must hold between them.
 */

/** Columns (3) to (13). Waiting dossiers count only in 12, withdrawn and returned ones in 9 when not overdue [design]. */
export interface ResolutionRow {
  /** (3) Số hồ sơ nhận giải quyết. */
  readonly received: number
  /** (4) Trực tuyến. */
  readonly online: number
  /** (5) Trực tiếp, dịch vụ bưu chính. */
  readonly direct: number
  /** (6) Từ kỳ trước. */
  readonly carriedOver: number
  /** (7) Số hồ sơ đã giải quyết. */
  readonly resolved: number
  /** (8) Trước hạn. */
  readonly early: number
  /** (9) Đúng hạn. */
  readonly onTime: number
  /** (10) Quá hạn. */
  readonly late: number
  /** (11) Số hồ sơ đang giải quyết. */
  readonly pending: number
  /** (12) Trong hạn. */
  readonly pendingInTime: number
  /** (13) Quá hạn. */
  readonly pendingOverdue: number
}
export type ResolutionColumn = keyof ResolutionRow
/** What is counted; the totals 3, 7 and 11 follow. */
export type ResolutionCounts = Omit<ResolutionRow, 'received' | 'resolved' | 'pending'>
export type ResolutionIdentity = '3=4+5+6' | '7=8+9+10' | '11=12+13' | '3=7+11'
export type ResolutionFault =
  | { readonly code: 'identity'; readonly identity: ResolutionIdentity; readonly left: number; readonly right: number }
  | { readonly code: 'notACount'; readonly column: ResolutionColumn; readonly value: number }

/** Columns in the order of the form, with their numbers (Circular 01/2020/TT-VPCP, II.06a). */
export const resolutionColumns: readonly { readonly column: ResolutionColumn; readonly number: number }[] = (
  [
    'received',
    'online',
    'direct',
    'carriedOver',
    'resolved',
    'early',
    'onTime',
    'late',
    'pending',
    'pendingInTime',
    'pendingOverdue',
  ] as const
).map((column, i) => ({ column, number: i + 3 }))

/** A row from what was counted (Circular 01/2020/TT-VPCP, II.06a): totals are sums, so three identities hold at once. */
export function resolutionRow(counts: ResolutionCounts): ResolutionRow {
  return {
    ...counts,
    received: counts.online + counts.direct + counts.carriedOver,
    resolved: counts.early + counts.onTime + counts.late,
    pending: counts.pendingInTime + counts.pendingOverdue,
  }
}

/** What is wrong with a row (Circular 01/2020/TT-VPCP, II.06a): the identities that are broken, numbers that are none. */
export function resolutionFaults(row: ResolutionRow): ResolutionFault[] {
  const broken = resolutionColumns.flatMap(({ column }): ResolutionFault[] => {
    const value = row[column]
    return Number.isSafeInteger(value) && value >= 0 ? [] : [{ code: 'notACount', column, value }]
  })
  if (broken.length > 0) return broken
  const identities: readonly [ResolutionIdentity, number, number][] = [
    ['3=4+5+6', row.received, row.online + row.direct + row.carriedOver],
    ['7=8+9+10', row.resolved, row.early + row.onTime + row.late],
    ['11=12+13', row.pending, row.pendingInTime + row.pendingOverdue],
    ['3=7+11', row.received, row.resolved + row.pending],
  ]
  return identities
    .filter(([, left, right]) => left !== right)
    .map(([identity, left, right]) => ({ code: 'identity', identity, left, right }))
}

/** The total row of a group or of the table (Circular 01/2020/TT-VPCP, II.06a). */
export function sumOfRows(rows: readonly ResolutionRow[]): ResolutionRow {
  const sum = (column: ResolutionColumn) => rows.reduce((total, row) => total + row[column], 0)
  return resolutionRow({
    online: sum('online'),
    direct: sum('direct'),
    carriedOver: sum('carriedOver'),
    early: sum('early'),
    onTime: sum('onTime'),
    late: sum('late'),
    pendingInTime: sum('pendingInTime'),
    pendingOverdue: sum('pendingOverdue'),
  })
}
