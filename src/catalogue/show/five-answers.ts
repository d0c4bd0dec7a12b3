import type { Html } from '#platform/view/html.ts'
import { html } from '#platform/view/html.ts'
import { answers } from '#platform/view/parts/facts.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { feesInOneLine, isPaidEach } from '../procedure/fee-text.ts'
import { durationText, limitText } from '../procedure/limit-text.ts'
import type { Published } from '../procedure/procedure.ts'
import { sentence } from '../procedure/sentence.ts'
import { words } from '../words.ts'
import { inVietnamese } from './in-vietnamese.ts'

/** What everybody asks first, each answered in one line: result, time, money, papers, place. */
export function fiveAnswers(procedure: Published, lang: Lang): Html {
  const w = words(lang)
  const { results, components, limit, fees } = procedure
  return answers([
    {
      icon: 'result',
      question: w.resultQuestion,
      answer: inVietnamese(lang, results.map(({ name }) => name).join('; ')),
    },
    { icon: 'clock', question: w.timeQuestion, answer: limitText(limit, lang), detail: timeDetail(procedure, lang) },
    {
      icon: 'money',
      question: w.moneyQuestion,
      answer: feesInOneLine(fees, lang),
      detail: moneyDetail(procedure, lang),
    },
    {
      icon: 'paper',
      question: w.papersQuestion,
      answer: papers(components, lang),
      detail: papersDetail(procedure, lang),
    },
    {
      icon: 'place',
      question: w.placeQuestion,
      answer: channels(procedure, lang),
      detail: inVietnamese(lang, procedure.receptionUnitName),
    },
  ])
}

function timeDetail({ limit }: Published, lang: Lang): string {
  const w = words(lang)
  const law = limit.committed ? w.byLaw(durationText(limit.statutory, lang)) : w.lawOnly
  return limit.mode === 'calendarDays' ? `${law} ${w.calendarDays}` : law
}

function moneyDetail({ fees }: Published, lang: Lang): string {
  const w = words(lang)
  if (isPaidEach(fees) && fees.length > 1) return w.dependsOnDevice
  return fees.length > 1 ? `${w.total(fees.length)} ${w.noOtherMoney}` : w.noOtherMoney
}

function papers(components: Published['components'], lang: Lang): string {
  const w = words(lang)
  const required = components.filter((component) => component.required).length
  return required === components.length ? w.papers(required) : w.papersRequired(components.length, required)
}

function papersDetail({ components, setCount }: Published, lang: Lang): Html {
  const w = words(lang)
  const eForms = components.filter(({ electronicForm }) => electronicForm === 'eForm').length
  return html`${setCount > 1 ? w.sets(setCount) : w.oneSet} ${eForms > 0 && `${w.eForms(eForms)} `}<a href="#giay-to">${w.seePapers}</a>`
}

/** "Trực tuyến tại đây, tại quầy hoặc qua bưu chính công ích", as one sentence. */
function channels({ channels: open }: Published, lang: Lang): string {
  const w = words(lang)
  const names = (['online', 'inPerson', 'postal'] as const)
    .filter((one) => open.includes(one))
    .map((one) => w.channels[one])
  const text = names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${w.or}${names.at(-1)}`
  return sentence(text)
}
