import type { Action } from '#platform/http/action.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { attachFile, downloadAttached } from './attach/attach-file.ts'
import { createInRegister, newEntry } from './create/create-entry.ts'
import { editInRegister, reviseEntry, saveEntry } from './edit/edit-entry.ts'
import { eventOf, type Register } from './engine/register.ts'
import { exportRegister } from './export/export-register.ts'
import { importActionsOf } from './import/import-actions.ts'
import { listRegister } from './list/list-register.ts'
import { actOnEntry } from './move/act-on-entry.ts'
import { showEntry } from './show/show-entry.ts'
import { words } from './words.ts'

/** Everything one can do with a register, made from its declaration. */
export const actionsOf = (declared: Register): Action[] => [
  listRegister(declared),
  exportRegister(declared),
  newEntry(declared),
  createInRegister(declared),
  ...importActionsOf(declared),
  showEntry(declared),
  reviseEntry(declared),
  editInRegister(declared),
  saveEntry(declared),
  actOnEntry(declared),
  attachFile(declared),
  downloadAttached(declared),
]

/** Everything that can happen in a register, in its own words. */
export function eventsOf(declared: Register): Record<string, Bilingual> {
  const { one, label, moves } = declared
  const said = (say: (w: ReturnType<typeof words>, lang: 'vi' | 'en') => string): Bilingual => ({
    vi: say(words('vi'), 'vi'),
    en: say(words('en'), 'en'),
  })
  return {
    [eventOf(declared, 'created')]: said((w, lang) => w.created(one[lang])),
    [eventOf(declared, 'edited')]: said((w, lang) => w.edited(one[lang])),
    [eventOf(declared, 'voided')]: said((w, lang) => w.voided(one[lang])),
    [eventOf(declared, 'attached')]: said((w, lang) => w.attached(one[lang])),
    [eventOf(declared, 'imported')]: said((w, lang) => w.imported(label[lang])),
    ...Object.fromEntries(
      Object.entries(moves).map(([name, { told }]) => [
        eventOf(declared, name),
        said((w, lang) => w.moved(one[lang], told[lang])),
      ]),
    ),
  }
}
