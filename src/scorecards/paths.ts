import { Type } from 'typebox'
import type { SheetKey } from './sheet.ts'

/** Parts of the addresses of rounds and sheets. */
const code = Type.String({ pattern: '^[a-z0-9-]{1,40}$' })
const year = Type.Integer({ minimum: 2000, maximum: 2200 })
export const roundParams = Type.Object({ code, year })
export const sheetParams = Type.Object({ code, year, agency: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) })

export const sheetPath = ({ scorecard, year, agency }: Pick<SheetKey, 'scorecard' | 'year' | 'agency'>): string =>
  `/cai-cach/cham-diem/${scorecard}/${year}/${agency}`
