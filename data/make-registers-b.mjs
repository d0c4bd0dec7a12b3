// Writes the illustrative year 2023 of the registers of staff, infrastructure, reform, finance and news:
//   node data/make-registers-b.mjs
// The same output each run. Trainings, network, workstations and the talk show are those of seed-facts.json
// (supportingRecords); everything else is invented so that every counter has rows. People are visibly invented.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('./registers/', import.meta.url)
const pad = (n) => String(n).padStart(2, '0')
const entry = (on, values, ...moves) => ({
  on,
  provenance: 'illustrative',
  values,
  ...(moves.length > 0 ? { moves: moves.map(([day, move, given]) => ({ on: day, move, ...(given ? { values: given } : {}) })) } : {}),
})
const write = (name, entries) => {
  const lines = entries.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  writeFileSync(fileURLToPath(new URL(`${name}.json`, folder)), `{\n  "entries": [\n${lines}\n  ]\n}\n`.normalize('NFC'))
  process.stdout.write(`${name} ${entries.length}\n`)
}

// ---- Staff: the posts of agencies.json, all but two filled ----
const unit = {
  ld: 'skhcn-lanh-dao', vp: 'skhcn-van-phong', tt: 'skhcn-thanh-tra', kh: 'skhcn-phong-ke-hoach-tai-chinh',
  ql: 'skhcn-phong-quan-ly-khoa-hoc', cn: 'skhcn-phong-quan-ly-cong-nghe', cs: 'skhcn-phong-khcn-co-so',
  ch: 'skhcn-phong-quan-ly-chuyen-nganh', cc: 'skhcn-chi-cuc-tdc', ttpt: 'skhcn-trung-tam-phat-trien-khcn',
}
const specialists = (n) => Array(n).fill(['Chuyên viên', 'Chuyên viên'])
const posts = [
  ['ld', [['Giám đốc Sở', 'Chuyên viên cao cấp'], ...Array(3).fill(['Phó Giám đốc Sở', 'Chuyên viên chính'])]],
  ['vp', [['Chánh Văn phòng', 'Chuyên viên chính'], ['Phó Chánh Văn phòng', 'Chuyên viên chính'], ['Văn thư', 'Văn thư viên'], ['Kế toán', 'Kế toán viên'], ['Công chức kiểm soát thủ tục hành chính', 'Chuyên viên'], ['Công chức công nghệ thông tin', 'Chuyên viên']]],
  ['tt', [['Chánh Thanh tra', 'Thanh tra viên chính'], ['Thanh tra viên', 'Thanh tra viên'], ['Thanh tra viên', 'Thanh tra viên']]],
  ['kh', [['Trưởng phòng', 'Chuyên viên chính'], ...specialists(3)]],
  ['ql', [['Trưởng phòng', 'Chuyên viên chính'], ['Phó Trưởng phòng', 'Chuyên viên chính'], ...specialists(3)]],
  ['cn', [['Trưởng phòng', 'Chuyên viên chính'], ...specialists(3)]],
  ['cs', [['Trưởng phòng', 'Chuyên viên chính'], ...specialists(2)]],
  ['ch', [['Trưởng phòng', 'Chuyên viên chính'], ['Phó Trưởng phòng', 'Chuyên viên'], ...specialists(3)]],
  ['cc', [['Chi cục trưởng', 'Chuyên viên chính'], ['Phó Chi cục trưởng', 'Chuyên viên chính'], ['Phó Chi cục trưởng', 'Chuyên viên chính'], ['Trưởng phòng', 'Chuyên viên'], ['Trưởng phòng', 'Kiểm soát viên chính chất lượng'], ...Array(6).fill(['Kiểm soát viên chất lượng', 'Kiểm soát viên chất lượng']), ['Văn thư', 'Văn thư viên']]],
]
const given = ['Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ', 'Lê Văn Giả Định', 'Phạm Thị Minh Họa', 'Hoàng Văn Thử Nghiệm']
const nameOf = (code) => {
  const n = Number(code.slice(3)) + (code.startsWith('VC') ? 100 : code.startsWith('HD') ? 200 : 0)
  return `${given[n % given.length]} ${pad(n)}`
}
const birthOf = (code) => `${1968 + ((Number(code.slice(3)) * 7) % 28)}-${pad(1 + ((Number(code.slice(3)) * 5) % 12))}-${pad(1 + ((Number(code.slice(3)) * 11) % 28))}`
const sinceOf = (code) => `${2004 + ((Number(code.slice(3)) * 5) % 18)}-${pad(1 + ((Number(code.slice(3)) * 3) % 12))}-01`
const civil = posts.flatMap(([u, list]) => list.map((post) => [u, ...post])).map(([u, position, grade], i) => ({ code: `CC-${pad(i + 1)}`, u, position, grade }))
const atReception = new Map([['CC-20', '88/QĐ-SKHCN'], ['CC-42', '88/QĐ-SKHCN']])
const unapproved = ['CC-30', 'CC-45']
const member = ({ code, u, position, grade, kind = 'civilServant' }, more = {}) => ({
  code, name: nameOf(code), birthOn: birthOf(code), unit: unit[u], kind, position, jobPosition: position,
  isPositionApproved: !unapproved.includes(code), grade, qualification: kind === 'contract111' ? 'Trung cấp' : Number(code.slice(3)) % 3 === 0 ? 'Thạc sĩ' : 'Đại học',
  isAtReception: atReception.has(code), ...(atReception.has(code) ? { isReceptionQualified: true, receptionDecision: atReception.get(code) } : {}),
  startedOn: sinceOf(code), ...more,
})
const employees = Array.from({ length: 25 }, (_, i) => ({
  code: `VC-${pad(i + 1)}`, u: 'ttpt', kind: 'publicEmployee',
  position: i === 0 ? 'Giám đốc Trung tâm' : i < 3 ? 'Phó Giám đốc Trung tâm' : 'Viên chức', grade: i < 3 ? 'Nghiên cứu viên chính' : 'Nghiên cứu viên',
}))
const contracts = [['HD-01', 'vp', 'Lái xe'], ['HD-02', 'vp', 'Bảo vệ'], ['HD-03', 'ttpt', 'Lái xe']].map(([code, u, position]) => ({ code, u, position, grade: 'Hợp đồng', kind: 'contract111' }))
const gone = [
  [{ code: 'CC-47', u: 'vp', position: 'Chuyên viên', grade: 'Chuyên viên' }, '2023-07-01', 'Tinh giản biên chế, nghỉ hưu trước tuổi'],
  [{ code: 'CC-48', u: 'cc', position: 'Kiểm soát viên chất lượng', grade: 'Kiểm soát viên chất lượng' }, '2022-10-01', 'Tinh giản biên chế, nghỉ hưu trước tuổi'],
  [{ code: 'VC-26', u: 'ttpt', position: 'Viên chức', grade: 'Nghiên cứu viên', kind: 'publicEmployee' }, '2023-10-01', 'Tinh giản biên chế, thôi việc ngay'],
]
write('staffMember', [
  ...[...civil, ...employees, ...contracts].map((one) => entry('2022-01-10', member(one))),
  ...gone.map(([one, day, why]) => entry('2022-01-10', member(one, { startedOn: '1996-05-01' }), [day, 'leave', { leftBecause: why }])),
])

/** Unit: quota, present and quota of the base year; public employees for the centre. */
const quotas = {
  2023: { ld: [4, 4, 4], vp: [7, 6, 8], tt: [3, 3, 4], kh: [4, 4, 5], ql: [5, 5, 5], cn: [4, 4, 5], cs: [3, 3, 4], ch: [5, 5, 5], cc: [13, 12, 14], ttpt: [26, 25, 30] },
  2022: { ld: [4, 4, 4], vp: [8, 7, 8], tt: [3, 3, 4], kh: [4, 4, 5], ql: [5, 5, 5], cn: [4, 4, 5], cs: [3, 3, 4], ch: [5, 5, 5], cc: [13, 12, 14], ttpt: [27, 26, 30] },
}
const contractsOf = { vp: 2, ttpt: 1 }
write('staffQuota', Object.entries(quotas).reverse().flatMap(([year, all]) => Object.entries(all).map(([u, [quota, present, base]]) => {
  const centre = u === 'ttpt'
  const decidedOn = `${year}-01-${year === '2023' ? '09' : '10'}`
  return entry(decidedOn, {
    unit: unit[u], year: Number(year), decision: year === '2023' ? '61/QĐ-UBND' : '74/QĐ-UBND', decidedOn,
    quota: centre ? 0 : quota, publicEmployeeQuota: centre ? quota : 0, contractQuota: contractsOf[u] ?? 0,
    baseYear: 2015, baseQuota: base, plannedCut: Math.round(base * 0.1),
  }, [`${year}-12-29`, 'close', { present: centre ? 0 : present, publicEmployeesPresent: centre ? present : 0, contractsPresent: contractsOf[u] ?? 0 }])
})))

