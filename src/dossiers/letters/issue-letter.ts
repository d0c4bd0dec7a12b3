import type { Procedure } from '#catalogue'
import type { DossierEvent } from '#law/dossier.ts'
import { localDate } from '#law/instant.ts'
import { agencyOf } from '#organisation'
import { nextNumber } from '#platform/audit/number-book.ts'
import { refuseMissing } from '#platform/documents/required-fields.ts'
import type { DossierRow } from '../dossier-row.ts'
import { lastEvent } from '../last-event.ts'
import type { Performing } from '../perform.ts'
import { composeApology } from './compose-apology.ts'
import { composeReceipt, type RegisterLine } from './compose-receipt.ts'
import { composeRefusal } from './compose-refusal.ts'
import { composeStop } from './compose-stop.ts'
import { type AskedPaper, composeSupplement } from './compose-supplement.ts'
import { twoDigits } from './form-texts.ts'
import { type LetterFacts, letterFacts } from './letter-facts.ts'
import { type FieldsOf, isLetterForm, type LetterForm, letterForms } from './letter-forms.ts'
import { insertLetter, lettersOf, openFields, type StoredLetter, sealFields } from './letter-store.ts'
import { capacityOf } from './signing.ts'

export interface Issuing {
  /** The dossier after the change. */
  row: DossierRow
  procedure: Procedure
  event: DossierEvent
  /** What the verb said: reason, items, competentOffice, note. */
  details: Readonly<Record<string, unknown>>
}

/** Writes the letter the move obliges the office to give, with its number, in the transaction of the move. */
export async function issueLetter(context: Performing, { row, procedure, event, details }: Issuing): Promise<void> {
  const { tx, actor, now, platform } = context
  const { form } = event
  if (form === null || !isLetterForm(form)) throw new Error(`${event.name} obliges to no letter`)
  const facts = await letterFacts(context, row, procedure)
  const before = await lettersOf(tx, row)
  const compose = await composerOf(form, context, facts, before, details)
  const no = await nextNumber(tx, row.tenant_id, `letter:${form}:${row.agency_id}`, localDate(now).slice(0, 4))
  const number = `${twoDigits(no)}/${letterForms[form].symbol}`
  const fields = await compose(number)
  refuseMissing(`letter ${form}`, missingIn(form, fields))
  await insertLetter(tx, row, {
    n: (before.at(-1)?.n ?? 0) + 1,
    form,
    formNo: facts.forms[form],
    number,
    issuedAt: now,
    issuedBy: actor.name,
    sealed: sealFields(platform.secrets, row.tenant_id, fields),
  })
}

const missingIn = <F extends LetterForm>(form: F, fields: FieldsOf[F]): readonly string[] =>
  letterForms[form].check(fields)

type Composer<F extends LetterForm> = (number: string) => FieldsOf[F] | Promise<FieldsOf[F]>
type Composers = { [F in LetterForm]: () => Composer<F> | Promise<Composer<F>> }

/** Reads what the form needs before any number is taken: a number's book stays locked until commit. */
async function composerOf<F extends LetterForm>(
  form: F,
  context: Performing,
  facts: LetterFacts,
  before: readonly StoredLetter[],
  details: Issuing['details'],
): Promise<Composer<F>> {
  const { tx, platform } = context
  const { row, procedure, actor } = facts
  const reason = textOf(details.reason) ?? textOf(details.note)
  const composers: Composers = {
    receipt: () => async (number) => composeReceipt(facts, number, await registerLine(context, facts, before)),
    supplement: () => (number) => composeSupplement(facts, number, askedPapers(details.items), reason ?? ''),
    async refusal() {
      const receivedBy = await receiverOf(context, row)
      return (number) => composeRefusal(facts, number, reason ?? '', textOf(details.competentOffice), receivedBy)
    },
    async apology() {
      const capacity = capacityOf(actor.posts, procedure)
      const signing = await agencyOf(platform, tx, row.tenant_id, capacity.agencyId)
      return (number) => composeApology(facts, number, reason ?? '', capacity, signing)
    },
    async stop() {
      const capacity = capacityOf(actor.posts, procedure)
      const signing = await agencyOf(platform, tx, row.tenant_id, capacity.agencyId)
      return (number) => composeStop(facts, number, reason, capacity, signing)
    },
  }
  return composers[form]()
}

/** The dossier's one line in the register of its year (form 06/07): taken at acceptance, repeated on a receipt given again. */
async function registerLine(
  { tx, platform }: Performing,
  { row, agency }: LetterFacts,
  before: readonly StoredLetter[],
): Promise<RegisterLine> {
  const first = before.find((letter) => letter.form === 'receipt')
  if (first) {
    const { bookNo, bookLine } = openFields(platform.secrets, row.tenant_id, { form: 'receipt', sealed: first.sealed })
    if (bookNo !== undefined && bookLine !== undefined) return { bookNo, bookLine }
  }
  if (row.state.acceptedAt === null) throw new Error('a line of the register is taken at acceptance')
  const year = localDate(row.state.acceptedAt).slice(0, 4)
  const line = await nextNumber(tx, row.tenant_id, `register:${agency.id}`, year)
  return { bookNo: `01/${year}`, bookLine: String(line).padStart(4, '0') }
}

/** Who received the dossier at the counter; null when it never was. */
async function receiverOf({ tx }: Performing, row: DossierRow): Promise<string | null> {
  if (row.state.acceptedAt === null) return null
  const event = await lastEvent(tx, row, 'dossier.accepted')
  return event?.actor_name ?? null
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** Checked against the verb's schema; only its type was forgotten on the way. */
function askedPapers(items: unknown): AskedPaper[] {
  if (!Array.isArray(items)) return []
  return items.flatMap((item: { code?: unknown; text?: unknown }) => {
    const text = textOf(item.text)
    return text === undefined ? [] : [{ code: textOf(item.code), text }]
  })
}
