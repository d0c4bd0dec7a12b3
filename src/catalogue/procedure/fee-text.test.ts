import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feeAmount, feesInOneLine } from './fee-text.ts'
import { instrumentName } from './instrument-name.ts'
import type { Fee } from './procedure.ts'

const fee = (given: Partial<Fee>): Fee => ({
  kind: 'phi',
  name: 'Phí thẩm định',
  amount: 300_000,
  per: 'dossier',
  deviceKind: null,
  rule: null,
  rate: null,
  minAmount: null,
  maxAmount: null,
  basis: '263/2016/TT-BTC',
  ...given,
})

test('what a procedure costs is said in one line', () => {
  assert.equal(feesInOneLine([], 'vi'), 'Không mất phí, lệ phí')
  assert.equal(feesInOneLine([fee({})], 'vi'), '300.000 đồng')
  assert.equal(feesInOneLine([fee({}), fee({ amount: 500_000, kind: 'lePhi' })], 'vi'), '800.000 đồng')
  assert.equal(feesInOneLine([fee({ per: 'certificate' })], 'vi'), '300.000 đồng một giấy')
})

test('of fees by device only one is paid, so the line goes from the least to the most', () => {
  const devices = [fee({ per: 'device', amount: 2_000_000 }), fee({ per: 'device', amount: 16_000_000 })]
  assert.equal(feesInOneLine(devices, 'vi'), 'Từ 2.000.000 đồng đến 16.000.000 đồng một thiết bị')
})

test('a fee by rule shows its floor and ceiling in one line and the rule where there is room', () => {
  const share = fee({ amount: 5_000_000, rule: '0,1% giá trị hợp đồng', minAmount: 5_000_000, maxAmount: 10_000_000 })
  assert.equal(feesInOneLine([share], 'vi'), 'Từ 5.000.000 đồng đến 10.000.000 đồng')
  assert.equal(feeAmount(share, 'vi'), '0,1% giá trị hợp đồng')
})

test('a legal document is named by its number (Law 80/2015/QH13 art. 4)', () => {
  assert.deepEqual(
    ['29/2013/QH13', '08/2014/NĐ-CP', '15/2023/TT-BKHCN', '9106/QĐ-UBND', '12/CT-TTg'].map((one) =>
      instrumentName(one, 'vi'),
    ),
    [
      'Luật số 29/2013/QH13',
      'Nghị định số 08/2014/NĐ-CP',
      'Thông tư số 15/2023/TT-BKHCN',
      'Quyết định số 9106/QĐ-UBND',
      'Văn bản số 12/CT-TTg',
    ],
  )
})
