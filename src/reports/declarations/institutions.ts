import type { ReportSection } from '../outline.ts'

export const institutions: ReportSection = {
  code: 'institutions',
  title: { vi: 'Cải cách thể chế', en: 'Institutions' },
  ownerRole: 'legalOfficer',
  figures: [
    'vbqppl.proposedAdopted',
    'vbqppl.planCompletionRate',
    'vbqppl.review',
    'law.guidance',
    'law.dissemination',
    'law.monitoring',
  ],
  parts: [
    {
      code: 'results',
      text: `Trong năm {{report.year}}, cơ quan đã tham mưu Ủy ban nhân dân tỉnh ban hành {{vbqppl.proposedAdopted}} quy phạm pháp luật; thường xuyên đôn đốc, tổ chức thực hiện và hướng dẫn thi hành các văn bản thuộc lĩnh vực quản lý.
Công tác rà soát văn bản quy phạm pháp luật được thực hiện để báo cáo cấp có thẩm quyền sửa đổi, bổ sung, thay thế; việc tuyên truyền, phổ biến, giáo dục pháp luật bám sát nội dung và tiến độ của kế hoạch; tình hình thi hành pháp luật được nắm bắt để kiến nghị hoàn thiện.`,
    },
    {
      code: 'shortcomings',
      text: 'Một số văn bản của cấp trên được sửa đổi trong năm nên việc rà soát, thay thế văn bản của tỉnh phải điều chỉnh theo.',
    },
    {
      code: 'causes',
      text: 'Khối lượng văn bản cần rà soát nhiều, trong khi công chức làm công tác pháp chế còn kiêm nhiệm.',
    },
  ],
}
