import type { Field } from './field.ts'
import { type Register, snake } from './register.ts'

const types: Record<Field['type'], string> = {
  text: 'text',
  longText: 'text',
  integer: 'int',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'bigint',
  date: 'date',
  year: 'int',
  boolean: 'boolean',
  choice: 'text',
  choices: 'jsonb',
  entry: 'uuid',
  agency: 'text',
  unit: 'text',
  procedure: 'text',
  link: 'text',
}

export const viewOf = (declared: Register): string => `pub.${snake(declared.name)}`

/** Columns every register's view has before its own. */
export const ownColumns = ['tenant_id', 'id', 'agency_id', 'mark', 'title', 'state', 'dated_on', 'due_on', 'provenance']

/** What other areas read of a register: typed columns, no personal field, no voided entry. */
export function viewSql(declared: Register): string {
  const fields = Object.entries(declared.fields).filter(([, field]) => !field.personal)
  const columns = fields.map(([name, field]) => {
    const column = snake(name)
    const as = ownColumns.includes(column) ? `${column}_value` : column
    return field.type === 'choices'
      ? `data->'${name}' as ${as}`
      : field.type === 'text' || field.type === 'longText'
        ? `data->>'${name}' as ${as}`
        : `(data->>'${name}')::${types[field.type]} as ${as}`
  })
  return `create view ${viewOf(declared)} as
  select ${[...ownColumns, ...columns].join(',\n    ')}
  from register_entry where register = '${declared.name}' and voided_at is null`
}
