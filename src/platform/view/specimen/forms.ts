import { type Html, html } from '../html.ts'
import { button, buttonRow } from '../parts/button.ts'
import { checkbox, checkGroup, radioGroup, select } from '../parts/choice.ts'
import { dateParts } from '../parts/date-parts.ts'
import { field, textArea } from '../parts/field.ts'
import { fileField } from '../parts/file-field.ts'
import { errorOf, errorSummary, fieldSet, form } from '../parts/form.ts'
import { section } from '../parts/page-head.ts'
import { stepList } from '../parts/step-list.ts'
import { words as partWords } from '../words.ts'
import { type Specimen, words } from './words.ts'

export function formSpecimen({ lang, key }: Specimen): Html {
  const w = words(lang)
  const named = (name: string) => `${key}-${name}`
  const errors = [{ name: named('id'), message: w.idError }]
  const kinds = ['individual', 'organisation', 'business']
  return section({
    title: w.sections.form,
    body: html`${stepList({
      lang,
      label: `${w.steps[0]}, ${key}`,
      steps: w.steps.map((label, i) => ({
        label,
        state: i < 1 ? 'done' : i === 1 ? 'current' : 'todo',
        href: '#main',
      })),
    })}
${errorSummary({ lang, errors })}
${form({
  lang,
  action: '#main',
  method: 'get',
  body: html`${radioGroup({ lang, name: named('kind'), label: w.ownerKind, value: 'organisation', choices: w.ownerKinds.map((label, i) => ({ value: kinds[i] ?? '', label, help: i === 1 && w.organisationHelp })) })}
${field({ lang, name: named('id'), label: w.idNumber, help: w.idHelp, value: '01234567890', width: 'medium', inputmode: 'numeric', error: errorOf(errors, named('id')) })}
${dateParts({ lang, name: named('birth'), label: w.birthDate, help: w.birthHelp, value: { day: '27', month: '3', year: '1985' } })}
${fieldSet({ legend: w.address, help: w.addressHelp, body: html`${select({ lang, name: named('ward'), label: w.ward, choices: w.wards.map((label, i) => ({ value: String(i), label })) })}${field({ lang, name: named('street'), label: w.street, optional: true })}` })}
${fileField({ lang, name: named('file'), label: w.application, accept: '.pdf,.jpg,.png', maxBytes: 10_000_000, camera: true, kept: [{ name: 'don-dang-ky.pdf', bytes: 340_000, href: '#main' }] })}
${field({ lang, name: named('date'), label: w.receivedOn, type: 'date', value: '2023-05-15', width: 'medium' })}
${textArea({ lang, name: named('note'), label: w.note, optional: true })}
${checkGroup({ lang, name: named('by'), label: w.channels, inline: true, values: ['0'], choices: w.channelNames.map((label, i) => ({ value: String(i), label })) })}
${checkbox({ lang, name: named('agree'), label: w.agree })}
${buttonRow(button({ label: w.next, kind: 'primary' }), button({ label: partWords(lang).saveForLater, kind: 'quiet', name: 'save', value: 'later' }))}`,
})}`,
  })
}
