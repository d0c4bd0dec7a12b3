import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { testServer } from '#platform/testing/database-server.ts'
import { binaryArray, type Cell, type ColumnType, serverType } from './binary-arrays.ts'

let client: pg.Client
let close: () => Promise<void>

before(async () => {
  const server = await testServer()
  const name = await server.createDatabase('empty')
  client = new pg.Client({ connectionString: server.url(name) })
  await client.connect()
  close = async () => {
    await client.end()
    await server.dropDatabase(name)
  }
})
after(() => close())

async function there(type: ColumnType, cells: readonly Cell[]): Promise<unknown[]> {
  const { rows } = await client.query(
    `select v from unnest($1::${serverType(type)}[]) with ordinality as u (v, n) order by n`,
    [binaryArray(type, cells)],
  )
  return rows.map(({ v }) => v)
}

// A text of PostgreSQL holds no zero byte; half a surrogate is no text at all.
const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll('\0', ''))
const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const cells: { [T in ColumnType]: fc.Arbitrary<Cell> } = {
  text,
  uuid: fc.uuid(),
  int: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  boolean: fc.boolean(),
  timestamptz: moment,
  bytea: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  json: fc.record({ text: text, n: fc.integer(), none: fc.constant(null) }).map((one) => JSON.stringify(one)),
}

for (const type of Object.keys(cells) as ColumnType[]) {
  test(`what the server reads of ${type} columns is what was written`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(cells[type])), async (column) => {
        const wanted = column.map((cell) => (type === 'json' && typeof cell === 'string' ? JSON.parse(cell) : cell))
        assert.deepEqual(await there(type, column), wanted)
      }),
      { numRuns: 40 },
    )
  })
}

test('a moment may be given by its milliseconds', async () => {
  const at = Date.parse('2023-03-06T08:00:00.123+07:00')
  assert.deepEqual(await there('timestamptz', [at, new Date(at)]), [new Date(at), new Date(at)])
})
