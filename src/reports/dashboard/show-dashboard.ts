import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { type Asked, type Choice, chooseDashboard, dashboardQuery, usualKind } from './choose-dashboard.ts'
import { dashboardPage } from './dashboard.page.ts'
import { type Found, type Kind, kinds } from './dashboard.ts'
import { readControl } from './read-control.ts'
import { readDirector } from './read-director.ts'
import { readDivision } from './read-division.ts'
import { readProvince } from './read-province.ts'
import { dashboardShown, shownDashboard } from './shown.ts'

type Reader = Parameters<typeof chooseDashboard>[0] & { reach(permission: string): unknown }

async function readDashboard(reader: Reader, kind: Kind, asked: Asked): Promise<{ choice: Choice; found: Found }> {
  const { tx, lang } = reader
  const choice = await chooseDashboard(reader, kind, asked)
  const { args, agency } = choice
  // Which dossiers are due is told to those who may open them; how many, to all of the agency.
  const seesDossiers = reader.reach('desk.read') !== null
  if (agency === null) return { choice, found: await readProvince(tx, args, lang) }
  const ofAgency = { ...args, agency: agency.id }
  const read = {
    division: () => readDivision(tx, args, lang, seesDossiers),
    director: () => readDirector(tx, ofAgency, lang, seesDossiers),
    control: () => readControl(tx, ofAgency, lang),
    province: () => readProvince(tx, args, lang),
  }
  return { choice, found: await read[kind]() }
}

/** A dashboard for programs. */
export const showDashboard = action({
  name: 'dashboard.show',
  method: 'GET',
  path: '/dashboards/{kind}',
  permission: 'dashboard.read',
  summary: { vi: 'Số liệu của một bảng tổng quan', en: 'The figures of a dashboard' },
  params: Type.Object({ kind: Type.Enum([...kinds]) }),
  query: dashboardQuery,
  input: Type.Object({}),
  output: dashboardShown,
  async run({ tx, actor, scope, reach, now, lang, params, query }) {
    const { choice, found } = await readDashboard({ tx, actor, scope, reach, now, lang }, params.kind, query)
    return { output: shownDashboard(choice, found, lang) }
  },
})

/** The page one's posts look at first; the others are a link away. */
export const openDashboard = action({
  name: 'dashboard.open',
  method: 'GET',
  permission: 'dashboard.read',
  summary: { vi: 'Trang tổng quan theo vai trò', en: 'Page of the dashboards' },
  params: Type.Object({}),
  query: Type.Object({ ...dashboardQuery.properties, cho: Type.Optional(Type.Enum([...kinds])) }),
  input: Type.Object({}),
  output: Type.Object({}),
  run: async () => ({ output: {} }),
  page: {
    path: '/cai-cach/tong-quan',
    async render(_output, view, { tx, actor, scope, reach, now, lang, query: { cho, ...asked } }) {
      const reader = { tx, actor, scope, reach, now, lang }
      const { choice, found } = await readDashboard(reader, cho ?? usualKind(actor, scope), asked)
      return dashboardPage(view, choice, found)
    },
  },
})
