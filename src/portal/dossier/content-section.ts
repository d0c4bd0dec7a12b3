import { dateText, formAnswers, inVietnamese } from '#catalogue'
import { type Detail, dossierWords, type Owner } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { type Fact, facts } from '#platform/view/parts/facts.ts'
import { disclosure, section } from '#platform/view/parts/page-head.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

/** What was filed, folded: one comes to this page to see how it stands, and now and then to look something up. */
export function contentSection({ lang }: View, detail: Detail): Html {
  const w = words(lang)
  const { owner, applicant, row, procedure } = detail
  const hasAnswers = Object.keys(row.form).length > 0
  return section({
    title: w.content,
    body: html`${disclosure({ summary: w.papers, body: papers(lang, detail) })}${
      hasAnswers &&
      disclosure({
        summary: w.answers,
        body: html`<div class="prose">${formAnswers(procedure.form.schema, row.form, lang)}</div>`,
      })
    }${disclosure({
      summary: w.owner,
      body: [facts(ownerFacts(owner, lang)), applicant && html`<p>${w.filedBy(applicant.name)}</p>`],
    })}`,
  })
}

function papers(lang: Lang, { row, procedure, files }: Detail): Html {
  const w = words(lang)
  const given = procedure.components.flatMap((component) => {
    const paper = row.components.find(({ code }) => code === component.code)
    const isForm = row.channel === 'online' && component.electronicForm === 'eForm'
    if (!paper && !isForm) return []
    const own = (paper?.fileIds ?? []).flatMap((id) => files.get(id) ?? [])
    const links = html`<ul>${own.map(({ id, name }) => html`<li><a href="/tep/${id}">${name}</a></li>`)}</ul>`
    const how = own.length > 0 ? links : html`<p class="quiet">${isForm ? w.byForm : w.paperOnly}</p>`
    return [html`<li>${inVietnamese(lang, component.name)}${how}</li>`]
  })
  return html`<ol class="numbered">${given}</ol>`
}

function ownerFacts(owner: Owner, lang: Lang): Fact[] {
  const w = words(lang).ownerFields
  const sex = { male: w.male, female: w.female }
  return [
    { term: w.kind, value: dossierWords(lang).ownerKind[owner.kind] },
    { term: w.name, value: owner.name },
    { term: w.idNo, value: owner.idNo },
    { term: w.taxCode, value: owner.taxCode },
    { term: w.birthDate, value: owner.birthDate && dateText(owner.birthDate) },
    { term: w.sex, value: owner.sex && sex[owner.sex] },
    { term: w.representative, value: owner.representative },
    { term: w.address, value: owner.address },
    { term: w.phone, value: owner.phone },
    { term: w.email, value: owner.email },
  ]
}
