import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canBeFullyOnline, highestLevel, levelFaults, onlineObstacles, type ServiceFacts } from './service-level.ts'

const full: ServiceFacts = {
  submittedOnline: true,
  unpublishedParts: [],
  components: [
    { code: '1', electronicForm: true },
    { code: '2', electronicForm: true },
  ],
  steps: [
    { no: 1, needs: 'nothing' },
    { no: 2, needs: 'nothing' },
  ],
  fees: [
    { code: 'phi', amount: 150_000, payableOnline: true },
    { code: 'lePhi', amount: 0, payableOnline: false },
  ],
  result: { electronic: true, postal: false },
}

test('Decree 42/2022 art. 11 with all conditions met a procedure can be fully online', () => {
  assert.deepEqual(onlineObstacles(full), [])
  assert.ok(canBeFullyOnline(full))
  assert.equal(highestLevel(full), 'fullyOnline')
  assert.ok(canBeFullyOnline({ ...full, result: { electronic: false, postal: true } }), 'the result may come by post')
  assert.ok(canBeFullyOnline({ ...full, fees: [] }))
})

test('Decree 42/2022 art. 11 every obstacle is named with the thing it is about', () => {
  const none: ServiceFacts = {
    submittedOnline: false,
    unpublishedParts: ['fees'],
    components: [
      { code: '1', electronicForm: true },
      { code: '2', electronicForm: false },
    ],
    steps: [
      { no: 3, needs: 'onSiteVerification' },
      { no: 5, needs: 'applicantPresent' },
    ],
    fees: [
      { code: 'phi', amount: 150_000, payableOnline: false },
      { code: 'byDevice', amount: null, payableOnline: false },
    ],
    result: { electronic: false, postal: false },
  }
  assert.deepEqual(onlineObstacles(none), [
    { code: 'notSubmittedOnline' },
    { code: 'partNotPublished', part: 'fees' },
    { code: 'componentWithoutElectronicForm', component: '2' },
    { code: 'onSiteVerification', step: 3 },
    { code: 'applicantPresent', step: 5 },
    { code: 'feeNotPayableOnline', fee: 'phi' },
    { code: 'feeNotPayableOnline', fee: 'byDevice' },
    { code: 'resultOnlyAtCounter' },
  ])
})

test('Decree 42/2022 art. 11 one obstacle makes it partial, no submission online information only', () => {
  const inspected: ServiceFacts = { ...full, steps: [{ no: 1, needs: 'onSiteVerification' }] }
  assert.equal(highestLevel(inspected), 'partiallyOnline')
  assert.equal(highestLevel({ ...full, submittedOnline: false }), 'infoOnly')
})

test('online-services.md §1 a level that is claimed and not met is a fault, a modest one is not', () => {
  const inspected: ServiceFacts = { ...full, steps: [{ no: 4, needs: 'onSiteVerification' }] }
  assert.deepEqual(levelFaults('fullyOnline', inspected), [{ code: 'onSiteVerification', step: 4 }])
  assert.deepEqual(levelFaults('partiallyOnline', inspected), [])
  assert.deepEqual(levelFaults('partiallyOnline', full), [])
  assert.deepEqual(levelFaults('partiallyOnline', { ...full, submittedOnline: false }), [
    { code: 'notSubmittedOnline' },
  ])
  assert.deepEqual(levelFaults('infoOnly', { ...inspected, submittedOnline: false }), [])
})
