// Makes the shipped entries of the legal, records and control registers (data/registers/<register>.json) from
// legal-documents.json and procedures.json; the rest is an invented year 2023 of the model department, every entry
// marked illustrative. Plain Node, same output each run: node data/make-registers.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const read = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'))
const { documents } = read('legal-documents.json')
const { announcements2023, timeCuts2023, procedures } = read('procedures.json')
const { agencies } = read('agencies.json')
const { years } = read('holidays.json')

// Days -----------------------------------------------------------------------------------------------------------------
const off = new Set()
const swapped = new Set()
for (const { days } of years)
  for (const { date, kind, confirmed } of days)
    if (confirmed !== false) (kind === 'swapWork' ? swapped : off).add(date)
const iso = (ms) => new Date(ms).toISOString().slice(0, 10)
const plus = (date, n) => iso(Date.parse(date) + n * 86_400_000)
const works = (date) => swapped.has(date) || (!off.has(date) && new Date(date).getUTCDay() % 6 !== 0)
/** The n-th working day after a date; with 0 the date itself or the next that works. */
function workday(date, n = 0) {
  let day = date
  while (!works(day)) day = plus(day, 1)
  for (let left = n; left > 0; left -= 1) do day = plus(day, 1)
  while (!works(day))
  return day
}

// Chance, the same on every run ----------------------------------------------------------------------------------------
let seed = 20230630
function chance() {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return seed / 4_294_967_296
}
const pick = (list) => list[Math.floor(chance() * list.length)]
const between = (least, most) => least + Math.floor(chance() * (most - least + 1))

