import { inVietnamese } from '#catalogue'
import { saveDraft } from '#dossiers'
import type { Channel } from '#law/dossier.ts'
import { radioGroup } from '#platform/view/parts/choice.ts'
import { errorOf } from '#platform/view/parts/form.ts'
import type { Asking, Step } from './step.ts'
import { words } from './words.ts'

const order: readonly Channel[] = ['online', 'inPerson', 'postal']

/** Step 4: how the result comes to its owner. */
export const resultStep: Step = {
  slug: 'nhan-ket-qua',
  isMultipart: false,
  owns: (pointer) => pointer.startsWith('/resultChannel'),
  async save({ context, draft, entered }) {
    const resultChannel = order.find((channel) => channel === entered.resultChannel)
    // What the page does not offer is not taken; what was chosen before stays.
    if (resultChannel && draft.procedure.channels.includes(resultChannel))
      await saveDraft(context, draft.id, { resultChannel })
    return {}
  },
  body({ view, draft, named }) {
    const { lang } = view
    const w = words(lang).result
    return radioGroup({
      lang,
      name: 'resultChannel',
      label: w.question,
      value: draft.resultChannel,
      error: errorOf(named, 'resultChannel'),
      choices: order
        .filter((channel) => draft.procedure.channels.includes(channel))
        .map((value) => ({ value, label: w.channel[value] ?? value, help: explained({ view, draft }, value) })),
    })
  },
}

function explained({ view, draft }: Pick<Asking, 'view' | 'draft'>, channel: Channel) {
  const { lang } = view
  const w = words(lang).result
  if (channel === 'online') return w.online
  if (channel === 'inPerson') return inVietnamese(lang, w.inPerson(draft.procedure.receptionUnitName))
  return draft.owner.address ? w.postal(draft.owner.address) : w.postalNowhere
}
