import { type AttributeValue, attributeText, safePath, safeUrl } from './html-attribute.ts'
import { planOf } from './html-plan.ts'

/** Text that is already markup. Only `html`, `attrs` and `raw` make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** Attributes made by `attrs`; they fit only inside a tag. */
export class Attrs {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a hole of `html`. `null`, `undefined` and `false` leave nothing; lists are joined. */
export type Value = string | number | bigint | Html | Attrs | null | undefined | false | readonly Value[]

const special = /[&<>"']/
const specials = /[&<>"']/g
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(specials, (mark) => escapes[mark] ?? mark) : text
}

/** Markup from a trusted maker (a QR code, a rendered document). Never for anything a person typed. */
export function raw(markup: string): Html {
  return new Html(markup)
}

export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const plan = planOf(strings)
  let out = strings[0] ?? ''
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    const hole = plan[i]
    if (hole === 'text') out += textOf(value)
    else if (hole === 'tag') out += attrsOf(value)
    else if (hole === 'url') out += escapeHtml(safeUrl(plainOf(value)))
    else if (hole === 'path') out += escapeHtml(safePath(plainOf(value)))
    else out += escapeHtml(plainOf(value))
    out += strings[i + 1] ?? ''
  }
  return new Html(out)
}

/** Optional attributes: `false`, `null` and `undefined` are left out, `true` is a bare name. */
export function attrs(values: Record<string, AttributeValue>): Attrs {
  let out = ''
  for (const name in values) {
    const text = attributeText(name, values[name])
    if (text !== undefined) out += text === true ? ` ${name}` : ` ${name}="${escapeHtml(text)}"`
  }
  return new Attrs(out)
}

/** A class list without the ones that do not apply. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}

function textOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value instanceof Html) return value.text
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) {
    let out = ''
    for (const item of value) out += textOf(item)
    return out
  }
  throw new TypeError(`html: ${value instanceof Attrs ? 'attributes' : typeof value} cannot stand in text`)
}

function attrsOf(value: Value): string {
  if (value instanceof Attrs) return value.text
  if (value === null || value === undefined || value === false) return ''
  throw new TypeError('html: inside a tag only attrs() may stand')
}

function plainOf(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value === null || value === undefined || value === false) return ''
  throw new TypeError('html: only text and numbers may stand in an attribute, a title or a text area')
}
