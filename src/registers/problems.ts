import { defineProblems } from '#platform/http/problem.ts'

defineProblems({
  'register.entry-unknown': { status: 404, vi: 'Không có mục này trong sổ.', en: 'The register has no such entry.' },
  'register.move-refused': {
    status: 409,
    vi: 'Không làm được bước này khi mục đang ở trạng thái “{stateLabel}”.',
    en: 'This step is not possible while the entry is “{stateLabel}”.',
  },
  'register.locked': {
    status: 409,
    vi: 'Mục đã khóa ở trạng thái “{stateLabel}” nên không sửa được.',
    en: 'The entry is locked while it is “{stateLabel}” and cannot be edited.',
  },
  'register.voided': {
    status: 409,
    vi: 'Mục này đã hủy nên không thay đổi được nữa.',
    en: 'The entry has been voided and does not change any more.',
  },
  'register.changed-meanwhile': {
    status: 409,
    vi: 'Người khác vừa thay đổi mục này. Đề nghị mở lại và xem trước khi làm tiếp.',
    en: 'Somebody else has just changed this entry. Please open it again and look before going on.',
  },
  'register.stale': {
    status: 412,
    vi: 'Mục này đã thay đổi từ lúc Ông/Bà mở trang. Đề nghị xem lại trước khi ghi; những gì đã nhập vẫn được giữ.',
    en: 'The entry has changed since you opened the page. Please look again before saving; what you entered is kept.',
  },
  'register.taken': {
    status: 422,
    vi: 'Đã có một mục như vậy trong sổ này.',
    en: 'The register has such an entry already.',
  },
  'register.agency-foreign': {
    status: 403,
    vi: 'Ông/Bà không ghi sổ cho cơ quan này được.',
    en: 'You cannot keep the registers of this agency.',
  },
  'register.move-not-yours': {
    status: 403,
    vi: 'Bước này thuộc về vị trí khác.',
    en: 'This step belongs to another post.',
  },
})
