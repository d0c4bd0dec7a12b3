import type { Bilingual } from '#platform/words/words-in.ts'

const named = (vi: string, en: string): Bilingual => ({ vi, en })

/**
 * Every number that the annual report asks for, by the code of its indicator, as the report calls it. One whose
 * indicator has not been declared yet stands in the report under this name, without a value.
 */
export const figureNames: Readonly<Record<string, Bilingual>> = {
  'plan.indices': named(
    'Triển khai kế hoạch nâng cao Chỉ số CCHC, SIPAS, PAPI',
    'Plans to raise the reform, satisfaction and PAPI indices carried out',
  ),
  'par.planCompletionRate': named('Tỷ lệ hoàn thành kế hoạch CCHC', 'Reform plan completed'),
  'task.onTimeRate': named('Tỷ lệ nhiệm vụ được giao hoàn thành đúng hạn', 'Assigned tasks done on time'),
  'talkshow.par': named('Tọa đàm chủ đề “Cải cách hành chính”', 'Talk shows on administrative reform'),
  'par.inspectedUnitRate': named('Tỷ lệ đơn vị được kiểm tra CCHC', 'Units inspected for reform'),
  'par.initiativesRecognised': named('Sáng kiến CCHC được công nhận', 'Reform initiatives recognised'),

  'vbqppl.proposedAdopted': named(
    'VBQPPL tham mưu Ủy ban nhân dân tỉnh ban hành',
    'Legal documents drafted and issued by the People’s Committee',
  ),
  'vbqppl.planCompletionRate': named('Tỷ lệ hoàn thành kế hoạch xây dựng VBQPPL', 'Drafting plan completed'),
  'vbqppl.review': named(
    'Rà soát VBQPPL, báo cáo cấp có thẩm quyền sửa đổi, bổ sung, thay thế',
    'Legal documents reviewed and changes proposed',
  ),
  'law.guidance': named(
    'Đôn đốc, tổ chức thực hiện và hướng dẫn VBQPPL',
    'Guidance on carrying out legal documents given',
  ),
  'law.dissemination': named(
    'Tuyên truyền, phổ biến, giáo dục pháp luật đúng nội dung, tiến độ kế hoạch',
    'Law disseminated in content and time as planned',
  ),
  'law.monitoring': named(
    'Nắm bắt tình hình thi hành pháp luật, kiến nghị hoàn thiện',
    'Carrying out of the law monitored, improvements proposed',
  ),

  'procedure.total': named('TTHC thuộc phạm vi giải quyết', 'Procedures'),
  'procedure.announcementDecisions': named('Quyết định công bố danh mục TTHC', 'Announcement decisions'),
  'procedure.announcedProcedures': named('TTHC được công bố trong các quyết định', 'Procedures announced in them'),
  'procedure.announcedTimely': named('TTHC được công bố kịp thời', 'Procedures announced in time'),
  'procedure.postedAtCentreAndPortal': named(
    'TTHC sau công bố được niêm yết tại Trung tâm và công khai trên trang thông tin điện tử',
    'Announced procedures posted at the centre and on the website',
  ),
  'procedure.timeCutCount': named('TTHC đề nghị cắt giảm thời gian giải quyết', 'Procedures proposed for time cuts'),
  'internalProcedure.simplified': named(
    'Đơn giản hóa TTHC nội bộ, thông qua phương án đơn giản hóa',
    'Internal procedures simplified by an adopted plan',
  ),
  'oneStop.atCentre': named(
    'Tiếp nhận, trả kết quả theo cơ chế một cửa tại Trung tâm Phục vụ hành chính công tỉnh',
    'All procedures received and returned at the one-stop centre',
  ),
  'dossier.total': named('Hồ sơ tiếp nhận', 'Dossiers received'),
  'dossier.carriedOver': named('Hồ sơ từ kỳ trước chuyển qua', 'Dossiers carried over'),
  'dossier.resolved': named('Hồ sơ đã giải quyết', 'Dossiers resolved'),
  'dossier.resolvedEarly': named('Hồ sơ giải quyết trước hạn', 'Resolved early'),
  'dossier.resolvedOnTime': named('Hồ sơ giải quyết đúng hạn', 'Resolved on the due date'),
  'dossier.resolvedLate': named('Hồ sơ giải quyết quá hạn', 'Resolved late'),
  'dossier.onTimeOrEarlyRate': named(
    'Tỷ lệ hồ sơ giải quyết đúng và sớm hơn thời hạn',
    'Dossiers resolved on time or early',
  ),
  'dossier.pending': named('Hồ sơ đang giải quyết', 'Dossiers pending'),
  'dossier.pendingOverdue': named('Hồ sơ đang giải quyết đã quá hạn', 'Pending and overdue'),
  'feedback.onTimeRate': named('Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn', 'Feedback answered on time'),

  'organisation.streamlined': named(
    'Sắp xếp bộ máy tinh gọn, tiếp tục tinh giản biên chế',
    'Organisation streamlined and posts cut',
  ),
  'staff.withinQuota': named('Sử dụng biên chế không vượt chỉ tiêu được giao', 'Staff within the assigned quota'),
  'staff.cutRate': named('Tỷ lệ tinh giản biên chế', 'Posts cut'),

  'training.digitalTransformationStaff': named(
    'Cán bộ, công chức dự khóa kiến thức, kỹ năng chuyển đổi số toàn diện',
    'Staff sent to the course on digital transformation',
  ),
  'training.leader': named(
    'Lãnh đạo Sở dự lớp đào tạo, tập huấn về chuyển đổi số',
    'Leaders sent to the class on digital transformation',
  ),
  'training.classes': named('Lớp tập huấn phối hợp tổ chức', 'Classes organised together'),
  'training.classTrainees': named('Công chức dự các lớp phối hợp tổ chức', 'Civil servants in these classes'),
  'training.total': named('Tổng lượt người được đào tạo chuyển đổi số', 'Attendances in digital transformation'),
  'training.planCompletionRate': named('Tỷ lệ hoàn thành kế hoạch đào tạo, bồi dưỡng', 'Training plan completed'),
  'staff.jobPositionRate': named('Tỷ lệ công chức bố trí đúng vị trí việc làm', 'Staff placed by job position'),

  'finance.disbursementRate': named('Tỷ lệ giải ngân kinh phí được giao', 'Budget spent'),
  'finance.autonomyUnitRate': named('Tỷ lệ đơn vị sự nghiệp thực hiện cơ chế tự chủ', 'Self-financing units'),
  'dossier.withFee': named('Hồ sơ có phí, lệ phí', 'Dossiers with a fee'),
  'dossier.paidOnlineRate': named('Tỷ lệ hồ sơ thanh toán trực tuyến', 'Fees paid online'),

  'procedure.onlineServices': named('TTHC cung cấp dịch vụ công trực tuyến', 'Procedures offered online'),
  'procedure.fullyOnline': named('TTHC toàn trình', 'Fully online procedures'),
  'procedure.partiallyOnline': named('TTHC một phần', 'Partially online procedures'),
  'procedure.fullyOnlineRate': named('Tỷ lệ TTHC toàn trình', 'Share of fully online procedures'),
  'dossier.onlineRate': named('Tỷ lệ hồ sơ nộp trực tuyến', 'Dossiers filed online'),
  'dossier.digitised': named('Hồ sơ đã số hóa', 'Dossiers digitised'),
  'dossier.notDigitisedInProcess': named('Hồ sơ chưa số hóa do đang giải quyết', 'Not digitised while pending'),
  'dossier.digitisedRate': named('Tỷ lệ hồ sơ số hóa', 'Share of dossiers digitised'),
  'dossier.electronicResultRate': named('Tỷ lệ cấp kết quả điện tử', 'Electronic results'),
  'eDoc.highRate': named('Tỷ lệ văn bản trao đổi điện tử cao', 'High rate of electronic exchange'),
  'eDoc.fullElectronicRate': named('Tỷ lệ văn bản gửi hoàn toàn điện tử', 'Documents sent by electronic means only'),
  'eDoc.signedRate': named('Tỷ lệ văn bản ký số', 'Documents signed digitally'),
  'eDoc.workFileRate': named('Tỷ lệ hồ sơ công việc lập trên môi trường mạng', 'Work files kept online'),
  'network.lanWifiUpgraded': named('Hệ thống mạng LAN, wifi được nâng cấp', 'LAN and wifi upgraded'),
  'network.speedBefore': named('Tốc độ mạng nội bộ trước nâng cấp', 'Network speed before'),
  'network.speedAfter': named('Tốc độ mạng nội bộ sau nâng cấp', 'Network speed after'),
  'network.speedFactor': named('Mức tăng tốc độ mạng nội bộ', 'Times faster'),
  'security.antiMalwareCoverage': named(
    'Máy trạm cài phần mềm phòng, chống mã độc tập trung',
    'Workstations with central anti-malware',
  ),
  'security.edrCoverage': named(
    'Máy trạm cài giải pháp phát hiện, phản ứng sự cố (EDR)',
    'Workstations with detection and response (EDR)',
  ),

  'par.rank': named('Thứ hạng Chỉ số CCHC', 'Rank in the reform index'),
  'par.agencyCount': named('Số sở, ban, ngành được xếp hạng', 'Agencies ranked'),
  'par.group': named('Nhóm xếp loại', 'Group'),
  'par.group1ConsecutiveYears': named('Số năm liên tục ở nhóm dẫn đầu', 'Years in a row in the first group'),
  'sipas.index': named('Chỉ số hài lòng (SIPAS)', 'Satisfaction index (SIPAS)'),
  'papi.total': named('Chỉ số PAPI của tỉnh', 'PAPI of the province'),
}
