import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIsoDate } from './instant.ts'
import { formsAt, type RuleSet, RuleSetUnknown, ruleSetAt, ruleSetById, ruleSets, type Sourced } from './rule-sets.ts'

test('§1 each day has the rule set in force on it', () => {
  const days: [string, string][] = [
    ['2018-06-21', 'decree61'],
    ['2021-12-05', 'decree61'],
    ['2021-12-06', 'decree61a107'],
    ['2023-03-06', 'decree61a107'],
    ['2025-06-30', 'decree61a107'],
    ['2025-07-01', 'decree118'],
    ['2026-12-31', 'decree118'],
    ['2030-01-01', 'decree118'],
  ]
  for (const [date, id] of days) assert.equal(ruleSetAt(date).id, id, date)
})

test('§1 before Decree 61/2018 no rule set is known, and the day is named', () => {
  assert.throws(
    () => ruleSetAt('2018-06-20'),
    (e) => e instanceof RuleSetUnknown && e.date === '2018-06-20',
  )
})

test('§1 a rule set whose content was not read is never chosen', () => {
  assert.equal(ruleSetById('decree118a367').status, 'unconfirmed')
  assert.ok(ruleSets.filter((set) => set.status === 'confirmed').every((set) => set.effectiveFrom !== null))
})

test('§12 forms: six of Circular 01/2018, seven of Circular 03/2025 from its date on', () => {
  const old = formsAt(ruleSetById('decree61a107'), '2023-03-06')
  assert.deepEqual([old.receipt, old.apology, old.stop, old.controlSheet, old.register], ['01', '04', null, '05', '06'])
  const decree118 = ruleSetById('decree118')
  assert.deepEqual(formsAt(decree118, '2025-09-14'), old)
  const now = formsAt(decree118, '2025-09-15')
  assert.deepEqual([now.receipt, now.supplement, now.refusal], ['01', '02', '03'])
  assert.deepEqual([now.apology, now.stop, now.controlSheet, now.register], ['04', '05', '06', '07'])
  assert.throws(() => formsAt(decree118, '2025-06-30'), RuleSetUnknown)
})

test('§4, §8, §9 what the rule sets say', () => {
  const told = (set: RuleSet) => [
    set.dossierCodeFormat.value,
    set.supplementClock.value,
    set.maxExtensions.value,
    set.maxProcessingSupplements.value,
    set.intakeWorkingHours.value,
    set.supplementAnswerDays.value,
  ]
  assert.deepEqual(told(ruleSetAt('2020-01-02')), ['circular01', 'restart', 1, 1, 8, 30])
  assert.deepEqual(told(ruleSetAt('2023-01-02')), ['circular01', 'restart', 1, 1, 8, 30])
  assert.deepEqual(told(ruleSetAt('2026-01-02')), ['decision20', 'pause', 1, 1, 8, 30])
})

test('every value says where it comes from and how sure it is; dates exist', () => {
  for (const set of ruleSets) {
    const sourced: Sourced<unknown>[] = [
      set.dossierCodeFormat,
      set.supplementClock,
      set.maxExtensions,
      set.maxProcessingSupplements,
      set.intakeWorkingHours,
      set.supplementAnswerDays,
      ...set.formSets.map((forms) => forms.numbers),
    ]
    for (const { source } of sourced) assert.match(source, /Decree|Circular|Decision|§/)
    const dates = [set.effectiveFrom, set.effectiveTo, ...set.instruments.flatMap((i) => [i.issuedOn, i.effectiveOn])]
    for (const date of dates) assert.ok(date === null || isIsoDate(date))
    assert.ok(set.instruments.length > 0 && set.formSets.length > 0)
  }
})
