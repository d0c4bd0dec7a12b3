import type { ReportSection } from '../outline.ts'

export const indices: ReportSection = {
  code: 'indices',
  title: { vi: 'Kết quả các chỉ số', en: 'Indices' },
  ownerRole: 'controlOfficer',
  figures: ['par.rank', 'par.agencyCount', 'par.group', 'par.group1ConsecutiveYears', 'sipas.index', 'papi.total'],
  hasServiceIndex: true,
  parts: [
    {
      code: 'text',
      text: `Chỉ số cải cách hành chính năm {{report.year}} của cơ quan xếp thứ {{par.rank|số}} trên {{par.agencyCount|số}} sở, ban, ngành, thuộc nhóm {{par.group|số}}; đây là năm thứ {{par.group1ConsecutiveYears|số}} liên tục ở nhóm dẫn đầu.
Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) của cơ quan đạt {{sipas.index}}; Chỉ số hiệu quả quản trị và hành chính công (PAPI) của tỉnh đạt {{papi.total}}.
Kết quả theo Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định số 766/QĐ-TTg) được tính từ chính hồ sơ, thủ tục trong năm, theo bảng dưới đây.`,
    },
  ],
}
