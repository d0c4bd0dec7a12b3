import type { Form, OwnerKind, OwnerSource } from './form-schema.ts'
import { tidyText } from './tidy-text.ts'

/** What the account or the counter already knows of the dossier's owner. */
export interface FormOwner {
  kind: OwnerKind
  name: string
  idNo?: string | null | undefined
  taxCode?: string | null | undefined
  address: string
  phone: string
  email?: string | null | undefined
}

const from: Record<OwnerSource, (owner: FormOwner) => string | null | undefined> = {
  'owner.name': (owner) => owner.name,
  'owner.idNo': (owner) => owner.idNo,
  'owner.taxCode': (owner) => owner.taxCode,
  'owner.address': (owner) => owner.address,
  'owner.phone': (owner) => owner.phone,
  'owner.email': (owner) => owner.email,
}

/** The answers nobody has to type again (Decree 45/2020: what the account says is not asked for). */
export function prefilled(form: Form, owner: FormOwner): Record<string, unknown> {
  const answers = Object.entries(form.properties).flatMap(([name, field]) => {
    const hints = field['x-form']
    if (!hints?.source || (hints.sourceFor && !hints.sourceFor.includes(owner.kind))) return []
    const text = tidyText(from[hints.source](owner) ?? '')
    return text === '' ? [] : [[name, text]]
  })
  return Object.fromEntries(answers)
}
