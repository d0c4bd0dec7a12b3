import { readDateParts, tidyAnswers, writeDateParts } from '#catalogue'
import { type Draft, dossierWords, formFollowing, type GivenOwner, ownerKindsOf, saveDraft } from '#dossiers'
import type { Entered } from '#platform/http/action.ts'
import { html, type Value } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { radioGroup } from '#platform/view/parts/choice.ts'
import { dateParts } from '#platform/view/parts/date-parts.ts'
import { type Field, field } from '#platform/view/parts/field.ts'
import { errorOf } from '#platform/view/parts/form.ts'
import type { Asking, Step } from './step.ts'
import { words } from './words.ts'

type Kind = ReturnType<typeof ownerKindsOf>[number]
type OwnerField = Exclude<keyof GivenOwner, 'kind'>

/** What is asked of whom; what is not asked of a kind is not filed for it either. */
const fieldsOf: Readonly<Record<Kind, readonly OwnerField[]>> = {
  individual: ['name', 'idNo', 'birthDate', 'sex', 'address', 'phone', 'email'],
  organisation: ['name', 'taxCode', 'representative', 'address', 'phone', 'email'],
  business: ['name', 'taxCode', 'representative', 'address', 'phone', 'email'],
  household: ['name', 'taxCode', 'idNo', 'representative', 'address', 'phone', 'email'],
}
const optional: Readonly<Record<Kind, readonly OwnerField[]>> = {
  individual: ['birthDate', 'sex', 'email'],
  organisation: ['taxCode', 'representative', 'email'],
  business: ['representative', 'email'],
  household: ['taxCode', 'idNo', 'representative', 'email'],
}

/** Step 1: whose dossier it is. */
export const ownerStep: Step = {
  slug: 'nguoi-nop',
  isMultipart: false,
  owns: (pointer) => pointer.startsWith('/owner'),
  async save({ context, draft, entered }) {
    const asked = kindOf(draft)
    const owner = readOwner(entered, asked)
    const form = formFollowing(draft.procedure, draft.form, draft.owner, owner)
    await saveDraft(context, draft.id, { owner, form })
    const isAskedAnew = owner.kind !== asked
    return { isAskedAnew, ...(entered.viec === 'doi-loai' ? { stayAt: '' } : {}) }
  },
  body: (asking) => ownerQuestions(asking),
}

/** The kind whose questions the page shows. */
function kindOf({ owner, procedure }: Draft): Kind {
  const kinds = kindsFor(procedure)
  return kinds.find((kind) => kind === owner.kind) ?? kinds[0] ?? 'individual'
}

const kindsFor = (procedure: Draft['procedure']): Kind[] => [...new Set(ownerKindsOf(procedure))]

/** Texts tidied, numbers without the blanks people group them by; empty ones are left out. */
function readOwner(entered: Entered, asked: Kind): GivenOwner {
  const text = (name: string): string => {
    const value = entered[`owner.${name}`]
    return String(tidyAnswers(Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? ''))).replace(/\s+/g, ' ')
  }
  const kind = text('kind') || asked
  const read = (name: OwnerField): string => {
    if (name === 'birthDate') {
      const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => text(`birthDate-${part}`))
      return readDateParts({ day, month, year })
    }
    return name === 'idNo' || name === 'taxCode' || name === 'phone' ? text(name).replace(/[\s.]/g, '') : text(name)
  }
  const answers = fieldsOf[asked].map((name) => [name, read(name)] as const)
  return { kind, ...Object.fromEntries(answers.filter(([, value]) => value !== '')) }
}

function ownerQuestions(asking: Asking): Value {
  const { view, draft, named } = asking
  const { lang } = view
  const w = words(lang).owner
  const kind = kindOf(draft)
  const kinds = kindsFor(draft.procedure)
  return [
    kinds.length > 1 &&
      html`<div class="prose">${radioGroup({
        lang,
        name: 'owner.kind',
        label: w.kind,
        value: kind,
        inline: true,
        error: errorOf(named, 'owner.kind'),
        choices: kinds.map((value) => ({ value, label: dossierWords(lang).ownerKind[value] ?? value })),
      })}<div>${button({ label: w.changeKind, kind: 'quiet', name: 'viec', value: 'doi-loai' })}</div></div>`,
    ...fieldsOf[kind].map((name) => question(asking, kind, name)),
  ]
}

function question({ view, draft, named }: Asking, kind: Kind, name: OwnerField): Value {
  const { lang } = view
  const w = words(lang).owner
  const value = draft.owner[name]
  const frame = {
    lang,
    name: `owner.${name}`,
    label: labelOf(w, kind, name),
    error: errorOf(named, `owner.${name}`),
    optional: optional[kind].includes(name),
  }
  const own = kind === 'individual'
  const boxes: Record<Exclude<OwnerField, 'birthDate' | 'sex'>, Partial<Field>> = {
    name: { autocomplete: own ? 'name' : 'organization' },
    idNo: {
      inputmode: 'numeric',
      width: 'medium',
      spellcheck: false,
      help: kind === 'household' ? w.idNoOfHouseholdHelp : w.idNoHelp,
    },
    taxCode: { inputmode: 'text', width: 'medium', spellcheck: false, help: w.taxCodeHelp },
    representative: { autocomplete: 'name', help: w.representativeHelp },
    address: { autocomplete: 'street-address', help: w.addressHelp },
    phone: { type: 'tel', autocomplete: 'tel', width: 'medium', help: w.phoneHelp },
    email: { type: 'email', autocomplete: 'email', width: 'medium', spellcheck: false },
  }
  if (name === 'birthDate') return dateParts({ ...frame, value: writeDateParts(value ?? ''), isBirthDate: true })
  if (name === 'sex') {
    const choices = [
      { value: 'male', label: w.male },
      { value: 'female', label: w.female },
    ]
    return radioGroup({ ...frame, value, choices, inline: true })
  }
  return field({ ...frame, value, ...boxes[name] })
}

function labelOf(w: ReturnType<typeof words>['owner'], kind: Kind, name: OwnerField): string {
  if (name === 'name') return w.name[kind] ?? ''
  return name === 'idNo' && kind === 'household' ? w.idNoOfHousehold : w[name]
}
