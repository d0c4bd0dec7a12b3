import type { Kysely } from 'kysely'
import type { Schema } from '#platform/database/schema.ts'

/** What a store is handed to speak to the database: a transaction, or (for reading at start) the pool itself. */
export type Tx = Kysely<Schema>
