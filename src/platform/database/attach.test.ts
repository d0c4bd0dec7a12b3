import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openOrAttach } from '#platform/database/attach.ts'
import { FolderInUse, lockFolder } from '#platform/database/folder-lock.ts'

const home = mkdtempSync(join(tmpdir(), 'motcua-attach-'))
after(() => rmSync(home, { recursive: true, force: true }))
const at = (name: string) => ({ database: { engine: 'embedded' as const, folder: join(home, name) } })

test('beside a running office a command uses its database, and leaves it running', async () => {
  const program = `
    const { openDatabase } = await import('#platform/database/pool.ts')
    const database = await openDatabase(JSON.parse(process.argv[1]))
    await database.pool.query('create table kept as select 42 as n')
    console.log('ready')
    process.stdin.resume()
    process.stdin.once('end', async () => { await database.pool.query('select n from kept'); await database.close() })`
  const root = new URL('../../../', import.meta.url)
  const office = spawn(
    process.execPath,
    ['--input-type=module-typescript', '-e', program, JSON.stringify(at('busy'))],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  await once(office.stdout, 'data')
  const database = await openOrAttach(at('busy'))
  const { rows } = await sql<{ n: number }>`select n from kept`.execute(database.db)
  assert.deepEqual(rows, [{ n: 42 }])
  await database.close()
  // It still has its server after we have gone, and ends well.
  office.stdin.end()
  const [code] = await once(office, 'exit')
  assert.equal(code, 0)
})

test('a folder that is in use and answers nothing is refused as in use', async () => {
  const { folder } = at('starting').database
  mkdirSync(folder)
  const lock = lockFolder(folder)
  await assert.rejects(openOrAttach(at('starting')), FolderInUse)
  lock.release()
})
