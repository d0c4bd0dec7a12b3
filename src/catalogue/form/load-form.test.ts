import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadForm } from './load-form.ts'

const good = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  'x-form': {
    title: 'Đơn',
    titleEn: 'Application',
    source: 'Mẫu 1',
    provenance: 'illustrative',
    sections: [{ title: 'Phần một', titleEn: 'Part one', fields: ['lost', 'code', 'devices', 'commitment'] }],
  },
  type: 'object',
  properties: {
    lost: { title: 'Bị mất', 'x-title-en': 'Lost', type: 'boolean', 'x-form': { widget: 'radio' } },
    code: {
      title: 'Mã',
      'x-title-en': 'Code',
      description: 'Hai chữ số',
      'x-description-en': 'Two digits',
      type: 'string',
      minLength: 2,
      maxLength: 2,
      pattern: '^\\d{2}$',
      examples: ['12'],
    },
    devices: {
      title: 'Thiết bị',
      'x-title-en': 'Devices',
      type: 'array',
      minItems: 1,
      maxItems: 5,
      items: {
        title: 'Thiết bị',
        'x-title-en': 'Device',
        type: 'object',
        additionalProperties: false,
        required: ['model'],
        properties: { model: { title: 'Mã hiệu', 'x-title-en': 'Model', type: 'string', minLength: 1, maxLength: 9 } },
      },
    },
    commitment: {
      title: 'Tôi cam đoan',
      'x-title-en': 'I declare',
      type: 'boolean',
      const: true,
      'x-form': { widget: 'checkbox' },
    },
  },
  required: ['lost', 'commitment'],
  additionalProperties: false,
  allOf: JSON.parse(
    '[{ "if": { "properties": { "lost": { "const": true } }, "required": ["lost"] }, "then": { "required": ["code"] } }]',
  ),
})

/** The good declaration with the value at a pointer changed (undefined: taken away). */
function broken(pointer: string, value: unknown): unknown {
  const form = good()
  const path = pointer.split('/').slice(1)
  let at: unknown = form
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key)
  if (value === undefined) Reflect.deleteProperty(Object(at), path.at(-1) ?? '')
  else Reflect.set(Object(at), path.at(-1) ?? '', value)
  return form
}

test('a good declaration is taken as it is', () => {
  const json = good()
  assert.equal(loadForm(json, 'a.json'), json)
})

test('each fault is named by file and pointer', () => {
  const faults: [pointer: string, value: unknown, message: string][] = [
    ['/$schema', 'http://json-schema.org/draft-07/schema', '/$schema: must be JSON Schema 2020-12'],
    ['/extra', 1, '/extra: is not known here'],
    ['/additionalProperties', true, '/additionalProperties: must be false'],
    ['/required', ['lost', 'gone'], '/required/1: unknown field "gone"'],
    ['/x-form/titleEn', undefined, '/x-form/titleEn: is missing'],
    ['/x-form/sections/0/fields/1', 'gone', '/x-form/sections/0/fields/1: unknown field "gone"'],
    ['/x-form/sections/0/fields', ['lost', 'code', 'devices'], '/properties/commitment: stands in no section'],
    [
      '/x-form/sections/0/fields',
      ['lost', 'lost', 'code', 'devices', 'commitment'],
      '/x-form/sections/0/fields: "lost" already stands in a section',
    ],
    ['/properties/lost/x-form/widget', 'slider', '/properties/lost/x-form/widget: unknown widget "slider"'],
    ['/properties/lost/x-form/widget', 'checkbox', '/properties/lost/x-form/widget: must be "radio"'],
    ['/properties/lost/x-form/source', 'owner.car', '/properties/lost/x-form/source: unknown source "owner.car"'],
    ['/properties/code/x-title-en', undefined, '/properties/code/x-title-en: is missing'],
    ['/properties/code/x-title-en', 'A\u0301', '/properties/code/x-title-en: is not in NFC'],
    [
      '/properties/code/x-description-en',
      undefined,
      '/properties/code/x-description-en: is missing: both languages or none',
    ],
    ['/properties/code/maxLength', undefined, '/properties/code/maxLength: is missing'],
    ['/properties/code/maximum', 3, '/properties/code/maximum: is not known here'],
    ['/properties/code/pattern', '(', '/properties/code/pattern: is not a regular expression'],
    ['/properties/code/examples', ['1'], '/properties/code/examples/0: does not fit the pattern'],
    ['/properties/code/examples', undefined, '/properties/code/examples: a field with a pattern gives an example'],
    ['/properties/code/type', 'text', '/properties/code/type: unknown type "text"'],
    ['/properties/devices/maxItems', 21, '/properties/devices/maxItems: must be at most 20'],
    ['/properties/devices/items/required', ['x'], '/properties/devices/items/required/0: unknown field "x"'],
    [
      '/properties/devices/items/properties/model/type',
      'boolean',
      '/properties/devices/items/properties/model/type: does not fit in a row of a table',
    ],
    ['/allOf/0/if/properties/lost', { const: 'yes' }, '/allOf/0/if/properties/lost: is no answer this field can have'],
    ['/allOf/0/if/required', [], '/allOf/0/if/required: must name the field it looks at'],
    ['/allOf/0/then/required', ['gone'], '/allOf/0/then/required/0: unknown field "gone"'],
  ]
  for (const [pointer, value, message] of faults) {
    assert.throws(
      () => loadForm(broken(pointer, value), 'forms/a.json'),
      (error: Error) => error.message.split('\n').includes(`forms/a.json#${message}`),
      message,
    )
  }
})

test('all faults of a file are told at once, and what is no object is refused', () => {
  assert.throws(
    () => loadForm({ ...good(), $schema: 1, required: 1 }, 'a.json'),
    (error: Error) => error.message.split('\n').length === 2,
  )
  for (const json of [null, [], 'form', 3])
    assert.throws(() => loadForm(json, 'a.json'), /a\.json#: a form is an object/)
})
