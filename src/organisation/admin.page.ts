import { localDate } from '#law/instant.ts'
import type { Entered, RunContext } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { field } from '#platform/view/parts/field.ts'
import { errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDateTime } from '#platform/words/format.ts'
import { type AdminFacts, readAdmin } from './admin/read-admin.ts'
import { words } from './words.ts'

export function adminPage(view: View, facts: AdminFacts, errors: FieldError[] = [], entered?: string): Html {
  const w = words(view.lang)
  return view.desk({
    title: w.admin,
    place: '/quan-tri',
    body: html`${errors.length > 0 && errorSummary({ lang: view.lang, errors })}${pageHead({ title: w.admin, lead: w.adminLead })}${clockSection(view, errors, entered)}${calendarSection(view, facts)}${peopleSection(view, facts)}${auditSection(view, facts)}`,
  })
}

function clockSection(view: View, errors: FieldError[], entered: string | undefined): Html {
  const { lang } = view
  const w = words(lang)
  const now = `${localDate(view.now)}T${formatDateTime(view.now).slice(-5)}`
  const body = view.demo
    ? html`<p>${w.clockNow(formatDateTime(view.now))}</p>${form({
        lang,
        action: '/quan-tri/dong-ho',
        hidden: view.hidden(),
        body: [
          field({
            lang,
            name: 'now',
            label: w.clockSet,
            type: 'datetime-local',
            value: entered ?? now,
            help: w.clockSetHelp,
            width: 'medium',
            error: errors[0]?.message,
          }),
          buttonRow(
            button({ label: w.clockSetButton, kind: 'primary' }),
            button({ label: w.clockReal, kind: 'secondary', name: 'real', value: '1' }),
          ),
        ],
      })}`
    : html`<p>${w.clockNow(formatDateTime(view.now))} ${w.clockOnlyDemo}</p>`
  return section({ title: w.clock, body })
}

function calendarSection(view: View, facts: AdminFacts): Html {
  const { lang } = view
  const w = words(lang)
  const nextYear = Number(localDate(view.now).slice(0, 4)) + 1
  const missing = [nextYear - 1, nextYear].filter((year) => !facts.years.some((known) => known.year === year))
  return section({
    title: w.calendar,
    body: html`${missing.map((year) => alert({ lang, tone: 'soon', title: w.calendarMissing(year) }))}${table({
      lang,
      caption: w.calendar,
      captionHidden: true,
      rows: facts.years,
      columns: [
        { head: w.calendarYear, cell: (row) => String(row.year), isRowHead: true },
        { head: w.calendarWorkingDays, cell: (row) => row.workingDays, align: 'end' },
        { head: w.calendarDaysOff, cell: (row) => row.daysOff, align: 'end' },
      ],
    })}`,
  })
}

function peopleSection(view: View, facts: AdminFacts): Html {
  const w = words(view.lang)
  return section({
    title: w.people,
    body: table({
      lang: view.lang,
      caption: w.people,
      captionHidden: true,
      rows: facts.posts,
      empty: w.noPosts,
      columns: [
        { head: w.unit, cell: (row) => row.unit, isRowHead: true },
        { head: w.post, cell: (row) => row.title },
        { head: w.holder, cell: (row) => row.holders ?? w.vacant, width: 'wide' },
      ],
    }),
  })
}

function auditSection(view: View, facts: AdminFacts): Html {
  const w = words(view.lang)
  return section({
    title: w.audit,
    body: table({
      lang: view.lang,
      caption: w.audit,
      captionHidden: true,
      rows: facts.recent,
      columns: [
        { head: w.auditAt, cell: (row) => formatDateTime(row.at.getTime()) },
        { head: w.auditWho, cell: (row) => row.actor },
        { head: w.auditWhat, cell: (row) => view.eventName(row.name), isRowHead: true },
        { head: w.auditOn, cell: (row) => `${row.subjectKind} ${row.subjectId.slice(0, 8)}` },
      ],
    }),
  })
}

export async function adminPageAgain(
  problem: Problem,
  entered: Entered,
  view: View,
  context: RunContext<unknown, unknown, unknown>,
): Promise<Html> {
  const facts = await readAdmin(context.tx, context.actor.tenantId, context.now)
  const message = problem.errors[0]?.message ?? String(problemBody(problem, view.lang).title)
  return adminPage(view, facts, [{ name: 'now', message }], typeof entered.now === 'string' ? entered.now : undefined)
}
