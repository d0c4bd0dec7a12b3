/**
 * The 29 types of administrative documents with their abbreviations (Decree 30/2020/NĐ-CP, Annex;
 * institutions-and-documents.md §2.2 [M]).
 */

export interface DocumentType {
  readonly id: string
  /** As printed. */
  readonly name: string
  /** Null: the type stands without one in the number (công văn, thư công). */
  readonly abbreviation: string | null
}

const type = (id: string, name: string, abbreviation: string | null): DocumentType => ({ id, name, abbreviation })

export const documentTypes: readonly DocumentType[] = [
  type('resolution', 'Nghị quyết', 'NQ'),
  type('decision', 'Quyết định', 'QĐ'),
  type('directive', 'Chỉ thị', 'CT'),
  type('regulation', 'Quy chế', 'QC'),
  type('rules', 'Quy định', 'QyĐ'),
  type('communique', 'Thông cáo', 'TC'),
  type('notice', 'Thông báo', 'TB'),
  type('guidance', 'Hướng dẫn', 'HD'),
  type('programme', 'Chương trình', 'CTr'),
  type('plan', 'Kế hoạch', 'KH'),
  type('option', 'Phương án', 'PA'),
  type('scheme', 'Đề án', 'ĐA'),
  type('project', 'Dự án', 'DA'),
  type('report', 'Báo cáo', 'BC'),
  type('minutes', 'Biên bản', 'BB'),
  type('proposal', 'Tờ trình', 'TTr'),
  type('contract', 'Hợp đồng', 'HĐ'),
  type('officialLetter', 'Công văn', null),
  type('telegram', 'Công điện', 'CĐ'),
  type('memorandum', 'Bản ghi nhớ', 'BGN'),
  type('agreement', 'Bản thỏa thuận', 'BTT'),
  type('powerOfAttorney', 'Giấy ủy quyền', 'GUQ'),
  type('invitation', 'Giấy mời', 'GM'),
  type('introduction', 'Giấy giới thiệu', 'GGT'),
  type('leavePermit', 'Giấy nghỉ phép', 'GNP'),
  type('sendingSlip', 'Phiếu gửi', 'PG'),
  type('transferSlip', 'Phiếu chuyển', 'PC'),
  type('informationSlip', 'Phiếu báo', 'PB'),
  type('officialNote', 'Thư công', null),
]

/** Abbreviations that a number can begin with (Decree 30/2020/NĐ-CP, §2.2). */
export const typeAbbreviations: readonly string[] = documentTypes.flatMap(({ abbreviation }) => abbreviation ?? [])

/** The type an abbreviation stands for, whatever the case of its letters (Decree 30/2020/NĐ-CP, §2.2). */
export function typeOfAbbreviation(text: string): DocumentType | null {
  return documentTypes.find(({ abbreviation }) => abbreviation?.toLowerCase() === text.toLowerCase()) ?? null
}
