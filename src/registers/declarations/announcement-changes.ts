import type { Bilingual } from '#platform/words/words-in.ts'

/** What an announcement does with procedures (procedure-control.md §2). */
export const changes: Readonly<Record<string, Bilingual>> = {
  new: { vi: 'Ban hành mới', en: 'New' },
  amended: { vi: 'Sửa đổi, bổ sung', en: 'Amended' },
  replacement: { vi: 'Thay thế', en: 'Replacement' },
  abolished: { vi: 'Bãi bỏ', en: 'Abolished' },
  standardised: { vi: 'Chuẩn hóa', en: 'Standardised' },
  listOnly: { vi: 'Chỉ công bố danh mục', en: 'List only' },
}
