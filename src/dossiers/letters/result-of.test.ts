import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleOf } from './result-of.ts'

test('a title says kind and subject; one that leaves the outcome open is only the result of its procedure', () => {
  assert.deepEqual(titleOf('Giấy phép tiến hành công việc bức xạ (gia hạn)', 'Gia hạn giấy phép'), {
    typeName: 'Giấy phép',
    subject: 'Tiến hành công việc bức xạ',
  })
  assert.deepEqual(titleOf('Giấy chứng nhận (cấp lại)', 'Cấp lại giấy'), {
    typeName: 'Giấy chứng nhận',
    subject: 'Cấp lại giấy',
  })
  const open = { typeName: 'Kết quả giải quyết thủ tục hành chính', subject: 'Thủ tục' }
  assert.deepEqual(titleOf('Quyết định cấp hoặc từ chối cấp', 'Thủ tục'), open)
  assert.deepEqual(titleOf('Văn bản xác nhận', 'Thủ tục'), open)
})
