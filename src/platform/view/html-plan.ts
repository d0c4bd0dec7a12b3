import { isForbiddenAttribute, urlAttributes } from './html-attribute.ts'
import { isKnownAttribute, isKnownElement, namesChecked } from './html-names.ts'

/** Where a hole stands: in text, inside a tag, in a quoted value, or in an address (whole, or after a written "/"). */
export type Hole = 'text' | 'tag' | 'quoted' | 'url' | 'path' | 'plain'

const plans = new WeakMap<TemplateStringsArray, Hole[]>()

/** Reads the fixed parts of a template once and says what each hole may hold; refuses templates that are not safe. */
export function planOf(strings: TemplateStringsArray): Hole[] {
  const known = plans.get(strings)
  if (known !== undefined) return known
  const reader = new Reader(strings)
  const plan: Hole[] = []
  strings.forEach((part, index) => {
    reader.read(part)
    if (index < strings.length - 1) plan.push(reader.hole())
  })
  reader.end()
  plans.set(strings, plan)
  return plan
}

type State =
  | 'text'
  | 'open'
  | 'name'
  | 'tag'
  | 'attribute'
  | 'afterAttribute'
  | 'value'
  | 'quoted'
  | 'declaration'
  | 'comment'

const voidOrPlain = new Set(['title', 'textarea'])
const forbiddenElements = new Set([
  'xmp',
  'plaintext',
  'noembed',
  'noframes',
  'object',
  'embed',
  'frame',
  'frameset',
  'base',
])

class Reader {
  private state: State = 'text'
  private readonly strings: TemplateStringsArray
  private element = ''
  private attribute = ''
  private quote = ''
  /** The value of the current attribute as far as it is written in the template; a hole counts as U+FFFC. */
  private value = ''
  private closing = false
  /** The element whose content is plain text until its end tag: title, textarea, script, style. */
  private plainIn = ''

  constructor(strings: TemplateStringsArray) {
    this.strings = strings
  }

  read(part: string): void {
    for (const mark of part) this.step(mark)
  }

  hole(): Hole {
    if (this.state === 'text') {
      if (this.plainIn === '') return 'text'
      if (voidOrPlain.has(this.plainIn)) return 'plain'
    }
    if (this.state === 'name' && this.element !== '' && !this.closing) {
      this.elementRead()
      this.state = 'tag'
      return 'tag'
    }
    if (this.state === 'tag' && !this.closing) return 'tag'
    if (this.state === 'quoted') return this.quotedHole()
    throw this.refuse('a value cannot stand here: only in text, in a quoted attribute, or as attrs() in a tag')
  }

  end(): void {
    if (this.state !== 'text' || this.plainIn !== '') throw this.refuse('the template ends inside a tag')
  }

  private quotedHole(): Hole {
    const before = this.value
    this.value += '\ufffc'
    if (!urlAttributes.has(this.attribute)) return 'quoted'
    if (before === '') return 'url'
    if (before === '/') return 'path'
    if (/[/?#]/.test(before) || /^(https?|mailto|tel):/.test(before)) return 'quoted'
    throw this.refuse('put the address together first: its scheme is not settled before this value')
  }

  private step(mark: string): void {
    switch (this.state) {
      case 'text':
        if (mark === '<') this.state = 'open'
        else if (/\S/.test(mark) && (this.plainIn === 'script' || this.plainIn === 'style'))
          throw this.refuse('scripts and styles live in files')
        return
      case 'open':
        this.opened(mark)
        return
      case 'name':
        if (/[\s/>]/.test(mark)) {
          this.elementRead()
          this.inTag(mark)
        } else this.element += mark
        return
      case 'tag':
        this.inTag(mark)
        return
      case 'attribute':
        if (mark === '=') {
          this.attributeRead()
          this.state = 'value'
        } else if (/[\s/>]/.test(mark)) {
          this.attributeRead()
          this.state = 'afterAttribute'
          this.step(mark)
        } else this.attribute += mark
        return
      case 'afterAttribute':
        if (mark === '=') this.state = 'value'
        else this.inTag(mark)
        return
      case 'value':
        if (mark !== '"' && mark !== "'") throw this.refuse('attribute values stand in quotes')
        this.quote = mark
        this.value = ''
        this.state = 'quoted'
        return
      case 'quoted':
        if (mark === this.quote) this.valueRead()
        else this.value += mark
        return
      case 'declaration':
        this.value += mark
        if (this.value === '--') this.state = 'comment'
        else if (mark === '>') this.state = 'text'
        return
      case 'comment':
        this.value += mark
        if (this.value.endsWith('-->')) this.state = 'text'
        return
    }
  }

  private opened(mark: string): void {
    if (this.plainIn !== '' && mark !== '/') throw this.refuse(`a tag cannot stand in ${this.plainIn}`)
    this.value = ''
    this.closing = mark === '/'
    this.element = this.closing ? '' : mark
    if (mark === '!') this.state = 'declaration'
    else if (this.closing || /[a-z]/i.test(mark)) this.state = 'name'
    else throw this.refuse('write &lt; for a "<" that opens no tag')
  }

  private inTag(mark: string): void {
    if (mark === '>') {
      this.state = 'text'
      if (this.closing) this.plainIn = ''
      else if (['title', 'textarea', 'script', 'style'].includes(this.element)) this.plainIn = this.element
    } else if (/[\s/]/.test(mark)) this.state = 'tag'
    else {
      this.attribute = mark
      this.state = 'attribute'
    }
  }

  private elementRead(): void {
    const name = this.element.toLowerCase()
    if (this.plainIn !== '' && name !== this.plainIn) throw this.refuse(`a tag cannot stand in ${this.plainIn}`)
    if (forbiddenElements.has(name) || name === 'style') throw this.refuse(`<${name}> is not allowed`)
    if (namesChecked() && !isKnownElement(this.element)) throw this.refuse(`unknown element <${this.element}>`)
    this.element = name
  }

  private attributeRead(): void {
    const name = this.attribute.toLowerCase()
    if (isForbiddenAttribute(name)) throw this.refuse(`the attribute ${name} is not allowed`)
    if (namesChecked() && !isKnownAttribute(this.attribute)) throw this.refuse(`unknown attribute "${this.attribute}"`)
    this.attribute = name
  }

  /** A ":" written after a hole could complete a scheme that the check of the hole did not see. */
  private valueRead(): void {
    if (urlAttributes.has(this.attribute) && /^\ufffc[^/?#\ufffc]*:/.test(this.value))
      throw this.refuse('put the address together first: its scheme is not settled')
    this.state = 'tag'
  }

  private refuse(reason: string): TypeError {
    return new TypeError(`html: ${reason}, in: ${this.strings.join('…').trim().slice(0, 120)}`)
  }
}
