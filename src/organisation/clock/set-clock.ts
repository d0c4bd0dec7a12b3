import { Type } from 'typebox'
import { type Instant, parseInstant, toIso } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import type { Platform } from '#platform/platform.ts'
import { adminPageAgain } from '../admin.page.ts'
import { words } from '../words.ts'

const settingKey = 'demo-clock'

/** The office's clock survives a restart: what is kept is how far it is ahead of the machine's. */
export async function keepClock(tx: Tx, tenantId: string, aheadMs: number): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ tenant_id: tenantId, key: settingKey, value: JSON.stringify({ aheadMs }) })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'key']).doUpdateSet({ value: JSON.stringify({ aheadMs }) }),
    )
    .execute()
}

export async function keptClock(tx: Tx, tenantId: string): Promise<number> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('tenant_id', '=', tenantId)
    .where('key', '=', settingKey)
    .executeTakeFirst()
  // Written by `keepClock` alone.
  return (row?.value as { aheadMs: number } | undefined)?.aheadMs ?? 0
}

async function moveClock(platform: Platform, tx: Tx, tenantId: string, now: Instant | null): Promise<void> {
  if (!platform.config.demo) throw new Problem('clock.not-demo')
  const aheadMs = now === null ? 0 : now - platform.clock.machineNow()
  await keepClock(tx, tenantId, aheadMs)
  platform.clock.set(now)
}

/** Demonstration only: the clock the whole system reads (CONTRACT §3). */
export const setClock = action({
  name: 'clock.set',
  method: 'POST',
  path: '/demo/clock',
  permission: 'clock.set',
  summary: { vi: 'Đặt đồng hồ hệ thống (trình diễn)', en: 'Set the system clock (demonstration)' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object(
    { now: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]) },
    { additionalProperties: false },
  ),
  output: Type.Object({ now: Type.String() }),
  async run({ platform, tx, actor, input, lang, record }) {
    const now = input.now === null ? null : parseInstant(input.now)
    if (input.now !== null && now === null) throw invalid([{ pointer: '/now', message: words(lang).clockWrong }])
    await record({
      name: 'clock.set',
      subject: { kind: 'tenant', id: actor.tenantId },
      data: { now: now === null ? null : toIso(now) },
    })
    await moveClock(platform, tx, actor.tenantId, now)
    return { output: { now: toIso(platform.clock.now()) } }
  },
  page: {
    path: '/quan-tri/dong-ho',
    read: (entered) => ({ now: entered.real === '1' || typeof entered.now !== 'string' ? null : entered.now }),
    next: () => '/quan-tri',
    again: (problem, entered, view, context) => adminPageAgain(problem, entered, view, context),
  },
})
