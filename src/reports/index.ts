export { type Asked, type Asking, type FoundReport, findReport } from './find-report.ts'
export { type PaperKind, paperBytes, paperTypes } from './paper-file.ts'
