import assert from 'node:assert/strict'
import type { Person } from '#office'

export const seminarValues = {
  name: 'Hội thảo chuyển giao công nghệ Ví Dụ',
  kind: 'seminar',
  topic: 'science',
  heldOn: '2024-01-05',
  place: 'Hội trường Ví Dụ',
}

/** A seminar entered by JSON, as it was answered. */
export async function enteredSeminar(person: Person, values: Record<string, unknown> = {}) {
  const { json, status, text } = await person.post('/registers/seminar', { values: { ...seminarValues, ...values } })
  assert.equal(status, 201, text)
  return json
}

/** The hidden version a form of a page carries. */
export const versionOn = (page: string): string => /name="_version" value="(\d+)"/.exec(page)?.[1] ?? ''
