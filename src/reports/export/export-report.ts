import { Type } from 'typebox'
import { action, type RunContext } from '#platform/http/action.ts'
import { askedReport, reportQuery } from '../asked.ts'
import { findReport } from '../find-report.ts'
import { type PaperKind, paperBytes, paperName, paperTypes } from '../paper-file.ts'

const nothing = Type.Object({})

async function paper(
  context: RunContext<unknown, { agency?: string; year?: number; version?: number }, unknown>,
  kind: PaperKind,
) {
  const { platform, request, now, query } = context
  const found = await findReport(context, askedReport(context, query))
  const bytes = await paperBytes(found, kind, { origin: platform.config.publicUrl ?? request.origin, now })
  return { output: {}, body: { bytes, type: paperTypes[kind], fileName: paperName(found, kind) } }
}

export const exportDocx = action({
  name: 'report.export-docx',
  method: 'GET',
  path: '/reports/annual.docx',
  permission: 'report.read',
  summary: { vi: 'Tải báo cáo năm dạng DOCX', en: 'The yearly report as DOCX' },
  params: nothing,
  query: reportQuery,
  input: nothing,
  output: nothing,
  run: (context) => paper(context, 'docx'),
})

export const exportPdf = action({
  name: 'report.export-pdf',
  method: 'GET',
  path: '/reports/annual.pdf',
  permission: 'report.read',
  summary: { vi: 'Tải báo cáo năm dạng PDF', en: 'The yearly report as PDF' },
  params: nothing,
  query: reportQuery,
  input: nothing,
  output: nothing,
  run: (context) => paper(context, 'pdf'),
})
