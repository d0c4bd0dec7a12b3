import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { adminPage } from '../admin.page.ts'
import { readAdmin } from './read-admin.ts'

export const showAdmin = action({
  name: 'admin.show',
  method: 'GET',
  permission: 'admin.read',
  summary: { vi: 'Trang quản trị', en: 'Administration page' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  async run() {
    return { output: {} }
  },
  page: {
    path: '/quan-tri',
    render: async (_output, view, { tx, actor, now }) => adminPage(view, await readAdmin(tx, actor.tenantId, now)),
  },
})
