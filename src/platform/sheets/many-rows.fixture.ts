// Writes 100 000 rows into a file, then reads them slowly; prints by how many megabytes the process grew at most.
import assert from 'node:assert/strict'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ColumnType } from './cell.ts'
import { readSheet } from './read-sheet.ts'
import { writeSheet } from './write-sheet.ts'

const types: readonly ColumnType[] = [
  'text',
  'text',
  'text',
  'text',
  'integer',
  'decimal',
  'money',
  'date',
  'boolean',
  'text',
]
const count = 100_000

async function* rows() {
  for (let i = 0; i < count; i++) {
    const text = `Nguyễn Thị Hồng Nhựt ${i}`
    yield [text, `Tổ dân phố ${i % 97}`, `=${i}`, text, i, i / 7, i * 1000, '2023-05-31', i % 2 === 0, `Ghi chú\n${i}`]
  }
}

async function main(format: 'xlsx' | 'csv'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rows-'))
  try {
    const path = join(folder, `rows.${format}`)
    const before = process.resourceUsage().maxRSS
    const columns = types.map((type, i) => ({ head: `Cột ${i + 1}`, type }))
    await pipeline(writeSheet({ format, sheetName: 'Danh sách', columns, rows: rows() }), createWriteStream(path))
    const written = process.resourceUsage().maxRSS
    let found = 0
    for await (const { row, cells } of readSheet(path, { format })) {
      found++
      assert.equal(row, found)
      assert.equal(cells.length, types.length)
      if (found % 20 === 0) await new Promise((next) => setImmediate(next))
    }
    const reading = process.resourceUsage().maxRSS - written
    const megabytes = (kilobytes: number) => Math.round(kilobytes / 1024)
    console.log(JSON.stringify({ rows: found, writing: megabytes(written - before), reading: megabytes(reading) }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main(process.argv[2] === 'csv' ? 'csv' : 'xlsx')
