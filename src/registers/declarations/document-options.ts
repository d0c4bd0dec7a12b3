import type { Bilingual } from '#platform/words/words-in.ts'

/** The 29 types of administrative documents of Decree 30/2020/NĐ-CP, by the ids of `#law/document-type.ts`. */
export const administrativeTypes: Readonly<Record<string, Bilingual>> = {
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  regulation: { vi: 'Quy chế', en: 'Regulation' },
  rules: { vi: 'Quy định', en: 'Rules' },
  communique: { vi: 'Thông cáo', en: 'Communiqué' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  option: { vi: 'Phương án', en: 'Option' },
  scheme: { vi: 'Đề án', en: 'Scheme' },
  project: { vi: 'Dự án', en: 'Project' },
  report: { vi: 'Báo cáo', en: 'Report' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  proposal: { vi: 'Tờ trình', en: 'Proposal' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  officialLetter: { vi: 'Công văn', en: 'Official letter' },
  telegram: { vi: 'Công điện', en: 'Telegram' },
  memorandum: { vi: 'Bản ghi nhớ', en: 'Memorandum' },
  agreement: { vi: 'Bản thỏa thuận', en: 'Agreement' },
  powerOfAttorney: { vi: 'Giấy ủy quyền', en: 'Power of attorney' },
  invitation: { vi: 'Giấy mời', en: 'Invitation' },
  introduction: { vi: 'Giấy giới thiệu', en: 'Letter of introduction' },
  leavePermit: { vi: 'Giấy nghỉ phép', en: 'Leave permit' },
  sendingSlip: { vi: 'Phiếu gửi', en: 'Sending slip' },
  transferSlip: { vi: 'Phiếu chuyển', en: 'Transfer slip' },
  informationSlip: { vi: 'Phiếu báo', en: 'Information slip' },
  officialNote: { vi: 'Thư công', en: 'Official note' },
}

export const secrecies: Readonly<Record<string, Bilingual>> = {
  none: { vi: 'Không mật', en: 'Not secret' },
  confidential: { vi: 'Mật', en: 'Confidential' },
  secret: { vi: 'Tối mật', en: 'Secret' },
  topSecret: { vi: 'Tuyệt mật', en: 'Top secret' },
}

export const urgencies: Readonly<Record<string, Bilingual>> = {
  normal: { vi: 'Thường', en: 'Normal' },
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  veryUrgent: { vi: 'Thượng khẩn', en: 'Very urgent' },
  express: { vi: 'Hỏa tốc', en: 'Express' },
}

/** How a document travels between bodies (Decision 28/2018/QĐ-TTg). */
export const ways: Readonly<Record<string, Bilingual>> = {
  axis: { vi: 'Trục liên thông văn bản', en: 'Exchange axis' },
  axisAndPaper: { vi: 'Trục liên thông và bản giấy', en: 'Exchange axis and paper' },
  email: { vi: 'Thư điện tử công vụ', en: 'Official e-mail' },
  paper: { vi: 'Bản giấy', en: 'Paper' },
  internal: { vi: 'Hệ thống nội bộ cơ quan', en: 'The agency’s own system' },
}
