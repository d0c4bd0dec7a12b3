import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import type { Tone } from '#platform/view/parts/badge.ts'
import { type CheckItem, checkList } from '#platform/view/parts/check-list.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { type Fact, facts } from '#platform/view/parts/facts.ts'
import { formatDateTime, formatMoment } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { deskWords } from '../desk-words.ts'
import { isLetterForm } from '../letters/letter-forms.ts'
import { letterPage } from '../letters/letters.ts'
import { words as letterWords } from '../letters/words.ts'
import type { Owner } from '../owner.ts'
import { words } from '../words.ts'
import type { DeskDossier } from './read-desk-dossier.ts'

/** Whose it is and what it is about; those who handle it see the owner whole. */
export function factsPanel(view: View, { row, procedure, owner, applicant }: DeskDossier): Html {
  const { lang } = view
  const w = deskWords(lang).dossier
  const names = words(lang)
  const { state } = row
  const at = (instant: number | null): string | undefined => (instant === null ? undefined : formatDateTime(instant))
  const isOpen = state.finishedAt === null
  return panel({
    title: w.facts,
    body: html`${facts(ownerFacts(owner, lang))}${applicant && html`<h3>${w.applicant}</h3>${facts(ownerFacts(applicant, lang))}`}${facts(
      [
        {
          term: w.procedure,
          value: html`<a href="/thu-tuc/${row.procedure_code}">${row.procedure_code}</a> · ${procedure.sector.name}`,
        },
        { term: w.submissionNo, value: row.submission_no },
        {
          term: w.channel,
          value: `${names.channel[row.channel]}${state.submittedAt === null ? '' : `, ${formatDateTime(state.submittedAt)}`}`,
        },
        { term: w.receivedAt, value: at(state.acceptedAt) },
        { term: w.intakeDueAt, value: state.status === 'submitted' ? at(state.intakeDueAt) : undefined },
        {
          term: w.appointmentAt,
          value: state.appointmentAt === null ? undefined : formatMoment(state.appointmentAt, lang),
        },
        { term: w.originalDueAt, value: state.extensionNo > 0 ? at(state.originalDueAt) : undefined },
        {
          term: w.supplementDueAt,
          value: state.status === 'supplementRequested' ? at(state.supplementDueAt) : undefined,
        },
        {
          term: w.finishedAt,
          value: isOpen
            ? undefined
            : `${at(state.finishedAt)}${state.outcome ? `, ${names.outcome[state.outcome]?.toLowerCase()}` : ''}`,
        },
        {
          term: w.returnedAt,
          value:
            state.returnedAt === null
              ? undefined
              : html`${at(state.returnedAt)} · <a href="/danh-gia/phieu/${row.code}">${w.surveySlip}</a>`,
        },
        { term: w.resultChannel, value: names.resultChannel[row.result_channel] },
        { term: w.ruleSet, value: w.ruleSets[row.rule_set] ?? row.rule_set },
      ],
    )}`,
  })
}

function ownerFacts(owner: Owner, lang: Lang): Fact[] {
  const w = deskWords(lang).dossier
  const phone = owner.phone.replace(/[^\d+]/g, '')
  return [
    { term: words(lang).ownerKind[owner.kind] ?? w.owner, value: html`<strong>${owner.name}</strong>` },
    { term: w.representative, value: owner.representative },
    { term: w.idNo, value: owner.idNo && html`<span class="code">${owner.idNo}</span>` },
    { term: w.taxCode, value: owner.taxCode && html`<span class="code">${owner.taxCode}</span>` },
    {
      term: w.birthDate,
      value: [owner.birthDate?.split('-').reverse().join('/'), owner.sex && w[owner.sex]]
        .filter((part) => part)
        .join(', '),
    },
    { term: w.address, value: owner.address },
    { term: w.phone, value: html`<a href="${`tel:${phone}`}">${owner.phone}</a>` },
    { term: w.email, value: owner.email && html`<a href="${`mailto:${owner.email}`}">${owner.email}</a>` },
  ]
}

/** Each component of the procedure: what was given, what is missing, what was asked for. */
export function checklistPanel(view: View, desk: DeskDossier): Html {
  const { lang } = view
  const { procedure, row, facts: known } = desk
  const w = deskWords(lang).dossier
  const items = procedure.components.map((component): CheckItem => {
    const given = row.components.find((one) => one.code === component.code)
    const isMissing = known.missing.includes(component.code)
    const byForm = row.channel === 'online' && component.electronicForm === 'eForm'
    const isThere = !isMissing && (given !== undefined || byForm)
    const tone: Tone = isMissing ? 'late' : isThere ? 'ok' : 'neutral'
    const files = given?.fileIds?.length ?? 0
    const said = [
      given &&
        files === 0 &&
        !(byForm && given.copies === undefined) &&
        w.copies(given.copies ?? 1, words(lang).copyType[given.copyType ?? 'original'] ?? ''),
      files > 0 && w.files(files),
      byForm && files === 0 && w.byForm,
      component.condition !== null && w.ifCase(component.condition),
    ].filter((part) => typeof part === 'string')
    const link = files > 0 ? html`<a href="${`#giay-to-${component.code}`}">${component.name}</a>` : component.name
    return {
      tone,
      label: html`${component.code}. ${link}`,
      state: isMissing ? w.missing : isThere ? w.there : w.notGiven,
      note: said.length > 0 && said.join('; '),
    }
  })
  const there = items.filter((item) => item.tone === 'ok').length
  return panel({
    title: w.checklist,
    more: html`<span class="quiet">${w.papersOf(there, items.length)}</span>`,
    body: [checkList(items), askedFor(view, desk)],
  })
}

/** What stands open towards the applicant, as it was asked for. */
function askedFor(view: View, { row, events }: DeskDossier): Value {
  if (row.state.status !== 'supplementRequested') return undefined
  const last = events.findLast((event) => event.name === 'dossier.supplement-requested')
  if (!last) return undefined
  const w = deskWords(view.lang).dossier
  return html`<div class="asked-for"><p><strong>${w.asked(last.reason ?? '')}</strong></p><ul class="list">${last.items.map((item) => html`<li>${item}</li>`)}</ul></div>`
}

/** What was given to the applicant, each to be printed again as it was. */
export function lettersPanel(view: View, { letters, row }: DeskDossier): Value {
  const w = deskWords(view.lang).dossier
  const hasSheet = row.state.acceptedAt !== null && view.can('desk.act')
  if (letters.length === 0 && !hasSheet) return undefined
  return panel({
    title: w.letters,
    body: html`<ul class="letter-list">${letters.map(
      (letter) =>
        html`<li><a href="${letterPage(row.id, letter.n)}" target="_blank" rel="noopener">${isLetterForm(letter.form) ? letterWords(view.lang).title[letter.form] : letter.form}</a> <span class="quiet">${letter.number} · ${formatDateTime(Date.parse(letter.issuedAt))}</span></li>`,
    )}${hasSheet && html`<li><a href="/ho-so/${row.id}/phieu-kiem-soat.pdf" target="_blank" rel="noopener">${w.controlSheet}</a></li>`}</ul>`,
  })
}
