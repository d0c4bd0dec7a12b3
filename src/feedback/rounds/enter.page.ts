import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { checkGroup } from '#platform/view/parts/choice.ts'
import { field, textArea } from '#platform/view/parts/field.ts'
import { errorOf, errorSummary, type FieldError, fieldSet, form } from '#platform/view/parts/form.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { commentField } from '../entered-answers.ts'
import { reformPlace, roundsPath } from '../feedback-paths.ts'
import type { Question, Questionnaire, RespondentKind } from '../questionnaire.ts'
import { errorsOf, type RefusedEntry } from '../refused-entry.ts'
import type { Round } from '../round.ts'
import { words } from '../words.ts'

export interface Entry {
  round: Round
  questionnaire: Questionnaire
  kinds: readonly RespondentKind[]
  kind: RespondentKind
  /** The number of the sheet just taken down. */
  done?: number | undefined
}

/** A figure for each question and the tab key between them; after the last one Enter, and the next sheet lies there. */
export function enterPage(view: View, entry: Entry, refused?: RefusedEntry): Html {
  const { lang } = view
  const w = words(lang).entry
  const { round, questionnaire, kinds, kind } = entry
  const errors = errorsOf(view, refused)
  const entered = refused?.entered ?? {}
  const isAsked = ({ respondent }: Question) => respondent === null || respondent === kind
  const groups = questionnaire.groups
    .map((group) => ({ ...group, questions: group.questions.filter(isAsked) }))
    .filter(({ questions }) => questions.length > 0)
  const first = groups[0]?.questions[0]?.id
  const shown = (question: Question) =>
    entryField(lang, question, {
      value: entered[question.id],
      error: errorOf(errors, question.id),
      isFirst: refused === undefined && question.id === first,
    })
  return view.desk({
    title: w.title,
    place: reformPlace,
    islands: ['form'],
    body: html`${errorSummary({ lang, errors })}${pageHead({
      title: w.title,
      over: `${round.agencyName} · ${round.year}`,
      lead: questionnaire.name[lang],
      back: { href: `${roundsPath}/${round.id}`, label: words(lang).rounds.one },
    })}${entry.done !== undefined && alert({ lang, tone: 'ok', title: w.done(entry.done), isAnswer: true })}${
      kinds.length > 1 &&
      filters({
        lang,
        label: w.whom,
        items: kinds.map((one) => ({
          label: words(lang).sheets.respondents[one] ?? one,
          href: `${roundsPath}/${round.id}/nhap?nhom=${one}`,
          isCurrent: one === kind,
        })),
      })
    }${
      round.state === 'open'
        ? form({
            lang,
            action: `${roundsPath}/${round.id}/nhap`,
            hidden: { ...view.hidden(), respondentKind: kind },
            body: [
              html`<p class="quiet">${w.help}</p>`,
              groups.map((group) => fieldSet({ legend: group.name[lang], body: group.questions.map(shown) })),
              questionnaire.overall && isAsked(questionnaire.overall) && shown(questionnaire.overall),
              textArea({
                lang,
                name: commentField,
                label: w.comment,
                rows: 2,
                maxlength: 2000,
                value: oneText(entered[commentField]),
                optional: true,
                error: errorOf(errors, commentField),
              }),
              buttonRow(button({ label: w.save, kind: 'primary' })),
            ],
          })
        : alert({ lang, tone: 'info', title: w.closed })
    }`,
  })
}

interface Shown {
  value: string | string[] | undefined
  error: FieldError['message'] | undefined
  isFirst: boolean
}

function entryField(lang: Lang, { id, text, kind, options, most }: Question, { value, error, isFirst }: Shown): Html {
  const w = words(lang).entry
  const frame = { lang, name: id, label: `${id} ${text[lang]}`, optional: true, error }
  if (kind === 'several') {
    return checkGroup({
      ...frame,
      help: w.atMost(most),
      choices: options.map((option, i) => ({ value: String(i + 1), label: option[lang] })),
      values: value === undefined ? [] : Array.isArray(value) ? value : [value],
    })
  }
  const help =
    kind === 'level'
      ? undefined
      : kind === 'yesNo'
        ? w.yesNo
        : options.map((option, i) => `${i + 1} ${option[lang]}`).join(' · ')
  return field({
    ...frame,
    help,
    value: oneText(value),
    width: 'tiny',
    inputmode: kind === 'yesNo' ? 'text' : 'numeric',
    autocomplete: 'off',
    maxlength: 3,
    autofocus: isFirst,
  })
}

const oneText = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value
