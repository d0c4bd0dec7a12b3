import type { ReportSection } from '../outline.ts'

export const procedures: ReportSection = {
  code: 'procedures',
  title: { vi: 'Cải cách thủ tục hành chính', en: 'Administrative procedures' },
  ownerRole: 'controlOfficer',
  figures: [
    'procedure.total',
    'procedure.announcementDecisions',
    'procedure.announcedProcedures',
    'procedure.announcedTimely',
    'procedure.postedAtCentreAndPortal',
    'procedure.timeCutCount',
    'internalProcedure.simplified',
    'oneStop.atCentre',
    'dossier.carriedOver',
    'dossier.total',
    'dossier.resolved',
    'dossier.resolvedEarly',
    'dossier.resolvedOnTime',
    'dossier.resolvedLate',
    'dossier.onTimeOrEarlyRate',
    'dossier.pending',
    'dossier.pendingOverdue',
    'feedback.onTimeRate',
  ],
  parts: [
    {
      code: 'results',
      text: `Cơ quan đã tham mưu Chủ tịch Ủy ban nhân dân tỉnh ban hành {{procedure.announcementDecisions}} công bố danh mục thủ tục hành chính, với {{procedure.announcedProcedures}}; tỷ lệ thủ tục sau công bố được niêm yết tại Trung tâm Phục vụ hành chính công tỉnh và công khai trên trang thông tin điện tử là {{procedure.postedAtCentreAndPortal}}. Đã đề nghị cắt giảm thời gian giải quyết đối với {{procedure.timeCutCount}}.
Trong năm đã tiếp nhận {{dossier.total}}, giải quyết {{dossier.resolved}}, trong đó trước hạn {{dossier.resolvedEarly}}, đúng hạn {{dossier.resolvedOnTime}}, quá hạn {{dossier.resolvedLate}}; tỷ lệ giải quyết đúng và sớm hơn thời hạn đạt {{dossier.onTimeOrEarlyRate}}. Đến hết kỳ còn {{dossier.pending}} đang giải quyết.
Việc tiếp nhận và trả kết quả được thực hiện theo cơ chế một cửa, một cửa liên thông tại Trung tâm Phục vụ hành chính công tỉnh.`,
    },
    {
      code: 'shortcomings',
      text: 'Một số thủ tục chuyên ngành có thành phần hồ sơ phức tạp, tổ chức, cá nhân còn phải bổ sung hồ sơ.',
    },
    {
      code: 'causes',
      text: 'Quy định chuyên ngành thay đổi, tổ chức và cá nhân chưa kịp cập nhật; việc hướng dẫn lập hồ sơ trực tuyến cần cụ thể hơn.',
    },
  ],
}
