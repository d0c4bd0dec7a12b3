import type { ColumnType, SheetColumn } from '#platform/sheets/cell.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Field } from '../engine/field.ts'
import type { Register } from '../engine/register.ts'
import { registerLabel } from '../perform.ts'
import { columnsOf } from './heads.ts'
import { importWords } from './import-words.ts'

export interface GuideLine {
  head: string
  isRequired: boolean
  holds: string
  help: string
}

/** What a file for this register holds, column by column. */
export const guideOf = (declared: Register, lang: Lang): GuideLine[] =>
  columnsOf(declared).map(([, field]) => ({
    head: field.label[lang],
    isRequired: field.required === true,
    holds: holdsOf(field, lang),
    help: field.help?.[lang] ?? '',
  }))

export const templateColumns = (declared: Register, lang: Lang): SheetColumn[] =>
  columnsOf(declared).map(([, field]) => ({ head: field.label[lang], type: columnTypes[field.type] ?? 'text' }))

const columnTypes: Partial<Record<Field['type'], ColumnType>> = {
  integer: 'integer',
  decimal: 'decimal',
  percent: 'decimal',
  money: 'money',
  date: 'date',
  year: 'integer',
  boolean: 'boolean',
}

function holdsOf(field: Field, lang: Lang): string {
  const { kind } = importWords(lang)
  switch (field.type) {
    case 'text':
      return kind.text(field.maxLength ?? 300)
    case 'longText':
      return kind.text(field.maxLength ?? 20_000)
    case 'decimal':
      return kind.number
    case 'choice':
    case 'choices':
      return kind[field.type](
        Object.values(field.options)
          .map((label) => label[lang])
          .join('; '),
      )
    case 'entry':
      return kind.entry(registerLabel(lang)(field.register))
    default:
      return kind[field.type]
  }
}