write('staffGrading', [
  ['2022', 'civilServant', '2022-12-14', '412/QĐ-SKHCN'], ['2022', 'publicEmployee', '2022-12-15', '413/QĐ-SKHCN'],
  ['2023', 'civilServant', '2023-12-12', '436/QĐ-SKHCN'], ['2023', 'publicEmployee', '2023-12-13', '438/QĐ-SKHCN'],
].map(([year, kind, day, decision]) => entry(`${year}-11-20`, { year: Number(year), kind, deadline: `${year}-12-15` }, [day, 'finish', { decision }])))

write('discipline', [
  entry('2022-05-10', { person: nameOf('VC-11'), unit: unit.ttpt, openedOn: '2022-05-10', reason: 'Nộp báo cáo công việc chậm nhiều lần.' }, ['2022-06-02', 'dismiss']),
  entry('2023-04-05', { person: nameOf('VC-17'), unit: unit.ttpt, openedOn: '2023-04-05', reason: 'Phản ánh vắng mặt trong giờ làm việc; xác minh không đúng.' }, ['2023-04-20', 'dismiss']),
])

const decree = 'Nghị định 29/2023/NĐ-CP, bảng tính 2023-07'
const leaver = (code, memberCode, u, position, yearsPaid, ageAtLeaving, more) => ({
  code, person: nameOf(memberCode), birthOn: birthOf(memberCode), sex: Number(memberCode.slice(3)) % 2 ? 'male' : 'female', unit: unit[u], position,
  coefficient: 4.32, insuredFrom: '1996-05-01', yearsPaid, ageAtLeaving, budgetSource: 'Ngân sách tỉnh', ...more,
})
write('streamlining', [
  entry('2022-05-16', leaver('TG-2022-01', 'CC-48', 'cc', 'Kiểm soát viên chất lượng', 26.5, 57.2, { ground: 'voluntary', policy: 'earlyRetirement', period: 'second', settleBy: '2022-12-31', proposedOn: '2022-05-16' }),
    ['2022-06-20', 'review', { review: 'Đủ điều kiện.', lumpSum: 32_185_000, seniorityAllowance: 41_722_000, earlyRetirementAllowance: 38_622_000, formula: 'Nghị định 108/2014/NĐ-CP và các văn bản sửa đổi' }],
    ['2022-08-15', 'approve', { decision: '1893/QĐ-UBND', leavesOn: '2022-10-01' }], ['2022-10-10', 'pay'], ['2022-10-12', 'close']),
  entry('2023-02-13', leaver('TG-2023-01', 'CC-47', 'vp', 'Chuyên viên', 27.1, 56.4, { ground: 'surplus', policy: 'earlyRetirement', period: 'first', settleBy: '2023-07-31', proposedOn: '2023-02-13' }),
    ['2023-03-20', 'review', { review: 'Đủ điều kiện; số tiền theo bảng tính.', lumpSum: 34_020_000, seniorityAllowance: 45_360_000, earlyRetirementAllowance: 40_824_000, formula: 'Nghị định 108/2014/NĐ-CP và các văn bản sửa đổi' }],
    ['2023-05-22', 'approve', { decision: '1072/QĐ-UBND', leavesOn: '2023-07-01' }], ['2023-07-12', 'pay'], ['2023-07-14', 'close']),
  entry('2023-07-24', leaver('TG-2023-02', 'VC-26', 'ttpt', 'Viên chức', 22.3, 49.0, { ground: 'surplus', policy: 'immediateLeave', period: 'second', settleBy: '2023-12-31', proposedOn: '2023-07-24' }),
    ['2023-08-21', 'review', { review: 'Đủ điều kiện.', seniorityAllowance: 102_060_000, jobSearchAllowance: 20_412_000, formula: decree }],
    ['2023-09-11', 'approve', { decision: '2214/QĐ-UBND', leavesOn: '2023-10-01' }], ['2023-10-16', 'pay'], ['2023-10-18', 'close']),
  entry('2023-08-14', leaver('TG-2023-03', 'VC-19', 'ttpt', 'Viên chức', 12.4, 41.6, { ground: 'voluntary', policy: 'immediateLeave', period: 'second', settleBy: '2023-12-31', proposedOn: '2023-08-14' }),
    ['2023-09-12', 'reject', { review: 'Không thuộc đối tượng theo quy định.' }]),
  entry('2023-11-20', leaver('TG-2024-01', 'CC-44', 'cc', 'Kiểm soát viên chất lượng', 28.0, 56.9, { ground: 'voluntary', policy: 'earlyRetirement', period: 'first', settleBy: '2024-06-30', proposedOn: '2023-11-20' })),
])

write('reorganisation', [
  entry('2022-03-07', { name: 'Điều chỉnh chức năng, nhiệm vụ các phòng thuộc Sở', kind: 'rename', units: 'Các phòng chuyên môn thuộc Sở', unitsBefore: 8, unitsAfter: 8, proposedOn: '2022-03-07' },
    ['2022-06-15', 'approve', { number: '1180/QĐ-UBND', decidedBy: 'Ủy ban nhân dân tỉnh', effectiveOn: '2022-06-15' }], ['2022-07-01', 'carryOut']),
  entry('2023-02-06', { name: 'Sắp xếp các phòng thuộc Trung tâm Phát triển Khoa học và Công nghệ', kind: 'merge', units: 'Phòng Ứng dụng công nghệ; Phòng Dịch vụ kỹ thuật', unitsBefore: 5, unitsAfter: 4, proposedOn: '2023-02-06' },
    ['2023-04-17', 'approve', { number: '142/QĐ-SKHCN', decidedBy: 'Giám đốc Sở Khoa học và Công nghệ', effectiveOn: '2023-05-01' }], ['2023-05-04', 'carryOut']),
  entry('2023-09-18', { name: 'Sắp xếp các phòng thuộc Chi cục Tiêu chuẩn Đo lường Chất lượng', kind: 'merge', units: 'Phòng Hành chính - Tổng hợp; Phòng Thông báo và Hỏi đáp TBT', unitsBefore: 4, unitsAfter: 3, proposedOn: '2023-09-18' },
    ['2023-11-13', 'approve', { number: '398/QĐ-SKHCN', decidedBy: 'Giám đốc Sở Khoa học và Công nghệ', effectiveOn: '2023-12-01' }], ['2023-12-04', 'carryOut']),
])

