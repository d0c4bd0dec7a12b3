import type { Lang } from '#platform/words/words-in.ts'

/** Where in the input something is wrong: a JSON pointer, and words in the reader's language. */
export interface FieldError {
  pointer: string
  message: string
}

/** One kind of refusal. Texts may hold `{names}` filled from the problem's data. */
export interface ProblemKind {
  status: number
  vi: string
  en: string
  viDetail?: string
  enDetail?: string
}

const kinds = new Map<string, ProblemKind>()

/** Declares an area's problems; the closed list the outside can meet. */
export function defineProblems<K extends string>(list: Record<K, ProblemKind>): void {
  for (const [code, kind] of Object.entries<ProblemKind>(list)) kinds.set(code, kind)
}
export const problemKinds = (): ReadonlyMap<string, ProblemKind> => kinds

/** The one error class of expected refusals; its words are made at the edge. */
export class Problem extends Error {
  readonly code: string
  readonly data: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldError[]
  constructor(code: string, data: Record<string, unknown> = {}, errors: readonly FieldError[] = []) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.data = data
    this.errors = errors
  }
  get status(): number {
    return kinds.get(this.code)?.status ?? 500
  }
}

export const invalid = (errors: readonly FieldError[]): Problem => new Problem('input.invalid', {}, errors)

const fill = (text: string, data: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name) => (data[name] === undefined ? whole : String(data[name])))

/** RFC 9457. `data` keys that the outside may rely on (allowedActions, status of the dossier …) are added as members. */
export function problemBody(problem: Problem, lang: Lang): Record<string, unknown> {
  const kind = kinds.get(problem.code)
  if (!kind) throw new Error(`problem ${problem.code} is not declared`)
  const detail = lang === 'en' ? kind.enDetail : kind.viDetail
  return {
    ...problem.data,
    type: `/problems/${problem.code}`,
    title: fill(lang === 'en' ? kind.en : kind.vi, problem.data),
    status: kind.status,
    ...(detail ? { detail: fill(detail, problem.data) } : {}),
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  }
}

defineProblems({
  'input.malformed': {
    status: 400,
    vi: 'Nội dung gửi lên không đọc được.',
    en: 'The request could not be read.',
    viDetail: '{reason}',
    enDetail: '{reason}',
  },
  'input.query': { status: 400, vi: 'Tham số trên đường dẫn không đúng.', en: 'A parameter of the address is wrong.' },
  'input.invalid': {
    status: 422,
    vi: 'Có thông tin chưa đúng. Đề nghị sửa các mục được chỉ ra; những gì đã nhập vẫn được giữ.',
    en: 'Some information is not right. Please correct the fields named; nothing you entered is lost.',
  },
  'input.too-large': {
    status: 413,
    vi: 'Tệp hoặc nội dung gửi lên quá lớn (tối đa {limit}).',
    en: 'The file or request is too large (at most {limit}).',
  },
  'input.media-type': {
    status: 415,
    vi: 'Kiểu nội dung gửi lên không được hỗ trợ.',
    en: 'This kind of content is not supported.',
  },
  'auth.required': { status: 401, vi: 'Đề nghị đăng nhập để tiếp tục.', en: 'Please sign in to continue.' },
  'auth.forbidden': {
    status: 403,
    vi: 'Ông/Bà không có quyền thực hiện việc này.',
    en: 'You are not permitted to do this.',
  },
  'auth.form-expired': {
    status: 403,
    vi: 'Trang đã mở quá lâu hoặc được gửi từ nơi khác. Đề nghị tải lại trang và gửi lại.',
    en: 'The page was open too long or the request came from elsewhere. Please reload and send again.',
  },
  'page.unknown': { status: 404, vi: 'Không tìm thấy nội dung này.', en: 'This could not be found.' },
  'request.stale': {
    status: 412,
    vi: 'Hồ sơ đã thay đổi từ lúc mở. Đề nghị tải lại rồi thực hiện.',
    en: 'This has changed since it was opened. Please reload.',
  },
  'request.key-reused': {
    status: 422,
    vi: 'Khóa Idempotency-Key này đã dùng cho nội dung khác.',
    en: 'This Idempotency-Key was used with another body.',
  },
  'request.too-many': {
    status: 429,
    vi: 'Có quá nhiều yêu cầu. Đề nghị thử lại sau {seconds} giây.',
    en: 'Too many requests. Please try again in {seconds} seconds.',
  },
  'server.defect': {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Việc vừa làm chưa được ghi; đề nghị thử lại. Mã tra cứu: {requestId}',
    en: 'Something failed on our side. Nothing was saved; please try again. Reference: {requestId}',
  },
  'server.busy': {
    status: 503,
    vi: 'Hệ thống đang khởi động hoặc tạm dừng. Đề nghị thử lại sau ít phút.',
    en: 'The system is starting or pausing. Please try again in a few minutes.',
  },
})
