import { Type } from 'typebox'
import { officeCalendar } from '#organisation'
import { action } from '#platform/http/action.ts'
import { pageOf, pageQuery } from '#platform/http/paging.ts'
import { asked } from '../desk-frame.ts'
import { countInbox } from './count-inbox.ts'
import { doneNotice, inboxPage } from './inbox.page.ts'
import { readInbox } from './read-inbox.ts'

const textOrNull = Type.Union([Type.String(), Type.Null()])

export const inboxQuery = Type.Object({
  ...pageQuery,
  due: Type.Optional(Type.Enum(['late', 'today', 'week'])),
  procedure: Type.Optional(Type.String({ maxLength: 40 })),
})

export const inbox = action({
  name: 'inbox.list',
  method: 'GET',
  path: '/inbox',
  permission: 'inbox.read',
  summary: { vi: 'Việc đang chờ tôi, theo hạn', en: 'My open work, by due date' },
  params: Type.Object({}),
  query: inboxQuery,
  input: Type.Object({}),
  output: pageOf(
    Type.Object({
      id: Type.String(),
      dossierId: Type.String(),
      code: textOrNull,
      submissionNo: textOrNull,
      procedureCode: Type.String(),
      procedureName: Type.String(),
      ownerName: Type.String(),
      status: Type.String(),
      channel: Type.String(),
      step: Type.Object({ no: Type.Union([Type.Integer(), Type.Null()]), name: Type.String() }),
      assignee: textOrNull,
      openedAt: Type.String(),
      dueAt: Type.String(),
      dossierDueAt: textOrNull,
    }),
  ),
  run: async ({ tx, actor, now, query }) => ({ output: await readInbox(tx, actor, now, query) }),
  page: {
    path: '/ban-lam-viec',
    async render({ items, nextCursor }, view, { platform, tx, actor, now, query }) {
      const counts = await countInbox(tx, actor, now)
      const calendar = await officeCalendar(platform, tx, actor.tenantId)
      const notice = doneNotice(view, asked(view, 'xong'), asked(view, 'ho-so'))
      return inboxPage(view, { query, items, nextCursor, counts, calendar, notice })
    },
  },
})
