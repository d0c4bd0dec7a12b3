import type { Kysely } from 'kysely'
import type { Schema } from '#platform/database/schema.ts'
import { loadContent } from '../src/content.ts'
import { contentFolder } from '../src/start.ts'
import { testPlatform } from './test-platform.ts'

/** The default content with the demonstration, loaded once for all test databases. */
export async function prepareTemplate(db: Kysely<Schema>): Promise<void> {
  await loadContent(await testPlatform({ db }), contentFolder)
}
