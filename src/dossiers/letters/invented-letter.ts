import { readText } from '#platform/documents/read-text.ts'
import type { LetterHead, Signer } from './letter-head.ts'

// Invented agencies, people and papers for the tests of this folder.
export const createdAt = Date.UTC(2023, 2, 6, 1)
export const dossierCode = '000.00.13.H99-230306-0001'
export const trackUrl = `https://mot-cua.example/tra-cuu?ma=${dossierCode}`

export const deskHead: LetterHead = {
  superiorAgency: 'Sở Khoa học và Công nghệ tỉnh Sơn Hà',
  agency: 'Bộ phận tiếp nhận và trả kết quả',
  place: 'Sơn Hà',
  issuedOn: 'ngày 06 tháng 3 năm 2023',
}

export const agencyHead: LetterHead = {
  superiorAgency: 'Ủy ban nhân dân tỉnh Sơn Hà',
  agency: 'Sở Khoa học và Công nghệ',
  number: '03/TB-SKHCN',
  place: 'Sơn Hà',
  issuedOn: 'ngày 06 tháng 3 năm 2023',
}

export const signer: Signer = {
  authority: 'KT. Giám đốc',
  position: 'Phó Giám đốc',
  name: 'Hoàng Thị Thùy Dương',
  signedNote: 'Đã ký',
}

/** As long as names in an office become. */
export const long = {
  agency: 'Ban Quản lý các Khu công nghiệp và Khu công nghệ thông tin tập trung tỉnh Sơn Hà',
  person: 'Công Tằng Tôn Nữ Huyền Diệu Khánh Tường Nghiêm',
  company:
    'Công ty Trách nhiệm hữu hạn một thành viên Nghiên cứu, Ứng dụng, Tư vấn và Chuyển giao Công nghệ Vật liệu Xây dựng Nguyễn Trường Nghĩa Sơn Hà',
  address:
    'Số 00, ngách 00/00, ngõ 000, đường Nguyễn Thị Minh Khai, tổ dân phố Trường Thịnh, phường Nghĩa Thượng, thành phố Sơn Hà, tỉnh Sơn Hà',
  procedure:
    'Thẩm định kết quả thực hiện nhiệm vụ khoa học và công nghệ không sử dụng ngân sách nhà nước mà có tiềm ẩn yếu tố ảnh hưởng đến lợi ích quốc gia, quốc phòng, an ninh, môi trường, tính mạng, sức khỏe con người',
  paper:
    'Văn bản chứng minh quyền sở hữu hoặc quyền sử dụng hợp pháp đối với kết quả thực hiện nhiệm vụ, có xác nhận của cơ quan có thẩm quyền theo quy định của pháp luật',
}

/** The document as read again from its PDF: every page, and all of them as one text. */
export function read(pdf: Uint8Array): { pages: readonly string[]; text: string } {
  const pages = readText(pdf)
  return { pages, text: pages.join(' ') }
}

/** The top-level fields without which `check` finds something missing. */
export function compulsory<T extends object>(fields: T, check: (fields: T) => readonly string[]): readonly string[] {
  return Object.keys(fields).filter((key) => check({ ...fields, [key]: undefined }).length > 0)
}

/** What the text does not hold; where lines were broken does not matter. */
export function absent(text: string, ...words: readonly string[]): readonly string[] {
  const letters = withoutSpaces(text)
  return words.filter((word) => !letters.includes(withoutSpaces(word)))
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}
