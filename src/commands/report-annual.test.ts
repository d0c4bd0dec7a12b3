import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Config, readConfig } from '#platform/config/config.ts'
import { readText } from '#platform/documents/read-text.ts'
import { testServer } from '#platform/testing/database-server.ts'
import { runCommand } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-report-'))
let config: Config
let drop = async () => {}

before(async () => {
  const server = await testServer()
  const name = await server.createDatabase('template')
  drop = () => server.dropDatabase(name)
  const secret = 'only-for-tests-only-for-tests-only-for-tests'
  config = readConfig(
    { DATA_DIR: folder, DATABASE_URL: server.url(name), SESSION_SECRET: secret, DEMO: 'on', LOG_LEVEL: 'silent' },
    folder,
  )
})
after(async () => {
  await drop()
  rmSync(folder, { recursive: true, force: true })
})

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const terminal = {
    say: (text: string) => {
      said.out += text
    },
    remark: (text: string) => {
      said.err += text
    },
  }
  return { code: await runCommand(line.split(' '), () => config, terminal), ...said }
}

test('the yearly report is written as a PDF and as a Word file, whichever the name asks for', async () => {
  const pdf = join(folder, 'report.pdf')
  const { code, out, err } = await run(`report annual --agency skhcn --year 2023 --out ${pdf}`)
  assert.deepEqual([code, out], [0, pdf])
  assert.match(err, /^version 1, drafting; \d+ figures, \d+ without an indicator$/)
  assert.match(readText(readFileSync(pdf)).join(' '), /đã tiếp nhận 407 hồ sơ/)
  const docx = join(folder, 'report.docx')
  assert.equal((await run(`report annual --agency skhcn --year 2023 --out ${docx}`)).code, 0)
  assert.equal(readFileSync(docx).subarray(0, 2).toString(), 'PK')
})

test('an unknown agency fails in one line; a wrong file name or year is wrong usage', async () => {
  const unknown = await run(`report annual --agency nobody --year 2023 --out ${join(folder, 'x.pdf')}`)
  assert.deepEqual([unknown.code, unknown.err], [1, 'motcua report annual: There is no such report.'])
  assert.equal((await run('report annual --agency skhcn --year 2023 --out x.odt')).code, 2)
  assert.equal((await run('report annual --agency skhcn --year 3000 --out x.pdf')).code, 2)
  assert.equal((await run('report annual --year 2023 --out x.pdf')).code, 2)
  const help = await run('report annual --help')
  assert.deepEqual([help.code, /annual --agency A --year Y --out F\.docx\|\.pdf/.test(help.out)], [0, true])
})
