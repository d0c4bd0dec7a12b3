import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attrs, classes, type Html, html, raw, type Value } from './html.ts'

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Strings that try: marks of HTML and of addresses between ordinary ones. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>',
        '</p>',
        '"',
        "'",
        '&',
        '&lt;',
        '>',
        '<!--',
        '-->',
        ']]>',
        '\0',
        '\n',
        'onclick=',
        '`',
        '\ud800',
      ),
      fc.constantFrom(
        'javascript:',
        'JaVaScript',
        ':',
        '\t',
        '//',
        '/',
        '\\',
        'data:',
        'vbscript:',
        ' ',
        '\u0001',
        '\u00a0',
        'https:',
        '?',
        '#',
        '@',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

test('no string breaks out of text or of an attribute, and each is read back as it was', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const made = html`<p title="${text}">${text}</p>`.text
      const inner = /^<p title="([^"<>']*)">([^"<>']*)<\/p>$/.exec(made)
      assert.ok(inner, made)
      assert.equal(decode(inner[1] ?? ''), text)
      assert.equal(decode(inner[2] ?? ''), text)
      assert.match(html`<textarea>${text}</textarea>`.text, /^<textarea>[^<]*<\/textarea>$/)
      assert.match(html`<p${attrs({ title: text })}></p>`.text, /^<p title="[^"<>]*"><\/p>$/)
    }),
    { numRuns: 500 },
  )
})

test('an address leads only to this or another site by http(s), to mail or to a telephone', () => {
  const link = (made: Html) => decode(/href="([^"]*)"/.exec(made.text)?.[1] ?? '')
  fc.assert(
    fc.property(nasty, (address) => {
      for (const made of [html`<a href="${address}">x</a>`, html`<a${attrs({ href: address })}>x</a>`]) {
        const href = link(made)
        if (href === 'about:invalid#refused') continue
        assert.equal(href, address)
        if (!URL.canParse(href, 'https://office.example/a')) continue
        const url = new URL(href, 'https://office.example/a')
        assert.ok(['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol), href)
        if (!/^[\s\p{C}]*https?:/iu.test(href) && url.protocol.startsWith('http'))
          assert.equal(url.host, 'office.example', href)
      }
      const below = link(html`<a href="/${address}">x</a>`)
      if (URL.canParse(below, 'https://office.example/'))
        assert.equal(new URL(below, 'https://office.example/').host, 'office.example', below)
    }),
    { numRuns: 2000 },
  )
})

test('scripts and data are refused as addresses, however they are written', () => {
  for (const bad of [
    'javascript:alert(1)',
    ' JAVASCRIPT:x',
    'java\tscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'blob:x',
    'file:///etc/passwd',
  ])
    assert.equal(html`<a href="${bad}">x</a>`.text, '<a href="about:invalid#refused">x</a>', bad)
  for (const good of [
    '/thu-tuc?q=a:b',
    '?lang=en',
    '#f-name',
    'https://example.org/x',
    'mailto:a@example.org',
    'tel:02083855000',
    '',
  ])
    assert.equal(decode(html`<a href="${good}">x</a>`.text), `<a href="${good}">x</a>`, good)
})

test('lists are joined, nothing is left of null, undefined and false, and markup is not escaped twice', () => {
  assert.equal(
    html`<ul>${[1, 'a<b', [html`<li>${'&'}</li>`], null, undefined, false, 0]}</ul>`.text,
    '<ul>1a&lt;b<li>&amp;</li>0</ul>',
  )
  assert.equal(html`${raw('<i>x</i>')}`.text, '<i>x</i>')
  assert.equal(html`<p class="${classes('a', false, undefined, 'b')}"></p>`.text, '<p class="a b"></p>')
})

test('optional attributes are left out, bare or quoted', () => {
  assert.equal(
    html`<input${attrs({ name: 'a', value: undefined, checked: true, disabled: false, maxlength: 3, title: null })}>`
      .text,
    '<input name="a" checked maxlength="3">',
  )
})

const refusals: [string, () => Html][] = [
  ['an unquoted attribute', () => html`<a href=${'x'}>x</a>`],
  ['a script', () => html`<script>${'x'}</script>`],
  ['a fixed script', () => html`<script>alert(1)</script>`],
  ['a style', () => html`<style>${'x'}</style>`],
  ['an event handler', () => html`<a onclick="${'x'}">x</a>`],
  ['a fixed event handler', () => html`<a onclick="x()">x</a>`],
  ['a style attribute', () => html`<p style="color:${'red'}">x</p>`],
  ['srcdoc', () => html`<iframe srcdoc="${'x'}"></iframe>`],
  ['the name of an element', () => html`<${'b'}>`],
  ['the name of an end tag', () => html`<b></${'b'}>`],
  ['the name of an attribute', () => html`<p ${'hidden'}>x</p>`],
  ['a comment', () => html`<!-- ${'x'} -->`],
  ['a declaration', () => html`<!${'doctype'}>`],
  ['an address in two pieces', () => html`<a href="${'java'}${'script:x'}">x</a>`],
  ['a scheme finished by the template', () => html`<a href="${'javascript'}:alert(1)">x</a>`],
  ['a template that ends in a tag', () => html`<p class="${'x'}"`],
  ['a template that ends in a title', () => html`<title>${'x'}`],
  ['a tag in a title', () => html`<title><b>x</b></title>`],
  ['markup in a title', () => html`<title>${html`<b>x</b>`}</title>`],
  ['markup in an attribute', () => html`<p title="${html`<b>x</b>`}"></p>`],
  ['attributes in text', () => html`<p>${attrs({ id: 'x' })}</p>`],
  // The types refuse these; callers with loosened types must not get through either.
  ['an object', () => html`<p>${{} as unknown as Value}</p>`],
  ['true', () => html`<p>${true as unknown as Value}</p>`],
  ['an attribute handler by name', () => html`<p${attrs({ onclick: 'x' })}></p>`],
  ['a name that is none', () => html`<p${attrs({ 'a b': 'x' })}></p>`],
]
for (const [what, make] of refusals)
  test(`refused: ${what}`, () => {
    assert.throws(make, TypeError)
    // The same template again: the refusal does not depend on being the first.
    assert.throws(make, TypeError)
  })

test('unknown elements and attributes are refused while names are checked', () => {
  assert.throws(() => html`<tabel></tabel>`, /unknown element <tabel>/)
  assert.throws(() => html`<label fro="x"></label>`, /unknown attribute "fro"/)
  assert.throws(() => html`<label${attrs({ fro: 'x' })}></label>`, /unknown attribute "fro"/)
  assert.throws(() => html`<p aria-labeledby="x"></p>`, /unknown attribute/)
})
