import { Type } from 'typebox'
import { isIsoDate } from '#law/instant.ts'
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

/** What a part of a cursor must look like before it is put into a statement. */
const partKinds = {
  string: (part: unknown) => typeof part === 'string',
  number: (part: unknown) => typeof part === 'number',
  /** Milliseconds of a date that JavaScript has. */
  millisecond: (part: unknown) => typeof part === 'number' && Math.abs(part) <= 8.64e15,
  /** A timestamp as PostgreSQL writes it. */
  moment: (part: unknown) =>
    typeof part === 'string' &&
    (part === 'infinity' || (/^\d{4}-\d{2}-\d{2} /.test(part) && !Number.isNaN(Date.parse(part)))),
  /** A date as PostgreSQL writes it. */
  day: (part: unknown) => typeof part === 'string' && (part === 'infinity' || isIsoDate(part)),
  uuid: (part: unknown) => typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part),
}

/** Throws `input.query` for anything this server did not make. */
export function decodeCursor(cursor: string, parts: readonly (keyof typeof partKinds)[]): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === parts.length && parts.every((kind, i) => partKinds[kind](key[i])))
      return key
  } catch {
    // falls through: a cursor that is no JSON is as wrong as one of another shape
  }
  // Read by programs alone, so it is said in their words.
  throw new Problem('input.query', {}, [{ pointer: '/cursor', message: 'cursor <> nextCursor' }])
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
