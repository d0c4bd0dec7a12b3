import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '#catalogue'
import { instant, office } from '#office'
import { loadOrganisation } from '#organisation'
import { inTransaction } from '#platform/database/transaction.ts'
import { ensureTenant } from '#platform/tenant.ts'
import { hoursOf } from './process-file.ts'

const data = fileURLToPath(new URL('../../../data/', import.meta.url))
const o = await office()
const { database } = o.platform
const scratch = mkdtempSync(join(tmpdir(), 'motcua-content-'))
after(() => rmSync(scratch, { recursive: true }))

interface Step {
  minutes: number
  unitId: string
  role: string
}

test('the minutes of every internal process add up to the limit of the version it belongs to', async () => {
  const { items } = (await o.get('/procedures?limit=200')).json
  for (const { code } of items) {
    const { versions } = (await o.get(`/procedures/${code}`)).json
    for (const { from } of versions) {
      const { limit, process } = (await o.get(`/procedures/${code}?at=${from}`)).json
      const minutes = process.steps.reduce((sum: number, step: Step) => sum + step.minutes, 0)
      assert.equal(minutes, hoursOf(limit.committed ?? limit.statutory) * 60, `${code} from ${from}`)
    }
  }
})

test('every step of every process waits at a post that exists', async () => {
  const posts = await database.db.selectFrom('post').select(['unit_id', 'role']).execute()
  const known = new Set(posts.map((post) => `${post.unit_id}:${post.role}`))
  const { items } = (await o.get('/procedures?limit=200')).json
  for (const { code } of items) {
    const { steps } = (await o.get(`/procedures/${code}`)).json.process
    const strays = steps.filter(({ unitId, role }: Step) => !known.has(`${unitId}:${role}`))
    assert.deepEqual(strays, [], code)
  }
})

/** The content in `folder`, loaded for a province that has none yet: what was refused, and what is there after. */
async function load(folder: string): Promise<{ refusal: string; rows: number }> {
  const other = { id: 'H99', name: 'Tỉnh Giả Định', agencyCode: 'H99' }
  const undo = new Error('only looked')
  let refusal = ''
  let rows = 0
  try {
    await inTransaction(database.db, async (tx) => {
      await ensureTenant(tx, other)
      await loadOrganisation(tx, other.id, data, instant('2024-01-02T08:00:00+07:00'))
      try {
        await loadCatalogue(tx, other.id, folder)
      } catch (error) {
        refusal = error instanceof Error ? error.message : String(error)
      }
      rows = (await tx.selectFrom('procedure').select('code').where('tenant_id', '=', other.id).execute()).length
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return { refusal, rows }
}

/** A copy of the shipped content with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(scratch, 'folder-'))
  cpSync(data, folder, { recursive: true })
  const own = existsSync(join(data, file)) ? readFileSync(join(data, file), 'utf8') : ''
  writeFileSync(join(folder, file), change(own))
  return folder
}

/** Changes one value of a JSON file by its pointer. */
const set = (pointer: string, value: unknown) => (text: string) => {
  const keys = pointer.split('/').slice(1)
  const last = keys.pop() ?? ''
  const json = JSON.parse(text)
  keys.reduce((at, key) => at[key], json)[last] = value
  return JSON.stringify(json)
}

test('the shipped content is taken as it is', async () => {
  assert.deepEqual(await load(data), { refusal: '', rows: 54 })
})

const faults: [file: string, pointer: string, value: unknown][] = [
  ['procedures.json', '/procedures/3/name', ''],
  ['procedures.json', '/procedures/3/serviceLevel', 'complete'],
  ['procedures.json', '/procedures/3/colour', 'red'],
  ['procedures.json', '/procedures/3/code', '1.001786'],
  ['procedures.json', '/procedures/3/codeWithAgencySuffix', '1.001786.H55'],
  ['procedures.json', '/procedures/3/sectorId', 'nowhere'],
  ['procedures.json', '/procedures/3/components/1/no', 7],
  ['procedures.json', '/procedures/3/timeLimit/mode', 'calendarDays'],
  ['procedures.json', '/procedures/0/timeLimit/committed/value', 16],
  ['procedures.json', '/procedures/3/agency/directUnitId', 'nowhere'],
  ['procedures.json', '/procedures/9/agency/cooperating/0', 'nowhere'],
  ['processes.json', '/processes/2/steps/1/role', 'astronaut'],
  ['processes.json', '/processes/2/steps/1/kind', 'ponder'],
  ['processes.json', '/processes/2/steps/3/no', 9],
  ['processes.json', '/processes/2/procedureCode', '1.999999'],
  ['forms/common.json', '/properties/phone/type', 'telephone'],
]
for (const [file, pointer, value] of faults) {
  test(`content with a fault is refused by file and pointer and nothing is loaded: ${file}#${pointer}`, async () => {
    const { refusal, rows } = await load(changed(file, set(pointer, value)))
    assert.ok(refusal.includes(`${file}#${pointer}`), refusal)
    assert.equal(rows, 0)
  })
}

test('a process whose hours are not those of the limit is refused', async () => {
  const { refusal, rows } = await load(changed('processes.json', set('/processes/2/steps/1/hours', 40)))
  assert.match(refusal, /processes\.json#\/processes\/2\/steps: add up to 116 hours, the limit gives 80/)
  assert.equal(rows, 0)
})

test('a file that is no JSON is refused by its name', async () => {
  const { refusal, rows } = await load(changed('procedures.json', (text) => text.slice(0, 500)))
  assert.match(refusal, /^procedures\.json cannot be read as JSON/)
  assert.equal(rows, 0)
})

test('a form for a procedure that does not exist is refused', async () => {
  const { refusal, rows } = await load(
    changed('forms/1.999999.json', () => readFileSync(join(data, 'forms/common.json'), 'utf8')),
  )
  assert.equal(refusal, 'forms/1.999999.json: there is no such procedure')
  assert.equal(rows, 0)
})
