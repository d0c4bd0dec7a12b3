import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { dossierParams } from '../dossier-params.ts'
import { deskDossierPage } from './desk-dossier.page.ts'
import { readDeskDossier } from './read-desk-dossier.ts'

export const showDeskDossier = action({
  name: 'desk.show-dossier',
  method: 'GET',
  permission: 'desk.read',
  summary: { vi: 'Hồ sơ trên bàn làm việc', en: 'A dossier on a desk' },
  params: dossierParams,
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  async run() {
    return { output: {} }
  },
  page: {
    path: '/ban-lam-viec/ho-so/{idOrCode}',
    render: async (_output, view, context) =>
      deskDossierPage(view, await readDeskDossier(context, context.params.idOrCode)),
  },
})
