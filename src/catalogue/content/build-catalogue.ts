import type { IsoDate } from '#law/instant.ts'
import type { FieldError } from '#platform/http/problem.ts'
import { dateText } from '../form/entered-date.ts'
import type { Form } from '../form/form-schema.ts'
import { formFor } from '../form/read-forms.ts'
import { limitThatCounts, type ProcedureContent, type ProcessContent } from '../procedure/procedure.ts'
import { ContentError, refuseFaults } from './content-error.ts'
import { type ProcedureFile, type ProcedureRecord, procedureFileName } from './procedure-file.ts'
import { type ProcessRecord, processFileName } from './process-file.ts'
import { usualProcess } from './usual-process.ts'

/** What the organisation says of the places that procedures name. */
export interface Places {
  agencies: ReadonlyMap<string, string>
  units: ReadonlyMap<string, { agencyId: string; name: string }>
  /** `unit:role` of every post. */
  posts: ReadonlySet<string>
}

export interface Version<C> {
  version: number
  from: IsoDate
  to: IsoDate | null
  content: C
}

export interface CatalogueEntry {
  record: ProcedureRecord
  procedure: Version<ProcedureContent>[]
  process: Version<ProcessContent>[]
  form: Version<Form>[]
}

export interface CatalogueFiles {
  procedures: ProcedureFile
  processes: ReadonlyMap<string, ProcessRecord>
  forms: ReadonlyMap<string, Form>
}

/** The oldest rule set this system knows (Decree 61/2018/NĐ-CP): no dossier can be older. */
const sinceEver: IsoDate = '2018-06-21'

/** Every procedure with its versions as they are stored; refused by file and pointer where the parts do not fit together. */
export function buildCatalogue(
  { procedures: file, processes, forms }: CatalogueFiles,
  places: Places,
): CatalogueEntry[] {
  checkPlaces(file, processes, places)
  const codes = new Set(file.procedures.map(({ code }) => code))
  const strays = [...forms.keys()].filter((name) => name !== 'common' && !codes.has(name))
  if (strays.length > 0) throw new ContentError(`forms/${strays[0]}.json: there is no such procedure`)
  // The dossiers of the demonstration year were all counted with the promised limits, so these hold from its first day
  // although three of them were approved during the year.
  const promisedFrom = `${file.asOf.slice(0, 4)}-01-01`
  return file.procedures.map((record) => {
    const from = record.effectiveFrom ?? sinceEver
    const hasPromise = record.timeLimit.committed !== null && from < promisedFrom
    const contents = hasPromise
      ? [
          contentOf({ ...record, timeLimit: { ...record.timeLimit, committed: null } }, places),
          contentOf(record, places, promisedFrom),
        ]
      : [contentOf(record, places)]
    return {
      record,
      procedure: succeeding(contents, from, promisedFrom),
      process: succeeding(
        contents.map((content) => processOf(content, processes.get(record.code))),
        from,
        promisedFrom,
      ),
      form: [{ version: 1, from, to: null, content: formFor(forms, record.code) }],
    }
  })
}

/** Versions one after the other: the first from the beginning, the second from the day it takes over. */
function succeeding<C>(contents: readonly C[], from: IsoDate, takesOver: IsoDate): Version<C>[] {
  return contents.map((content, i) => ({
    version: i + 1,
    from: i === 0 ? from : takesOver,
    to: i + 1 < contents.length ? takesOver : null,
    content,
  }))
}

const serviceLevelOf = { full: 'fullyOnline', partial: 'partiallyOnline', info: 'infoOnly' } as const

