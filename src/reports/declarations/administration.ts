import type { ReportSection } from '../outline.ts'

/** Organisation, civil service and public finance: the three contents of Resolution 76/NQ-CP about the agency itself. */
export const administration: readonly ReportSection[] = [
  {
    code: 'organisation',
    title: { vi: 'Cải cách tổ chức bộ máy hành chính nhà nước', en: 'Organisation' },
    ownerRole: 'hrOfficer',
    figures: ['organisation.streamlined', 'staff.withinQuota', 'staff.cutRate'],
    parts: [
      {
        code: 'results',
        text: 'Cơ quan tiếp tục sắp xếp tổ chức bộ máy theo hướng tinh gọn, hoạt động hiệu lực, hiệu quả và thực hiện tinh giản biên chế theo lộ trình được giao; chức năng, nhiệm vụ của các phòng, đơn vị được rà soát để không chồng chéo.',
      },
      { code: 'shortcomings', text: 'Số biên chế giảm trong khi nhiệm vụ được giao tăng thêm.' },
      { code: 'causes', text: 'Một số vị trí việc làm còn kiêm nhiệm nhiều lĩnh vực.' },
    ],
  },
  {
    code: 'civil-service',
    title: { vi: 'Cải cách chế độ công vụ', en: 'Civil service' },
    ownerRole: 'hrOfficer',
    figures: [
      'training.digitalTransformationStaff',
      'training.leader',
      'training.classes',
      'training.classTrainees',
      'training.total',
      'training.planCompletionRate',
      'staff.jobPositionRate',
    ],
    parts: [
      {
        code: 'results',
        text: `Cơ quan đã cử {{training.digitalTransformationStaff}} dự khóa đào tạo kiến thức, kỹ năng chuyển đổi số toàn diện; cử {{training.leader}} là lãnh đạo dự lớp đào tạo, tập huấn về chuyển đổi số; phối hợp tổ chức {{training.classes}} tập huấn công tác chuyển đổi số với {{training.classTrainees}} tham dự. Tổng số {{training.total}} được đào tạo, tập huấn về chuyển đổi số.
Việc chấp hành kỷ luật, kỷ cương hành chính và văn hóa công vụ được kiểm tra thường xuyên.`,
      },
      { code: 'shortcomings', text: 'Kỹ năng số của một bộ phận công chức chưa đồng đều.' },
      { code: 'causes', text: 'Thời gian dành cho đào tạo, bồi dưỡng còn hạn chế do khối lượng công việc chuyên môn.' },
    ],
  },
  {
    code: 'public-finance',
    title: { vi: 'Cải cách tài chính công', en: 'Public finance' },
    ownerRole: 'accountant',
    figures: ['finance.disbursementRate', 'finance.autonomyUnitRate', 'dossier.withFee', 'dossier.paidOnlineRate'],
    parts: [
      {
        code: 'results',
        text: `Cơ quan thực hiện cơ chế tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí quản lý hành chính; công khai dự toán, quyết toán theo quy định; quy chế chi tiêu nội bộ được rà soát hằng năm.
Việc thu phí, lệ phí bằng hình thức thanh toán trực tuyến được khuyến khích; tỷ lệ hồ sơ thanh toán trực tuyến đạt {{dossier.paidOnlineRate}}.`,
      },
      { code: 'shortcomings', text: 'Tổ chức, cá nhân ở một số lĩnh vực còn nộp phí, lệ phí trực tiếp.' },
      { code: 'causes', text: 'Thói quen giao dịch bằng tiền mặt và việc hướng dẫn thanh toán chưa thường xuyên.' },
    ],
  },
]
