import type { Procedure } from '#catalogue'
import { dossierWords } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { attrs, type Html, html, type Value } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { checkbox, radioGroup, select } from '#platform/view/parts/choice.ts'
import { field } from '#platform/view/parts/field.ts'
import { fieldId } from '#platform/view/parts/field-frame.ts'
import { errorOf, errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { disclosure } from '#platform/view/parts/page-head.ts'
import { isAsked, ownerKinds, type ReceptionFields } from './reception-entered.ts'
import { words } from './words.ts'

export interface ReceptionForm {
  procedure: Procedure
  fields: ReceptionFields
  errors?: readonly FieldError[] | undefined
}

/** The person, the papers, how it came and how the result goes: one form, in the order of the conversation. */
export function receptionForm(view: View, p: ReceptionForm): Html {
  const { lang } = view
  const { procedure, errors } = p
  const w = words(lang)
  return html`${errors && errorSummary({ lang, errors })}${form({
    lang,
    id: 'tiep-nhan',
    action: '/mot-cua/tiep-nhan',
    hidden: { ...view.hidden(), procedureCode: procedure.code },
    body: html`<div class="reception">${person(view, p)}${papers(view, p)}${channels(view, p)}</div>
<div class="reception-foot">${button({ label: w.receive, kind: 'primary' })}<span class="quiet">${w.receiveHint}</span></div>`,
  })}`
}

function person(view: View, p: ReceptionForm): Html {
  const { lang } = view
  const w = words(lang)
  const kinds = dossierWords(lang).ownerKind
  const hasErrors = (p.errors?.length ?? 0) > 0
  const isMore = (name: string) =>
    name.startsWith('applicant.') || name === 'owner.email' || name === 'owner.representative'
  const hasMore =
    Object.entries(p.fields).some(([name, value]) => isMore(name) && value !== '') ||
    Boolean(p.errors?.some(({ name }) => isMore(name)))
  return html`<div class="reception-person">${radioGroup({ ...named(view, p, 'owner.kind'), label: w.owner, inline: true, choices: ownerKinds.map((kind) => ({ value: kind, label: kinds[kind] ?? kind })) })}
<div class="reception-grid"><div>${field({ ...named(view, p, 'owner.name'), label: w.name, autocomplete: 'off', autofocus: !hasErrors })}</div>
<div class="for-person">${field({ ...named(view, p, 'owner.idNo'), label: w.idNo, inputmode: 'numeric', autocomplete: 'off' })}</div>
<div class="for-body">${field({ ...named(view, p, 'owner.taxCode'), label: w.taxCode, inputmode: 'numeric', autocomplete: 'off' })}</div>
<div>${field({ ...named(view, p, 'owner.address'), label: w.address, autocomplete: 'off' })}</div>
<div>${field({ ...named(view, p, 'owner.phone'), label: w.phone, type: 'tel', autocomplete: 'off' })}</div></div>
${disclosure({
  summary: w.moreOf,
  isOpen: hasMore,
  body: html`<div class="reception-grid"><div>${field({ ...named(view, p, 'owner.email'), label: w.email, type: 'email', autocomplete: 'off', optional: true })}</div><div class="for-office">${field({ ...named(view, p, 'owner.representative'), label: w.representative, autocomplete: 'off', optional: true })}</div></div><p class="quiet">${w.applicantHelp}</p><div class="reception-grid"><div>${field({ ...named(view, p, 'applicant.name'), label: w.applicantName, autocomplete: 'off', optional: true })}</div><div>${field({ ...named(view, p, 'applicant.idNo'), label: w.applicantIdNo, inputmode: 'numeric', autocomplete: 'off', optional: true })}</div><div>${field({ ...named(view, p, 'applicant.phone'), label: w.applicantPhone, type: 'tel', autocomplete: 'off', optional: true })}</div><div>${field({ ...named(view, p, 'authorisation'), label: w.authorisation, autocomplete: 'off', optional: true })}</div><div class="span-all">${field({ ...named(view, p, 'applicant.address'), label: w.applicantAddress, autocomplete: 'off', optional: true })}</div></div>`,
})}</div>`
}

/** What the law asks for; one tick where everything is there, a line for each where it is not. */
function papers(view: View, p: ReceptionForm): Html {
  const { lang } = view
  const w = words(lang)
  const asked = p.procedure.components.filter(isAsked).length
  return html`<fieldset class="reception-papers"><legend class="label">${w.papers}</legend>${asked > 0 && checkbox({ lang, name: 'all', label: w.allPapers(asked), checked: p.fields.all !== undefined })}
<table class="paper-table"><thead><tr><th scope="col">${w.received}</th><th scope="col">${w.copiesHead}</th><th scope="col">${w.copyTypeHead}</th></tr></thead><tbody>${p.procedure.components.map((component) => paperRow(view, p, component))}</tbody></table></fieldset>`
}

function paperRow(view: View, p: ReceptionForm, component: Procedure['components'][number]): Html {
  const { lang } = view
  const w = words(lang)
  const { code, name, condition } = component
  const [tick, copies, type] = [`paper.${code}`, `copies.${code}`, `type.${code}`]
  const error = errorOf(p.errors, tick) ?? errorOf(p.errors, copies)
  const errorId = `${fieldId(tick)}-error`
  const described = error ? errorId : undefined
  return html`<tr class="${error ? 'is-wrong' : ''}"><td><div class="paper-tick"><input type="checkbox"${attrs({ id: fieldId(tick), name: tick, value: 'yes', checked: p.fields[tick] !== undefined, 'aria-describedby': described, 'aria-invalid': error ? 'true' : undefined })}><label for="${fieldId(tick)}"${attrs({ title: condition ?? undefined })}>${code}. ${name}${!isAsked(component) && html` <span class="quiet">(${condition === null ? w.optional : w.when(condition)})</span>`}</label></div>${error && html`<p class="error" id="${errorId}">${error}</p>`}</td>
<td><input class="input is-tiny" type="number" min="1" max="100"${attrs({ id: fieldId(copies), name: copies, value: p.fields[copies], 'aria-label': w.copies(`${code}. ${name}`), 'aria-invalid': errorOf(p.errors, copies) ? 'true' : undefined })}></td>
<td><select class="input"${attrs({ id: fieldId(type), name: type, 'aria-label': w.copyType(`${code}. ${name}`) })}>${(['original', 'copy', 'electronic'] as const).map((kind) => html`<option${attrs({ value: kind, selected: p.fields[type] === kind })}>${dossierWords(lang).copyType[kind]}</option>`)}</select></td></tr>`
}

function channels(view: View, p: ReceptionForm): Value {
  const w = words(view.lang)
  const names = dossierWords(view.lang)
  const filed = p.procedure.channels.filter((channel) => channel !== 'online')
  return html`<div class="reception-channels">${select({ ...named(view, p, 'channel'), label: w.channel, empty: false, width: 'full', choices: filed.map((channel) => ({ value: channel, label: names.channel[channel] ?? channel })) })}${select({ ...named(view, p, 'resultChannel'), label: w.resultChannel, empty: false, width: 'full', choices: p.procedure.channels.map((channel) => ({ value: channel, label: names.resultChannel[channel] ?? channel })) })}</div>`
}

function named(view: View, p: ReceptionForm, name: string) {
  return { lang: view.lang, name, value: p.fields[name], error: errorOf(p.errors, name) }
}
