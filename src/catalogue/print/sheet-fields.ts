import type { Instant } from '#law/instant.ts'
import { formatLongDate } from '#platform/words/format.ts'
import { dateText } from '../form/entered-date.ts'
import { feeAmount, feesInOneLine } from '../procedure/fee-text.ts'
import { instrumentName } from '../procedure/instrument-name.ts'
import { durationText, limitText } from '../procedure/limit-text.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { ProcedureSheetFields } from '../procedure/procedure-sheet.ts'
import { sentence } from '../procedure/sentence.ts'
import { words } from '../words.ts'
import type { OfficeOnPaper } from './read-office.ts'

// Papers of the office are in Vietnamese (Decree 30/2020/NĐ-CP).
const w = words('vi')

/** A procedure as the fields of its sheet. */
export function sheetFields(p: Procedure, from: OfficeOnPaper & { url: string; now: Instant }): ProcedureSheetFields {
  const limit = limitText(p.limit, 'vi')
  const resultForms = p.results.flatMap(({ form }) => (form === null ? [] : [form]))
  const forms = p.components.flatMap(({ name, formTemplate }) =>
    formTemplate === null ? [] : [`${name}: ${formTemplate}`],
  )
  return {
    head: {
      ...(from.superiorAgency === null ? {} : { superiorAgency: from.superiorAgency }),
      agency: from.agency,
      place: from.place,
      issuedOn: formatLongDate(from.now, 'vi'),
    },
    name: p.name,
    code: p.codeWithProvince,
    sector: p.sector.name,
    level: w.level[p.level],
    serviceLevel: w.serviceLevel[p.serviceLevel],
    validity: `từ ngày ${dateText(p.effectiveFrom)}`,
    steps: p.steps.map(({ text }) => text),
    manner: p.channels.map((channel) => ({
      channel: w.channelNames[channel],
      limit,
      fee: feesInOneLine(p.fees, 'vi'),
      note: channel === 'online' ? w.serviceLevelMeaning[p.serviceLevel] : p.receptionUnitName,
    })),
    components: p.components.map(({ name, originals, copies, formTemplate, condition }) => ({
      name,
      originals: String(originals),
      copies: String(copies),
      ...(formTemplate || condition ? { note: [formTemplate, condition].filter(Boolean).join('. ') } : {}),
    })),
    setCount: String(p.setCount).padStart(2, '0'),
    limit: limitSentence(p, limit),
    subjects: p.applicants.map((one, i) => (i === 0 ? sentence(w.applicant[one]) : w.applicant[one])),
    agencies: {
      decides: p.competentName,
      performs: p.directUnitName,
      receives: p.receptionUnitName,
      ...(p.cooperating.length > 0 ? { cooperates: p.cooperating.map(({ name }) => name).join(', ') } : {}),
    },
    results: p.results.map(({ name }) => name),
    fees: p.fees.map((fee) => `${fee.name}: ${feeAmount(fee, 'vi')} (${instrumentName(fee.basis, 'vi')})`),
    forms,
    ...(resultForms.length > 0 ? { resultForm: resultForms.join('; ') } : {}),
    conditions: p.conditions,
    legalBasis: p.legalBasis.map((number) => instrumentName(number, 'vi')),
    url: from.url,
  }
}

function limitSentence({ limit }: Procedure, counts: string): string {
  const law = limit.committed ? ` (pháp luật quy định ${durationText(limit.statutory, 'vi')})` : ''
  return `${counts} kể từ khi ${limit.startsAt}${law}.`
}
