import type { ReportSection } from '../outline.ts'

export const digitalGovernment: ReportSection = {
  code: 'digital-government',
  title: { vi: 'Xây dựng, phát triển chính quyền điện tử, chính quyền số', en: 'Electronic and digital government' },
  ownerRole: 'itOfficer',
  figures: [
    'procedure.onlineServices',
    'procedure.fullyOnline',
    'procedure.partiallyOnline',
    'procedure.fullyOnlineRate',
    'dossier.onlineRate',
    'dossier.digitised',
    'dossier.notDigitisedInProcess',
    'dossier.digitisedRate',
    'dossier.electronicResultRate',
    'eDoc.highRate',
    'eDoc.fullElectronicRate',
    'eDoc.signedRate',
    'eDoc.workFileRate',
    'network.lanWifiUpgraded',
    'network.speedBefore',
    'network.speedAfter',
    'network.speedFactor',
    'security.antiMalwareCoverage',
    'security.edrCoverage',
  ],
  parts: [
    {
      code: 'results',
      text: `Cơ quan cung cấp dịch vụ công trực tuyến đối với {{procedure.onlineServices}}, trong đó toàn trình {{procedure.fullyOnline}} (đạt {{procedure.fullyOnlineRate}}), một phần {{procedure.partiallyOnline}}.
Đã số hóa {{dossier.digitised}} trên tổng số {{dossier.total}} tiếp nhận, đạt tỷ lệ {{dossier.digitisedRate}}; {{dossier.notDigitisedInProcess}} còn lại chưa số hóa do đang giải quyết. Tỷ lệ hồ sơ nộp trực tuyến đạt {{dossier.onlineRate}}.
Mạng LAN, wifi của cơ quan được nâng cấp, đạt {{network.lanWifiUpgraded}}; tốc độ mạng nội bộ tăng từ {{network.speedBefore}} lên {{network.speedAfter}}, gấp {{network.speedFactor}}.
Tỷ lệ máy trạm cài phần mềm phòng, chống mã độc quản lý tập trung là {{security.antiMalwareCoverage}}; tỷ lệ máy trạm cài giải pháp phát hiện, phản ứng sự cố là {{security.edrCoverage}}.`,
    },
    {
      code: 'shortcomings',
      text: 'Việc khai thác, sử dụng lại dữ liệu đã số hóa trong giải quyết thủ tục hành chính chưa nhiều.',
    },
    {
      code: 'causes',
      text: 'Các hệ thống thông tin, cơ sở dữ liệu chuyên ngành chưa được kết nối đồng bộ.',
    },
  ],
}
