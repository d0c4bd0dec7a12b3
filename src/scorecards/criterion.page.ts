import { roundHalfUp } from '#law/rounding.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { field, textArea } from '#platform/view/parts/field.ts'
import { errorOf, errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { formatNumber, formatPercent } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Computed } from './compute.ts'
import { findDefinition } from './definition.ts'
import { allowedOn } from './moves.ts'
import { sheetPath } from './paths.ts'
import { findSheet, type ScoredItem, type SheetKey } from './sheet.ts'
import { words } from './words.ts'

export interface CriterionParams {
  code: string
  year: number
  agency: string
  criterion: string
}

/** One criterion: how it is scored, what the records give, what the agency and the appraisal say. */
export async function criterionPage(
  tx: Tx,
  actor: Actor,
  params: CriterionParams,
  view: View,
  errors: readonly FieldError[] = [],
  entered: Readonly<Record<string, string>> = {},
): Promise<Html> {
  const { lang } = view
  const w = words(lang)
  const key = { tenantId: actor.tenantId, scorecard: params.code, year: params.year, agency: params.agency }
  const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
  const sheet = await findSheet(tx, key, definition)
  const item = sheet.items.find(({ criterion }) => criterion.code === params.criterion)
  if (!item) throw new Error(`no criterion ${params.criterion}`)
  const { criterion, computed } = item
  const allowed = allowedOn(sheet.state, actor).filter(
    (name) => name === 'score' || agenciesOf(actor).includes(params.agency),
  )
  const two = (n: number | null) => (n === null ? '–' : formatNumber(n, lang, 2))
  return view.desk({
    title: `${criterion.code} ${criterion.name}`,
    place: '/cai-cach',
    body: html`${errors.length > 0 && errorSummary({ lang, errors })}${pageHead({
      title: criterion.name,
      over: `${criterion.code} · ${sheet.agencyName} · ${key.year}`,
      back: { href: sheetPath(key), label: w.backSheet },
    })}${item.applies ? undefined : alert({ lang, tone: 'info', title: w.notApplicable })}${facts([
      { term: w.maxShort, value: two(criterion.maxPoints) },
      { term: w.rule, value: w.method[criterion.method] },
      { term: w.evidenceRequired, value: criterion.evidenceRequired.join('; ') },
      { term: w.self, value: two(item.selfPoints) },
      { term: w.note, value: item.selfNote },
      { term: w.evidence, value: item.evidence },
      { term: w.appraised, value: two(item.appraisedPoints) },
      { term: w.appraisalNote, value: item.appraisalNote },
      { term: w.explanation, value: item.explanation },
    ])}${section({ title: w.computed, body: computed ? computedFacts(computed, key, lang) : html`<p>${w.noComputed}</p>` })}${
      allowed.includes('selfScore') && item.applies
        ? scoreForm('selfScore', item, view, key, errors, entered)
        : undefined
    }${allowed.includes('score') && item.applies ? scoreForm('score', item, view, key, errors, entered) : undefined}${
      allowed.includes('explain') ? explainForm(item, view, key, errors) : undefined
    }`,
  })
}

function computedFacts(computed: Computed, key: SheetKey, lang: Lang): Html {
  const w = words(lang)
  const n = (value: number) => formatNumber(value, lang, Number.isInteger(value) ? 0 : 2)
  const percent = (value: number) => formatPercent(roundHalfUp(value * 100), lang, 2)
  const rows = `/cai-cach/chi-so/${computed.indicator ?? ''}?agency=${key.agency}&from=${key.year}-01-01&to=${key.year}-12-31`
  return html`${facts([
    { term: w.points, value: formatNumber(roundHalfUp(computed.points), lang, 2) },
    { term: w.rule, value: w.reasonOf(computed.reason, n, percent) },
  ])}${computed.indicator && html`<p><a href="${rows}">${w.rows}</a></p>`}`
}

function scoreForm(
  kind: 'selfScore' | 'score',
  item: ScoredItem,
  view: View,
  key: SheetKey,
  errors: readonly FieldError[],
  entered: Readonly<Record<string, string>>,
): Html {
  const { lang } = view
  const w = words(lang)
  const now = kind === 'selfScore' ? item.selfPoints : (item.appraisedPoints ?? item.selfPoints)
  const note = kind === 'selfScore' ? item.selfNote : item.appraisalNote
  return form({
    lang,
    action: `${sheetPath(key)}/buoc`,
    hidden: { ...view.hidden(), action: kind, criterion: item.criterion.code },
    body: html`${field({
      lang,
      name: 'points',
      label: `${kind === 'selfScore' ? w.self : w.appraised} (0–${formatNumber(item.criterion.maxPoints, lang, 2)})`,
      inputmode: 'decimal',
      width: 'short',
      value: entered.points ?? (now === null ? '' : String(now).replace('.', lang === 'vi' ? ',' : '.')),
      error: errorOf(errors, 'points'),
    })}${textArea({ lang, name: 'note', label: kind === 'selfScore' ? w.note : w.appraisalNote, optional: true, rows: 3, value: entered.note ?? note ?? '', error: errorOf(errors, 'note') })}${
      kind === 'selfScore'
        ? field({
            lang,
            name: 'evidence',
            label: w.evidence,
            optional: true,
            value: entered.evidence ?? item.evidence ?? '',
          })
        : undefined
    }${buttonRow(button({ label: kind === 'selfScore' ? w.saveSelf : w.saveScore, kind: 'primary' }))}`,
  })
}

function explainForm(item: ScoredItem, view: View, key: SheetKey, errors: readonly FieldError[]): Html {
  const { lang } = view
  const w = words(lang)
  return form({
    lang,
    action: `${sheetPath(key)}/buoc`,
    hidden: { ...view.hidden(), action: 'explain', criterion: item.criterion.code },
    body: html`${textArea({ lang, name: 'note', label: w.explanation, rows: 4, value: item.explanation ?? '', error: errorOf(errors, 'note') })}${buttonRow(button({ label: w.saveExplanation, kind: 'primary' }))}`,
  })
}
