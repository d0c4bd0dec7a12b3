import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Cell, SheetFormat } from './cell.ts'
import { sheetProblem } from './problems.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { type ArchiveLimits, archiveLimits } from './zip-archive.ts'

export interface SheetRow {
  /** Empty for CSV, which has no sheets. */
  sheet: string
  /** From 1, as a person who looks at the sheet counts. */
  row: number
  /** Without the empty cells at the end; rows with none at all do not come. */
  cells: readonly Cell[]
}

/**
 * The rows of a file or stream, read as they are asked for. A workbook is unpacked once before within the limits, so a
 * refusal (a `Problem` with a `SheetFault`) comes before its first row; a CSV file may be refused on the way.
 */
export async function* readSheet(
  source: string | Readable,
  opts: { format: SheetFormat; limits?: ArchiveLimits },
): AsyncGenerator<SheetRow, void, undefined> {
  const limits = opts.limits ?? archiveLimits
  if (opts.format === 'csv') {
    yield* readCsv(typeof source === 'string' ? createReadStream(source) : source, limits.fileBytes)
  } else if (typeof source === 'string') {
    yield* readXlsx(source, limits)
  } else {
    yield* readStaged(source, limits)
  }
}

/** The directory of a ZIP is at its end, so a stream goes to the disk first. */
async function* readStaged(source: Readable, limits: ArchiveLimits): AsyncGenerator<SheetRow, void, undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'))
  try {
    const path = join(folder, 'sheet.xlsx')
    await pipeline(source, upTo(limits.fileBytes), createWriteStream(path, { mode: 0o600 }))
    yield* readXlsx(path, limits)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function upTo(limit: number) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > limit) throw sheetProblem('sheet.too-large')
      yield chunk
    }
  }
}
