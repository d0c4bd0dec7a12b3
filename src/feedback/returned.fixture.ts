import assert from 'node:assert/strict'
import type { Office } from '#office'

interface Asked {
  code: string
  required: boolean
  condition: string | null
}

/** A dossier handed in at the counter, handled, and its result returned. Without `returned` it still waits there. */
export async function returned(office: Office, { isReturned = true } = {}): Promise<{ id: string; code: string }> {
  const does = async (who: string, path: string, body: object, status: number) => {
    const reply = await (await office.as(who)).post(path, body)
    assert.equal(reply.status, status, `${who} ${JSON.stringify(body)}: ${reply.text}`)
    return reply.json
  }
  const clerk = await office.as('clerk')
  const { json: procedure } = await clerk.get('/procedures/2.002385')
  const papers = (procedure.components as Asked[]).filter((one) => one.required && one.condition === null)
  const { id, code } = await does(
    'clerk',
    '/dossiers',
    {
      procedureCode: '2.002385',
      channel: 'inPerson',
      owner: {
        kind: 'individual',
        name: 'Nguyễn Văn Mẫu',
        idNo: '019090000001',
        address: 'Phường Ví Dụ',
        phone: '0900000001',
      },
      components: papers.map((paper) => ({ code: paper.code, copies: 1, copyType: 'original' })),
      resultChannel: 'inPerson',
    },
    201,
  )
  const act = (who: string, action: string, more: object = {}) =>
    does(who, `/dossiers/${id}/actions`, { action, ...more }, 200)
  await act('clerk', 'handOver')
  await act('head', 'assign', { assignee: 'specialist' })
  await act('specialist', 'forward')
  await act('head', 'forward')
  await act('director', 'forward')
  await act('records', 'issueResult')
  if (isReturned) await act('clerk', 'returnResult', { receiverName: 'Nguyễn Văn Mẫu' })
  return { id, code }
}

/** Everything answered with one level, and no to the three questions on integrity. */
export function allAnswered(level: number): Record<string, number | boolean> {
  const factors = ['F1', 'F2', 'F3', 'F4', 'F5'].flatMap((factor) => [`${factor}.1`, `${factor}.2`])
  return { ...Object.fromEntries(factors.map((id) => [id, level])), O1: level, X1: false, X2: false, X3: false }
}
