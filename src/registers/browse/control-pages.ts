import type { LinkOut } from './browse.page.ts'

/** Pages of other areas under the place of procedure control. */
export const controlPages: readonly LinkOut[] = [
  {
    href: '/kiem-soat/muc-do-dich-vu',
    label: { vi: 'Mức độ dịch vụ công trực tuyến', en: 'Levels of online service' },
    permission: 'procedure.control',
  },
]
