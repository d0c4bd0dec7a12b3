import { formatNumber } from '#platform/words/format.ts'

const count = (n: number) => formatNumber(n, 'vi')
const overdue = (late: number) => `${late === 0 ? 'không' : count(late)} hồ sơ ${late === 0 ? 'nào ' : ''}đang quá hạn`
const open = (dueToday: number, late: number): string => {
  const due = `${dueToday === 0 ? 'không' : count(dueToday)} hồ sơ ${dueToday === 0 ? 'nào ' : ''}đến hạn hôm nay`
  return late === 0 ? due : `${due}, ${overdue(late)}`
}
/** Two numbers never stand beside each other: `Năm 2023: 19 cơ quan`. */
const before = (begin: string) => (/\d$/.test(begin) ? `${begin}:` : begin)
const ofResolved = (rate: string | null) => (rate === null ? '' : `, ${rate} đúng và trước hạn`)

export const vi = {
  title: 'Tổng quan',
  reform: 'Cải cách',
  kindsLabel: 'Bảng tổng quan theo vai trò',
  kinds: {
    division: 'Phòng, đơn vị',
    director: 'Lãnh đạo cơ quan',
    control: 'Kiểm soát thủ tục',
    province: 'Toàn tỉnh',
  },
  wholeProvince: 'Toàn tỉnh',
  units: 'Đơn vị',
  choosePeriod: 'Chọn kỳ',
  agency: 'Cơ quan',
  periodName: 'Kỳ',
  fromTo: 'Từ ngày đến ngày',
  from: 'Từ ngày',
  to: 'Đến ngày',
  show: 'Xem',
  wrongPeriod: 'Kỳ phải là một tháng, một quý, một năm, hoặc từ một ngày đến một ngày không sớm hơn.',
  unknownAgency: 'Không có cơ quan này.',
  unknownUnit: 'Cơ quan không có đơn vị này giải quyết thủ tục.',
  thisMonth: 'Tháng này',
  thisQuarter: 'Quý này',
  thisYear: 'Năm nay',
  inMonth: (month: string, year: string) => `Tháng ${month}/${year}`,
  inQuarter: (quarter: string, year: string) => `Quý ${quarter}/${year}`,
  inYear: (year: string) => `Năm ${year}`,
  divisionSentence: (p: { begin: string; received: number; rate: string | null; dueToday: number; late: number }) =>
    `${before(p.begin)} ${
      p.received === 0
        ? 'chưa tiếp nhận hồ sơ nào'
        : `${count(p.received)} hồ sơ, ${p.rate === null ? 'chưa hồ sơ nào giải quyết xong' : `${p.rate} đúng và trước hạn`}`
    }; ${open(p.dueToday, p.late)}.`,
  directorSentence: (p: {
    begin: string
    received: number
    resolved: number
    rate: string | null
    late: number
    rank: string | null
  }) =>
    `${p.begin} tiếp nhận ${count(p.received)} hồ sơ, giải quyết ${count(p.resolved)}${ofResolved(p.rate)}; ${overdue(p.late)}.${p.rank === null ? '' : ` ${p.rank}.`}`,
  controlSentence: (p: {
    begin: string
    procedures: number
    fullyOnline: number
    unused: number
    points: string | null
  }) =>
    `${p.begin} có ${count(p.procedures)} thủ tục, ${count(p.fullyOnline)} toàn trình; ${count(p.unused)} thủ tục không phát sinh hồ sơ.${p.points === null ? '' : ` Bộ chỉ số 766: ${p.points}/100 điểm.`}`,
  provinceSentence: (p: {
    begin: string
    agencies: number
    received: number
    resolved: number
    rate: string | null
    late: number
  }) =>
    `${before(p.begin)} ${count(p.agencies)} cơ quan tiếp nhận ${count(p.received)} hồ sơ, giải quyết ${count(p.resolved)}${ofResolved(p.rate)}; ${overdue(p.late)}.`,
  samePeriod: (value: string) => `Cùng kỳ năm trước: ${value}`,
  changeNone: 'Như cùng kỳ năm trước',
  changeUp: (by: string) => `Tăng ${by} so với cùng kỳ`,
  changeDown: (by: string) => `Giảm ${by} so với cùng kỳ`,
  percentagePoints: 'điểm phần trăm',
  due: 'Đến hạn trong 7 ngày tới',
  toDesk: 'Vào bàn làm việc',
  nothingDue: 'Không có hồ sơ nào quá hạn hoặc đến hạn trong 7 ngày tới.',
  dossier: 'Hồ sơ',
  procedure: 'Thủ tục',
  unit: 'Đơn vị',
  dueAt: 'Hạn trả',
  left: 'Còn lại',
  dueToday: 'Hôm nay',
  dueIn: (days: number) => `Còn ${days} ngày`,
  lateToday: 'Quá hạn hôm nay',
  lateBy: (days: number) => `Quá ${days} ngày`,
  byProcedure: 'Kết quả theo thủ tục',
  byUnit: 'Kết quả theo đơn vị',
  outcomes: ['Trước hạn', 'Đúng hạn', 'Quá hạn'],
  nothingResolved: 'Chưa có hồ sơ nào giải quyết xong trong kỳ.',
  noDossiers: 'Chưa có hồ sơ nào trong kỳ.',
  monthlyLoad: 'Hồ sơ theo tháng',
  month: 'Tháng',
  received: 'Tiếp nhận',
  resolved: 'Giải quyết',
  delays: 'Chậm nhất hiện nay',
  nothingLate: 'Không có hồ sơ nào đang quá hạn.',
  rankYears: 'Chỉ số cải cách hành chính qua các năm',
  year: 'Năm',
  indexPercent: 'Chỉ số (%)',
  rankOf: (rank: number, of: number) => `hạng ${rank}/${of}`,
  rankIn: (said: string, year: number) => `Chỉ số cải cách hành chính năm ${year}: ${said}`,
  notRanked: 'Chưa xếp hạng',
  satisfaction: (year: number) => `Mức độ hài lòng, khảo sát năm ${year}`,
  factor: 'Yếu tố',
  satisfiedPercent: 'Hài lòng (%)',
  sheets: (count: string) => `${count} phiếu.`,
  everyQuestion: 'Từng câu hỏi',
  nobodyAsked: 'Chưa có khảo sát được công bố.',
  byLevel: 'Thủ tục theo mức độ trực tuyến',
  level: 'Mức độ',
  levels: {
    fullyOnline: 'Toàn trình',
    partiallyOnline: 'Một phần',
    infoOnly: 'Cung cấp thông tin',
  } as Record<string, string>,
  fullyOnline: 'Toàn trình',
  partiallyOnline: 'Một phần',
  infoOnly: 'Cung cấp thông tin',
  procedures: 'Thủ tục',
  noProcedures: 'Chưa có thủ tục nào.',
  handling: 'Tình hình giải quyết (biểu II.06a)',
  handlingColumn: 'Cột của biểu',
  count: 'Số lượng',
  handlingColumns: {
    toResolve: '(3) Tổng số phải giải quyết',
    receivedOnline: '(4) Tiếp nhận trực tuyến',
    receivedOtherwise: '(5) Tiếp nhận trực tiếp, bưu chính',
    carriedOver: '(6) Kỳ trước chuyển qua',
    resolved: '(7) Đã giải quyết',
    resolvedEarly: '(8) Trước hạn',
    resolvedOnTime: '(9) Đúng hạn',
    resolvedLate: '(10) Quá hạn',
    pending: '(11) Đang giải quyết',
    pendingInTime: '(12) Trong hạn',
    pendingOverdue: '(13) Đang quá hạn',
  },
  identitiesHold: 'Biểu khớp: 3 = 4 + 5 + 6; 7 = 8 + 9 + 10; 11 = 12 + 13; 3 = 7 + 11.',
  identitiesBroken: (which: string) => `Biểu chưa khớp: ${which}.`,
  unused: (count: number) => `Thủ tục không phát sinh hồ sơ (${count})`,
  allUsed: 'Mọi thủ tục đều có hồ sơ trong kỳ.',
  pointsLost: 'Bộ chỉ số 766: điểm chưa đạt',
  item: 'Chỉ số thành phần',
  itemLine: (id: string, name: string, max: number) => `${id} ${name} (tối đa ${max})`,
  points: 'Điểm',
  everyItem: 'Từng chỉ số',
  nothingCounted: 'Chưa có gì để tính trong kỳ.',
  nothingLost: 'Đạt trọn điểm ở mọi chỉ số có phát sinh.',
  items: {
    '1.1': 'Công bố đúng hạn',
    '1.2': 'Cập nhật, công khai đúng hạn',
    '1.3': 'Công khai đầy đủ nội dung',
    '1.4': 'Đồng bộ lên Cổng quốc gia',
    '2.1': 'Trước hạn và đúng hạn',
    '3.1': 'Cấp kết quả điện tử',
    '3.2': 'Số hóa hồ sơ, kết quả',
    '3.3': 'Sử dụng lại dữ liệu số hóa',
    '4.1': 'Dịch vụ công toàn trình',
    '4.2': 'Dịch vụ trực tuyến có hồ sơ',
    '4.3': 'Hồ sơ trực tuyến',
    '4.4': 'Cung cấp thanh toán trực tuyến',
    '4.5': 'Có phát sinh thanh toán trực tuyến',
    '4.6': 'Hồ sơ thanh toán trực tuyến',
    '5.1': 'Phản ánh, kiến nghị đúng hạn',
    '5.2': 'Hài lòng về xử lý phản ánh',
    '5.3': 'Hài lòng về giải quyết thủ tục',
  } as Record<string, string>,
  agencies: 'Các cơ quan',
  comparedColumns: ['Tiếp nhận', 'Giải quyết', 'Đúng và trước hạn', 'Đang quá hạn'],
  serviceIndex: 'Bộ chỉ số 766 theo cơ quan',
  ranking: (year: number) => `Xếp hạng cải cách hành chính năm ${year}`,
  rank: 'Hạng',
  rankBefore: (year: number) => `Hạng ${year}`,
  movement: 'Lên, xuống',
  moved: (up: number) => (up === 0 ? 'Giữ hạng' : up > 0 ? `▲ Lên ${up} bậc` : `▼ Xuống ${-up} bậc`),
  wholeRound: 'Cả vòng chấm',
  papi: (province: string) => `Chỉ số PAPI của ${province}`,
  notMeasured: 'Chưa có số liệu công bố.',
  sipas: 'Mức độ hài lòng theo cơ quan',
}
