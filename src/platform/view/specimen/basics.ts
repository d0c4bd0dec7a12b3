import { type Html, html } from '../html.ts'
import { alert } from '../parts/alert.ts'
import { badge, type Tone } from '../parts/badge.ts'
import { button, buttonRow, linkButton } from '../parts/button.ts'
import { deadlineBar } from '../parts/deadline-bar.ts'
import { headline } from '../parts/headline.ts'
import { disclosure, pageHead, section } from '../parts/page-head.ts'
import { type Specimen, words } from './words.ts'

export function typeSpecimen({ lang }: Specimen): Html {
  const w = words(lang)
  return section({
    title: w.sections.type,
    body: html`${pageHead({
      title: w.procedure,
      over: html`<span class="code">1.001786.H55</span> · ${w.sector}`,
      lead: w.monthSentence,
      back: { href: '#main', label: w.title },
      meta: badge('ok', w.states[2] ?? ''),
      actions: [
        button({ label: w.submit, kind: 'primary', type: 'button' }),
        button({ label: w.supplement, type: 'button' }),
        linkButton({ label: w.print, kind: 'quiet', href: '#main', icon: 'print' }),
        button({ label: w.cancel, kind: 'danger', type: 'button' }),
      ],
    })}
${disclosure({ summary: w.legal, body: html`<ul class="list"><li>${w.law}</li></ul>` })}
${buttonRow(linkButton({ label: w.next, href: '#main', icon: 'forward' }))}`,
  })
}

const tones: Tone[] = ['late', 'soon', 'ok', 'info', 'paused', 'neutral']

export function stateSpecimen({ lang }: Specimen): Html {
  const w = words(lang)
  const totalMinutes = 12 * 480
  return section({
    title: w.sections.state,
    body: html`<div class="meta">${tones.map((tone, i) => badge(tone, w.states[i] ?? ''))}</div>
${headline({ sentence: w.sentence, detail: html`<p>${w.nothingToDo}</p>`, deadline: { lang, usedMinutes: totalMinutes - 1140, totalMinutes } })}
${headline({ sentence: w.monthSentence })}
<div class="prose">${deadlineBar({ lang, usedMinutes: 1900, totalMinutes })}
${deadlineBar({ lang, usedMinutes: totalMinutes - 200, totalMinutes })}
${deadlineBar({ lang, usedMinutes: totalMinutes + 720, totalMinutes })}
${deadlineBar({ lang, usedMinutes: 2400, totalMinutes, state: 'paused' })}
${deadlineBar({ lang, usedMinutes: 0, totalMinutes, state: 'notStarted' })}
${deadlineBar({ lang, usedMinutes: 2400, totalMinutes, state: 'early' })}</div>
${(['ok', 'soon', 'late', 'info'] as const).map((tone, i) => alert({ lang, tone, title: w.alerts[i] ?? '', body: tone === 'late' && html`<p>${w.alertBody}</p>` }))}`,
  })
}
