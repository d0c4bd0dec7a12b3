import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'

test('the owner reads what was given to them, not what officials said to each other', async () => {
  const o = await office()
  const clerk = await o.as('clerk')
  const head = await o.as('head')
  const made = await clerk.post('/dossiers', {
    procedureCode: '2.002385',
    channel: 'inPerson',
    owner: {
      kind: 'individual',
      name: 'Nguyễn Văn Mẫu',
      idNo: '019090000001',
      address: 'Phường Ví Dụ',
      phone: '0900000001',
    },
    form: {},
    components: [{ code: '1', copyType: 'original' }],
    resultChannel: 'inPerson',
  })
  const { id } = made.json
  await clerk.post(`/dossiers/${id}/actions`, { action: 'handOver', note: 'xem kỹ số xê-ri' })
  const { db } = o.platform.database
  const citizen = await db.selectFrom('user_account').select('id').where('username', '=', 'citizen').executeTakeFirst()
  assert.ok(citizen)
  await db.updateTable('dossier').set({ account_id: citizen.id }).where('id', '=', id).execute()
  const notes = async (who: typeof clerk) => {
    const { json } = await who.get(`/dossiers/${id}/events`)
    return json.items.map((event: { note: string | null }) => event.note)
  }
  assert.deepEqual(await notes(head), [null, 'xem kỹ số xê-ri'])
  assert.deepEqual(await notes(await o.as('citizen')), [null, null])
})
