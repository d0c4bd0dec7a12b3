/**
 * Columns of values as PostgreSQL arrays in its binary form. A server reads them without parsing, which is half of the
 * time that a large insert takes otherwise.
 * https://www.postgresql.org/docs/15/protocol-overview.html#PROTOCOL-FORMAT-CODES; src/backend/utils/adt/arrayfuncs.c.
 */

export type ColumnType = 'text' | 'uuid' | 'int' | 'boolean' | 'timestamptz' | 'bytea' | 'json'
/** A `json` cell is text that is JSON already; a moment is a Date, or its milliseconds. */
export type Cell = string | number | boolean | Date | Buffer | null

/** What the server calls the type, and the number under which it knows it. */
const serverTypes: Readonly<Record<ColumnType, { name: string; oid: number }>> = {
  text: { name: 'text', oid: 25 },
  uuid: { name: 'uuid', oid: 2950 },
  int: { name: 'int4', oid: 23 },
  boolean: { name: 'bool', oid: 16 },
  timestamptz: { name: 'timestamptz', oid: 1184 },
  bytea: { name: 'bytea', oid: 17 },
  json: { name: 'jsonb', oid: 3802 },
}

export const serverType = (type: ColumnType): string => serverTypes[type].name

/** PostgreSQL counts microseconds from 1 January 2000. */
const epochMs = Date.UTC(2000, 0, 1)
const headBytes = 20

export function binaryArray(type: ColumnType, cells: readonly Cell[]): Buffer {
  const out = Buffer.allocUnsafe(cells.reduce<number>((sum, cell) => sum + 4 + mostBytes(type, cell), headBytes))
  out.writeInt32BE(cells.length === 0 ? 0 : 1, 0)
  out.writeInt32BE(1, 4)
  out.writeInt32BE(serverTypes[type].oid, 8)
  if (cells.length === 0) return out.subarray(0, 12)
  out.writeInt32BE(cells.length, 12)
  out.writeInt32BE(1, 16)
  let at = headBytes
  for (const cell of cells) {
    const length = cell === null ? -1 : writeCell(out, at + 4, type, cell)
    out.writeInt32BE(length, at)
    at += 4 + Math.max(0, length)
  }
  return out.subarray(0, at)
}

function mostBytes(type: ColumnType, cell: Cell): number {
  if (cell === null) return 0
  if (typeof cell === 'string') return type === 'uuid' ? 16 : 1 + cell.length * 3
  return Buffer.isBuffer(cell) ? cell.length : 8
}

function writeCell(out: Buffer, at: number, type: ColumnType, cell: NonNullable<Cell>): number {
  switch (type) {
    case 'text':
      return out.write(String(cell), at, 'utf8')
    case 'json':
      // The first byte is the version of the form.
      out[at] = 1
      return 1 + out.write(String(cell), at + 1, 'utf8')
    case 'uuid':
      return out.write(String(cell).replaceAll('-', ''), at, 'hex')
    case 'int':
      out.writeInt32BE(Number(cell), at)
      return 4
    case 'boolean':
      out[at] = cell === true ? 1 : 0
      return 1
    case 'timestamptz': {
      const ms = Number(cell) - epochMs
      const high = Math.floor((ms * 1000) / 2 ** 32)
      out.writeInt32BE(high, at)
      out.writeUInt32BE(ms * 1000 - high * 2 ** 32, at + 4)
      return 8
    }
    case 'bytea':
      return Buffer.isBuffer(cell) ? cell.copy(out, at) : out.write(String(cell), at, 'utf8')
  }
}
