import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html } from '../html.ts'
import { words } from '../words.ts'

export interface Step {
  label: string
  state: 'done' | 'current' | 'todo'
  /** Back to a step that is done. */
  href?: string | undefined
}

/** Where one is in a form of several pages. */
export function stepList(p: { lang: Lang; steps: readonly Step[]; label?: string | undefined }): Html {
  const w = words(p.lang).steps
  const current = p.steps.findIndex((step) => step.state === 'current')
  return html`<nav class="steps" aria-label="${p.label ?? w.label}">${
    current >= 0 &&
    html`<p class="steps-now">${w.of(current + 1, p.steps.length)}<span class="steps-name" aria-hidden="true">: ${p.steps[current]?.label}</span></p>`
  }<ol>${p.steps.map(
    (step, index) =>
      html`<li${attrs({ class: `is-${step.state}`, 'aria-current': step.state === 'current' ? 'step' : undefined })}><span class="step-number" aria-hidden="true">${index + 1}</span><span class="step-label">${
        step.href && step.state === 'done' ? html`<a href="${step.href}">${step.label}</a>` : step.label
      }<span class="hidden">, ${w[step.state]}</span></span></li>`,
  )}</ol></nav>`
}
