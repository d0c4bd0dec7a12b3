// Takes the pictures of the README from the running product: node scripts/pictures.ts
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '#platform/testing/browser.ts'
import { call, signIn, startServer } from '../tests/faults/running-server.ts'
import { visit } from '../tests/journeys/people.ts'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'motcua-pictures-'))
const { browser, reason } = await launchBrowser()
if (!browser) throw new Error(reason)
const server = await startServer(dataDir)
const at = { browser, url: server.url, javaScript: true }
mkdirSync(folder, { recursive: true })

/** A dossier of the demonstration's citizen, as far as review by a specialist. */
async function dossierUnderReview(): Promise<string> {
  const citizen = await signIn(server, 'citizen')
  const procedure = await call(server, '/procedures/2.002385')
  const { exampleValue } = await import('#catalogue')
  const owner = {
    kind: 'individual',
    name: 'Nguyễn Văn Mẫu',
    idNo: '019090000001',
    address: 'Tổ 5, phường Ví Dụ, TP. Thái Nguyên',
    phone: '0900000001',
  }
  const body = {
    procedureCode: '2.002385',
    channel: 'online',
    owner,
    // The form's own schema, as the catalogue tells it.
    form: exampleValue(procedure?.json.form as Parameters<typeof exampleValue>[0], 7),
    components: [],
    resultChannel: 'online',
  }
  const filed = await call(server, '/dossiers', { token: citizen, body })
  const id = String(filed?.json.id)
  const clerk = await signIn(server, 'clerk')
  await call(server, `/dossiers/${id}/actions`, { token: clerk, body: { action: 'accept' } })
  await call(server, `/dossiers/${id}/actions`, { token: clerk, body: { action: 'handOver' } })
  const head = await signIn(server, 'head')
  await call(server, `/dossiers/${id}/actions`, { token: head, body: { action: 'assign', assignee: 'specialist' } })
  return id
}

async function picture(who: string | null, path: string, name: string, width = 1366): Promise<void> {
  const visitor = await visit({ ...at, width }, who)
  await visitor.page.goto(path)
  await visitor.page.screenshot({ path: join(folder, `${name}.png`) })
  await visitor.context.close()
}

try {
  const id = await dossierUnderReview()
  await picture(null, '/', 'home-phone', 390)
  await picture(null, '/thu-tuc/2.002385', 'procedure-phone', 390)
  await picture('citizen', `/ho-so/${id}`, 'dossier-phone', 390)
  await picture('specialist', '/ban-lam-viec', 'desk')
  await picture('specialist', `/ban-lam-viec/ho-so/${id}`, 'dossier-desk')
  await picture('clerk', '/mot-cua', 'counter')
} finally {
  await browser.close()
  await server.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}
