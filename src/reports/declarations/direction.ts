import type { ReportSection } from '../outline.ts'

export const direction: ReportSection = {
  code: 'direction',
  title: { vi: 'Công tác chỉ đạo, điều hành', en: 'Direction' },
  ownerRole: 'controlOfficer',
  figures: [
    'par.planCompletionRate',
    'task.onTimeRate',
    'plan.indices',
    'talkshow.par',
    'par.inspectedUnitRate',
    'par.initiativesRecognised',
  ],
  parts: [
    {
      code: 'text',
      text: `Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030 và kế hoạch cải cách hành chính năm {{report.year}} của tỉnh, {{report.agency}} đã xác định cải cách hành chính là nhiệm vụ trọng tâm, gắn với trách nhiệm của người đứng đầu từng phòng, đơn vị.
Cơ quan tiếp tục triển khai các kế hoạch nâng cao Chỉ số cải cách hành chính, Chỉ số hài lòng về sự phục vụ hành chính và Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh; kết quả thực hiện được theo dõi theo từng nhiệm vụ.
Công tác tuyên truyền được duy trì, trong đó đã tổ chức {{talkshow.par}} tọa đàm với chủ đề “Cải cách hành chính”.`,
    },
  ],
}
