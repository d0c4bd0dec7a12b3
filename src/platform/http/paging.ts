import { Type } from 'typebox'
import { Problem } from './problem.ts'

/** `?limit` (1–200, default 50) and `?cursor` of every list. */
export const pageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
}

/** A cursor is where the last page ended: opaque outside, the sort key inside. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Throws `input.query` for anything this server did not make. */
export function decodeCursor(cursor: string, parts: readonly ('string' | 'number')[]): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === parts.length && key.every((part, i) => typeof part === parts[i]))
      return key
  } catch {
    // falls through: a cursor that is no JSON is as wrong as one of another shape
  }
  throw new Problem('input.query', {}, [{ pointer: '/cursor', message: 'Mốc phân trang không đúng.' }])
}

/** Cuts the one extra row that tells whether there is a next page. */
export function page<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null }
}

export const pageOf = <T extends import('typebox').TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) })
