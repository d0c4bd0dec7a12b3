import { inVietnamese } from '#catalogue'
import type { Entered } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { radioGroup } from '#platform/view/parts/choice.ts'
import { textArea } from '#platform/view/parts/field.ts'
import { errorOf, errorSummary, type FieldError, fieldSet, form } from '#platform/view/parts/form.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { fieldAt } from '../answers-input.ts'
import { commentField } from '../entered-answers.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import { words } from '../words.ts'
import type { Survey } from './find-survey.ts'

interface Refused {
  problem: Problem
  entered: Entered
}

/** One column of questions, each with its five levels in words; sent by the form alone. */
export function surveyPage(view: View, survey: Survey, refused?: Refused): Html {
  const { lang } = view
  const w = words(lang)
  const { questionnaire } = survey
  const errors = errorsOf(view, refused)
  const asked = (question: Question) => questionField(view, questionnaire, question, refused?.entered ?? {}, errors)
  return view.public({
    title: w.survey.title,
    isPrivate: true,
    body: html`${errorSummary({ lang, errors })}${pageHead({
      title: w.survey.title,
      over: inVietnamese(lang, survey.procedureName),
      lead: w.survey.lead,
    })}<p class="quiet">${w.survey.anonymous}</p>${form({
      lang,
      action: view.path,
      hidden: formToken(view),
      body: [
        questionnaire.groups
          .filter(({ isFactor }) => isFactor)
          .map((group) => fieldSet({ legend: group.name[lang], body: group.questions.map(asked) })),
        questionnaire.overall && fieldSet({ legend: w.survey.overall, body: asked(questionnaire.overall) }),
        questionnaire.groups
          .filter(({ isFactor }) => !isFactor)
          .map((group) => fieldSet({ legend: group.name[lang], body: group.questions.map(asked) })),
        questionnaire.comment &&
          textArea({
            lang,
            name: commentField,
            label: questionnaire.comment[lang],
            help: w.survey.commentHelp,
            value: textIn(refused?.entered, commentField),
            maxlength: 2000,
            optional: true,
            error: errorOf(errors, commentField),
          }),
        buttonRow(button({ label: w.survey.send, kind: 'primary' })),
      ],
    })}`,
  })
}

/** The link answers once by itself: a key for the form would only keep who sent it. */
function formToken(view: View): Record<string, string> {
  const { _csrf } = view.hidden()
  return _csrf === undefined ? {} : { _csrf }
}

function questionField(
  { lang }: View,
  { scale }: Questionnaire,
  question: Question,
  entered: Entered,
  errors: readonly FieldError[],
): Html {
  const w = words(lang)
  const choices =
    question.kind === 'yesNo'
      ? [
          { value: 'no', label: w.no },
          { value: 'yes', label: w.yes },
        ]
      : question.kind === 'level'
        ? scale.map((level, i) => ({ value: String(i + 1), label: level[lang] })).toReversed()
        : question.options.map((option, i) => ({ value: String(i + 1), label: option[lang] }))
  return radioGroup({
    lang,
    name: question.id,
    label: question.text[lang],
    choices,
    value: textIn(entered, question.id),
    inline: question.kind === 'yesNo',
    optional: !question.required,
    error: errorOf(errors, question.id),
  })
}

const textIn = (entered: Entered | undefined, name: string): string | undefined => {
  const value = entered?.[name]
  return Array.isArray(value) ? value.at(-1) : value
}

function errorsOf(view: View, refused: Refused | undefined): FieldError[] {
  if (!refused) return []
  const named = refused.problem.errors.map(({ pointer, message }) => ({ name: fieldAt(pointer), message }))
  return named.length > 0 ? named : [{ name: '', message: String(problemBody(refused.problem, view.lang).title) }]
}

/** After the answer, and whenever the link is opened again. */
export function answeredPage(view: View, survey: Survey): Html {
  const { lang } = view
  const w = words(lang).survey
  return view.public({
    title: w.thanks,
    isPrivate: true,
    body: html`${pageHead({ title: w.thanks, over: inVietnamese(lang, survey.procedureName) })}${alert({
      lang,
      tone: 'ok',
      title: w.answered,
      body: w.answeredMore,
      isAnswer: true,
    })}<p>${linkButton({ href: lang === 'en' ? '/?lang=en' : '/', label: w.home })}</p>`,
  })
}
