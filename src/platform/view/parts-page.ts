import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html } from './html.ts'
import { page } from './parts/page.ts'
import { stateSpecimen, typeSpecimen } from './specimen/basics.ts'
import { chartSpecimen, deskSpecimen, paperSpecimen } from './specimen/desk.ts'
import { dossierSpecimen } from './specimen/dossier.ts'
import { formSpecimen } from './specimen/forms.ts'
import { listSpecimen } from './specimen/lists.ts'
import { words } from './specimen/words.ts'
import { words as frameWords } from './words.ts'

/** `/dev/parts`: every part in both themes, in the language asked for. */
export function partsPage(lang: Lang): Html {
  const w = words(lang)
  const other: Lang = lang === 'vi' ? 'en' : 'vi'
  return page({
    lang,
    title: w.title,
    style: 'desk',
    islands: ['desk', 'form'],
    isPrivate: true,
    body: html`<body><a class="skip" href="#main">${frameWords(lang).skip}</a><main id="main" tabindex="-1"><div class="specimen"><h1>${w.title}</h1><p>${w.lead}</p><p><a href="?lang=${other}" lang="${other}">${w.otherLanguage}</a></p></div>${(
      ['light', 'dark'] as const
    ).map(
      (theme) =>
        html`<div class="specimen" data-theme="${theme}"><h2>${w[theme]}</h2>${[
          typeSpecimen,
          stateSpecimen,
          dossierSpecimen,
          formSpecimen,
          listSpecimen,
          paperSpecimen,
        ].map((draw) => draw({ lang, key: theme }))}
<div class="dense">${[deskSpecimen, chartSpecimen].map((draw) => draw({ lang, key: theme }))}</div></div>`,
    )}</main></body>`,
  })
}
