import type { Procedure } from '#catalogue'
import type { DossierAction } from '#law/dossier.ts'
import { type Instant, isIsoDate, toIso } from '#law/instant.ts'
import { officeCalendar, withKnownYears } from '#organisation'
import type { StagedUpload } from '#platform/files/file-store.ts'
import { keepUpload } from '#platform/files/keep-upload.ts'
import type { Entered } from '#platform/http/action.ts'
import { type FieldError, invalid } from '#platform/http/problem.ts'
import type { FieldError as NamedError } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { deskWords } from '../desk-words.ts'
import type { Looking } from '../dossier-facts.ts'

export interface ReadingAsk extends Looking {
  lang: Lang
  procedure: Procedure
  uploads: readonly StagedUpload[]
}

/** The fields of an action's form as what its verb takes; what only a form can get wrong is said at its place. */
export async function givenBy(
  context: ReadingAsk,
  action: DossierAction,
  entered: Entered,
): Promise<{ given: Record<string, unknown>; note: string | undefined }> {
  const text = (name: string): string | undefined => {
    const value = entered[`${action}.${name}`]
    const first = (Array.isArray(value) ? value[0] : value)?.normalize('NFC').trim()
    return first === '' ? undefined : first
  }
  const note = text('note')
  const reason = text('reason')
  const given = await readers[action]?.(context, text, entered)
  // An empty reason is left out, so that the verb's own check names it; not every verb takes one.
  return { given: { ...(reason === undefined ? {} : { reason }), ...given }, note }
}

type Text = (name: string) => string | undefined
type Reader = (
  context: ReadingAsk,
  text: Text,
  entered: Entered,
) => Record<string, unknown> | Promise<Record<string, unknown>>

const assignee: Reader = (_context, text) => pick('assignee', text('assignee'))
const pick = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value })

const readers: { [A in DossierAction]?: Reader } = {
  assign: assignee,
  reassign: assignee,
  forward: (_context, text) => pick('to', text('to')),
  reject: (_context, text) => pick('competentOffice', text('competentOffice')),
  returnResult: (_context, text) => ({
    ...pick('receiverName', text('receiverName')),
    ...pick('receiverIdNo', text('receiverIdNo')),
  }),
  async requestSupplement(context, text, entered) {
    const items = [
      ...list(entered['requestSupplement.items']).map((code) => ({ code, text: nameOf(context.procedure, code) })),
      ...(text('more') ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ text: line.slice(0, 500) })),
    ]
    const errors: FieldError[] = []
    if (items.length === 0) errors.push({ pointer: '/items', message: deskWords(context.lang).ask.itemsMissing })
    const dueAt = await closingOf(context, text('dueOn'), '/dueAt', errors)
    if (errors.length > 0) throw invalid(errors)
    return { items, ...pick('dueAt', dueAt) }
  },
  async supplySupplement(context, _text, entered) {
    const prefix = 'supplySupplement.file.'
    const files = new Map<string, string>()
    for (const upload of context.uploads.filter((one) => one.field.startsWith(prefix))) {
      const code = upload.field.slice(prefix.length)
      files.set(code, (await keepUpload(context, upload, `/files/${code}`)).id)
    }
    // A scan that was sent is a paper that came, ticked or not.
    const codes = [...new Set([...list(entered['supplySupplement.codes']), ...files.keys()])]
    if (codes.length === 0)
      throw invalid([{ pointer: '/components', message: deskWords(context.lang).ask.suppliedMissing }])
    const components = codes.map((code) => {
      const fileId = files.get(code)
      return { code, copies: 1, ...(fileId === undefined ? {} : { fileIds: [fileId] }) }
    })
    return { components }
  },
  async extend(context, text) {
    const errors: FieldError[] = []
    const newDueAt = await closingOf(context, text('newDueOn'), '/newDueAt', errors)
    if (errors.length > 0) throw invalid(errors)
    return pick('newDueAt', newDueAt)
  },
  async issueResult(context, text) {
    const upload = context.uploads.find((one) => one.field === 'issueResult.file')
    const content = text('content')
    const fileId = upload && (await keepUpload(context, upload, '/file')).id
    return { ...pick('fileId', fileId), ...(content === undefined ? {} : { fields: { content } }) }
  },
}

const list = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const nameOf = (procedure: Procedure, code: string): string =>
  procedure.components.find((component) => component.code === code)?.name.slice(0, 500) ?? code

/** A day is promised to its end: the closing of the office on it, which must be open then. */
async function closingOf(
  context: ReadingAsk,
  typed: string | undefined,
  pointer: string,
  errors: FieldError[],
): Promise<string | undefined> {
  const w = deskWords(context.lang).ask
  if (typed === undefined) return undefined
  const date = isoDateOf(typed)
  if (!isIsoDate(date)) {
    errors.push({ pointer, message: w.notADate })
    return undefined
  }
  const calendar = await officeCalendar(context.platform, context.tx, context.actor.tenantId)
  return withKnownYears(() => {
    const off = calendar.dayOff(date)
    if (off) {
      errors.push({ pointer, message: w.notWorkingDay(off.kind === 'weekend' ? w.weekend : off.name) })
      return undefined
    }
    const closing: Instant = calendar.closing(date)
    if (closing <= context.now) errors.push({ pointer, message: w.dateOver })
    return toIso(closing)
  })
}

/** Browsers send ISO dates from a date field; where there is none, people type what papers say. */
function isoDateOf(typed: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed
}

/** Where the form of an action shows what its verb found wrong. */
const placeOf: Readonly<Record<string, string>> = {
  items: 'items',
  dueAt: 'dueOn',
  newDueAt: 'newDueOn',
  fileId: 'file',
  components: 'codes',
  fields: 'content',
}

export function namedErrors(action: string, errors: readonly FieldError[]): NamedError[] {
  const seen = new Set<string>()
  return errors.flatMap(({ pointer, message }) => {
    const [, first = '', second] = pointer.split('/')
    const place = first === 'files' ? `file.${second}` : (placeOf[first] ?? first)
    const name = place === '' ? '' : `${action}.${place}`
    if (seen.has(name)) return []
    seen.add(name)
    return [{ name, message }]
  })
}
