import type { ReportChapter } from '../outline.ts'

/** What is intended, and what is asked of others. */
export const outlook: readonly ReportChapter[] = [
  {
    title: { vi: 'Phương hướng, nhiệm vụ', en: 'Directions' },
    sections: [
      {
        code: 'directions',
        title: { vi: 'Phương hướng, nhiệm vụ', en: 'Directions' },
        ownerRole: 'controlOfficer',
        figures: [],
        parts: [
          {
            code: 'text',
            text: `Trong năm {{report.nextYear}}, {{report.agency}} tập trung thực hiện các nhiệm vụ sau:
- Ban hành và tổ chức thực hiện kế hoạch cải cách hành chính, kế hoạch nâng cao các chỉ số; gắn kết quả với đánh giá, xếp loại công chức.
- Tiếp tục rà soát, đơn giản hóa thủ tục hành chính, cắt giảm thời gian giải quyết; duy trì tỷ lệ giải quyết đúng và sớm hơn thời hạn.
- Số hóa toàn bộ hồ sơ ngay khi tiếp nhận và trả kết quả; tăng tỷ lệ khai thác, sử dụng lại dữ liệu đã số hóa và tỷ lệ thanh toán trực tuyến.
- Đào tạo, bồi dưỡng kỹ năng số cho công chức; bảo đảm an toàn thông tin cho toàn bộ máy trạm và hệ thống.`,
          },
        ],
      },
    ],
  },
  {
    title: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
    sections: [
      {
        code: 'proposals',
        title: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
        ownerRole: 'controlOfficer',
        figures: [],
        parts: [
          {
            code: 'text',
            text: `- Đề nghị Ủy ban nhân dân tỉnh tiếp tục quan tâm đầu tư hạ tầng số và kết nối, chia sẻ dữ liệu giữa các hệ thống thông tin của tỉnh.
- Đề nghị Sở Nội vụ tổ chức tập huấn nghiệp vụ cải cách hành chính cho công chức đầu mối của các cơ quan.`,
          },
        ],
      },
    ],
  },
]
