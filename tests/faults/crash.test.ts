import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { call, type RunningServer, signIn, startServer } from './running-server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'motcua-crash-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))

const reception = (n: number) => ({
  procedureCode: '2.000212',
  channel: 'inPerson',
  owner: {
    kind: 'individual',
    name: `Nguyễn Văn Mẫu ${n}`,
    idNo: '019090000001',
    address: 'Phường Ví Dụ',
    phone: '0900000001',
  },
  form: {},
  components: [{ code: '1', copies: 1, copyType: 'original' }],
  resultChannel: 'inPerson',
})

interface Acknowledged {
  key: string
  n: number
  id: string
  code: string
}

/** Sixteen receptions at a time until the server is killed under them; returns what was acknowledged and what was sent. */
async function receiveUntilKilled(server: RunningServer, token: string, round: number) {
  const acknowledged: Acknowledged[] = []
  const sent: { key: string; n: number }[] = []
  let killed = false
  const counter = async () => {
    while (!killed) {
      const n = sent.length + 1
      const key = `round-${round}-${n}`
      sent.push({ key, n })
      const reply = await call(server, '/dossiers', { token, key, body: reception(n) })
      if (reply === null) return
      assert.equal(reply.status, 201, JSON.stringify(reply.json))
      acknowledged.push({ key, n, id: String(reply.json.id), code: String(reply.json.code) })
      if (acknowledged.length === 20) {
        killed = true
        server.child.kill('SIGKILL')
      }
    }
  }
  await Promise.all(Array.from({ length: 16 }, counter))
  return { acknowledged, sent }
}

test('killed in the middle of receptions: what was acknowledged is there, no code twice, no gap, a resend makes nothing new', async () => {
  const known = new Map<string, string>()
  for (let round = 1; round <= 3; round++) {
    const server = await startServer(dataDir)
    const token = await signIn(server, 'clerk')
    const { acknowledged, sent } = await receiveUntilKilled(server, token, round)
    assert.ok(acknowledged.length >= 20)

    const again = await startServer(dataDir)
    const tokenAgain = await signIn(again, 'clerk')
    for (const { id, code } of acknowledged) {
      const reply = await call(again, `/dossiers/${id}`, { token: tokenAgain })
      assert.equal(reply?.json.code, code)
      assert.ok(!known.has(code), `${code} was given twice`)
      known.set(code, id)
    }
    // The answers that were lost: asked again under the same key, each is one dossier, new or the one already made.
    for (const { key, n } of sent) {
      const reply = await call(again, '/dossiers', { token: tokenAgain, key, body: reception(n) })
      assert.equal(reply?.status, 201, JSON.stringify(reply?.json))
      const [id, code] = [String(reply?.json.id), String(reply?.json.code)]
      const before = acknowledged.find((each) => each.key === key)
      if (before) assert.deepEqual({ id, code }, { id: before.id, code: before.code })
      known.set(code, id)
    }
    const numbers = [...known.keys()].map((code) => Number(code.slice(-4))).sort((a, b) => a - b)
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, i) => i + 1),
      'codes of the day without gap',
    )
    assert.equal(new Set(known.values()).size, known.size)
    assert.equal(await again.end('SIGTERM'), 0)
  }
})

test('two starts on one data folder: the second ends in one line and the first goes on', async () => {
  const first = await startServer(dataDir)
  await assert.rejects(startServer(dataDir), (error: Error) => {
    const lines = error.message.trim().split('\n')
    assert.match(error.message, /ended with 1: motcua: .*in use by process \d+/s)
    assert.equal(lines.length, 1)
    return true
  })
  assert.equal((await fetch(`${first.url}/readyz`)).status, 200)
  assert.equal(await first.end('SIGTERM'), 0)
})
