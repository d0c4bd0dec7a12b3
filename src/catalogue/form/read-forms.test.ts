import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkForm } from './check-form.ts'
import { parseEntered, toEntered } from './entered.ts'
import { exampleValue } from './example.ts'
import { formAnswers } from './form-answers.ts'
import { formFields } from './form-fields.ts'
import { type Form, fieldsInOrder, isTable } from './form-schema.ts'
import { commonForm, formFor, readForms } from './read-forms.ts'

const data = (name: string) => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url))
const forms = readForms(data('forms'))
const seeds = Array.from({ length: 40 }, (_, i) => i)

test('every procedure with an internal process of its own has its own form, and no form is an orphan', () => {
  const { processes } = JSON.parse(readFileSync(data('processes.json'), 'utf8')) as {
    processes: { procedureCode: string }[]
  }
  assert.deepEqual([...forms.keys()].sort(), [...processes.map((one) => one.procedureCode), commonForm].sort())
})

test('a procedure without its own form gets the common one', () => {
  assert.equal(formFor(forms, '9.999999'), forms.get(commonForm))
  assert.equal(formFor(forms, '2.002385'), forms.get('2.002385'))
})

test('a bad file refuses the folder by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'))
  try {
    assert.throws(() => readForms(folder), /common\.json is missing/)
    writeFileSync(join(folder, 'common.json'), '{ "type": ')
    assert.throws(() => readForms(folder), /common\.json cannot be read as JSON/)
    writeFileSync(join(folder, 'common.json'), '{}')
    assert.throws(() => readForms(folder), /common\.json#\/type: must be "object"/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

for (const [code, form] of forms) {
  test(`form ${code} has 5 to 18 fields, ends with a declaration, and says where it comes from`, () => {
    const fields = fieldsInOrder(form)
    assert.ok(fields.length >= 5 && fields.length <= 18, `${fields.length} fields`)
    const [name, last] = fields.at(-1) ?? []
    assert.equal(name, 'commitment')
    assert.ok(last?.type === 'boolean' && last.const === true && form.required.includes('commitment'))
    assert.match(form['x-form'].provenance, /^(memory|illustrative|seen:.+)$/)
  })

  test(`form ${code} accepts its examples, and they survive the way through a page`, () => {
    for (const seed of seeds) {
      const value = exampleValue(form, seed)
      assert.deepEqual(checkForm(form, value, 'vi'), [], `seed ${seed}`)
      assert.deepEqual(parseEntered(form, toEntered(form, value)), value, `seed ${seed}`)
      assert.deepEqual(exampleValue(form, seed), value)
    }
  })

  test(`form ${code} draws every field and reads back every answer in both languages`, () => {
    const value = exampleValue(form, 3)
    for (const lang of ['vi', 'en'] as const) {
      const page = formFields(form, { lang, value }).text
      for (const name of controls(form)) assert.ok(page.includes(`name="form.${name}`), name)
      assert.ok(formAnswers(form, value, lang).text.includes('<dl'))
    }
  })

  test(`form ${code} asks in NFC, and in English without Vietnamese letters`, () => {
    const text = JSON.stringify(form)
    assert.equal(text, text.normalize('NFC'))
    assert.doesNotMatch(
      formFields(form, { lang: 'en' }).text,
      /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
    )
  })
}

function controls(form: Form): string[] {
  return fieldsInOrder(form).flatMap(([name, field]) =>
    isTable(field) ? Object.keys(field.items.properties).map((column) => `${name}.0.${column}`) : [name],
  )
}
