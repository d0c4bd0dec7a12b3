import { isKnownAttribute, namesChecked } from './html-names.ts'

export type AttributeValue = string | number | boolean | null | undefined

/** Attributes whose value a browser follows or loads. */
export const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'xlink:href'])

/** Refused everywhere: they run, style or redirect what the content security policy could not tell apart. */
export function isForbiddenAttribute(name: string): boolean {
  return name.startsWith('on') || forbidden.has(name)
}
const forbidden = new Set(['style', 'srcdoc', 'srcset', 'http-equiv', 'ping', 'data', 'background'])

const refusedUrl = 'about:invalid#refused'
const goodSchemes = new Set(['http', 'https', 'mailto', 'tel'])

/** Lets relative, http(s), mailto and tel addresses through; anything else becomes an address that leads nowhere. */
export function safeUrl(url: string): string {
  // Browsers drop control marks and blanks before they read the scheme, so the check does too.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these marks are what is looked for
  const seen = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '')
  if (/^[/\\]{2}/.test(seen)) return refusedUrl
  const scheme = /^([^/?#\\]*?):/.exec(seen)?.[1]
  return scheme === undefined || goodSchemes.has(scheme.toLowerCase()) ? url : refusedUrl
}

/** What follows a written "/" must not turn it into the "//" of another host. */
export function safePath(rest: string): string {
  return safeUrl(`/${rest}`) === refusedUrl ? '' : rest
}

/** The text of one attribute; `true` for a bare name, nothing when it is to be left out. */
export function attributeText(name: string, value: AttributeValue): string | true | undefined {
  const passed = namesChecked() ? passedAsKnown : passedAsWellFormed
  if (!passed.has(name)) passed.add(goodName(name))
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return true
  return urlAttributes.has(name.toLowerCase()) ? safeUrl(String(value)) : String(value)
}

// The same few names come with every row of a table; each is judged once.
const passedAsKnown = new Set<string>()
const passedAsWellFormed = new Set<string>()

function goodName(name: string): string {
  if (!/^[a-z][a-zA-Z0-9:-]*$/.test(name)) throw new TypeError(`attrs: "${name}" is no attribute name`)
  if (isForbiddenAttribute(name.toLowerCase())) throw new TypeError(`attrs: "${name}" is not allowed`)
  if (namesChecked() && !isKnownAttribute(name)) throw new TypeError(`attrs: unknown attribute "${name}"`)
  return name
}
