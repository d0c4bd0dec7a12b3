import { deskDossierPath } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { badge, type Tone } from '#platform/view/parts/badge.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { select } from '#platform/view/parts/choice.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { field } from '#platform/view/parts/field.ts'
import { errorOf, errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDate, formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { AgencyName } from '../agencies-seen.ts'
import { reformPlace, resultsPath, roundsPath } from '../feedback-paths.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { errorsOf, type RefusedEntry } from '../refused-entry.ts'
import type { Drawn, Round, RoundState } from '../round.ts'
import { words } from '../words.ts'

export interface Rounds {
  rounds: readonly Round[]
  agencies: readonly AgencyName[]
  questionnaires: readonly Questionnaire[]
  today: string
}

const tones: Record<RoundState, Tone> = { open: 'info', closed: 'paused', published: 'ok' }
const dayText = (iso: string): string => formatDate(Date.parse(`${iso}T12:00:00+07:00`))
const stateBadge = (state: RoundState, lang: Lang) => badge(tones[state], words(lang).rounds.states[state])

/** The surveys there were and are, and the form to open another. */
export function roundsPage(view: View, shown: Rounds, refused?: RefusedEntry): Html {
  const { lang } = view
  const w = words(lang).rounds
  const errors = errorsOf(view, refused)
  return view.desk({
    title: w.title,
    place: reformPlace,
    islands: ['form'],
    body: html`${errorSummary({ lang, errors })}${pageHead({
      title: w.title,
      lead: w.lead,
      back: { href: resultsPath, label: words(lang).results.title },
    })}${roundTable(lang, shown)}${section({ title: w.open, body: openForm(view, shown, errors, refused) })}`,
  })
}

function roundTable(lang: Lang, { rounds, questionnaires }: Rounds): Html {
  const w = words(lang).rounds
  const nameOf = (id: string) => questionnaires.find((one) => one.id === id)?.name[lang] ?? id
  return table<Round>({
    lang,
    caption: w.title,
    captionHidden: true,
    desk: true,
    stack: true,
    rows: rounds,
    href: ({ id }) => `${roundsPath}/${id}`,
    empty: emptyState({ title: w.none, body: w.noneHint }),
    columns: [
      {
        head: w.one,
        isRowHead: true,
        cell: ({ id, questionnaireId, year }) =>
          html`<a href="${roundsPath}/${id}">${nameOf(questionnaireId)} ${year}</a>`,
      },
      { head: w.agency, clip: true, cell: ({ agencyName }) => agencyName },
      { head: w.time, width: 'tight', cell: ({ from, to }) => `${dayText(from)} – ${dayText(to)}` },
      {
        head: w.sheets,
        align: 'end',
        cell: ({ sheets, sampleSize }) => `${formatNumber(sheets, lang)} / ${formatNumber(sampleSize, lang)}`,
      },
      { head: w.state, width: 'tight', cell: ({ state }) => stateBadge(state, lang) },
    ],
  })
}

function openForm(view: View, shown: Rounds, errors: readonly FieldError[], refused: RefusedEntry | undefined): Html {
  const { lang } = view
  const w = words(lang).rounds
  const { agencies, questionnaires, today } = shown
  const typed = (name: string, otherwise: string) => {
    const value = refused?.entered[name] ?? otherwise
    return Array.isArray(value) ? value.at(-1) : value
  }
  const ask = (name: string, label: string, otherwise: string) => ({
    lang,
    name,
    label,
    value: typed(name, otherwise),
    error: errorOf(errors, name),
  })
  return form({
    lang,
    action: roundsPath,
    hidden: view.hidden(),
    body: [
      select({
        ...ask('questionnaire', w.questionnaire, ''),
        choices: questionnaires
          .filter(({ occasion }) => occasion !== 'afterDossier')
          .map(({ id, name }) => ({ value: id, label: name[lang] })),
      }),
      select({
        ...ask('agency', w.agency, agencies.length === 1 ? (agencies[0]?.id ?? '') : ''),
        choices: agencies.map(({ id, name }) => ({ value: id, label: name })),
      }),
      field({ ...ask('year', w.year, today.slice(0, 4)), width: 'tiny', inputmode: 'numeric', maxlength: 4 }),
      field({
        ...ask('sampleSize', w.sampleSize, '60'),
        help: w.sampleHelp,
        width: 'tiny',
        inputmode: 'numeric',
        maxlength: 5,
      }),
      field({ ...ask('from', w.from, today), type: 'date', width: 'medium' }),
      field({ ...ask('to', w.to, ''), type: 'date', width: 'medium' }),
      buttonRow(button({ label: w.openButton, kind: 'primary' })),
    ],
  })
}

/** One survey: how far it is, what can be done with it, and whom to ask. */
export function roundPage(view: View, round: Round & { sample: readonly Drawn[] }): Html {
  const { lang } = view
  const w = words(lang).rounds
  return view.desk({
    title: `${w.one} ${round.year}`,
    place: reformPlace,
    islands: ['form'],
    body: html`${pageHead({
      title: `${w.one} ${round.year}`,
      over: round.agencyName,
      meta: stateBadge(round.state, lang),
      back: { href: roundsPath, label: w.title },
      actions: actions(view, round),
    })}${facts([
      { term: w.time, value: `${dayText(round.from)} – ${dayText(round.to)}` },
      { term: w.sampleSize, value: formatNumber(round.sampleSize, lang) },
      { term: w.sheets, value: formatNumber(round.sheets, lang) },
      {
        term: words(lang).sheets.provenance,
        value: round.provenance === 'illustrative' && words(lang).sheets.illustrative,
      },
    ])}${
      round.sample.length > 0 &&
      section({
        title: w.sample,
        body: html`<p class="quiet">${w.sampleLead}</p>${table<Drawn>({
          lang,
          caption: w.sample,
          captionHidden: true,
          rows: round.sample,
          columns: [
            { head: w.no, align: 'end', width: 'tight', cell: ({ no }) => no },
            {
              head: w.dossier,
              isRowHead: true,
              cell: ({ dossierId, dossierCode }) =>
                view.can('desk.read')
                  ? html`<a class="code" href="${deskDossierPath({ id: dossierId, code: dossierCode })}">${dossierCode}</a>`
                  : html`<span class="code">${dossierCode}</span>`,
            },
          ],
        })}`,
      })
    }`,
  })
}

function actions(view: View, { id, state }: Round): Value {
  const { lang } = view
  const w = words(lang).rounds
  const move = (action: string, label: string) =>
    form({
      lang,
      action: `${roundsPath}/${id}`,
      inline: true,
      hidden: { ...view.hidden(), action },
      body: button({ label, kind: 'secondary' }),
    })
  return [
    state === 'open' && linkButton({ href: `${roundsPath}/${id}/nhap`, label: w.enter, kind: 'primary' }),
    state === 'open' && move('close', w.close),
    state === 'closed' && move('publish', w.publish),
  ]
}
