import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { type Cell, dayIn, type SheetColumn, type SheetFormat } from './cell.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import { writeSheet } from './write-sheet.ts'
import { openArchive } from './zip-archive.ts'

const columns: readonly SheetColumn[] = [
  { head: 'Nội dung', type: 'text' },
  { head: 'Số lượng', type: 'integer' },
  { head: 'Tỷ lệ', type: 'decimal', width: 9 },
  { head: 'Số tiền', type: 'money' },
  { head: 'Ngày', type: 'date' },
  { head: 'Đạt', type: 'boolean' },
]

async function* each(rows: readonly (readonly Cell[])[]) {
  yield* rows
}

async function written(format: SheetFormat, rows: readonly (readonly Cell[])[], sheetName = 'Danh sách') {
  const chunks: Buffer[] = []
  for await (const chunk of writeSheet({ format, sheetName, columns, rows: each(rows) }))
    chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function andBack(format: SheetFormat, rows: readonly (readonly Cell[])[], sheetName?: string) {
  const stream = Readable.from([await written(format, rows, sheetName)])
  const read: SheetRow[] = []
  for await (const one of readSheet(stream, { format })) read.push(one)
  return read
}

const vietnamese = fc.string({ unit: fc.constantFrom(...'Đặng Thị Ngọc Hoà, ỗ ữ ự;"\'\n\r\t<&>=+-@_x0041_') })
const words = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'", "'=", "''-", '＝'), vietnamese).map((pair) => pair.join('')),
)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const row = fc.tuple(
  fc.option(words),
  fc.option(fc.maxSafeInteger()),
  fc.option(number),
  fc.option(fc.nat()),
  fc.option(day),
  fc.boolean(),
)

test('a workbook gives back every cell that was written, whatever its type', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const read = await andBack('xlsx', rows)
      const expected = rows.map(([text, ...rest]) => [text?.toWellFormed().normalize('NFC') || null, ...rest])
      assert.deepEqual(
        read.map(({ cells }) => cells),
        [columns.map(({ head }) => head), ...expected],
      )
      assert.deepEqual(
        read.map(({ row: place }) => place),
        read.map((_, i) => i + 1),
      )
    }),
    { numRuns: 150 },
  )
})

test('CSV gives back every cell as text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const read = await andBack('csv', rows)
      const texts = rows.map((cells) =>
        cells.map((cell) => (cell === null ? null : String(cell).toWellFormed().normalize('NFC') || null)),
      )
      assert.deepEqual(
        read.map(({ cells }) => cells),
        [columns.map(({ head }) => head), ...texts],
      )
    }),
    { numRuns: 300 },
  )
})

test('CSV begins with a BOM, and no text of a person in it begins as a formula; numbers stay numbers', async () => {
  const rows = [
    ['=HYPERLINK("x")', -5, -0.5, 1, '2023-05-31', true],
    ['+84 912', 0, 0, 0, null, false],
  ]
  const [head, ...lines] = (await written('csv', rows)).toString('utf8').split('\r\n')
  assert.equal(head, '\ufeffNội dung,Số lượng,Tỷ lệ,Số tiền,Ngày,Đạt')
  assert.deepEqual(lines, [`"'=HYPERLINK(""x"")",-5,-0.5,1,2023-05-31,true`, "'+84 912,0,0,0,,false", ''])
})

test('numbers that the database hands over as text become numbers, unless a spreadsheet would change them', async () => {
  const [, read] = await andBack('xlsx', [['001', '42', '98.50', '1500000', '1899-12-31', true]])
  assert.deepEqual(read?.cells, ['001', 42, 98.5, 1_500_000, '1899-12-31', true])
  const [, odd] = await andBack('xlsx', [[7, '1234567890123456', '1e3', '007', '2023-02-30', null]])
  assert.deepEqual(odd?.cells, ['7', '1234567890123456', '1e3', '007', '2023-02-30'])
})

test('a date is a date cell shown day first, money is grouped, a text stays a text when edited', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'written-'))
  const path = join(folder, 'a.xlsx')
  writeFileSync(path, await written('xlsx', [['001', 1, 1.5, 2_000, '2023-05-31', true]]))
  const archive = await openArchive(path)
  const xml = async (name: string) => {
    let text = ''
    const part = archive.parts.get(name)
    assert.ok(part)
    for await (const chunk of archive.bytesOf(part)) text += chunk.toString('utf8')
    return text
  }
  const styles = await xml('xl/styles.xml')
  for (const sign of ['"dd/mm/yyyy"', '"#,##0"', '"@"']) assert.ok(styles.includes(sign), sign)
  assert.match(await xml('xl/worksheets/sheet1.xml'), /<c r="E2" s="\d+"><v>45077<\/v><\/c><c r="F2" t="b"><v>1</)
  await archive.close()
  rmSync(folder, { recursive: true })
})

test('any name makes a sheet name that Excel takes', async () => {
  for (const name of ['', "'a'", 'History', 'Báo cáo 2023/2024: [lần 1]', 'x'.repeat(40), ' : ']) {
    const [head] = await andBack('xlsx', [], name)
    assert.ok(head && head.sheet.length > 0 && head.sheet.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(head.sheet), name)
  }
})

test('a fault among the rows breaks the file off instead of ending it as if whole', async () => {
  async function* broken() {
    yield ['a']
    throw new Error('no more rows')
  }
  for (const format of ['xlsx', 'csv'] as const) {
    const stream = writeSheet({ format, sheetName: 'A', columns, rows: broken() })
    await assert.rejects(async () => {
      for await (const _ of stream);
    }, /no more rows/)
  }
})

test('a reader who goes away ends the rows', async () => {
  for (const format of ['xlsx', 'csv'] as const) {
    const closed = Promise.withResolvers<void>()
    async function* endless() {
      try {
        for (;;) yield ['một dòng dài để đầy bộ đệm']
      } finally {
        closed.resolve()
      }
    }
    for await (const _ of writeSheet({ format, sheetName: 'A', columns, rows: endless() })) break
    await closed.promise
  }
})

test('a date is understood as Vietnamese papers write it', () => {
  for (const text of ['2023-05-31', '31/5/2023', '31-05-2023', ' 31.05.2023 ']) assert.equal(dayIn(text), '2023-05-31')
  for (const cell of ['5/31/2023', '31/02/2023', '31/5-2023', '31/5/23', 'nay', 45_077, null]) {
    assert.equal(dayIn(cell), null)
  }
})

test('100 000 rows are written and read, also by a slow reader, in bounded memory', async () => {
  const run = promisify(execFile)
  const script = join(import.meta.dirname, 'many-rows.fixture.ts')
  for (const format of ['xlsx', 'csv']) {
    const { stdout } = await run(process.execPath, [script, format])
    const { rows, writing, reading } = JSON.parse(stdout)
    assert.equal(rows, 100_001)
    assert.ok(writing < 200, `${format}: writing took ${writing} MB`)
    assert.ok(reading < 250, `${format}: reading took ${reading} MB`)
  }
})
