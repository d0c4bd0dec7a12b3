import type { Entered } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { field } from '#platform/view/parts/field.ts'
import { errorOf, errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { demoAccounts, demoPassword } from '../content/demo-accounts.ts'
import { words } from '../words.ts'

export function readSignIn(entered: Entered): unknown {
  const text = (name: string) => (typeof entered[name] === 'string' ? entered[name] : '')
  const next = text('next')
  return { username: text('username'), password: text('password'), ...(next ? { next } : {}) }
}

export function signInPage(view: View, given: { next: string; username?: string; errors?: FieldError[] }): Html {
  const { lang } = view
  const w = words(lang)
  const hidden = { ...view.hidden(), next: given.next }
  return view.public({
    title: w.signIn,
    current: 'signIn',
    isPrivate: true,
    islands: ['form'],
    body: html`${given.errors && errorSummary({ lang, errors: given.errors })}${pageHead({ title: w.signIn, lead: w.signInLead })}${form(
      {
        lang,
        action: '/dang-nhap',
        hidden,
        body: [
          field({
            lang,
            name: 'username',
            label: w.username,
            value: given.username,
            autocomplete: 'username',
            spellcheck: false,
            width: 'medium',
            error: errorOf(given.errors, 'username'),
          }),
          field({
            lang,
            name: 'password',
            label: w.password,
            type: 'password',
            autocomplete: 'current-password',
            width: 'medium',
            error: errorOf(given.errors, 'password'),
          }),
          buttonRow(button({ label: w.signIn, kind: 'primary' })),
        ],
      },
    )}${view.demo && demoDoors(view, given.next)}`,
  })
}

function demoDoors(view: View, next: string): Html {
  const w = words(view.lang)
  const door = (account: { username: string; name: string }) =>
    html`<li>${form({
      lang: view.lang,
      action: '/dang-nhap',
      inline: true,
      hidden: { ...view.hidden(), next, username: account.username, password: demoPassword },
      body: button({ label: account.username, kind: 'secondary', about: w.enterAs(account.name) }),
    })} <span>${account.name}, ${w.roleOf[account.username]}</span></li>`
  const named = demoAccounts().filter((account) => w.roleOf[account.username])
  const people = named.filter((account) => account.kind !== 'official')
  const officials = named.filter((account) => account.kind === 'official')
  return section({
    title: w.demoTitle,
    body: html`<p>${w.demoLead(demoPassword)}</p><h3>${w.demoCitizens}</h3><ul class="doors">${people.map(door)}</ul><h3>${w.demoOfficials}</h3><ul class="doors">${officials.map(door)}</ul>`,
  })
}

export function signInPageAgain(view: View, problem: Problem, entered: Entered): Html {
  const w = words(view.lang)
  const username = typeof entered.username === 'string' ? entered.username : ''
  const errors: FieldError[] = []
  if (problem.code === 'input.invalid') {
    if (username === '') errors.push({ name: 'username', message: w.usernameMissing })
    if (!entered.password) errors.push({ name: 'password', message: w.passwordMissing })
  }
  if (errors.length === 0) errors.push({ name: 'username', message: String(problemBody(problem, view.lang).title) })
  return signInPage(view, { next: typeof entered.next === 'string' ? entered.next : '', username, errors })
}
