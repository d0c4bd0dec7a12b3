import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import type { Questionnaire } from './questionnaire.ts'

type Row = Pick<Questionnaire, 'id' | 'version' | 'occasion'> & { content: Questionnaire }

/** The newest version of each questionnaire, in the order of their occasions. */
export async function currentQuestionnaires(tx: Tx, tenantId: string): Promise<Questionnaire[]> {
  const { rows } = await sql<Row>`
    select distinct on (id) id, version, occasion, content from questionnaire
    where tenant_id = ${tenantId} order by id, version desc`.execute(tx)
  const order = ['annual', 'afterDossier', 'reformIndex']
  // The loader alone writes these contents, after checking every part.
  return rows.map(({ content }) => content).sort((a, b) => order.indexOf(a.occasion) - order.indexOf(b.occasion))
}

/** The one a sheet was filled in under; without a version the newest. */
export async function findQuestionnaire(
  tx: Tx,
  tenantId: string,
  id: string,
  version?: number,
): Promise<Questionnaire | null> {
  const { rows } = await sql<Row>`
    select id, version, occasion, content from questionnaire
    where tenant_id = ${tenantId} and id = ${id} and (${version ?? null}::int is null or version = ${version ?? null})
    order by version desc limit 1`.execute(tx)
  return rows[0]?.content ?? null
}

/** What is asked after a dossier, in its newest version; null where no content has been loaded. */
export async function afterDossier(tx: Tx, tenantId: string): Promise<Questionnaire | null> {
  return (await currentQuestionnaires(tx, tenantId)).find(({ occasion }) => occasion === 'afterDossier') ?? null
}
