import { loadCatalogue } from '#catalogue'
import { loadDemonstrationYear } from '#dossiers'
import { loadFeedback, loadFeedbackYear } from '#feedback'
import { parseInstant } from '#law/instant.ts'
import { keepClock, loadDemoPeople, loadOrganisation } from '#organisation'
import { gatherStatistics } from '#platform/database/gather-statistics.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Platform } from '#platform/platform.ts'
import { ensureTenant } from '#platform/tenant.ts'
import { loadRegisters, registers, syncViews } from '#registers'
import { loadScorecards } from '#scorecards'

/** The first working morning after the demonstration year: 400 dossiers behind, 7 on the desks, nothing late. */
const demonstrationMorning = parseInstant('2024-01-02T07:30:00+07:00')

/** Loads the default content once, all of it or nothing; a later start finds it and does nothing. */
export async function loadContent(platform: Platform, folder: string): Promise<string[]> {
  const { database, clock, config, secrets, tenantId } = platform
  const machineNow = clock.machineNow()
  return inTransaction(database.db, async (tx) => {
    await ensureTenant(tx)
    await syncViews(tx, registers)
    const loaded: string[] = []
    const once = async (name: string, load: () => Promise<unknown>) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('content_load')
        .values({ tenant_id: tenantId, name, sha256: '', loaded_at: new Date(machineNow) })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doNothing())
        .executeTakeFirst()
      if (!numInsertedOrUpdatedRows) return
      await load()
      loaded.push(name)
    }
    await once('organisation', () => loadOrganisation(tx, tenantId, folder, machineNow))
    await once('catalogue', () => loadCatalogue(tx, tenantId, folder))
    await once('questionnaires and published scores', () => loadFeedback(platform, tx, folder))
    if (config.demo) {
      await once('demonstration people', () => loadDemoPeople(tx, tenantId, secrets, machineNow))
      await once('demonstration year 2023', () => loadDemonstrationYear(platform, tx, folder))
      await once('answers of the demonstration year', () => loadFeedbackYear(platform, tx, folder))
      await once('registers of the demonstration year', () => loadRegisters(platform, tx, folder))
      await once('scorecards 2019 to 2023', async () => {
        // Scores are computed from all that was loaded just now.
        await gatherStatistics(tx)
        await loadScorecards(platform, tx, folder)
      })
      await once('demonstration clock', async () => {
        if (demonstrationMorning !== null) await keepClock(tx, tenantId, demonstrationMorning - machineNow)
      })
    }
    if (loaded.length > 0) await gatherStatistics(tx)
    return loaded
  })
}
