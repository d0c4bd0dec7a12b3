import { Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import { type Action, action } from '#platform/http/action.ts'
import { defineProblems, Problem } from '#platform/http/problem.ts'
import { procedureFor } from '../dossier-facts.ts'
import { findDossier } from '../dossier-row.ts'
import { renderControlSheet } from './control-sheet.ts'
import { controlSheetOf } from './control-sheet-of.ts'
import { twoDigits } from './form-texts.ts'
import { codeOf } from './letter-facts.ts'
import { letterForms, renderLetter } from './letter-forms.ts'
import { lettersOf, openFields, type StoredLetter } from './letter-store.ts'
import { words } from './words.ts'

defineProblems({
  'letter.unknown': {
    status: 404,
    vi: 'Hồ sơ này không có giấy tờ mang số thứ tự đó.',
    en: 'This dossier has no letter of that number.',
  },
  'letter.not-received': {
    status: 404,
    vi: 'Hồ sơ chưa được tiếp nhận nên chưa có phiếu kiểm soát.',
    en: 'The dossier has not been received, so it has no control sheet yet.',
  },
})

const idOrCode = Type.String({ minLength: 1, maxLength: 60 })

const letterShown = Type.Object({
  n: Type.Integer(),
  form: Type.String(),
  formNo: Type.Union([Type.String(), Type.Null()]),
  number: Type.String(),
  title: Type.String(),
  issuedAt: Type.String(),
  issuedBy: Type.String(),
  url: Type.String(),
})

/** Where people open a letter; programs use the same path below /api/v1/dossiers. */
export const letterPage = (dossier: string, n: number): string =>
  `/ho-so/${encodeURIComponent(dossier)}/giay-to/${n}.pdf`

const listLetters = action({
  name: 'letter.list',
  method: 'GET',
  path: '/dossiers/{idOrCode}/letters',
  permission: 'dossier.read',
  summary: { vi: 'Giấy tờ đã cấp cho hồ sơ', en: 'Letters given out for a dossier' },
  params: Type.Object({ idOrCode }),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({ items: Type.Array(letterShown) }),
  async run({ tx, actor, scope, params, lang }) {
    const row = await findDossier(tx, actor, scope, params.idOrCode)
    const items = (await lettersOf(tx, row)).map(({ n, form, formNo, number, issuedAt, issuedBy }) => ({
      n,
      form,
      formNo,
      number,
      title: words(lang).title[form],
      issuedAt: toIso(issuedAt),
      issuedBy,
      url: `/api/v1/dossiers/${encodeURIComponent(params.idOrCode)}/letters/${n}.pdf`,
    }))
    return { output: { items } }
  },
})

/** Printed again from its stored fields and its own moment: the same bytes each time. */
const printLetter = action({
  name: 'letter.print',
  method: 'GET',
  path: '/dossiers/{idOrCode}/letters/{n}.pdf',
  permission: 'dossier.read',
  summary: { vi: 'Bản in của một giấy tờ đã cấp', en: 'A letter as it was printed' },
  params: Type.Object({ idOrCode, n: Type.Integer({ minimum: 1, maximum: 10_000 }) }),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  async run({ platform, tx, actor, scope, params }) {
    const row = await findDossier(tx, actor, scope, params.idOrCode)
    const letter = (await lettersOf(tx, row)).find(({ n }) => n === params.n)
    if (!letter) throw new Problem('letter.unknown')
    const bytes = renderLetter(letter.form, openFields(platform.secrets, row.tenant_id, letter), letter.issuedAt)
    return {
      output: {},
      body: { bytes, type: 'application/pdf', fileName: fileNameOf(codeOf(row), letter), inline: true },
    }
  },
  page: { path: '/ho-so/{idOrCode}/giay-to/{n}.pdf' },
})

const fileNameOf = (code: string, { form, n }: StoredLetter): string =>
  `${code}_${letterForms[form].symbol}_${twoDigits(n)}.pdf`

/** Who had the dossier when, for those who work on it. */
const printControlSheet = action({
  name: 'letter.control-sheet',
  method: 'GET',
  path: '/dossiers/{idOrCode}/control-sheet.pdf',
  permission: 'inbox.read',
  summary: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control sheet of a dossier' },
  params: Type.Object({ idOrCode }),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  async run(context) {
    const row = await findDossier(context.tx, context.actor, context.scope, context.params.idOrCode)
    const fields = await controlSheetOf(context, row, await procedureFor(context, row))
    if (fields === null) throw new Problem('letter.not-received')
    const bytes = renderControlSheet(fields, { createdAt: context.now })
    return { output: {}, body: { bytes, type: 'application/pdf', fileName: `${codeOf(row)}_PKS.pdf`, inline: true } }
  },
  page: { path: '/ho-so/{idOrCode}/phieu-kiem-soat.pdf' },
})

export const letterActions: Action[] = [listLetters, printLetter, printControlSheet]