// ---- Training ----
write('trainingPlan', [
  entry('2022-01-17', { year: 2022, name: 'Kế hoạch đào tạo, bồi dưỡng công chức, viên chức năm 2022', budget: 95_000_000, issueBy: '2022-02-28' }, ['2022-02-10', 'issue', { number: '09/KH-SKHCN' }], ['2022-12-20', 'close']),
  entry('2023-01-16', { year: 2023, name: 'Kế hoạch đào tạo, bồi dưỡng công chức, viên chức năm 2023', basis: 'Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức của tỉnh năm 2023', goal: 'Từ 50% công chức trở lên được bồi dưỡng kỹ năng số.', budget: 120_000_000, issueBy: '2023-02-28' }, ['2023-02-06', 'issue', { number: '14/KH-SKHCN' }], ['2023-12-22', 'close']),
])
const course = (code, name, kind, content, mode, participantKind, planned, startsOn, endsOn, more = {}) => ({
  code, name, kind, content, mode, participantKind, planned, startsOn, endsOn, plan: code.startsWith('dt-2023') ? '14/KH-SKHCN' : '09/KH-SKHCN', ...more,
})
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => `CC-${pad(from + i)}`)
const held = [
  [course('dt-2022-01', 'Lớp tập huấn kỹ năng số cơ bản', 'class', 'digitalSkill', 'coOrganised', 'civilServant', 8, '2022-09-13', '2022-09-13', { partner: 'so-thong-tin-truyen-thong', form: 'inPerson' }), range(5, 12), 'civilServant', ['251/QĐ-SKHCN', '2022-09-06']],
  [course('dt-2023-01', 'Khóa đào tạo kiến thức, kỹ năng chuyển đổi số toàn diện', 'course', 'digitalSkill', 'sent', 'staff', 10, '2023-05-15', '2023-05-19', { form: 'inPerson' }), ['CC-05', 'CC-10', 'CC-15', 'CC-20', ...range(41, 46)], 'staff', ['171/QĐ-SKHCN', '2023-05-08']],
  [course('dt-2023-02', 'Lớp đào tạo, tập huấn về chuyển đổi số cho lãnh đạo', 'course', 'digitalSkill', 'sent', 'agencyLeader', 1, '2023-07-10', '2023-07-12', { form: 'inPerson' }), ['CC-02'], 'agencyLeader', ['236/QĐ-SKHCN', '2023-07-04']],
  [course('dt-2023-03', 'Lớp tập huấn công tác chuyển đổi số (lớp 1)', 'class', 'digitalSkill', 'coOrganised', 'civilServant', 17, '2023-08-22', '2023-08-22', { partner: 'so-thong-tin-truyen-thong', form: 'inPerson' }), range(5, 21), 'civilServant', ['287/QĐ-SKHCN', '2023-08-15']],
  [course('dt-2023-04', 'Lớp tập huấn công tác chuyển đổi số (lớp 2)', 'class', 'digitalSkill', 'coOrganised', 'civilServant', 16, '2023-08-24', '2023-08-24', { partner: 'so-thong-tin-truyen-thong', form: 'inPerson' }), range(22, 37), 'civilServant', ['287/QĐ-SKHCN', '2023-08-15']],
  [course('dt-2023-05', 'Bồi dưỡng ngạch chuyên viên', 'course', 'rank', 'sent', 'civilServant', 3, '2023-04-03', '2023-05-26', { form: 'blended', provider: 'Trường Chính trị tỉnh', budget: 9_600_000 }), ['CC-16', 'CC-17', 'CC-22'], 'civilServant', ['110/QĐ-SKHCN', '2023-03-27']],
  [course('dt-2023-06', 'Bồi dưỡng ngạch chuyên viên chính', 'course', 'rank', 'sent', 'civilServant', 2, '2023-06-05', '2023-07-28', { form: 'blended', provider: 'Trường Chính trị tỉnh', budget: 8_400_000 }), ['CC-19', 'CC-33'], 'civilServant', ['198/QĐ-SKHCN', '2023-05-29']],
  [course('dt-2023-07', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng', 'course', 'leadership', 'sent', 'civilServant', 3, '2023-09-11', '2023-10-13', { form: 'blended', provider: 'Trường Chính trị tỉnh', budget: 10_500_000 }), ['CC-06', 'CC-31', 'CC-38'], 'civilServant', ['309/QĐ-SKHCN', '2023-09-05'], ['CC-38']],
  [course('dt-2023-08', 'Trung cấp lý luận chính trị', 'course', 'politics', 'sent', 'civilServant', 2, '2023-03-06', '2023-12-08', { form: 'blended', provider: 'Trường Chính trị tỉnh' }), ['CC-23', 'CC-28'], 'civilServant', ['77/QĐ-SKHCN', '2023-02-27']],
  [course('dt-2023-09', 'Tập huấn nghiệp vụ an toàn bức xạ', 'course', 'professional', 'sent', 'civilServant', 4, '2023-10-24', '2023-10-26', { form: 'inPerson', provider: 'Cục An toàn bức xạ và hạt nhân', budget: 12_000_000 }), range(31, 34), 'civilServant', ['352/QĐ-SKHCN', '2023-10-17']],
  [course('dt-2023-10', 'Bồi dưỡng kiến thức quốc phòng, an ninh đối tượng 3', 'course', 'defence', 'sent', 'civilServant', 4, '2023-11-06', '2023-11-17', { form: 'inPerson', provider: 'Trường Quân sự tỉnh' }), ['CC-13', 'CC-18', 'CC-24', 'CC-29'], 'civilServant', ['371/QĐ-SKHCN', '2023-10-31']],
]
write('trainingCourse', [
  ...held.map(([values, , , [, on]]) => entry(on, values, [values.startsOn, 'open'], [values.endsOn, 'complete'])),
  entry('2023-02-20', course('dt-2023-11', 'Bồi dưỡng ngoại ngữ chuyên ngành', 'course', 'foreignLanguage', 'sent', 'civilServant', 2, '2023-11-20', '2023-12-15', { provider: 'Đại học Ví Dụ' }), ['2023-11-13', 'cancel', { outcome: 'Cơ sở đào tạo không mở lớp trong năm.' }]),
])
const results = ['passed', 'good', 'fair']
write('trainingParticipant', held.flatMap(([values, people, who, [decision, decidedOn], missing = []]) => people.map((code, i) => entry(decidedOn, {
  course: values.code, person: nameOf(code), member: code, who, isDigitalSkill: values.content === 'digitalSkill', decision, decidedOn,
}, missing.includes(code) ? [values.startsOn, 'miss'] : [values.endsOn, 'complete', { result: results[i % 3] }]))))

// ---- Infrastructure and security ----
write('networkUpgrade', [
  entry('2023-06-12', { code: 'ha-tang-2023-01', scope: 'LAN và wifi toàn Sở', kind: ['lan', 'wifi'], speedBefore: 100, speedUnit: 'megabytePerSecond', startsOn: '2023-07-03', deadline: '2023-09-30', contractor: 'Công ty TNHH Hạ tầng Giả Định', cost: 486_000_000 },
    ['2023-07-03', 'start'], ['2023-09-30', 'complete', { speedAfter: 1000, coverage: 100, measuredBy: 'Đơn vị giám sát độc lập Thử Nghiệm' }]),
])
const places = [['Sở Khoa học và Công nghệ', 'skhcn', 48, 31], ['Trung tâm Phát triển Khoa học và Công nghệ', unit.ttpt, 26, 12]]
write('workstationGroup', [
  ...places.map(([place, u, total, managed]) => entry('2022-12-15', { place, unit: u, total, managedAntiMalware: managed, edr: 0, countedOn: '2022-12-15' }, ['2023-12-15', 'supersede'])),
  ...places.map(([place, u, total]) => entry('2023-12-15', { place, unit: u, total, managedAntiMalware: total, edr: total, countedOn: '2023-12-15' })),
])
const layers = (n) => Object.fromEntries(['hasLocalForce', 'hasMonitoring', 'hasPeriodicCheck', 'hasNationalConnection'].map((name, i) => [name, i < n]))
const systems = [
  ['HT-01', 'Trang thông tin điện tử của Sở', 'service', 2, ['open'], 4, '215/QĐ-STTTT', '2023-03-20'],
  ['HT-02', 'Hệ thống mạng nội bộ của Sở', 'infrastructure', 2, ['internal'], 4, '216/QĐ-STTTT', '2023-03-20'],
  ['HT-03', 'Cơ sở dữ liệu nhiệm vụ khoa học và công nghệ', 'service', 3, ['open', 'internal', 'personal'], 4, '1467/QĐ-UBND', '2023-06-26'],
  ['HT-04', 'Phần mềm kế toán, tài sản', 'internal', 1, ['internal'], 3, '119/QĐ-SKHCN', '2023-04-10'],
  ['HT-05', 'Phần mềm quản lý phương tiện đo, kiểm định', 'internal', 2, ['internal'], 3, '217/QĐ-STTTT', '2023-03-20'],
  ['HT-06', 'Cổng tra cứu mã truy xuất nguồn gốc', 'service', 2, ['open'], 2, null, null],
]
write('itSystem', systems.map(([code, name, purpose, level, dataKinds, n, decision, approvedOn]) => entry('2022-11-14', {
  code, name, purpose, level, dataKinds, owner: 'skhcn', operator: 'Văn phòng Sở', userCount: purpose === 'internal' ? 20 : 74,
  levelBasis: 'Nghị định 85/2016/NĐ-CP', identifiedOn: '2022-11-14', ...layers(n),
}, [decision ? '2023-02-13' : '2023-12-11', 'propose'], ...(decision ? [[approvedOn, 'approve', { decision, ...(level >= 3 ? { appraiser: 'Sở Thông tin và Truyền thông' } : {}) }]] : []))))

const areas = [
  ['policy', 'Ban hành quy chế bảo đảm an toàn thông tin'], ['organisation', 'Phân công bộ phận phụ trách an toàn thông tin'], ['staff', 'Tập huấn an toàn thông tin cho người dùng hằng năm'],
  ['design', 'Có tài liệu thiết kế và phương án bảo đảm an toàn'], ['operation', 'Có quy trình sao lưu, ứng phó sự cố'], ['physical', 'Kiểm soát vào ra phòng máy chủ'],
  ['network', 'Phân vùng mạng và kiểm soát truy cập từ bên ngoài'], ['server', 'Ghi nhật ký và cập nhật bản vá máy chủ'], ['software', 'Xác thực và phân quyền người dùng'], ['data', 'Sao lưu dự phòng dữ liệu ngoài hệ thống'],
]
write('securityRequirement', ['HT-01', 'HT-02'].flatMap((system) => areas.map(([area, text], i) => {
  const values = { system, requirement: `${system}.${pad(i + 1)}`, area, text, checkedOn: '2023-05-15', fixBy: '2023-11-30' }
  if (system === 'HT-01' && area === 'physical') return entry('2023-05-15', values, ['2023-05-15', 'exempt'])
  if (area === 'data') return entry('2023-05-15', values, ['2023-11-20', 'meetPartly', { fixBy: '2024-03-29' }])
  return entry('2023-05-15', values, [i % 3 === 0 ? '2023-05-15' : '2023-09-29', 'meet'])
})))

write('itAsset', [
  ['TS-01', 'Máy chủ ứng dụng', 'server', 'Hai bộ xử lý, 128 GB', 'vp', 'Phòng máy chủ, tầng 3', '2020-09-14', 168_000_000, null],
  ['TS-02', 'Máy chủ cơ sở dữ liệu', 'server', 'Hai bộ xử lý, 256 GB', 'vp', 'Phòng máy chủ, tầng 3', '2020-09-14', 214_000_000, null],
  ['TS-03', 'Thiết bị chuyển mạch lõi 1 Gbit/s', 'networkDevice', '48 cổng', 'vp', 'Phòng máy chủ, tầng 3', '2023-08-21', 62_000_000, null],
  ['TS-04', 'Bộ phát wifi (18 chiếc)', 'networkDevice', 'Wifi 6', 'vp', 'Các tầng', '2023-08-21', 81_000_000, null],
  ['TS-05', 'Tường lửa', 'securityDevice', 'Thế hệ mới', 'vp', 'Phòng máy chủ, tầng 3', '2022-05-16', 145_000_000, '2025-05-15'],
  ['TS-06', 'Phần mềm phòng, chống mã độc tập trung (74 máy)', 'software', 'Bản quyền năm', 'vp', null, '2023-03-13', 29_600_000, '2024-03-12'],
  ['TS-07', 'Giải pháp phát hiện, phản ứng sự cố EDR (74 máy)', 'software', 'Bản quyền năm', 'vp', null, '2023-03-13', 66_600_000, '2024-03-12'],
  ['TS-08', 'Tên miền trang thông tin điện tử', 'domain', null, 'vp', null, '2021-01-11', 830_000, '2024-01-31'],
  ['TS-09', 'Phần mềm kế toán', 'software', 'Bản quyền năm', 'kh', null, '2023-01-09', 4_500_000, '2024-01-08'],
  ['TS-10', 'Máy chủ sao lưu', 'server', '24 TB', 'vp', 'Phòng máy chủ, tầng 3', '2021-10-18', 96_000_000, null],
  ['TS-11', 'Thiết bị chuyển mạch của Trung tâm', 'networkDevice', '24 cổng', 'ttpt', 'Trung tâm', '2021-06-07', 18_000_000, null],
].map(([code, name, kind, model, u, location, boughtOn, price, licenceUntil]) => entry(boughtOn, {
  code, name, kind, ...(model ? { model } : {}), unit: unit[u], ...(location ? { location } : {}), boughtOn, price, risk: kind === 'server' ? 'high' : 'medium',
  ...(kind === 'server' ? { addresses: '10.14.0.0/26' } : {}), ...(licenceUntil ? { licenceUntil } : {}),
})).concat(entry('2014-08-11', { code: 'TS-12', name: 'Thiết bị chuyển mạch 100 Mbit/s', kind: 'networkDevice', unit: unit.vp, boughtOn: '2014-08-11', price: 21_000_000, risk: 'low' }, ['2023-10-02', 'retire'])))

const certificates = [['agency', 'Sở Khoa học và Công nghệ', 'vp', '2023-02-06'], ['agency', 'Chi cục Tiêu chuẩn Đo lường Chất lượng', 'cc', '2021-03-01'], ['agency', 'Trung tâm Phát triển Khoa học và Công nghệ', 'ttpt', '2022-06-13'],
  ...[['CC-01', 'ld'], ['CC-02', 'ld'], ['CC-03', 'ld'], ['CC-04', 'ld'], ['CC-05', 'vp'], ['CC-07', 'vp'], ['CC-08', 'vp'], ['CC-14', 'kh'], ['CC-35', 'cc']].map(([code, u], i) => ['personal', nameOf(code), u, `202${1 + (i % 3)}-0${1 + (i % 9)}-10`])]
write('digitalCertificate', [
  ...certificates.map(([kind, holder, u, from], i) => entry(from, {
    serial: `5401ABCD${pad(i + 1)}`, kind, holder, unit: unit[u], issuer: 'Ban Cơ yếu Chính phủ', validFrom: from, validUntil: `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`,
  })),
  entry('2020-02-05', { serial: '5401ABCD90', kind: 'agency', holder: 'Sở Khoa học và Công nghệ', unit: unit.vp, issuer: 'Ban Cơ yếu Chính phủ', validFrom: '2020-02-05', validUntil: '2023-02-05' }, ['2023-02-06', 'renew']),
  entry('2021-05-10', { serial: '5401ABCD91', kind: 'personal', holder: nameOf('CC-47'), unit: unit.vp, issuer: 'Ban Cơ yếu Chính phủ', validFrom: '2021-05-10', validUntil: '2024-05-10' }, ['2023-07-03', 'revoke', { reason: 'Chủ thể nghỉ hưu.' }]),
])
write('securityIncident', [
  ['SC-2022-01', 'Máy trạm nhiễm mã độc qua thiết bị nhớ', 'HT-02', 'malware', 'low', '2022-08-09', '2022-08-10', '2022-08-12'],
  ['SC-2023-01', 'Thư điện tử giả mạo gửi nhiều công chức', 'HT-02', 'phishing', 'medium', '2023-03-02', '2023-03-02', '2023-03-06'],
  ['SC-2023-02', 'Trang thông tin điện tử gián đoạn do lỗi ổ cứng', 'HT-01', 'failure', 'medium', '2023-11-09', '2023-11-10', '2023-11-13'],
].map(([code, name, system, kind, severity, detectedOn, reportedOn, closedOn]) => entry(detectedOn, { code, name, system, kind, severity, detectedOn, detectedTime: '08:40', reporter: nameOf('CC-10') },
  [reportedOn, 'report', { notifiedTo: 'Sở Thông tin và Truyền thông' }], [closedOn, 'close', { measures: 'Cô lập, khắc phục, kiểm tra lại.', lessons: 'Nhắc toàn cơ quan và bổ sung vào tài liệu tập huấn.' }])))

// ---- Reform ----
const plans = [
  ['par', 'Kế hoạch cải cách hành chính', '05/KH-SKHCN', '01-31', '01-16', 'Hoàn thành 23 trên 24 nhiệm vụ.'],
  ['digital', 'Kế hoạch chuyển đổi số', '07/KH-SKHCN', '02-15', '02-03', 'Hoàn thành các nhiệm vụ trong năm.'],
  ['parIndex', 'Kế hoạch nâng cao Chỉ số cải cách hành chính', '21/KH-SKHCN', '04-15', '03-24', 'Giữ vững nhóm dẫn đầu.'],
  ['sipas', 'Kế hoạch nâng cao Chỉ số hài lòng (SIPAS)', '24/KH-SKHCN', '05-15', '04-20', 'Không có phản ánh về thái độ phục vụ.'],
  ['papi', 'Kế hoạch nâng cao Chỉ số PAPI', '25/KH-SKHCN', '05-31', '05-05', 'Thực hiện đủ nội dung được phân công.'],
  ['communication', 'Kế hoạch tuyên truyền cải cách hành chính', '08/KH-SKHCN', '02-28', '02-07', 'Đủ hình thức theo kế hoạch.'],
  ['inspection', 'Kế hoạch tự kiểm tra cải cách hành chính', '18/KH-SKHCN', '03-31', '03-10', 'Kiểm tra 4 đơn vị.'],
]
const in2022 = ['par', 'parIndex', 'sipas', 'papi']
write('reformPlan', [
  ...plans.filter(([kind]) => in2022.includes(kind)).map(([kind, name, number, by, on, outcome]) => entry('2022-01-10', { kind, name: `${name} năm 2022`, year: 2022, issueBy: `2022-${by}` }, [`2022-${on}`, 'issue', { number: number.replace('/', 'a/') }], ['2022-12-20', 'complete', { outcome }])),
  ...plans.map(([kind, name, number, by, on, outcome]) => entry('2023-01-09', { kind, name: `${name} năm 2023`, year: 2023, basis: 'Kế hoạch của Ủy ban nhân dân tỉnh năm 2023', issueBy: `2023-${by}` }, [`2023-${on}`, 'issue', { number }], ['2023-12-21', 'complete', { outcome }])),
  entry('2023-12-18', { kind: 'par', name: 'Kế hoạch cải cách hành chính năm 2024', year: 2024, issueBy: '2024-01-31' }),
])

/** Content, task, owner, deadline and day of completion (the year is 2023); without the last: not done. */
const tasks = {
  '05/KH-SKHCN': ['CCHC', [
    ['direction', 'Phân công nhiệm vụ cải cách hành chính cho từng phòng, đơn vị', 'vp', '02-10', '02-08'],
    ['direction', 'Họp giao ban cải cách hành chính hằng quý', 'vp', '12-15', '12-11'],
    ['direction', 'Tự kiểm tra cải cách hành chính tại đơn vị trực thuộc', 'tt', '10-31', '10-20'],
    ['direction', 'Tổ chức tọa đàm cải cách hành chính', 'vp', '10-31', '10-12'],
    ['institution', 'Tham mưu ban hành văn bản quy phạm pháp luật theo chương trình năm', 'kh', '11-30', '11-20'],
    ['institution', 'Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực', 'tt', '11-15', '11-03'],
    ['institution', 'Theo dõi tình hình thi hành pháp luật', 'tt', '11-30', '11-24'],
    ['procedure', 'Tham mưu công bố danh mục thủ tục hành chính', 'vp', '11-30', '11-17'],
    ['procedure', 'Rà soát, đề xuất cắt giảm thời gian giải quyết', 'vp', '09-15', '08-28'],
    ['procedure', 'Rà soát, đơn giản hóa thủ tục hành chính nội bộ', 'vp', '10-15', '10-09'],
    ['procedure', 'Cập nhật quy trình nội bộ, quy trình điện tử', 'vp', '06-30', '06-22'],
    ['procedure', 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính', 'vp', '12-20', '12-19'],
    ['organisation', 'Sắp xếp các phòng thuộc Trung tâm Phát triển KH&CN', 'ttpt', '06-30', '05-04'],
    ['organisation', 'Sắp xếp các phòng thuộc Chi cục TĐC', 'cc', '12-15', '12-04'],
    ['organisation', 'Rà soát quy chế làm việc của Sở', 'vp', '07-31', '07-20'],
    ['civilService', 'Hoàn thiện đề án vị trí việc làm', 'vp', '09-30', '09-26'],
    ['civilService', 'Đào tạo, bồi dưỡng công chức theo kế hoạch', 'vp', '12-15', '12-08'],
    ['civilService', 'Đánh giá, xếp loại công chức, viên chức', 'vp', '12-15', '12-13'],
    ['finance', 'Công khai dự toán, quyết toán đúng hạn', 'kh', '12-15', '12-05'],
    ['finance', 'Sửa đổi quy chế chi tiêu nội bộ', 'kh', '03-31', '03-21'],
    ['digital', 'Nâng cấp hệ thống mạng LAN, wifi', 'vp', '09-30', '09-30'],
    ['digital', 'Duy trì hệ thống quản lý chất lượng TCVN ISO 9001', 'vp', '12-15', '12-07'],
    ['digital', 'Xây dựng chuyên mục hỏi đáp tự động trên trang thông tin điện tử', 'vp', '12-20', null],
    ['impact', 'Khảo sát hài lòng sau mỗi hồ sơ', 'vp', '12-20', '12-18'],
  ]],
  '07/KH-SKHCN': ['CDS', [
    ['digital', 'Cài phần mềm phòng, chống mã độc tập trung cho toàn bộ máy trạm', 'vp', '06-30', '06-12'],
    ['digital', 'Triển khai giải pháp EDR', 'vp', '09-30', '09-18'],
    ['digital', 'Phê duyệt cấp độ an toàn hệ thống thông tin', 'vp', '12-15', null],
    ['digital', 'Ký số văn bản đi', 'vp', '12-15', '12-12'],
    ['digital', 'Lập hồ sơ công việc trên môi trường mạng', 'vp', '12-15', '12-14'],
    ['digital', 'Cập nhật cơ sở dữ liệu nhiệm vụ khoa học và công nghệ', 'ql', '11-30', '11-22'],
    ['digital', 'Cung cấp dịch vụ công trực tuyến toàn trình', 'vp', '06-30', '06-26'],
    ['civilService', 'Tập huấn chuyển đổi số cho công chức', 'vp', '09-15', '08-24'],
    ['digital', 'Mở dữ liệu về nhiệm vụ khoa học và công nghệ', 'kh', '11-30', '11-27'],
    ['digital', 'Truyền thông Ngày Chuyển đổi số quốc gia', 'vp', '10-15', '10-10'],
  ]],
  '21/KH-SKHCN': ['PAR', [
    ['direction', 'Rà soát từng tiêu chí mất điểm năm trước', 'vp', '05-15', '05-10'],
    ['direction', 'Giao đầu mối theo từng tiêu chí', 'vp', '05-31', '05-22'],
    ['procedure', 'Bảo đảm hồ sơ giải quyết đúng hạn', 'vp', '12-20', '12-18'],
    ['finance', 'Bảo đảm tiến độ giải ngân', 'kh', '12-25', '12-22'],
    ['direction', 'Chuẩn bị tài liệu kiểm chứng', 'vp', '12-15', '12-13'],
    ['direction', 'Báo cáo kết quả thực hiện', 'vp', '12-20', '12-19'],
  ]],
  '24/KH-SKHCN': ['SIP', [
    ['impact', 'Đặt phiếu khảo sát và mã QR tại quầy', 'vp', '05-31', '05-24'],
    ['civilService', 'Tập huấn kỹ năng giao tiếp cho công chức tại quầy', 'vp', '07-31', '07-18'],
    ['impact', 'Phân tích kết quả khảo sát 6 tháng', 'vp', '08-15', '08-09'],
    ['impact', 'Báo cáo kết quả thực hiện', 'vp', '12-20', '12-19'],
  ]],
  '25/KH-SKHCN': ['PAPI', [
    ['impact', 'Công khai thông tin theo nội dung được phân công', 'vp', '07-31', '07-25'],
    ['impact', 'Tiếp nhận, trả lời phản ánh, kiến nghị', 'vp', '12-15', '12-14'],
    ['impact', 'Báo cáo kết quả thực hiện', 'vp', '12-20', '12-19'],
  ]],
  '08/KH-SKHCN': ['TT', [
    ['direction', 'Đăng tin, bài trên trang thông tin điện tử', 'vp', '12-15', '12-11'],
    ['direction', 'Tọa đàm “Cải cách hành chính”', 'vp', '10-31', '10-12'],
    ['direction', 'Giới thiệu dịch vụ công trực tuyến tại quầy', 'vp', '09-30', '09-14'],
    ['direction', 'Tuyên truyền trong ngày hội đổi mới sáng tạo', 'cn', '11-30', '11-16'],
    ['direction', 'Tờ gấp hướng dẫn nộp hồ sơ trực tuyến', 'vp', '06-30', '06-20'],
  ]],
}
/** What the province gave: content, task, owner, day given, deadline, completed. */
const provincial = [
  ['institution', 'Tham mưu quyết định quản lý nhiệm vụ khoa học và công nghệ', 'ql', '02-06', '06-30', '06-27'],
  ['institution', 'Tham mưu quyết định về sáng kiến', 'cs', '03-13', '09-30', '09-25'],
  ['procedure', 'Báo cáo kiểm soát thủ tục hành chính quý I', 'vp', '03-01', '03-20', '03-16'],
  ['procedure', 'Báo cáo kiểm soát thủ tục hành chính quý II', 'vp', '06-01', '06-20', '06-16'],
  ['procedure', 'Báo cáo kiểm soát thủ tục hành chính quý III', 'vp', '09-01', '09-20', '09-18'],
  ['procedure', 'Báo cáo kiểm soát thủ tục hành chính năm', 'vp', '12-01', '12-20', '12-18'],
  ['digital', 'Báo cáo kết quả chuyển đổi số 6 tháng', 'vp', '06-05', '06-25', '06-22'],
  ['digital', 'Rà soát dịch vụ công đủ điều kiện toàn trình', 'vp', '04-10', '05-31', '05-26'],
  ['organisation', 'Báo cáo sắp xếp đơn vị sự nghiệp công lập', 'vp', '03-20', '04-28', '04-25'],
  ['organisation', 'Báo cáo tinh giản biên chế 6 tháng đầu năm', 'vp', '06-12', '06-30', '06-29'],
  ['civilService', 'Rà soát vị trí việc làm', 'vp', '07-03', '08-31', '08-30'],
  ['finance', 'Báo cáo giải ngân vốn sự nghiệp khoa học', 'kh', '10-02', '10-20', '10-19'],
  ['finance', 'Báo cáo tài sản công', 'kh', '01-16', '02-28', '02-24'],
  ['direction', 'Góp ý dự thảo bộ tiêu chí chấm điểm cải cách hành chính', 'vp', '08-07', '08-18', '08-21'],
  ['direction', 'Báo cáo thực hiện kết luận kiểm tra công vụ', 'vp', '05-15', '06-15', '06-13'],
  ['impact', 'Kế hoạch phát triển thị trường khoa học và công nghệ', 'cn', '02-20', '04-30', '04-27'],
  ['impact', 'Báo cáo hỗ trợ doanh nghiệp đổi mới công nghệ', 'cn', '09-11', '10-31', '10-30'],
  ['impact', 'Báo cáo truy xuất nguồn gốc sản phẩm OCOP', 'cc', '06-19', '08-15', '08-11'],
  ['digital', 'Cung cấp dữ liệu cho kho dữ liệu dùng chung của tỉnh', 'vp', '10-09', '11-30', '11-28'],
  ['direction', 'Báo cáo tổng kết nhiệm vụ năm', 'vp', '11-20', '12-15', '12-14'],
]
const task = (code, values, deadline, done) => entry(values.givenOn, { code, ...values, deadline }, [values.givenOn, 'start', { progress: 10 }],
  ...(done ? [[done, 'finish', { result: 'Đã hoàn thành theo yêu cầu.' }]] : []))
write('reformTask', [
  ...[['direction', 'Tổ chức hội nghị cải cách hành chính', '06-30', '06-24'], ['procedure', 'Công bố thủ tục hành chính', '11-30', '12-05'], ['digital', 'Phê duyệt danh mục dịch vụ công trực tuyến', '09-30', '09-20'], ['finance', 'Công khai tài chính', '12-15', '12-12']]
    .map(([content, name, by, on], i) => task(`CCHC-2022-${pad(i + 1)}`, { name, plan: '05a/KH-SKHCN', assignedBy: 'agency', content, owner: unit.vp, givenOn: '2022-01-17' }, `2022-${by}`, `2022-${on}`)),
  ...Object.entries(tasks).flatMap(([plan, [prefix, list]]) => list.map(([content, name, u, by, on], i) => task(`${prefix}-2023-${pad(i + 1)}`,
    { name, plan, assignedBy: 'agency', content, owner: unit[u], givenOn: `2023-${plans.find(([, , number]) => number === plan)[4]}` }, `2023-${by}`, on && `2023-${on}`))),
  ...provincial.map(([content, name, u, from, by, on], i) => task(`UBND-2023-${pad(i + 1)}`,
    { name, assignedBy: 'province', assignment: `${300 + i * 37}/UBND-KGVX`, content, owner: unit[u], givenOn: `2023-${from}` }, `2023-${by}`, `2023-${on}`)),
])

write('reformReport', [
  ...[['quarter1', '2022-03-10', '2022-03-09', '31/BC-SKHCN'], ['halfYear', '2022-06-10', '2022-06-13', '72/BC-SKHCN'], ['quarter3', '2022-09-10', '2022-09-08', '118/BC-SKHCN'], ['year', '2022-12-05', '2022-12-05', '163/BC-SKHCN']].map((one) => [2022, null, ...one]),
  ...[['quarter1', '2023-03-10', '2023-03-09', '29/BC-SKHCN'], ['halfYear', '2023-06-10', '2023-06-08', '74/BC-SKHCN'], ['quarter3', '2023-09-10', '2023-09-08', '121/BC-SKHCN'], ['year', '2023-12-05', '2023-12-04', '168/BC-SKHCN']].map((one) => [2023, '05/KH-SKHCN', ...one]),
  [2023, '07/KH-SKHCN', 'digital', '2023-12-15', '2023-12-13', '174/BC-SKHCN'], [2023, '21/KH-SKHCN', 'parIndex', '2023-12-20', '2023-12-19', '179/BC-SKHCN'],
  [2023, '24/KH-SKHCN', 'sipas', '2023-12-20', '2023-12-19', '180/BC-SKHCN'], [2023, '25/KH-SKHCN', 'papi', '2023-12-20', '2023-12-19', '181/BC-SKHCN'],
  [2023, '08/KH-SKHCN', 'communication', '2023-12-15', '2023-12-12', '172/BC-SKHCN'], [2023, '18/KH-SKHCN', 'inspection', '2023-11-15', '2023-11-10', '155/BC-SKHCN'],
].map(([year, plan, kind, deadline, sentOn, number]) => entry(`${year}-02-13`, { kind, year, ...(plan ? { plan } : {}), recipient: 'so-noi-vu', deadline }, [sentOn, 'send', { number }])))

const inspections = [
  ['ttpt', '2023-06-14', '61/KL-SKHCN', [['Niêm yết nội quy tiếp công dân chưa đầy đủ', '2023-07-14', '2023-07-05'], ['Hồ sơ công việc lập chậm', '2023-08-15', '2023-08-09'], ['Văn bản đi chưa ký số đầy đủ', '2023-07-31', '2023-07-24']]],
  ['cc', '2023-07-12', '70/KL-SKHCN', [['Phiếu kiểm soát quá trình giải quyết ghi thiếu giờ', '2023-08-15', '2023-08-04'], ['Chưa cập nhật quy trình nội bộ mới', '2023-08-31', '2023-08-28']]],
  ['ql', '2023-09-13', '92/KL-SKHCN', [['Số hóa thành phần hồ sơ chưa đúng quy cách', '2023-10-13', '2023-10-10']]],
  ['ch', '2023-10-18', '104/KL-SKHCN', [['Công khai danh mục phí chưa đồng bộ trên trang thông tin', '2023-11-20', '2023-11-15'], ['Kho lưu trữ hồ sơ giấy chưa chỉnh lý xong', '2024-01-31', null]]],
]
const dayAfter = (day, n) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)
write('reformInspection', inspections.map(([u, on, conclusion]) => entry('2023-03-13', { unit: unit[u], plan: '18/KH-SKHCN', plannedOn: on }, [on, 'inspect'], [dayAfter(on, 5), 'conclude', { conclusion, summary: 'Đã thực hiện cơ bản đầy đủ; còn vấn đề nêu trong từng mục.' }])))
write('inspectionFinding', inspections.flatMap(([u, on, conclusion, findings]) => findings.map(([finding, deadline, resolvedOn]) => entry(dayAfter(on, 5), { inspection: conclusion, finding, foundOn: on, owner: unit[u], deadline },
  ...(resolvedOn ? [[resolvedOn, 'resolve', { result: 'Đã khắc phục, có báo cáo.' }]] : [])))))

write('initiative', [
  ['2022-09-12', 'Mẫu hóa văn bản trả lời trong giải quyết hồ sơ', true, 'vp', 'CC-06', ['2022-11-21', 'recognise', { level: 'agency', decision: '388/QĐ-SKHCN' }]],
  ['2023-08-14', 'Tra cứu tình trạng nhiệm vụ khoa học bằng mã QR', true, 'ql', 'CC-18', ['2023-10-30', 'recognise', { level: 'agency', decision: '367/QĐ-SKHCN' }]],
  ['2023-08-21', 'Bộ hướng dẫn bằng hình nộp hồ sơ trực tuyến', true, 'vp', 'CC-09', ['2023-11-27', 'recognise', { level: 'province', decision: '3015/QĐ-UBND' }]],
  ['2023-08-28', 'Cải tiến giá đỡ mẫu kiểm định', false, 'cc', 'CC-41', ['2023-10-30', 'recognise', { level: 'agency', decision: '367/QĐ-SKHCN' }]],
  ['2023-09-04', 'Gộp sổ theo dõi nội bộ', true, 'kh', 'CC-15', ['2023-10-30', 'reject']],
].map(([proposedOn, name, isReform, u, code, move]) => entry(proposedOn, { name, isReform, authors: nameOf(code), unit: unit[u], proposedOn }, move)))

write('sectorTarget', [
  [2022, 'Số nhiệm vụ khoa học và công nghệ cấp tỉnh được nghiệm thu', 'nhiệm vụ', 20, 22], [2022, 'Số sáng kiến cấp tỉnh được công nhận', 'sáng kiến', 40, 38],
  [2023, 'Số nhiệm vụ khoa học và công nghệ cấp tỉnh được nghiệm thu', 'nhiệm vụ', 22, 24], [2023, 'Tỷ lệ kết quả nghiên cứu được ứng dụng', '%', 80, 86],
  [2023, 'Số doanh nghiệp được hỗ trợ đổi mới công nghệ', 'doanh nghiệp', 12, 13], [2023, 'Số đơn đăng ký sở hữu công nghiệp', 'đơn', 180, 205],
  [2023, 'Số phương tiện đo được kiểm định', 'phương tiện', 25_000, 26_310], [2023, 'Số sản phẩm có mã truy xuất nguồn gốc', 'sản phẩm', 60, 64],
  [2023, 'Số sáng kiến cấp tỉnh được công nhận', 'sáng kiến', 45, 41], [2023, 'Thời gian cấp giấy phép bức xạ bình quân', 'ngày làm việc', 20, 17, true],
].map(([year, name, measuredIn, target, achieved, isLessBetter]) => entry(`${year}-01-19`, { year, name, measuredIn, target, assignment: 'Quyết định giao chỉ tiêu năm', assignedOn: `${year}-01-18`, ...(isLessBetter ? { isLessBetter } : {}) },
  [`${year}-12-22`, 'report', { achieved, source: 'Báo cáo tổng kết ngành' }])))

write('selfDeclaration', [
  ['1.1.2', { isMet: true }, 'Kế hoạch 05/KH-SKHCN', '2023-01-16'], ['4.1.1', { isMet: true }, 'Quyết định quy định chức năng, nhiệm vụ của Sở', '2023-01-31'],
  ['4.1.2', { isMet: true }, 'Quyết định 142/QĐ-SKHCN và 398/QĐ-SKHCN về sắp xếp', '2023-11-13'], ['4.2.1', { isMet: true }, 'Văn bản phân cấp và kết luận kiểm tra 61/KL-SKHCN', '2023-06-19'],
  ['4.2.2', { isMet: true }, 'Quy chế làm việc, quy chế dân chủ của Sở', '2023-07-20'], ['5.1.2', { value: 0 }, 'Kết luận kiểm tra công tác cán bộ: không có vi phạm', '2023-11-30'],
  ['6.1.4', { isMet: true }, 'Quy chế chi tiêu nội bộ, quản lý tài sản công', '2023-03-21'], ['7.3.3', { isMet: true }, 'Biên bản kiểm tra chuyên mục trang thông tin điện tử', '2023-12-11'],
  ['7.3.4', { isMet: true }, 'Bản công bố phù hợp TCVN ISO 9001', '2023-12-07'], ['8.2.2', { value: 0.92 }, 'Kết quả các chỉ số do Bộ Nội vụ, UNDP, VCCI công bố', '2023-12-20'],
].map(([criterion, answer, document, documentOn]) => entry(documentOn, { criterion, year: 2023, ...answer, document, documentOn, owner: unit.vp }, ['2023-12-22', 'confirm'])))

// ---- Finance ----
write('budgetLine', [
  [2022, 'autonomous', 'Chi quản lý hành chính tự chủ', 7_120, 7_105], [2022, 'nonAutonomous', 'Chi quản lý hành chính không tự chủ', 2_480, 2_391], [2022, 'science', 'Sự nghiệp khoa học và công nghệ', 21_300, 20_205], [2022, 'training', 'Đào tạo, bồi dưỡng', 95, 92],
  [2023, 'autonomous', 'Chi quản lý hành chính tự chủ', 7_460, 7_452], [2023, 'nonAutonomous', 'Chi quản lý hành chính không tự chủ', 2_910, 2_861], [2023, 'science', 'Sự nghiệp khoa học và công nghệ', 22_850, 22_407], [2023, 'training', 'Đào tạo, bồi dưỡng', 120, 112], [2023, 'investment', 'Nâng cấp hạ tầng công nghệ thông tin', 520, 486],
].map(([year, source, name, allotted, disbursed], i) => entry(`${year}-01-06`, { code: `NS-${year}-${pad(i + 1)}`, name, year, source, decision: `${year === 2023 ? '02' : '04'}/QĐ-STC`, allottedOn: `${year}-01-05`, allotted: allotted * 1_000_000 },
  [`${year}-12-29`, 'settle', { disbursed: disbursed * 1_000_000 }])))
write('financeDisclosure', [
  [2022, 'budget', '2022-01-20', '2022-01-18'], [2022, 'halfYear', '2022-07-15', '2022-07-13'], [2022, 'accounts', '2022-10-15', '2022-10-17'],
  [2023, 'budget', '2023-01-20', '2023-01-16'], [2023, 'quarter1', '2023-04-15', '2023-04-12'], [2023, 'halfYear', '2023-07-15', '2023-07-12'], [2023, 'quarter3', '2023-10-15', '2023-10-11'], [2023, 'accounts', '2023-10-15', '2023-10-11'], [2023, 'property', '2023-03-31', '2023-03-27'],
].map(([year, kind, deadline, on], i) => entry(`${year}-01-09`, { kind, year, deadline, place: 'Trang thông tin điện tử và bảng tin của Sở' }, [on, 'disclose', { decision: `${21 + i * 34}/QĐ-SKHCN` }])))
write('auditRecommendation', [
  ['finance', '44/TB-STC', '2022-09-19', 'Nộp lại kinh phí dư sau quyết toán', 18_400_000, '2022-12-31', '2022-11-30'],
  ['finance', '39/TB-STC', '2023-05-22', 'Hoàn thiện hồ sơ thanh toán công tác phí', null, '2023-08-31', '2023-08-14'],
  ['inspectorate', '12/KL-TTr', '2023-06-12', 'Theo dõi riêng nguồn thu phí được để lại', null, '2023-09-30', '2023-09-19'],
  ['inspectorate', '12/KL-TTr', '2023-06-12', 'Nộp ngân sách khoản chi vượt định mức', 6_250_000, '2023-09-30', '2023-08-25'],
  ['audit', '91/TB-KTNN', '2023-11-27', 'Rà soát quy trình nghiệm thu nhiệm vụ khoa học', null, '2024-03-31', null],
].map(([body, conclusion, issuedOn, recommendation, amount, deadline, done]) => entry(issuedOn, { body, conclusion, issuedOn, recommendation, ...(amount ? { amount } : {}), deadline }, ...(done ? [[done, 'finish', { result: 'Đã thực hiện, có báo cáo gửi cơ quan kiến nghị.' }]] : []))))
write('publicServiceUnit', [2022, 2023].map((year) => entry(`${year}-01-31`, { unit: unit.ttpt, year, autonomy: 'partly', decision: '214/QĐ-UBND', decidedOn: `${year}-01-30` }, [`${year}-12-28`, 'assess', { isAutonomous: true }])))

// ---- News and outreach ----
write('seminar', [
  entry('2023-09-18', { name: 'Tọa đàm “Cải cách hành chính”', kind: 'talkshow', topic: 'reform', heldOn: '2023-10-12', place: 'Hội trường Sở Khoa học và Công nghệ', organiser: 'skhcn' },
    ['2023-10-13', 'hold', { attendance: 85, outcome: 'Trao đổi cách rút ngắn thời gian giải quyết và nộp hồ sơ trực tuyến.' }]),
  ...[
    ['Hội nghị sơ kết cải cách hành chính 6 tháng đầu năm', 'conference', 'reform', '2023-07-06', 62],
    ['Hội thảo chuyển đổi số trong quản lý khoa học và công nghệ', 'seminar', 'digital', '2023-06-15', 90],
    ['Hội nghị phổ biến quy định mới về sở hữu trí tuệ', 'conference', 'law', '2023-05-25', 110],
    ['Hội thảo ứng dụng công nghệ trong chế biến chè', 'seminar', 'science', '2023-11-16', 130],
    ['Cuộc thi tìm hiểu dịch vụ công trực tuyến', 'contest', 'reform', '2023-09-14', 240],
  ].map(([name, kind, topic, heldOn, attendance]) => entry(dayAfter(heldOn, -21), { name, kind, topic, heldOn, place: 'Thành phố Thái Nguyên', organiser: 'skhcn' }, [heldOn, 'hold', { attendance, outcome: 'Tổ chức đúng kế hoạch.' }])),
  entry('2022-09-12', { name: 'Hội nghị cải cách hành chính năm 2022', kind: 'conference', topic: 'reform', heldOn: '2022-10-06', organiser: 'skhcn' }, ['2022-10-07', 'hold', { attendance: 58 }]),
])
const articles = [
  ['reform', '2023-10-13', 'Tọa đàm “Cải cách hành chính”: lắng nghe để rút ngắn thời gian giải quyết', 'Người làm thủ tục và công chức cùng trao đổi cách nộp hồ sơ trực tuyến và hẹn trả đúng ngày.',
    'Sáng 12/10/2023, Sở Khoa học và Công nghệ tổ chức tọa đàm “Cải cách hành chính” với sự tham gia của công chức, doanh nghiệp và người dân.\n\nCác ý kiến tập trung vào ba việc: hướng dẫn dễ hiểu hơn, giấy tờ đã nộp không phải nộp lại, và báo trước khi hồ sơ cần bổ sung.\n\nSở ghi nhận từng ý kiến và giao phòng, đơn vị trả lời.'],
  ['digital', '2023-08-25', 'Ba mươi ba công chức hoàn thành tập huấn chuyển đổi số', 'Hai lớp tập huấn do Sở phối hợp với Sở Thông tin và Truyền thông tổ chức.',
    'Trong hai ngày 22 và 24/8/2023, hai lớp tập huấn công tác chuyển đổi số đã được tổ chức cho công chức của Sở.\n\nNội dung gồm kỹ năng số, an toàn thông tin và xử lý hồ sơ công việc trên môi trường mạng.'],
  ['digital', '2023-10-03', 'Mạng nội bộ của Sở nhanh gấp mười lần', 'Toàn bộ mạng LAN và wifi đã được nâng cấp, giúp xử lý hồ sơ số hóa nhanh hơn.',
    'Cuối tháng 9/2023, Sở hoàn thành nâng cấp toàn bộ hệ thống mạng LAN, wifi.\n\nTốc độ mạng nội bộ sau nâng cấp đạt gấp mười lần trước đây; việc mở, ký số và lưu hồ sơ điện tử không còn phải chờ.'],
  ['reform', '2023-06-21', 'Hướng dẫn nộp hồ sơ trực tuyến trong năm bước', 'Tờ gấp và trang hướng dẫn bằng hình giúp Ông/Bà tự nộp hồ sơ tại nhà.',
    'Sở phát hành tờ gấp hướng dẫn nộp hồ sơ trực tuyến.\n\nNăm bước gồm: tìm thủ tục, đăng nhập, điền tờ khai, tải giấy tờ, theo dõi và nhận kết quả.'],
  ['law', '2023-05-26', 'Phổ biến quy định mới về sở hữu trí tuệ', 'Hơn một trăm đại biểu doanh nghiệp dự hội nghị.', 'Hội nghị giới thiệu những điểm mới và giải đáp câu hỏi của doanh nghiệp về đăng ký nhãn hiệu, sáng chế.'],
  ['science', '2023-11-17', 'Ứng dụng công nghệ mới trong chế biến chè', 'Hội thảo giới thiệu quy trình sấy tiết kiệm năng lượng.', 'Hội thảo do Sở tổ chức giới thiệu kết quả một nhiệm vụ khoa học cấp tỉnh và cách chuyển giao cho hợp tác xã.'],
  ['reform', '2023-09-15', 'Cuộc thi tìm hiểu dịch vụ công trực tuyến', 'Hai trăm bốn mươi người tham gia trả lời câu hỏi về nộp hồ sơ trực tuyến.', 'Cuộc thi giúp người dân làm quen với dịch vụ công trực tuyến và cách tra cứu hồ sơ.'],
  ['office', '2023-12-08', 'Duy trì hệ thống quản lý chất lượng TCVN ISO 9001', 'Sở công bố hệ thống quản lý chất lượng phù hợp tiêu chuẩn.', 'Hệ thống quản lý chất lượng tiếp tục được duy trì, các quy trình nội bộ được cập nhật theo thủ tục mới công bố.'],
]
const news = ([category, on, headline, summary, body]) => ({ category, headline, summary, body, byline: 'Văn phòng Sở', writtenOn: on, isOpenToComments: true })
write('newsArticle', [
  ...articles.map((one) => entry(one[1], news(one), [one[1], 'submit'], [one[1], 'publish'])),
  entry('2023-12-27', news(['office', '2023-12-27', 'Kết quả công tác năm 2023', 'Những việc chính trong năm.', 'Bài tổng hợp kết quả năm 2023, đang chờ duyệt.']), ['2023-12-28', 'submit']),
  entry('2023-12-29', news(['reform', '2023-12-29', 'Kế hoạch cải cách hành chính năm 2024', 'Những nội dung chính.', 'Bài đang soạn.'])),
])
// Articles take their numbers in the order of publication above.
const readers = [
  ['TB-2023-01', 'Bạn đọc Mẫu 01', '2023-10-14', 'Tọa đàm rất thiết thực. Mong Sở báo trước qua tin nhắn khi hồ sơ cần bổ sung.', '2023-10-16'],
  ['TB-2023-01', 'Bạn đọc Ví Dụ 02', '2023-10-15', 'Đề nghị đăng lại phần hỏi đáp để người không dự được xem.', '2023-10-16'],
  ['TB-2023-04', 'Bạn đọc Giả Định 03', '2023-06-26', 'Hướng dẫn dễ hiểu, tôi đã tự nộp được hồ sơ.', '2023-06-27'],
  ['TB-2023-06', 'Bạn đọc Minh Họa 04', '2023-11-20', 'Hợp tác xã chúng tôi muốn đăng ký chuyển giao quy trình sấy.', '2023-11-21'],
  ['TB-2023-03', 'Bạn đọc Thử Nghiệm 05', '2023-10-05', 'Nội dung quảng cáo không liên quan đến bài.', null],
  ['TB-2023-08', 'Bạn đọc Mẫu 06', '2023-12-29', 'Cho tôi hỏi quy trình mới áp dụng từ ngày nào?', undefined],
]
write('newsComment', readers.map(([article, reader, on, comment, shown], i) => entry(on, { article, reader, email: `ban.doc.${pad(i + 1)}@vi-du.vn`, phone: `09000001${pad(i + 1)}`, comment, receivedOn: on },
  ...(shown ? [[shown, 'publish']] : shown === null ? [[dayAfter(on, 1), 'hide', { hiddenBecause: 'Quảng cáo.' }]] : []))))
