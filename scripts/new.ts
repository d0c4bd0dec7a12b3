// Writes what a new thing begins with: npm run new -- register equipmentLoan
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [kind, name = ''] = process.argv.slice(2)
if (kind !== 'register' || !/^[a-z][a-zA-Z]*$/.test(name)) {
  console.error('usage: npm run new -- register <camelCaseName>')
  process.exit(2)
}
const kebab = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
const folder = fileURLToPath(new URL('../src/registers/declarations/', import.meta.url))
const spaced = kebab.replaceAll('-', ' ')

write(
  `${kebab}.ts`,
  `import { register } from '../engine/register.ts'

/** What is kept in it, and for whom. */
export const ${name} = register({
  name: '${name}',
  slug: '${kebab}',
  group: 'records',
  label: { vi: 'Tên sổ', en: '${spaced} register' },
  one: { vi: 'Mục', en: '${spaced}' },
  about: { vi: 'Sổ ghi những gì.', en: 'What the register keeps.' },
  fields: {
    name: { type: 'text', label: { vi: 'Tên', en: 'Name' }, required: true },
    madeOn: { type: 'date', label: { vi: 'Ngày', en: 'Date' }, required: true },
  },
  title: ({ name }) => String(name ?? ''),
  datedBy: 'madeOn',
  states: {
    open: { label: { vi: 'Đang làm', en: 'Open' }, tone: 'info' },
    done: { label: { vi: 'Đã xong', en: 'Done' }, tone: 'ok', isFinal: true },
  },
  initial: 'open',
  moves: {
    finish: {
      label: { vi: 'Ghi nhận đã xong', en: 'Record as done' },
      from: ['open'],
      to: 'done',
      told: { vi: 'đã xong', en: 'done' },
    },
  },
  list: { columns: ['madeOn'] },
})
`,
)
write(
  `${kebab}.test.ts`,
  `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ${name} } from './${kebab}.ts'
import { judged } from './judged.fixture.ts'

test('an entry needs its name and its date', () => {
  assert.deepEqual(judged(${name}, {}).wrong, ['name', 'madeOn'])
  assert.deepEqual(judged(${name}, { name: 'Ví dụ', madeOn: '2023-03-06' }).wrong, [])
})
`,
)
const list = `${folder}all.ts`
const text = readFileSync(list, 'utf8')
const lastImport = text.lastIndexOf('import { ')
const afterImports = text.indexOf('\n', lastImport) + 1
writeFileSync(
  list,
  `${text.slice(0, afterImports)}import { ${name} } from './${kebab}.ts'\n${text.slice(afterImports)}`.replace(
    /(registers: readonly Register\[\] = \[[^\]]*?),?\n?\]/,
    `$1,\n  ${name},\n]`,
  ),
)
console.log(`src/registers/declarations/all.ts: ${name} added at the end; put it where it belongs`)

function write(file: string, content: string): void {
  if (existsSync(folder + file)) {
    console.error(`src/registers/declarations/${file} is there already`)
    process.exit(1)
  }
  writeFileSync(folder + file, content)
  console.log(`src/registers/declarations/${file}`)
}
