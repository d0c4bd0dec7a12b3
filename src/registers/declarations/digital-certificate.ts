import { register } from '../engine/register.ts'
import { daysAfter } from './limit-days.ts'

/** How long before its end a certificate asks to be renewed (institutions-and-documents §6). */
const daysToRenew = 30

export const digitalCertificate = register({
  name: 'digitalCertificate',
  slug: 'chung-thu-so',
  group: 'infrastructure',
  label: { vi: 'Chứng thư số', en: 'Digital certificates' },
  one: { vi: 'Chứng thư số', en: 'Digital certificate' },
  about: {
    vi: 'Chứng thư số của cơ quan và cá nhân; nhắc gia hạn trước khi hết hạn 30 ngày.',
    en: 'Certificates of the agency and its people; renewal is asked for 30 days before they end.',
  },
  fields: {
    serial: { type: 'text', label: { vi: 'Số sê-ri', en: 'Serial' }, required: true, maxLength: 60 },
    kind: {
      type: 'choice',
      label: { vi: 'Loại', en: 'Kind' },
      required: true,
      options: { personal: { vi: 'Cá nhân', en: 'Personal' }, agency: { vi: 'Cơ quan, đơn vị', en: 'Agency' } },
    },
    holder: { type: 'text', label: { vi: 'Chủ thể', en: 'Holder' }, required: true, personal: true, maxLength: 200 },
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' } },
    issuer: { type: 'text', label: { vi: 'Tổ chức cấp', en: 'Issuer' }, required: true },
    validFrom: { type: 'date', label: { vi: 'Hiệu lực từ', en: 'Valid from' }, required: true },
    validUntil: { type: 'date', label: { vi: 'Hiệu lực đến', en: 'Valid until' }, required: true },
    revokedOn: { type: 'date', label: { vi: 'Ngày thu hồi', en: 'Revoked on' } },
    reason: { type: 'text', label: { vi: 'Lý do thu hồi', en: 'Reason' } },
  },
  // Of whom it is stays out of the title: that is the holder's own matter.
  title: ({ serial, kind }) => `Chứng thư số ${kind === 'agency' ? 'cơ quan' : 'cá nhân'} ${serial}`,
  mark: 'serial',
  unique: ['serial'],
  datedBy: 'validFrom',
  states: {
    valid: { label: { vi: 'Đang hiệu lực', en: 'Valid' }, tone: 'ok' },
    renewed: { label: { vi: 'Đã thay bằng chứng thư mới', en: 'Replaced' }, tone: 'neutral', isFinal: true },
    revoked: { label: { vi: 'Đã thu hồi', en: 'Revoked' }, tone: 'late', isFinal: true, isLocked: true },
  },
  initial: 'valid',
  moves: {
    renew: {
      label: { vi: 'Ghi đã thay bằng chứng thư mới', en: 'Record as replaced' },
      from: ['valid'],
      to: 'renewed',
      told: { vi: 'đã thay bằng chứng thư mới', en: 'replaced' },
    },
    revoke: {
      label: { vi: 'Thu hồi', en: 'Revoke' },
      from: ['valid'],
      to: 'revoked',
      told: { vi: 'đã thu hồi', en: 'revoked' },
      asks: ['reason'],
      required: ['reason'],
      dates: 'revokedOn',
    },
  },
  dueOn: ({ validUntil }) => daysAfter(validUntil, -daysToRenew),
  check: ({ validFrom, validUntil }) =>
    String(validUntil) <= String(validFrom)
      ? [{ field: 'validUntil', says: { vi: 'Phải sau ngày bắt đầu hiệu lực.', en: 'Must be after its beginning.' } }]
      : [],
  list: { columns: ['serial', 'kind', 'unit', 'validFrom', 'validUntil', 'state'], filters: ['kind', 'unit', 'state'] },
})
