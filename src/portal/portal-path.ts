import { address } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import type { Lang } from '#platform/words/words-in.ts'

/** An address of the public site; the reader's language goes along. */
export function portalPath(lang: Lang, path: string, query: Record<string, string | undefined> = {}): string {
  return address(path, { ...query, ...(lang === 'en' ? { lang } : {}) })
}

/**
 * The hidden fields of a form that may be sent again with other content (a saved step after the browser's "back", a
 * search): it proves where it comes from, and is not one single deed.
 */
export function repeatable(view: View): Record<string, string> {
  const { _csrf } = view.hidden()
  return _csrf === undefined ? {} : { _csrf }
}
