import { buffer } from 'node:stream/consumers'
import { type Office, office, type Person } from '#office'
import { verifyChains } from '#platform/audit/verify-chains.ts'
import type { Cell, SheetColumn, SheetFormat } from '#platform/sheets/cell.ts'
import { writeSheet } from '#platform/sheets/write-sheet.ts'
import { seminar } from '../declarations/seminar.ts'
import { register } from '../engine/register.ts'
import { actionsOf, eventsOf } from '../register-actions.ts'
import { importEvents } from './import-words.ts'
import { type ImportsWatched, runImports } from './run-imports.ts'

/** The register under test, and the same with entries that occur once. */
export const single = register({ ...seminar, unique: ['name', 'heldOn'] })

export const heads = ['Tên sự kiện', 'Hình thức', 'Chủ đề', 'Ngày tổ chức', 'Số người dự', 'Cơ quan chủ trì']
export const goodRow = (n: number): Cell[] => [
  `Tọa đàm số ${n}`,
  'Tọa đàm',
  'digital',
  '05/03/2023',
  n,
  'Sở Khoa học và Công nghệ',
]

export async function fileOf(format: SheetFormat, names: readonly string[], rows: readonly Cell[][]): Promise<Buffer> {
  const columns: SheetColumn[] = names.map((head) => ({ head, type: 'text' }))
  async function* given() {
    yield* rows
  }
  return buffer(writeSheet({ format, sheetName: 'Danh sách', columns, rows: given() }))
}

export interface ImportOffice extends Office {
  /** Keeps the register. */
  keeper: Person
  run(watched?: ImportsWatched): Promise<void>
  /** Sends a file and answers the id of its import. */
  send(name: string, bytes: Uint8Array): Promise<string>
  status(id: string): Promise<Record<string, unknown>>
  /** `sheet!column row: message`, all of them. */
  faults(id: string): Promise<string[]>
  entries(): Promise<number>
  isAuditWhole(): Promise<boolean>
}

export async function importOffice(): Promise<ImportOffice> {
  const o = await office({ actions: actionsOf(seminar), events: { ...importEvents, ...eventsOf(seminar) } })
  const { db } = o.platform.database
  const { tenantId } = o.platform
  const keeper = await o.as('control')
  return {
    ...o,
    keeper,
    run: (watched) => runImports(o.platform, { registerOf: () => seminar, ...watched }),
    async send(name, bytes) {
      const sent = await keeper.upload('/registers/seminar/imports', { name, bytes })
      if (sent.status !== 201) throw new Error(`${sent.status} ${sent.text}`)
      return sent.json.id
    },
    status: async (id) => (await keeper.get(`/registers/seminar/imports/${id}`)).json,
    async faults(id) {
      const { json } = await keeper.get(`/registers/seminar/imports/${id}/errors?limit=200`)
      return json.items.map(
        (fault: Record<string, string>) => `${fault.sheet}!${fault.column}${fault.row}: ${fault.message}`,
      )
    },
    async entries() {
      const { n } = await db
        .selectFrom('register_entry')
        .select((eb) => eb.fn.countAll().as('n'))
        .where('tenant_id', '=', tenantId)
        .where('register', '=', 'seminar')
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    isAuditWhole: async () => (await verifyChains(db, tenantId)).broken === null,
  }
}
