import type { Lang } from '#platform/words/words-in.ts'

export const stepSlugs = ['nguoi-nop', 'noi-dung', 'giay-to', 'nhan-ket-qua', 'kiem-tra'] as const
export type StepSlug = (typeof stepSlugs)[number]

export const landingPath = (code: string): string => `/nop-ho-so/${encodeURIComponent(code)}`
export const draftPath = (code: string, draftId: string): string => `${landingPath(code)}/${draftId}`
export const stepPath = (code: string, draftId: string, step: StepSlug): string => `${draftPath(code, draftId)}/${step}`
export const discardPath = (code: string, draftId: string): string => `${draftPath(code, draftId)}/xoa`
/** Where drafts and dossiers of the account stand. */
export const minePath = '/ho-so'
export const dossierPath = (id: string): string => `${minePath}/${id}`

/** An address of ours that keeps the reader's language. */
export function inLang(lang: Lang, path: string): string {
  if (lang === 'vi') return path
  const [before = '', fragment] = path.split('#', 2)
  const asked = `${before}${before.includes('?') ? '&' : '?'}lang=${lang}`
  return fragment === undefined ? asked : `${asked}#${fragment}`
}
