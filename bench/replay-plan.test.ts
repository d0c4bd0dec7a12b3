import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf, type Recording } from './replay-plan.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Reads a dossier, takes a number, changes the dossier, writes an event and closes its task. */
function recording(n: number): Recording {
  const statement = (text: string, values: unknown[], rows: unknown[] = [], rowCount = 1) => ({
    text,
    values,
    rows,
    rowCount,
  })
  const [dossier, task, event, seq, taken] = [id(n), id(n + 1), id(n + 2), n * 3, n + 40]
  return {
    request: { method: 'POST', path: `/dossiers/${dossier}/actions`, key: `key ${n}`, body: { action: 'forward' } },
    reply: { status: 200, type: 'application/json', text: '{}' },
    statements: [
      statement('select * from dossier where id = $1', [dossier], [{ id: dossier, seq, task: { id: task } }]),
      statement('insert into number_book', ['book'], [{ last: taken }]),
      statement('update dossier', [seq + 1, `TT-${String(taken).padStart(4, '0')}`, dossier, seq], [], 1),
      statement('insert into event', [event, JSON.stringify({ event, key: 'value' }), `key ${n}`, new Date(n)]),
      statement('update task', [task]),
    ],
  }
}

test('what differs between two recordings is told by where it comes from, the rest is sent as it was', () => {
  const plan = planOf(recording(100), recording(200))
  assert.equal(plan.kind, 'POST /dossiers/:id/actions forward')
  assert.equal(plan.fresh, 1)
  const dossier = { kind: 'text', parts: [{ from: 'dossier' }] }
  const fresh = { from: 'fresh', n: 0 }
  assert.deepEqual(
    plan.statements.map(({ values }) => values),
    [
      [dossier],
      [{ kind: 'same', value: 'book' }],
      [
        { kind: 'seq', statement: 0, add: 1 },
        { kind: 'text', parts: ['TT-', { from: 'number', statement: 1 }] },
        dossier,
        { kind: 'seq', statement: 0, add: 0 },
      ],
      [
        { kind: 'text', parts: [fresh] },
        { kind: 'text', parts: ['{"event":"', fresh, '","key":"value"}'] },
        { kind: 'text', parts: [{ from: 'key' }] },
        { kind: 'same', value: new Date(100) },
      ],
      [{ kind: 'text', parts: [{ from: 'row', statement: 0, path: ['0', 'task', 'id'] }] }],
    ],
  )
})

test('only changes must touch as many rows as they did: what is read may have grown', () => {
  const { statements } = planOf(recording(100), recording(200))
  assert.deepEqual(
    statements.map(({ rowCount }) => rowCount),
    [null, 1, 1, 1, 1],
  )
})

test('two requests that do not ask the same of the database are refused', () => {
  const other = recording(200)
  other.statements.pop()
  assert.throws(() => planOf(recording(100), other), /other statements/)
})