function contentOf(record: ProcedureRecord, places: Places, promisedFrom?: IsoDate): ProcedureContent {
  const { agency, timeLimit, provenanceDetail } = record
  const promise =
    promisedFrom && `Thời hạn cam kết được áp dụng từ ${dateText(promisedFrom)} cho khớp với hồ sơ của năm trình diễn`
  return {
    codeWithProvince: record.codeWithAgencySuffix,
    name: record.name,
    level: record.level,
    serviceLevel: serviceLevelOf[record.serviceLevel],
    agencyId: places.units.get(agency.directUnitId)?.agencyId ?? '',
    competentId: agency.competentId,
    competentName: agency.competentName,
    directUnitId: agency.directUnitId,
    directUnitName: agency.directUnitName,
    receptionUnitId: agency.receptionDeskId,
    receptionUnitName: places.units.get(agency.receptionDeskId)?.name ?? '',
    cooperating: agency.cooperating.map((id) => ({ id, name: places.agencies.get(id) ?? id })),
    performers: record.performers,
    applicants: record.applicants,
    channels: record.channels,
    setCount: record.setCount,
    steps: record.steps,
    components: record.components.map(({ no, ...rest }) => ({ code: String(no), ...rest })),
    limit: {
      ...timeLimit,
      startsAt: timeLimit.startsAt.replace(/^acceptedAt \((.*)\)$/, '$1'),
      variants: timeLimit.variants.map(({ when, value, unit }) => ({ when, value, unit })),
    },
    onSiteInspection: record.onSiteInspection,
    interAgency: record.interAgency,
    fees: record.fees.map(({ kind, name, amount, per, basis, deviceKind, rule, rate, minAmount, maxAmount }) => ({
      ...{ kind, name, amount, per, basis },
      deviceKind: deviceKind ?? null,
      rule: rule ?? null,
      rate: rate ?? null,
      minAmount: minAmount ?? null,
      maxAmount: maxAmount ?? null,
    })),
    feeNote: record.feeNote,
    results: record.results,
    conditions: record.conditions,
    legalBasis: record.legalBasis,
    provenance: {
      ...provenanceDetail,
      committedLimit: timeLimit.committed ? provenanceDetail.committedLimit : null,
      notes: [record.codeNote, record.note, promise].filter((note) => note !== undefined),
    },
  }
}

/** The process approved for the procedure where it was made for this very limit; else the usual way of the office. */
function processOf(content: ProcedureContent, own: ProcessRecord | undefined): ProcessContent {
  const limit = limitThatCounts(content.limit)
  if (own && own.limit.value === limit.value && own.limit.unit === limit.unit) {
    return {
      approvedBy: { number: own.approvedBy.number, on: own.approvedBy.date },
      steps: own.steps.map(({ action, hours, ...step }) => ({ ...step, name: action, minutes: hours * 60 })),
    }
  }
  return usualProcess({
    limit,
    agencyId: content.agencyId,
    directUnit: { id: content.directUnitId, name: content.directUnitName },
    receptionUnit: { id: content.receptionUnitId, name: content.receptionUnitName },
  })
}

function checkPlaces(file: ProcedureFile, processes: ReadonlyMap<string, ProcessRecord>, places: Places): void {
  const faults: FieldError[] = []
  const knows = (id: string) => places.units.has(id) || places.agencies.has(id)
  file.procedures.forEach(({ agency }, i) => {
    const at = `/procedures/${i}/agency`
    const report = (pointer: string, id: string) =>
      faults.push({ pointer, message: `there is no unit or agency ${id}` })
    for (const key of ['competentId', 'directUnitId', 'receptionDeskId'] as const) {
      const id = agency[key]
      if (key === 'competentId' ? !knows(id) : !places.units.has(id)) report(`${at}/${key}`, id)
    }
    agency.cooperating.forEach((id, at2) => {
      if (!knows(id)) report(`${at}/cooperating/${at2}`, id)
    })
  })
  refuseFaults(procedureFileName, faults)
  const known = new Map(file.procedures.map(({ code, timeLimit }) => [code, timeLimit]))
  ;[...processes.values()].forEach((own, i) => {
    const report = (at: string, message: string) => faults.push({ pointer: `/processes/${i}${at}`, message })
    const limit = known.get(own.procedureCode)
    if (!limit) report('/procedureCode', `there is no procedure ${own.procedureCode}`)
    else if ((limit.committed ?? limit.statutory).value !== own.limit.value)
      report('/limit/value', 'is not the limit of the procedure')
    own.steps.forEach(({ unitId, role }, step) => {
      if (!places.posts.has(`${unitId}:${role}`)) report(`/steps/${step}/role`, `${unitId} has no post ${role}`)
    })
  })
  refuseFaults(processFileName, faults)
}
