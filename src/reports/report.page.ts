import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { errorSummary, type FieldError } from '#platform/view/parts/form.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { screenOnly } from '#platform/view/parts/print.ts'
import { tabs } from '#platform/view/parts/tabs.ts'
import { formatDateTime, formatNumber } from '#platform/words/format.ts'
import { isUnderWay } from './compile.ts'
import { differenceSection } from './difference.page.ts'
import type { FoundReport } from './find-report.ts'
import { issuedOn } from './paper.ts'
import { reportPath } from './report.ts'
import { reportBody } from './report-body.page.ts'
import { sectionStates } from './section-states.page.ts'
import { stateBadge } from './state-badge.ts'
import { steps } from './steps.page.ts'
import { words } from './words.ts'

export interface ReportPageOptions {
  /** The rows behind every figure were compared too. */
  withRows?: boolean
  errors?: readonly FieldError[]
  entered?: Readonly<Record<string, string>>
}

/** How the report stands, what has moved since approval, who writes what; then the paper itself. */
export function reportPage(found: FoundReport, view: View, options: ReportPageOptions = {}): Html {
  const { lang } = view
  const w = words(lang)
  const { content, frozen, head, key, agency } = found
  const { errors = [] } = options
  return view.desk({
    title: `${w.reportOf(key.year)}, ${agency.name}`,
    place: '/cai-cach',
    body: html`${screenOnly(
      html`${errors.length > 0 && errorSummary({ lang, errors })}${pageHead({
        title: w.reportOf(key.year),
        over: agency.name,
        back: { href: '/cai-cach/bao-cao', label: w.backList },
        lead: sentence(found, view),
        meta: html`${stateBadge(head.state, lang)}<span>${w.versionNo(head.version)}</span>`,
        actions: downloads(found, view),
      })}${versionTabs(found, view)}${notices(found, view)}${steps(found, view, options)}${
        frozen ? differenceSection(found, frozen, view, options.withRows ?? false) : sectionStates(found, view)
      }`,
    )}${reportBody(content, issuedOn(frozen?.approvedAt ?? null, view.now), lang)}`,
  })
}

function sentence({ content, frozen, head, agency, key }: FoundReport, { lang }: View): string {
  const w = words(lang)
  if (frozen) return w.approvedSentence(frozen.approvedBy, formatDateTime(frozen.approvedAt), head.version)
  const missing = content.figures.filter(({ kind }) => kind === null).length
  const count = (n: number) => formatNumber(n, lang)
  return w.sentenceDraft(agency.name, key.year, count(content.figures.length - missing), count(missing))
}

function downloads({ key, head }: FoundReport, { lang }: View): Html {
  const w = words(lang)
  const asked = new URLSearchParams({ agency: key.agency, year: String(key.year), version: String(head.version) })
  const at = (kind: string) => `/api/v1/reports/annual.${kind}?${asked}`
  return html`${linkButton({ href: at('docx'), label: w.docx, kind: 'secondary' })}${linkButton({ href: at('pdf'), label: w.pdf, kind: 'secondary' })}`
}

function versionTabs({ versions, key, head }: FoundReport, { lang }: View): Html | undefined {
  if (versions.length < 2) return undefined
  const w = words(lang)
  return tabs({
    lang,
    label: w.versions,
    items: versions.map(({ version, state }) => ({
      label: `${w.versionNo(version)} · ${w.states[state]}`,
      href: `${reportPath(key)}?version=${version}`,
      isCurrent: version === head.version,
    })),
  })
}

function notices({ head, versions, frozen, content }: FoundReport, { lang }: View): Html {
  const w = words(lang)
  const latest = versions[0]?.version ?? head.version
  const approved = versions.find(({ state, version }) => state === 'approved' && version < head.version)
  const info = (title: string) => alert({ lang, tone: 'info', title })
  return html`${head.returnedBecause && head.state === 'returned' && alert({ lang, tone: 'soon', title: w.returnedBecause(head.returnedBecause) })}${
    head.openedBecause && info(w.openedBecause(head.openedBecause))
  }${!frozen && approved && info(w.approvedStays(approved.version))}${head.version < latest && info(w.oldVersion(latest))}${
    !frozen && isUnderWay(content) && info(w.underWay)
  }`
}