const made = { provenance: 'illustrative' }
const move = (on, name, values, note) => ({ on, move: name, ...(values ? { values } : {}), ...(note ? { note } : {}) })
const known = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
const counts = {}
function write(register, entries) {
  mkdirSync(join(here, 'registers'), { recursive: true })
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`)
  writeFileSync(join(here, 'registers', `${register}.json`), `{\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`)
  counts[register] = entries.length
}
const mark = (provenance) => provenance.split(':')[0]
const source = (provenance) => (provenance.includes(':') ? provenance.slice(provenance.indexOf(':') + 1) : null)

// Legal documents and their relations ----------------------------------------------------------------------------------
const kindOf = { Luật: 'law', 'Bộ luật': 'code', 'Nghị định': 'decree', 'Thông tư': 'circular', 'Quyết định': 'decision', 'Nghị quyết': 'resolution' }
const enteredOn = ({ issuedOn }) => (issuedOn >= '2024' ? '2024-01-02' : issuedOn < '2023' ? '2023-01-03' : workday(issuedOn.length === 10 ? issuedOn : '2023-12-29'))
/** Whether the last day follows from what another document does, so that it need not be kept twice. */
const endsByRelation = ({ number, expiredOn }) =>
  documents.some(({ relations, effectiveOn }) =>
    relations.some(
      ({ kind, target, scope, effectiveOn: from }) =>
        target === number && scope === 'whole' && ['replaces', 'abolishes'].includes(kind) && expiredOn === plus(from ?? effectiveOn, -1),
    ),
  )
const drafted = {
  '9001/2023/QĐ-UBND': {
    proposedOn: '2023-01-16', draftBy: '2023-02-17', draftOn: '2023-01-18',
    consultFrom: '2023-02-20', consultUntil: '2023-03-24', opinions: 21, opinionsAccepted: 17,
    appraisalSentOn: '2023-04-10', appraisedOn: '2023-04-19', submittedOn: '2023-05-15', publishedOn: '2023-06-28',
    gazette: '45+46 (minh họa)',
  },
  '9002/2023/QĐ-UBND': {
    proposedOn: '2023-05-15', draftBy: '2023-06-30', draftOn: '2023-05-17',
    consultFrom: '2023-07-03', consultUntil: '2023-08-04', opinions: 18, opinionsAccepted: 15,
    appraisalSentOn: '2023-08-21', appraisedOn: '2023-08-30', submittedOn: '2023-09-25', publishedOn: '2023-11-09',
    gazette: '81+82 (minh họa)',
  },
}

function legalDocument(document) {
  const { number, type, title, issuer, level, normative, issuedOn, effectiveOn, expiredOn, provenance, note } = document
  const whole = issuedOn.length === 10
  const told = {
    kind: kindOf[type], subject: title, issuer, level, normative,
    source: source(provenance), note,
  }
  const dates = { number, issuedOn: whole ? issuedOn : null, issuedIn: whole ? null : issuedOn, effectiveOn }
  const life = drafted[number]
  if (!life) {
    const values = { ...told, ...dates, expiredOn: expiredOn !== null && !endsByRelation(document) ? expiredOn : null }
    const on = enteredOn(document)
    return { on, provenance: mark(provenance), values: known(values), moves: [move(on, 'enter')] }
  }
  const { proposedOn, draftOn, draftBy, consultFrom, consultUntil, opinions, opinionsAccepted, gazette, ...at } = life
  return {
    on: proposedOn,
    ...made,
    values: known({ ...told, draftedBy: document.draftedBy, need: 'Quy định hiện hành không còn phù hợp với phân cấp quản lý (minh họa).' }),
    moves: [
      move(draftOn, 'draft', { draftBy, hasProcedures: false, hasImpactAssessment: true }),
      move(consultFrom, 'consult', { consultFrom, consultUntil }),
      move(at.appraisalSentOn, 'appraise', { opinions, opinionsAccepted }),
      move(at.appraisedOn, 'revise', { appraisal: 'fit' }),
      move(at.submittedOn, 'submit'),
      move(issuedOn, 'promulgate', { number, effectiveOn, signer: 'Chủ tịch Ủy ban nhân dân tỉnh' }),
      move(at.publishedOn, 'publish', { gazette }),
    ],
  }
}
write('legalDocument', documents.map(legalDocument))
write(
  'documentRelation',
  documents.flatMap((document) =>
    document.relations.map(({ kind, target, scope, effectiveOn, provenance }) => ({
      on: enteredOn(document),
      provenance: mark(provenance),
      values: known({
        fromDocument: document.number, kind, toDocument: target,
        articles: ['whole', 'articles'].includes(scope) ? null : scope,
        effectiveOn, source: source(provenance),
      }),
    })),
  ),
)

// Units and other bodies -----------------------------------------------------------------------------------------------
const units = [
  ['skhcn-van-phong', 'VP'],
  ['skhcn-phong-ke-hoach-tai-chinh', 'KHTC'],
  ['skhcn-phong-quan-ly-khoa-hoc', 'QLKH'],
  ['skhcn-phong-quan-ly-cong-nghe', 'QLCN'],
  ['skhcn-phong-khcn-co-so', 'KHCS'],
  ['skhcn-phong-quan-ly-chuyen-nganh', 'QLCNG'],
  ['skhcn-chi-cuc-tdc', 'TĐC'],
]
const others = agencies.filter(({ id }) => id !== 'skhcn')
const above = [
  { name: 'Ủy ban nhân dân tỉnh', id: 'ubnd-tinh' },
  { name: 'Văn phòng Ủy ban nhân dân tỉnh', id: 'van-phong-ubnd' },
  { name: 'Bộ Khoa học và Công nghệ', id: null },
]

// Administrative documents of the year ---------------------------------------------------------------------------------
const topics = {
  officialLetter: ['trả lời về thẩm định nhiệm vụ khoa học và công nghệ', 'phối hợp kiểm tra nhãn hàng hóa', 'cung cấp số liệu hoạt động đổi mới sáng tạo', 'góp ý kế hoạch của ngành', 'đề nghị cử người tham gia hội đồng tư vấn', 'trả lời doanh nghiệp về công bố hợp quy', 'cung cấp thông tin về sáng kiến'],
  report: ['kết quả cải cách hành chính', 'kết quả kiểm soát thủ tục hành chính', 'tình hình hoạt động khoa học và công nghệ', 'kết quả chuyển đổi số', 'công tác an toàn bức xạ'],
  decision: ['thành lập hội đồng nghiệm thu nhiệm vụ', 'thành lập đoàn kiểm tra đo lường', 'phê duyệt nhiệm vụ cấp cơ sở', 'ban hành quy chế làm việc của hội đồng'],
  plan: ['kiểm tra chất lượng hàng hóa', 'tổ chức Ngày Khoa học và Công nghệ Việt Nam', 'phát triển tài sản trí tuệ'],
  proposal: ['xin ý kiến danh mục nhiệm vụ khoa học và công nghệ', 'đề nghị phê duyệt dự toán nhiệm vụ'],
  notice: ['kết luận giao ban tháng', 'lịch tiếp công dân', 'tuyển chọn tổ chức chủ trì nhiệm vụ'],
  invitation: ['dự họp hội đồng tư vấn', 'dự hội thảo chuyên đề'],
}
const purposeOf = { officialLetter: 'answer', report: 'report', decision: 'decision', plan: 'steering', proposal: 'steering', notice: 'steering', invitation: 'other' }
const nameOf = { officialLetter: 'Công văn', report: 'Báo cáo', decision: 'Quyết định', plan: 'Kế hoạch', proposal: 'Tờ trình', notice: 'Thông báo', invitation: 'Giấy mời' }
const abbreviation = { report: 'BC', decision: 'QĐ', plan: 'KH', proposal: 'TTr', notice: 'TB', invitation: 'GM', guidance: 'HD' }

/** Documents that other registers speak of: by the key they are called with below. */
const wanted = [
  { key: 'reviewPlan', type: 'plan', on: '2023-01-12', subject: 'Kế hoạch rà soát, đánh giá thủ tục hành chính năm 2023', unit: 0, purpose: 'steering' },
  { key: 'disseminationPlan', type: 'plan', on: '2023-01-18', subject: 'Kế hoạch phổ biến, giáo dục pháp luật năm 2023', unit: 0, purpose: 'steering' },
  { key: 'monitoringPlan', type: 'plan', on: '2023-01-30', subject: 'Kế hoạch theo dõi tình hình thi hành pháp luật năm 2023', unit: 0, purpose: 'steering' },
  { key: 'guidance1', type: 'guidance', on: '2023-05-25', subject: 'Hướng dẫn số hóa hồ sơ, kết quả giải quyết thủ tục hành chính', unit: 0, purpose: 'guidance', about: '01/2023/TT-VPCP' },
  { key: 'guidance2', type: 'officialLetter', on: '2023-07-06', subject: 'Hướng dẫn thực hiện quy định quản lý nhiệm vụ khoa học và công nghệ cấp tỉnh', unit: 2, purpose: 'guidance', about: '9001/2023/QĐ-UBND' },
  { key: 'guidance3', type: 'officialLetter', on: '2023-08-22', subject: 'Hướng dẫn biểu mẫu thủ tục chuyển giao công nghệ', unit: 3, purpose: 'guidance', about: '14/2023/TT-BKHCN' },
  { key: 'guidance4', type: 'officialLetter', on: '2023-09-06', subject: 'Hướng dẫn quy định mới về sở hữu công nghiệp', unit: 5, purpose: 'guidance', about: '65/2023/NĐ-CP' },
  { key: 'urging1', type: 'officialLetter', on: '2023-03-10', subject: 'Đôn đốc báo cáo sử dụng phương tiện đo', unit: 6, purpose: 'urging', about: '86/2012/NĐ-CP' },
  { key: 'urging2', type: 'officialLetter', on: '2023-10-09', subject: 'Đôn đốc khai báo thiết bị X-quang y tế', unit: 5, purpose: 'urging', about: '142/2020/NĐ-CP' },
  { key: 'urging3', type: 'officialLetter', on: '2023-11-16', subject: 'Tổ chức thực hiện quy chế phối hợp quản lý tiêu chuẩn, đo lường, chất lượng', unit: 6, purpose: 'urging', about: '9002/2023/QĐ-UBND' },
  { key: 'reviewReport', type: 'report', on: '2023-11-20', subject: 'Kết quả rà soát văn bản quy phạm pháp luật, kiến nghị sửa đổi, bổ sung, thay thế', unit: 0, purpose: 'report' },
  { key: 'simplification', type: 'report', on: '2023-09-08', subject: 'Kết quả rà soát, phương án đơn giản hóa thủ tục hành chính năm 2023', unit: 0, purpose: 'report' },
  { key: 'internalList', type: 'decision', on: '2023-03-22', subject: 'Công bố danh mục thủ tục hành chính nội bộ của Sở', unit: 0, purpose: 'decision' },
  { key: 'lawReport', type: 'report', on: '2023-12-08', subject: 'Kết quả theo dõi tình hình thi hành pháp luật năm 2023', unit: 0, purpose: 'report' },
  { key: 'disseminationReport', type: 'report', on: '2023-12-20', subject: 'Kết quả phổ biến, giáo dục pháp luật năm 2023', unit: 0, purpose: 'report' },
]
const usual = [...Array(72).fill('officialLetter'), ...Array(20).fill('report'), ...Array(16).fill('decision'), ...Array(7).fill('plan'), ...Array(7).fill('proposal'), ...Array(7).fill('notice'), ...Array(6).fill('invitation')]
const outgoing = [
  ...wanted,
  ...usual.map((type, i) => {
    const on = workday(plus('2023-01-03', Math.floor((i * 97) % 358)))
    const month = Number(on.slice(5, 7))
    return { type, on, subject: `${nameOf[type]} ${pick(topics[type])} (tháng ${month}/2023, số ${i + 1})`, unit: Math.floor(chance() * units.length), purpose: purposeOf[type] }
  }),
].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

// Which of them are out of the ordinary, by their place among the usual ones: secret, internal, to bodies off the axis,
// with paper beside the electronic copy, on paper only.
const isPlain = (one) => one.key === undefined && one.type !== 'decision'
outgoing.filter(isPlain).forEach((one, i) => {
  one.special = i % 15 === 4 ? 'secret' : i % 20 === 7 ? 'internal' : i % 29 === 11 ? 'offAxis' : i % 40 === 16 ? 'withPaper' : i === 62 ? 'paper' : i === 75 ? 'cancelled' : null
})
const lastNo = {}
for (const one of outgoing) {
  one.book = one.special === 'secret' ? 'secret' : one.type === 'decision' ? 'decisions' : 'general'
  lastNo[one.book] = (lastNo[one.book] ?? 0) + 1
  const n = String(lastNo[one.book]).padStart(2, '0')
  const [, unitSymbol] = units[one.unit]
  one.number = `${n}/${one.type === 'officialLetter' ? `SKHCN-${unitSymbol}` : `${abbreviation[one.type]}-SKHCN`}`
}
const numberOf = (key) => outgoing.find((one) => one.key === key).number
// Secret documents share the shape of their number with open ones; a delivery names its document by that number, so
// a number that stands twice is left to the open one and the secret document is delivered by hand without a row.
const numberTwice = (number) => outgoing.filter((one) => one.number === number).length > 1

write(
  'outgoingDocument',
  outgoing.map((one) => {
    const [unit, unitSymbol] = units[one.unit]
    const onPaper = one.special === 'secret' || one.special === 'paper'
    return {
      on: workday(plus(one.on, -4)),
      ...made,
      values: known({
        type: one.type, subject: one.subject, symbol: 'SKHCN', unitSymbol: one.type === 'officialLetter' ? unitSymbol : null,
        book: one.book, drafter: unit, purpose: one.purpose, legalDocument: one.about ?? null,
        secrecy: one.special === 'secret' ? 'confidential' : 'none',
        urgency: chance() < 0.06 ? 'urgent' : 'normal',
        signer: 'Giám đốc Sở', signingForm: 'direct',
      }),
      moves: [
        move(one.on, 'enter', { personalSignature: !onPaper }),
        move(one.on, 'issue', { agencySignature: !onPaper, pages: between(1, 9) }),
        ...(one.special === 'cancelled' ? [move(workday(one.on, 1), 'cancel', { cancelReason: 'Phát hành trùng nội dung với văn bản trước.' })] : []),
      ],
    }
  }),
)

let packageNo = 0
function deliveriesOf(one) {
  if (one.special === 'cancelled' || numberTwice(one.number)) return []
  const row = (recipient, values, moves) => ({ on: one.on, ...made, values: known({ document: one.number, recipient, ...values }), moves })
  const reach = (way) => {
    packageNo += 1
    const packageId = way.startsWith('axis') ? { packageId: `SKHCN-2023-${String(packageNo).padStart(5, '0')}` } : undefined
    const sent = move(one.on, 'send', packageId)
    return way === 'paper' ? [sent] : [sent, move(one.on, 'receive')]
  }
  if (one.special === 'internal')
    return [row('Các phòng, đơn vị thuộc Sở', { isExternal: false, isOnAxis: false, way: 'internal' }, reach('internal'))]
  if (one.special === 'secret') return [row('Công an tỉnh (minh họa)', { isExternal: true, isOnAxis: true, way: 'paper' }, reach('paper'))]
  if (one.special === 'offAxis')
    return [row(`Công ty Mẫu ${between(10, 99)}`, { isExternal: true, isOnAxis: false, way: 'email' }, reach('email'))]
  const way = one.special === 'withPaper' ? 'axisAndPaper' : one.special === 'paper' ? 'paper' : 'axis'
  const first = one.purpose === 'report' || one.purpose === 'steering' ? pick(above) : pick(others)
  const second = chance() < 0.45 ? pick(others.filter(({ id }) => id !== first.id)) : null
  return [first, ...(second ? [second] : [])].map(({ name, id }) =>
    row(name, { recipientAgency: id, isExternal: true, isOnAxis: true, way }, reach(way)),
  )
}
const deliveries = outgoing.flatMap(deliveriesOf)
// One was refused and sent again as a new row, one was taken back.
const eligible = deliveries.filter(({ values }) => values.way === 'axis')
const refused = eligible[40]
refused.moves = [refused.moves[0], move(refused.on, 'refuse', { refusal: 'Gửi không đúng thẩm quyền giải quyết.' })]
const again = { ...refused, values: { ...refused.values, recipient: 'Sở Xây dựng (gửi lại)', recipientAgency: 'so-xay-dung', packageId: undefined }, moves: [move(refused.on, 'send', { packageId: 'SKHCN-2023-09001' }), move(refused.on, 'receive')] }
deliveries.push(again)
const several = eligible.find(({ values }, i) => i > 60 && deliveries.filter((one) => one.values.document === values.document).length > 1)
several.moves = [several.moves[0], move(several.on, 'askBack', { recallReason: 'Gửi nhầm phụ lục.' }), move(several.on, 'agreeBack')]
write('documentDelivery', deliveries)

// Work files and arrivals ----------------------------------------------------------------------------------------------
const files = [
  ['Nhiệm vụ khoa học và công nghệ cấp tỉnh đợt 1 năm 2023', 2, '2023-01-09', '2023-06-30', '2023-06-23'],
  ['Xây dựng quy định quản lý nhiệm vụ khoa học và công nghệ cấp tỉnh', 2, '2023-01-16', '2023-07-31', '2023-07-05'],
  ['Cải cách hành chính năm 2023', 0, '2023-01-05', '2023-12-29', '2023-12-27'],
  ['Kiểm soát thủ tục hành chính năm 2023', 0, '2023-01-05', '2023-12-29', '2023-12-28'],
  ['Phổ biến, giáo dục pháp luật năm 2023', 0, '2023-01-18', '2023-12-29', '2023-12-20'],
  ['Chuyển đổi số năm 2023', 0, '2023-01-10', '2023-12-29', '2023-12-22'],
  ['Kiểm tra đo lường, chất lượng quý I', 6, '2023-02-06', '2023-04-14', '2023-04-07'],
  ['Kiểm tra đo lường, chất lượng quý III', 6, '2023-07-10', '2023-10-13', '2023-10-06'],
  ['Quy chế phối hợp quản lý tiêu chuẩn, đo lường, chất lượng', 6, '2023-05-15', '2023-11-30', '2023-11-16'],
  ['Cấp phép an toàn bức xạ năm 2023', 5, '2023-01-09', '2023-12-29', '2023-12-26'],
  ['Ngày Khoa học và Công nghệ Việt Nam 18/5', 1, '2023-03-20', '2023-06-15', '2023-06-02'],
  ['Phát triển tài sản trí tuệ năm 2023', 5, '2023-02-13', '2023-12-15', '2023-12-12'],
  ['Chuyển giao công nghệ năm 2023', 3, '2023-02-20', '2023-12-15', '2023-12-08'],
  ['Khoa học và công nghệ cấp huyện năm 2023', 4, '2023-02-27', '2023-12-15', '2023-12-14'],
  ['Dự toán ngân sách khoa học và công nghệ 2024', 1, '2023-07-03', '2023-09-29', '2023-09-21'],
  ['Nhiệm vụ khoa học và công nghệ cấp tỉnh năm 2024', 2, '2023-11-06', '2024-06-28', null],
]
const fileCode = (i) => `${String(i + 1).padStart(2, '0')}.2023.HS`
write(
  'workFile',
  files.map(([name, unit, openedOn, finishBy, closedOn], i) => ({
    on: openedOn,
    ...made,
    values: known({
      code: fileCode(i), name, unit: units[unit][0], officer: 'Chuyên viên phụ trách', openedOn, finishBy,
      retention: i % 5 === 1 ? 'permanent' : 'years', retentionYears: i % 5 === 1 ? null : i % 2 ? 20 : 10,
      medium: i === 9 ? 'mixed' : 'electronic',
    }),
    moves: closedOn ? [move(closedOn, 'close', { documentCount: between(8, 46) })] : [],
  })),
)

const asked = ['báo cáo kết quả thực hiện nhiệm vụ được giao', 'góp ý dự thảo kế hoạch', 'cung cấp số liệu phục vụ báo cáo', 'cử cán bộ tham gia đoàn kiểm tra', 'rà soát danh mục nhiệm vụ', 'triển khai chương trình hành động']
const answers = outgoing.filter((one) => one.purpose === 'answer' && !one.special)
write(
  'incomingDocument',
  Array.from({ length: 44 }, (_, i) => {
    const receivedOn = workday(plus('2023-01-04', i * 8))
    const sender = i % 4 === 0 ? pick(above.filter(({ id }) => id !== null)) : pick(others)
    const symbol = sender.id === 'ubnd-tinh' ? 'UBND-TH' : `${others.find(({ id }) => id === sender.id)?.documentSymbol ?? 'VPUBND'}-VP`
    const noAnswer = i % 6 === 5
    const unit = units[Math.floor(chance() * units.length)][0]
    const answerBy = workday(receivedOn, between(7, 12))
    const answeredOn = workday(receivedOn, between(3, 6))
    const answer = answers.find((one) => one.on >= receivedOn && one.on <= answeredOn)
    return {
      on: receivedOn,
      ...made,
      values: known({
        number: `${3100 + i * 17}/${symbol}`, type: 'officialLetter', sender: sender.name, issuedOn: workday(plus(receivedOn, -1)) > receivedOn ? receivedOn : plus(receivedOn, -1),
        subject: `Về việc ${asked[i % asked.length]} (${i + 1})`, symbol: 'SKHCN', book: 'general', receivedOn,
        way: i === 17 ? 'paper' : 'axis', secrecy: 'none', urgency: i % 11 === 3 ? 'urgent' : 'normal',
      }),
      moves: [
        move(receivedOn, 'register'),
        ...(noAnswer
          ? [move(workday(receivedOn, 1), 'file')]
          : [
              move(receivedOn, 'assign', { unit, officer: 'Chuyên viên phụ trách', answerBy }),
              move(answeredOn, 'answer', known({ answerNo: answer?.number })),
            ]),
      ],
    }
  }),
)

// Review, dissemination, monitoring ------------------------------------------------------------------------------------
const reviews = [
  ['9001/2023/QĐ-UBND', 'systematisation', 'circumstances', 'Hệ thống hóa kỳ 2019–2023', '2023-10-16', '2023-11-06', 'fit', 'keep'],
  ['9002/2023/QĐ-UBND', 'systematisation', 'circumstances', 'Hệ thống hóa kỳ 2019–2023', '2023-11-03', '2023-11-14', 'fit', 'keep'],
  ['08/2014/NĐ-CP', 'topic', 'circumstances', 'Yêu cầu về nhân lực chưa sát thực tế tổ chức công lập', '2023-03-06', '2023-03-28', 'unfit', 'amend'],
  ['03/2014/TT-BKHCN', 'regular', 'legalBasis', 'Thông tư 15/2023/TT-BKHCN', '2023-08-01', '2023-08-22', 'unfit', 'replace'],
  ['13/2019/NĐ-CP', 'topic', 'circumstances', 'Điều kiện doanh nghiệp khoa học và công nghệ', '2023-03-06', '2023-03-29', 'unfit', 'amend'],
  ['76/2018/NĐ-CP', 'regular', 'legalBasis', 'Thông tư 14/2023/TT-BKHCN', '2023-08-16', '2023-09-06', 'fit', 'keep'],
  ['105/2006/NĐ-CP', 'regular', 'legalBasis', 'Nghị định 65/2023/NĐ-CP', '2023-08-23', '2023-09-08', 'expired', 'abolish'],
  ['103/2006/NĐ-CP', 'regular', 'legalBasis', 'Nghị định 65/2023/NĐ-CP', '2023-08-23', '2023-09-08', 'expired', 'abolish'],
  ['01/2008/TT-BKHCN', 'regular', 'legalBasis', 'Thông tư 23/2023/TT-BKHCN', '2023-11-30', '2023-12-12', 'expired', 'abolish'],
  ['132/2008/NĐ-CP', 'topic', 'legalBasis', 'Luật Chất lượng sản phẩm, hàng hóa', '2023-05-08', '2023-05-31', 'overlap', 'consolidate'],
  ['02/2015/TT-BKHCN', 'topic', 'circumstances', 'Giám định độc lập nhiệm vụ', '2023-05-08', '2023-06-01', 'fit', 'keep'],
  ['02/2022/TT-BKHCN', 'topic', 'circumstances', 'Biểu mẫu khai báo bức xạ trực tuyến', '2023-06-12', '2023-07-04', 'unfit', 'amend'],
]
write(
  'documentReview',
  reviews.map(([legalDocument, kind, ground, groundText, arisenOn, reviewedOn, finding, proposal]) => {
    const proposes = ['amend', 'replace'].includes(proposal)
    return {
      on: workday(arisenOn),
      ...made,
      values: { legalDocument, kind, ground, groundText, arisenOn },
      moves: [
        move(reviewedOn, 'review', { finding, proposal, findingText: `${groundText} (minh họa).` }),
        proposes
          ? move('2023-11-20', 'propose', { proposedTo: 'Ủy ban nhân dân tỉnh, Bộ Khoa học và Công nghệ', proposalNo: numberOf('reviewReport'), responsible: 'Bộ Khoa học và Công nghệ', actBy: '2024-12-31' })
          : move(reviewedOn, 'keep'),
      ],
    }
  }),
)
const drafts = ['Quy định phân cấp quản lý ngân sách', 'Quy chế làm việc của Ủy ban nhân dân tỉnh', 'Nghị quyết về chính sách hỗ trợ doanh nghiệp nhỏ và vừa', 'Quy định bảo vệ môi trường', 'Quy định quản lý cụm công nghiệp', 'Quy chế phối hợp phòng cháy, chữa cháy', 'Kế hoạch phát triển kinh tế số', 'Quy định tiêu chuẩn chức danh', 'Quy định quản lý đất đai', 'Quy chế phối hợp quản lý thị trường', 'Quy định quản lý giá', 'Quy định thi đua, khen thưởng', 'Quy chế quản lý dữ liệu dùng chung', 'Nghị quyết hỗ trợ chuyển đổi số']
write(
  'draftComment',
  drafts.map((subject, i) => {
    const body = others[(i * 5) % others.length]
    const receivedOn = workday(plus('2023-01-16', i * 24))
    const answeredOn = workday(receivedOn, between(3, 6))
    return {
      on: receivedOn,
      ...made,
      values: { subject: `Dự thảo: ${subject}`, requestedBy: body.name, requestNo: `${210 + i * 23}/${body.documentSymbol}-VP`, receivedOn, answerBy: plus(receivedOn, 10), unit: units[i % units.length][0] },
      moves: [move(answeredOn, 'answer', { opinion: i % 3 ? 'comments' : 'agree' })],
    }
  }),
)
write('disseminationPlan', [
  {
    on: '2023-01-16',
    ...made,
    values: { number: numberOf('disseminationPlan'), year: 2023, name: 'Kế hoạch phổ biến, giáo dục pháp luật năm 2023', basis: 'Kế hoạch của Ủy ban nhân dân tỉnh (minh họa)', goal: 'Phổ biến kịp thời văn bản mới của ngành khoa học và công nghệ.', budget: 65_000_000 },
    moves: [move('2023-01-18', 'issue'), move('2023-12-20', 'report', { reportNo: numberOf('disseminationReport') })],
  },
])
const activities = [
  ['Tập huấn nghiệp vụ tiêu chuẩn, đo lường, chất lượng', 'training', '68/2006/QH11; 05/2007/QH12; 04/2011/QH13', 'Doanh nghiệp, hộ kinh doanh', '2023-03-31', '2023-03-23', 92],
  ['Đăng cổng thông tin điện tử văn bản mới quý I', 'posting', '13/2022/NĐ-CP; 02/2022/TT-BKHCN', 'Người dân, doanh nghiệp', '2023-03-31', '2023-03-15', 0],
  ['Hội nghị phổ biến pháp luật sở hữu trí tuệ', 'conference', '50/2005/QH11; 07/2022/QH15', 'Doanh nghiệp, cơ sở sáng tạo', '2023-04-30', '2023-04-26', 140],
  ['Hội nghị phổ biến quy định số hóa hồ sơ', 'conference', '45/2020/NĐ-CP; 01/2023/TT-VPCP', 'Công chức, viên chức', '2023-06-30', '2023-06-08', 64],
  ['Tờ gấp về an toàn bức xạ trong y tế', 'leaflet', '18/2008/QH12; 142/2020/NĐ-CP', 'Cơ sở y tế có X-quang', '2023-07-31', '2023-07-14', 0],
  ['Tập huấn quy định mới về sở hữu công nghiệp', 'training', '65/2023/NĐ-CP', 'Doanh nghiệp, tổ chức đại diện', '2023-10-31', '2023-10-17', 78],
  ['Hưởng ứng Ngày Pháp luật Việt Nam 9/11', 'lawDay', '29/2013/QH13; 07/2017/QH14', 'Toàn thể công chức, viên chức', '2023-11-10', '2023-11-09', 97],
  ['Đăng mạng xã hội chuyên mục pháp luật khoa học và công nghệ', 'socialMedia', '9002/2023/QĐ-UBND; 23/2023/TT-BKHCN', 'Người dân', '2023-12-15', '2023-12-11', 0],
]
write(
  'disseminationActivity',
  activities.map(([name, kind, listed, audience, holdBy, heldOn, attendance]) => ({
    on: '2023-01-18',
    ...made,
    values: { plan: numberOf('disseminationPlan'), name, kind, audience, holdBy },
    moves: [move(heldOn, 'hold', { documents: listed, attendance, copies: kind === 'leaflet' ? 500 : attendance })],
  })),
)
const findings = [
  ['Chậm có hướng dẫn về giám định độc lập', 'Hoạt động khoa học và công nghệ', 'detailing', 'information', '2023-04-12', '02/2015/TT-BKHCN', 'done'],
  ['Cơ sở X-quang nhỏ lẻ chưa nắm thời hạn gia hạn giấy phép', 'An toàn bức xạ', 'compliance', 'inspection', '2023-05-24', '142/2020/NĐ-CP', 'done'],
  ['Thiếu thiết bị chuẩn cho kiểm tra phương tiện đo cấp huyện', 'Đo lường', 'conditions', 'survey', '2023-07-19', '04/2011/QH13', 'answered'],
  ['Tiêu chí doanh nghiệp khoa học và công nghệ khó áp dụng', 'Hoạt động khoa học và công nghệ', 'detailing', 'survey', '2023-08-30', '13/2019/NĐ-CP', 'proposed'],
  ['Hộ kinh doanh chưa ghi nhãn phụ đầy đủ', 'Chất lượng sản phẩm', 'compliance', 'inspection', '2023-09-27', '05/2007/QH12', 'done'],
]
write(
  'lawFinding',
  findings.map(([subject, sector, aspect, activity, foundOn, legalDocument, state], i) => {
    const [proposedOn, answeredOn] = [workday(foundOn, 8), workday(foundOn, 24)]
    return {
      on: foundOn,
      ...made,
      values: { subject, sector, aspect, activity, foundOn, legalDocument, isFocus: i !== 4, finding: `${subject} (minh họa).`, cause: 'Quy định mới, nguồn lực hạn chế (minh họa).' },
      moves: [
        move(proposedOn, 'propose', { proposal: 'Kiến nghị sửa đổi quy định và tăng cường hướng dẫn.', proposedTo: i === 2 ? 'Ủy ban nhân dân tỉnh' : 'Bộ Khoa học và Công nghệ', answerBy: state === 'proposed' ? '2024-02-28' : workday(foundOn, 40) }),
        ...(state === 'proposed' ? [] : [move(answeredOn, 'answer', { answer: 'Ghi nhận, đưa vào chương trình sửa đổi.' })]),
        ...(state === 'done' ? [move(workday(answeredOn, 10), 'finish')] : []),
      ],
    }
  }),
)
write('lawReport', [
  {
    on: '2023-11-13',
    ...made,
    values: { year: 2023, focus: 'Tiêu chuẩn, đo lường, chất lượng', planNo: numberOf('monitoringPlan') },
    moves: [move('2023-12-08', 'issue', { number: numberOf('lawReport'), summary: 'Pháp luật khoa học và công nghệ cơ bản được thi hành nghiêm túc (minh họa).', sentTo: 'Sở Tư pháp', proposals: 'Sửa đổi tiêu chí doanh nghiệp khoa học và công nghệ.' })],
  },
])

// Control of procedures ------------------------------------------------------------------------------------------------
const named = new Map(procedures.map((procedure) => [procedure.code, procedure]))
const triggers = { 'cb-2023-01': '2023-03-17', 'cb-2023-02': '2023-06-05', 'cb-2023-03': '2023-09-12', 'cb-2023-04': '2023-10-20' }
const sectorName = { 'an-toan-buc-xa-hat-nhan': 'An toàn bức xạ và hạt nhân', 'tieu-chuan-do-luong-chat-luong': 'Tiêu chuẩn đo lường chất lượng', 'so-huu-tri-tue': 'Sở hữu trí tuệ', 'hoat-dong-khoa-hoc-cong-nghe': 'Hoạt động khoa học và công nghệ' }
const announced = announcements2023.map((one) => ({ ...one, effectiveOn: workday(plus(one.date, 7)), triggeredOn: triggers[one.id], sector: sectorName[one.sectorIds[0]] }))
write(
  'announcement',
  announced.map((one) => ({
    on: one.triggeredOn,
    ...made,
    values: { subject: `Công bố thủ tục hành chính lĩnh vực ${one.sector} thuộc phạm vi quản lý của Sở Khoa học và Công nghệ`, kind: one.kind, sector: one.sector, trigger: 'ministryAnnouncement', triggeredOn: one.triggeredOn, sourceDocument: one.basedOn, proposedBy: one.proposedBy },
    moves: [
      move(workday(one.triggeredOn, 2), 'draft'),
      move(workday(one.triggeredOn, 4), 'control', { opinion: 'Đủ bộ phận, đúng thẩm quyền.' }),
      move(one.date, 'sign', { number: one.number, effectiveOn: one.effectiveOn, signer: one.signer }),
      move(workday(one.date, 2), 'enter'),
      move(one.effectiveOn, 'publish'),
    ],
  })),
)
const lines = announced.flatMap((one) => one.procedureCodes.map((procedure) => ({ ...one, procedure })))
write(
  'announcedProcedure',
  lines.map((one) => ({
    on: one.date,
    ...made,
    values: { announcement: one.number, procedure: one.procedure, change: one.kind, effectiveOn: one.effectiveOn },
  })),
)
write(
  'procedurePosting',
  lines.flatMap((one) =>
    [
      ['centre', 'board'],
      ['portal', 'website'],
    ].map(([place, form]) => ({
      on: one.date,
      ...made,
      values: { procedure: one.procedure, announcement: one.number, effectiveOn: one.effectiveOn, place, form },
      moves: [
        move(one.effectiveOn, 'post', { postedBy: place === 'centre' ? 'Quầy Sở Khoa học và Công nghệ' : 'Quản trị trang thông tin' }),
        move('2023-12-14', 'check', { finding: 'complete' }),
      ],
    })),
  ),
)
write(
  'timeCut',
  timeCuts2023.map((one) => ({
    on: '2023-07-14',
    ...made,
    values: { procedure: one.procedureCode, statutory: one.before.value, committed: one.after.value, unit: one.before.unit, proposedBy: 'skhcn', proposedOn: '2023-07-14', reason: 'Bố trí lại các bước thẩm định, trình ký điện tử (minh họa).' },
    moves: [move(one.approvedOn, 'approve', { decision: one.approvedBy }), move(workday(one.approvedOn, 2), 'apply')],
  })),
)
const sheets = [
  [timeCuts2023[0].procedureCode, 'skhcn-phong-quan-ly-khoa-hoc', ['cutTime'], 1_250_000, 870_000],
  [timeCuts2023[1].procedureCode, 'skhcn-phong-quan-ly-khoa-hoc', ['cutTime', 'cutComponents'], 940_000, 610_000],
  [timeCuts2023[2].procedureCode, 'skhcn-phong-quan-ly-chuyen-nganh', ['cutTime'], 760_000, 540_000],
  ['2.001209', 'skhcn-chi-cuc-tdc', ['raiseServiceLevel'], 420_000, 300_000],
  ['1.003542', 'skhcn-phong-quan-ly-chuyen-nganh', ['keep'], null, null],
  ['2.001277', 'skhcn-chi-cuc-tdc', ['keep'], null, null],
]
for (const [code] of sheets) if (!named.has(code)) throw new Error(`no procedure ${code}`)
write(
  'procedureReview',
  sheets.map(([procedure, lead, proposals, costBefore, costAfter], i) => {
    const reviewedOn = workday(`2023-05-${10 + i}`)
    const keeps = proposals[0] === 'keep'
    const judged = { necessity: 'yes', reasonableness: keeps ? 'yes' : 'partly', legality: 'yes', costJudged: keeps ? 'yes' : 'partly' }
    return {
      on: '2023-01-12',
      ...made,
      values: { year: 2023, planNo: numberOf('reviewPlan'), planOn: '2023-01-12', procedure, lead, startOn: '2023-04-03', finishBy: '2023-06-30', goal: 'Cắt giảm ít nhất 20 % thời gian hoặc chi phí' },
      moves: [
        move(reviewedOn, 'review', known({ ...judged, proposals, costBefore: costBefore === null ? null : costBefore * 100, costAfter: costAfter === null ? null : costAfter * 100 })),
        ...(keeps
          ? [move(workday(reviewedOn, 3), 'keep')]
          : [
              move('2023-07-14', 'propose', { reason: 'Rút ngắn bước thẩm định nội bộ.', documentToAmend: 'Quyết định phê duyệt quy trình nội bộ', roadMap: 'Quý III/2023' }),
              move('2023-08-11', 'approve', { decision: timeCuts2023[0].approvedBy, responsible: 'Sở Khoa học và Công nghệ', implementBy: '2023-09-29' }),
              move('2023-08-15', 'implement'),
            ]),
      ],
    }
  }),
)
const inner = [
  ['Trình phê duyệt danh mục nhiệm vụ khoa học và công nghệ cấp tỉnh', 'betweenAgencies', 'Hoạt động khoa học và công nghệ', 20, 14],
  ['Trình phê duyệt thuyết minh, dự toán nhiệm vụ', 'betweenAgencies', 'Hoạt động khoa học và công nghệ', 15, 10],
  ['Thành lập hội đồng tư vấn tuyển chọn nhiệm vụ', 'withinAgency', 'Hoạt động khoa học và công nghệ', 7, 5],
  ['Thẩm định nội dung khoa học của dự án đầu tư', 'betweenAgencies', 'Hoạt động khoa học và công nghệ', 15, null],
  ['Cho ý kiến về công nghệ dự án đầu tư', 'betweenAgencies', 'Công nghệ', 15, null],
  ['Cử đoàn kiểm tra chất lượng hàng hóa', 'withinAgency', 'Tiêu chuẩn, đo lường, chất lượng', 5, 3],
  ['Cấp phát kinh phí nhiệm vụ', 'withinAgency', 'Tài chính', 7, null],
  ['Nâng bậc lương thường xuyên', 'withinAgency', 'Tổ chức cán bộ', 10, null],
  ['Nghỉ phép, nghỉ việc riêng', 'withinAgency', 'Tổ chức cán bộ', 3, null],
  ['Mua sắm tài sản', 'withinAgency', 'Tài chính', 10, null],
]
write(
  'internalProcedure',
  inner.map(([name, group, sector, limit, limitAfter], i) => ({
    on: '2023-02-20',
    ...made,
    values: { symbol: 'SKHCN', name, group, sector, limit, timesPerYear: between(4, 60), initiator: group === 'withinAgency' ? 'Phòng chuyên môn' : 'Sở Khoa học và Công nghệ', receiver: group === 'withinAgency' ? 'Lãnh đạo Sở' : 'Ủy ban nhân dân tỉnh', product: 'Quyết định hoặc văn bản trả lời' },
    moves: [
      move('2023-03-22', 'announce', { announcedIn: numberOf('internalList') }),
      ...(limitAfter === null
        ? []
        : [
            move(workday('2023-06-05', i), 'review', { option: 'Giảm một cấp trình, xử lý trên môi trường điện tử.', limitAfter }),
            move('2023-09-20', 'approve', { decision: '9106/QĐ-UBND', implementBy: '2023-12-15' }),
            move('2023-11-27', 'implement'),
          ]),
    ],
  })),
)
const costs = [
  [timeCuts2023[0].procedureCode, 14, 6, 3.5, 1, 180_000, 60_000, 12],
  [timeCuts2023[1].procedureCode, 9, 4.5, 2.5, 0.5, 120_000, 40_000, 9],
  [timeCuts2023[2].procedureCode, 8, 5, 2, 0.5, 90_000, 30_000, 30],
]
write(
  'complianceCost',
  costs.map(([procedure, prepareHoursBefore, prepareHoursAfter, trip, tripAfter, servicesBefore, servicesAfter, subjects]) => {
    const fees = (named.get(procedure).fees ?? []).filter(({ per }) => per === 'dossier').reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    return {
      on: '2023-07-10',
      ...made,
      values: { procedure, computedOn: '2023-07-10', hourlyIncome: 48_248, timesPerYear: 1, subjects, prepareHoursBefore, submitHoursBefore: trip, collectHoursBefore: trip, servicesBefore, feesBefore: fees, prepareHoursAfter, submitHoursAfter: tripAfter, collectHoursAfter: tripAfter, servicesAfter, feesAfter: fees, source: 'Khảo sát nội bộ (minh họa)' },
      moves: [move('2023-07-12', 'confirm')],
    }
  }),
)
const voices = [
  ['Đề nghị nêu rõ mẫu lý lịch khoa học', 'regulation', 'portal', '2023-02-08', '1.001786', 'satisfied'],
  ['Trang tra cứu chậm vào buổi sáng', 'other', 'portal', '2023-03-14', null, 'satisfied'],
  ['Chưa rõ mức phí kiểm định', 'regulation', 'phone', '2023-04-20', '2.001209', null],
  ['Thái độ hướng dẫn tại quầy', 'conduct', 'writing', '2023-06-06', null, 'satisfied'],
  ['Đề nghị nhận kết quả qua bưu chính', 'regulation', 'portal', '2023-08-15', '2.002380', 'satisfied'],
  ['Khiếu nại về đất đai', 'other', 'writing', '2023-09-11', null, null],
  ['Đề nghị rút ngắn thời gian thẩm định', 'regulation', 'survey', '2023-10-24', '2.002278', 'satisfied'],
]
write(
  'feedback',
  voices.map(([subject, kind, channel, receivedOn, procedure, satisfaction], i) => {
    const [classifiedOn, assignedOn] = [workday(receivedOn, 1), workday(receivedOn, 2)]
    const [answeredOn, publishedOn] = [workday(receivedOn, 9 + (i % 3)), workday(receivedOn, 12)]
    return {
      on: receivedOn,
      ...made,
      values: known({ channel, receivedOn, subject, content: `${subject} (nội dung minh họa).`, senderName: `Người Gửi Mẫu ${i + 1}`, senderPhone: `0900 000 00${i}`, senderKind: i % 3 ? 'individual' : 'organisation', procedure }),
      moves: [
        move(classifiedOn, 'classify', { kind, sector: 'Khoa học và công nghệ' }),
        ...(subject.startsWith('Khiếu nại')
          ? [move(assignedOn, 'redirect', { redirectedTo: 'Sở Tài nguyên và Môi trường' })]
          : [
              move(assignedOn, 'assign', { unit: i % 2 ? 'skhcn-van-phong' : 'skhcn-phong-quan-ly-khoa-hoc' }),
              move(answeredOn, 'answer', { answer: 'Đã tiếp thu và hướng dẫn cụ thể (minh họa).' }),
              move(publishedOn, 'publish'),
              ...(satisfaction ? [move(workday(publishedOn, 3), 'rate', { satisfaction })] : []),
            ]),
      ],
    }
  }),
)

const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
console.log(counts, `${total} entries`)
