import pg from 'pg'

const { builtins } = pg.types
const int8Array = 1016
const dateArray = 1182
const asText = (value: string) => value
const textArrayType: number = 1009
// The types of `pg` name no array types, though it parses them.
const textArray: (value: string) => string[] = pg.types.getTypeParser(textArrayType as typeof builtins.TEXT)

/** Counts and money fit in a number; a value that does not is never rounded silently. */
function toNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit in a number`)
  return number
}

const parsers = new Map<number, (value: string) => unknown>([
  [builtins.INT8, toNumber],
  [int8Array, (value) => textArray(value).map(toNumber)],
  // A day is not a moment: as a Date it would change with the time zone.
  [builtins.DATE, asText],
  [dateArray, textArray],
])

/** How PostgreSQL's values become ours: bigint a number, date 'YYYY-MM-DD', timestamptz a Date, numeric a string. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
}
