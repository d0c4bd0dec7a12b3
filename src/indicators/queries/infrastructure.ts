import type { Indicator } from '../indicator.ts'
import { percent, times } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'

const ofNetwork = {
  kind: 'value',
  source: { vi: 'Báo cáo CCHC hằng năm', en: 'Yearly reform report' },
  reads: ['pub.network_upgrade'],
  isPublic: true,
  by: ['agency'],
} as const satisfies Partial<Indicator>

/** Upgrades of LAN or wifi accepted in the period; of an agency the last one is the state it has reached. */
const upgrades = (amount: string) =>
  entryRows('networkUpgrade', {
    onDate: 'e.completed_on',
    where: `e.state = 'completed' and ${inPeriod('e.completed_on')}
  and (e.kind @> '"lan"' or e.kind @> '"wifi"')`,
    amount,
    counted: `(${amount}) is not null
    and row_number() over (partition by e.agency_id order by e.completed_on desc, e.id desc) = 1`,
  })
/** Measured in either unit, told in MB/s. */
const speed = (column: string) => `case e.speed_unit when 'megabitPerSecond' then e.${column} / 8 else e.${column} end`
const megabytes = { vi: 'MB/s', en: 'MB/s' }

const protection = {
  unit: percent,
  kind: 'ratio',
  reads: ['pub.workstation_group'],
  isPublic: true,
  by: ['agency', 'unit'],
} as const satisfies Partial<Indicator>

/** One row a workstation, as the last count of its unit up to the end of the period has them. */
const workstations = (protectedOnes: string) =>
  entryRows('workstationGroup', {
    join: 'cross join generate_series(1, e.total) as machine',
    id: `e.id::text || ':' || machine`,
    label: `e.place || ' – máy trạm ' || machine || '/' || e.total`,
    onDate: 'e.counted_on',
    where: `e.counted_on <= $to and not exists (
    select 1 from pub.workstation_group later
    where later.tenant_id = e.tenant_id and later.agency_id = e.agency_id and later.unit = e.unit
      and later.counted_on > e.counted_on and later.counted_on <= $to)`,
    counted: `machine <= ${protectedOnes}`,
    unit: 'unit',
  })
const criterion731 = {
  vi: 'Bộ chỉ số CCHC của sở, tiêu chí 7.3.1; báo cáo CCHC hằng năm',
  en: 'Reform index of departments, criterion 7.3.1; yearly reform report',
}

export const infrastructure: readonly Indicator[] = [
  {
    ...ofNetwork,
    code: 'network.lanWifiUpgraded',
    name: { vi: 'Hệ thống mạng LAN, wifi được nâng cấp', en: 'LAN and wifi upgraded' },
    unit: { vi: '% hệ thống', en: '% of the system' },
    definition: {
      vi: 'Tỷ lệ hệ thống LAN, wifi được nâng cấp theo lần nghiệm thu gần nhất trong kỳ.',
      en: 'Share of the LAN and wifi that was upgraded, by the last acceptance in the period.',
    },
    rows: upgrades('e.coverage'),
  },
  {
    ...ofNetwork,
    code: 'network.speedBefore',
    name: { vi: 'Tốc độ mạng nội bộ trước nâng cấp', en: 'Network speed before the upgrade' },
    unit: megabytes,
    definition: {
      vi: 'Tốc độ đo được trước lần nâng cấp LAN, wifi nghiệm thu gần nhất trong kỳ.',
      en: 'Speed measured before the upgrade of LAN or wifi accepted last in the period.',
    },
    rows: upgrades(speed('speed_before')),
  },
  {
    ...ofNetwork,
    code: 'network.speedAfter',
    name: { vi: 'Tốc độ mạng nội bộ sau nâng cấp', en: 'Network speed after the upgrade' },
    unit: megabytes,
    definition: {
      vi: 'Tốc độ đo được sau lần nâng cấp LAN, wifi nghiệm thu gần nhất trong kỳ.',
      en: 'Speed measured after the upgrade of LAN or wifi accepted last in the period.',
    },
    rows: upgrades(speed('speed_after')),
  },
  {
    ...ofNetwork,
    code: 'network.speedFactor',
    name: { vi: 'Mức tăng tốc độ mạng nội bộ', en: 'Network speed, after to before' },
    unit: times,
    definition: {
      vi: 'Tốc độ sau / tốc độ trước của lần nâng cấp LAN, wifi nghiệm thu gần nhất trong kỳ.',
      en: 'Speed after / speed before of the upgrade of LAN or wifi accepted last in the period.',
    },
    rows: upgrades('e.speed_after / nullif(e.speed_before, 0)'),
  },
  {
    ...protection,
    code: 'security.antiMalwareCoverage',
    name: {
      vi: 'Máy trạm cài phần mềm phòng, chống mã độc tập trung',
      en: 'Workstations with centrally managed anti-malware',
    },
    definition: {
      vi: 'Máy trạm có phần mềm phòng, chống mã độc quản lý tập trung / máy trạm, theo lần kiểm đếm gần nhất của từng đơn vị đến cuối kỳ.',
      en: 'Workstations with centrally managed anti-malware / workstations, by the last count of each unit up to the end of the period.',
    },
    source: criterion731,
    rows: workstations('e.managed_anti_malware'),
  },
  {
    ...protection,
    code: 'security.edrCoverage',
    name: { vi: 'Máy trạm cài giải pháp phát hiện, phản ứng sự cố (EDR)', en: 'Workstations with EDR' },
    definition: {
      vi: 'Máy trạm có EDR / máy trạm, theo lần kiểm đếm gần nhất của từng đơn vị đến cuối kỳ.',
      en: 'Workstations with EDR / workstations, by the last count of each unit up to the end of the period.',
    },
    source: criterion731,
    rows: workstations('e.edr'),
  },
  {
    ...protection,
    code: 'security.managedEndpointRate',
    name: {
      vi: 'Máy trạm có cả phòng, chống mã độc tập trung và EDR',
      en: 'Workstations with both anti-malware and EDR',
    },
    definition: {
      vi: 'Máy trạm có cả hai giải pháp / máy trạm; ở mỗi nơi kiểm đếm lấy số nhỏ hơn trong hai số.',
      en: 'Workstations with both / workstations; of each count the smaller of the two numbers.',
    },
    source: criterion731,
    rows: workstations('least(e.managed_anti_malware, e.edr)'),
  },
  {
    code: 'security.levelApprovedRate',
    name: {
      vi: 'Hệ thống thông tin được phê duyệt cấp độ an toàn',
      en: 'Information systems with an approved level of safety',
    },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Hệ thống có quyết định phê duyệt cấp độ đến cuối kỳ / hệ thống đã xác định và còn sử dụng vào ngày cuối kỳ.',
      en: 'Systems whose level was approved by the end of the period / systems identified and in use on its last day.',
    },
    source: {
      vi: 'Nghị định 85/2016/NĐ-CP; bộ chỉ số CCHC của sở, tiêu chí 7.3.2',
      en: 'Decree 85/2016/NĐ-CP; reform index of departments, criterion 7.3.2',
    },
    reads: ['pub.it_system'],
    isPublic: true,
    by: ['agency'],
    rows: entryRows('itSystem', {
      // The name of a system without approval is not for strangers.
      label: `e.code || ' – cấp độ ' || e.level`,
      onDate: 'e.identified_on',
      where: `e.identified_on <= $to and (e.state <> 'retired' or e.retired_on > $to)`,
      counted: `coalesce(e.state in ('approved', 'retired') and e.approved_on <= $to, false)`,
    }),
  },
]
