import type { Instant } from '#law/instant.ts'
import { administrativePdf } from '#platform/documents/administrative-pdf.ts'
import { administrativeDocx } from '#platform/documents/docx.ts'
import type { FoundReport } from './find-report.ts'
import { reportPaper } from './paper.ts'

export type PaperKind = 'docx' | 'pdf'
export const paperTypes: Readonly<Record<PaperKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The report as a file. Of an approved version the same bytes every time it is asked for as PDF. */
export async function paperBytes(
  { content, frozen }: FoundReport,
  kind: PaperKind,
  { origin, now }: { origin: string; now: Instant },
): Promise<Uint8Array> {
  const approvedAt = frozen?.approvedAt ?? null
  const document = reportPaper(content, { origin, approvedAt, now })
  return kind === 'docx' ? administrativeDocx(document) : administrativePdf(document, { createdAt: approvedAt ?? now })
}

export const paperName = ({ key, head }: FoundReport, kind: PaperKind): string =>
  `bao-cao-cchc-${key.agency}-${key.year}-v${head.version}.${kind}`
