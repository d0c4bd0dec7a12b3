import { Type } from 'typebox'
import { type Action, action, type RunContext } from '#platform/http/action.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { registers } from '../declarations/all.ts'
import { type Group, groups } from '../engine/register.ts'
import { permissionTo } from '../paths.ts'
import { words } from '../words.ts'
import { browsePage, type LinkOut } from './browse.page.ts'
import { controlPages } from './control-pages.ts'
import { countRegisters } from './count-registers.ts'
import { reformPages } from './reform-pages.ts'

/** A page of registers: those of some groups that the reader may read, each with what is owed in it. */
function pageOfRegisters(page: {
  name: string
  path: string
  place: string
  of: readonly Group[]
  permission: string
  summary: Bilingual
  title: Bilingual
  lead: Bilingual
  links?: readonly LinkOut[]
}): Action {
  const nothing = Type.Object({})
  const here = registers.filter((declared) => page.of.includes(declared.group))
  return action({
    name: page.name,
    method: 'GET',
    permission: page.permission,
    summary: page.summary,
    params: nothing,
    query: nothing,
    input: nothing,
    output: nothing,
    run: async () => ({ output: {} }),
    page: {
      path: page.path,
      async render(_output, view, context: RunContext<unknown, unknown, unknown>) {
        const open = here.filter((declared) => context.reach(permissionTo('read', declared)) !== null)
        const byGroup = page.of.flatMap((group) => {
          const own = open.filter((declared) => declared.group === group)
          return own.length === 0 ? [] : [{ key: group, label: groups[group].label, registers: own }]
        })
        return browsePage(view, {
          place: page.place,
          title: page.title[view.lang],
          lead: page.lead[view.lang],
          groups: byGroup,
          counts: await countRegisters(context, open),
          links: (page.links ?? []).filter(({ permission }) => view.can(permission)),
        })
      },
    },
  })
}

const said = (say: (w: ReturnType<typeof words>) => string): Bilingual => ({
  vi: say(words('vi')),
  en: say(words('en')),
})

// The keys of the table of groups.
const allGroups = Object.keys(groups) as Group[]

/** All of them: whoever looks for a register finds it here, whatever place its pages belong to. */
export const browseRegisters = pageOfRegisters({
  name: 'register.browse',
  path: '/so-sach',
  place: '/so-sach',
  of: allGroups,
  permission: 'register.browse',
  summary: said((w) => w.summary.browse),
  title: said((w) => w.browse.title),
  lead: said((w) => w.browse.lead),
})

export const browseControl = pageOfRegisters({
  name: 'register.browse-control',
  path: '/kiem-soat',
  place: '/kiem-soat',
  of: ['control'],
  permission: permissionTo('read', { group: 'control' }),
  summary: said((w) => w.summary.browseControl),
  title: said((w) => w.browse.control),
  lead: said((w) => w.browse.controlLead),
  links: controlPages,
})

/** The place itself opens on the overview of the indicators, which stand above the registers. */
export const browseReform = pageOfRegisters({
  name: 'register.browse-reform',
  path: '/cai-cach/so-theo-doi',
  place: '/cai-cach',
  of: ['reform'],
  permission: permissionTo('read', { group: 'reform' }),
  summary: said((w) => w.summary.browseReform),
  title: said((w) => w.browse.reform),
  lead: said((w) => w.browse.reformLead),
  links: reformPages,
})
