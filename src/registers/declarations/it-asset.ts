import { register } from '../engine/register.ts'

/** Machines, licences and names of the agency (institutions-and-documents §6). */
export const itAsset = register({
  name: 'itAsset',
  slug: 'tai-san-cong-nghe-thong-tin',
  group: 'infrastructure',
  label: { vi: 'Tài sản công nghệ thông tin', en: 'IT assets' },
  one: { vi: 'Tài sản CNTT', en: 'IT asset' },
  about: {
    vi: 'Máy chủ, thiết bị mạng, thiết bị bảo mật, phần mềm, tên miền: nơi đặt, bảo hành, hạn bản quyền.',
    en: 'Servers, network and security devices, software, domains: where, warranty, licences.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Mã tài sản', en: 'Code' }, required: true, maxLength: 40 },
    name: { type: 'text', label: { vi: 'Tên', en: 'Name' }, required: true },
    kind: {
      type: 'choice',
      label: { vi: 'Loại', en: 'Kind' },
      required: true,
      options: {
        server: { vi: 'Máy chủ', en: 'Server' },
        workstation: { vi: 'Máy trạm', en: 'Workstation' },
        networkDevice: { vi: 'Thiết bị mạng', en: 'Network device' },
        securityDevice: { vi: 'Thiết bị bảo mật', en: 'Security device' },
        software: { vi: 'Phần mềm', en: 'Software' },
        domain: { vi: 'Tên miền', en: 'Domain' },
      },
    },
    model: { type: 'text', label: { vi: 'Kiểu, phiên bản', en: 'Model' } },
    serial: { type: 'text', label: { vi: 'Số sê-ri', en: 'Serial' } },
    unit: { type: 'unit', label: { vi: 'Đơn vị quản lý', en: 'Unit' } },
    location: { type: 'text', label: { vi: 'Nơi đặt', en: 'Location' } },
    // Restricted rather than personal: kept the same way, shown only to those who keep the register.
    addresses: { type: 'text', label: { vi: 'Dải địa chỉ IP', en: 'IP range' }, personal: true },
    boughtOn: { type: 'date', label: { vi: 'Ngày mua', en: 'Bought on' }, required: true },
    price: { type: 'money', label: { vi: 'Nguyên giá', en: 'Price' } },
    warrantyUntil: { type: 'date', label: { vi: 'Bảo hành đến', en: 'Warranty until' } },
    licenceUntil: { type: 'date', label: { vi: 'Bản quyền đến', en: 'Licence until' } },
    risk: {
      type: 'choice',
      label: { vi: 'Rủi ro', en: 'Risk' },
      options: {
        low: { vi: 'Thấp', en: 'Low' },
        medium: { vi: 'Trung bình', en: 'Medium' },
        high: { vi: 'Cao', en: 'High' },
      },
    },
    retiredOn: { type: 'date', label: { vi: 'Ngày thanh lý', en: 'Retired on' } },
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'boughtOn',
  states: {
    inUse: { label: { vi: 'Đang dùng', en: 'In use' }, tone: 'ok' },
    inRepair: { label: { vi: 'Đang sửa', en: 'In repair' }, tone: 'soon' },
    retired: { label: { vi: 'Đã thanh lý', en: 'Retired' }, tone: 'neutral', isFinal: true, isLocked: true },
  },
  initial: 'inUse',
  moves: {
    repair: {
      label: { vi: 'Đưa đi sửa', en: 'Send for repair' },
      from: ['inUse'],
      to: 'inRepair',
      told: { vi: 'đưa đi sửa', en: 'sent for repair' },
    },
    putBack: {
      label: { vi: 'Dùng lại', en: 'Put back into use' },
      from: ['inRepair'],
      to: 'inUse',
      told: { vi: 'dùng lại', en: 'put back into use' },
    },
    retire: {
      label: { vi: 'Thanh lý', en: 'Retire' },
      from: ['inUse', 'inRepair'],
      to: 'retired',
      told: { vi: 'đã thanh lý', en: 'retired' },
      dates: 'retiredOn',
    },
  },
  // What must be acted upon: a licence that runs out. A warranty that ends asks for nothing.
  dueOn: ({ licenceUntil }, state) => (state === 'inUse' && typeof licenceUntil === 'string' ? licenceUntil : null),
  list: { columns: ['code', 'kind', 'unit', 'location', 'licenceUntil', 'state'], filters: ['kind', 'unit', 'state'] },
})
