import type { Instant, IsoDate } from '#law/instant.ts'
import { toIso } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import type { Cell } from '#platform/sheets/cell.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import type { DatasetName } from '../datasets.ts'

/** One column: its name in the files, and what stands in it. */
export interface DataColumn {
  name: string
  type: 'text' | 'integer' | 'decimal' | 'boolean' | 'date'
  about: Bilingual
}

/** From what it is read. Rows are asked for while the file is sent, so the database is not a transaction's. */
export interface Reading {
  platform: Platform
  db: Tx
  tenantId: string
  /** The morning of today: all of a day's files say the same. */
  asOf: Instant
  today: IsoDate
}

/** One set of open data. No column names a person, and no row is one dossier. */
export interface Dataset {
  name: DatasetName
  about: Bilingual
  keywords: readonly string[]
  columns: readonly DataColumn[]
  /** In an order that stays. */
  rows(reading: Reading): AsyncIterable<readonly Cell[]>
  /** The days that the rows are about; null: no stretch of time. */
  temporal(reading: Reading): Promise<{ from: IsoDate; to: IsoDate } | null>
}

export const text = (name: string, vi: string, en: string): DataColumn => ({ name, type: 'text', about: { vi, en } })
export const integer = (name: string, vi: string, en: string): DataColumn => ({
  ...text(name, vi, en),
  type: 'integer',
})
export const decimal = (name: string, vi: string, en: string): DataColumn => ({
  ...text(name, vi, en),
  type: 'decimal',
})
export const date = (name: string, vi: string, en: string): DataColumn => ({ ...text(name, vi, en), type: 'date' })

export const moment = (at: Instant): string => toIso(at)
