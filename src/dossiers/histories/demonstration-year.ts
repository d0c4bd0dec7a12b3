import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Procedure, procedureAt } from '#catalogue'
import { dossierCode, parseDossierCode } from '#law/dossier-code.ts'
import { localDate } from '#law/instant.ts'
import { ruleSetAt } from '#law/rule-sets.ts'
import { agencyOf, type LeadAgency } from '#organisation'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { submissionBook, submissionNo } from '../submission-no.ts'
import { checkRecord } from './check-record.ts'
import { DossierFileError, type Report } from './dossier-file-error.ts'
import type { DossierRecord } from './dossier-record.ts'
import { type Ground, openGround } from './ground.ts'
import type { History } from './history.ts'
import type { Choose } from './main-line.ts'
import { type DossierFile, readDemoCsv } from './read-demo-csv.ts'
import { resultNumber } from './result-number.ts'
import { toldHistory } from './told-history.ts'
import { writeHistories } from './write-bulk.ts'

const fileName = 'dossiers-2023.csv'
const firstPeriod = '2022'

/** A row with what the catalogue knew on its days. */
interface Placed {
  record: DossierRecord
  filedUnder: Procedure
  procedure: Procedure
  agency: LeadAgency
}

/**
 * The demonstration year of a content folder, told by the rules of the living office; a folder without one has none.
 * A single bad row refuses the file: every fault is listed by line and column, and nothing is written.
 */
export async function loadDemonstrationYear(platform: Platform, tx: Tx, folder: string): Promise<number> {
  const path = join(folder, fileName)
  if (!existsSync(path)) return 0
  const file = readDemoCsv(path)
  const ground = await openGround(platform, tx, firstPeriod)
  const histories = tellAll(file, await placeAll(platform, tx, file), ground)
  await writeHistories(tx, platform.secrets, ground, histories, ({ at }) => at)
  return histories.length
}

const reporterOf =
  (file: DossierFile, { line }: DossierRecord): Report =>
  (column, message) =>
    file.faults.push({ line, column, message })

async function placeAll(platform: Platform, tx: Tx, file: DossierFile): Promise<Placed[]> {
  const { tenantId } = platform
  const placed: Placed[] = []
  for (const record of file.records) {
    const on = (at: number) => procedureAt(platform, tx, tenantId, record.procedureCode, localDate(at))
    const [filedUnder, procedure] = [await on(record.submittedAt), await on(record.receivedAt)]
    if (filedUnder && procedure) {
      placed.push({ record, filedUnder, procedure, agency: await agencyOf(platform, tx, tenantId, procedure.agencyId) })
    } else
      reporterOf(file, record)(
        'procedureCode',
        `no procedure ${record.procedureCode} was in force on ${localDate(record.receivedAt)}`,
      )
  }
  return placed
}

function tellAll(file: DossierFile, placed: readonly Placed[], ground: Ground): History[] {
  const numbers = numbersOf(ground, placed)
  checkCodes(file, placed, ground)
  const choose = inTurn()
  const histories = placed.flatMap(({ record, filedUnder, procedure }) => {
    const report = reporterOf(file, record)
    if (!checkRecord(record, procedure, ground.calendar, report)) return []
    return toldHistory(record, { ground, filedUnder, procedure, choose, ...numbers(record) }, report) ?? []
  })
  if (file.faults.length > 0)
    throw new DossierFileError(
      file.name,
      file.faults.sort((a, b) => a.line - b.line),
    )
  return histories
}

/** Numbers that the file does not tell, given in the order in which the office would have given them. */
function numbersOf(
  ground: Ground,
  placed: readonly Placed[],
): (record: DossierRecord) => { submissionNo: string; resultNumber: string } {
  const submissions = new Map<DossierRecord, string>()
  const results = new Map<DossierRecord, string>()
  for (const { record } of placed.toSorted((a, b) => a.record.submittedAt - b.record.submittedAt)) {
    const day = localDate(record.submittedAt)
    if (record.channel === 'online')
      submissions.set(record, submissionNo(day, ground.numbers.next(submissionBook, day)))
  }
  const end = ({ record }: Placed) => record.finishedAt ?? Number.MAX_SAFE_INTEGER
  for (const { record, agency } of placed.toSorted((a, b) => end(a) - end(b))) {
    if (record.finishedAt === null) continue
    const year = localDate(record.finishedAt).slice(0, 4)
    results.set(record, resultNumber(ground.numbers.next(`result:${agency.id}`, year), agency))
  }
  return (record) => ({ submissionNo: submissions.get(record) ?? '', resultNumber: results.get(record) ?? '' })
}

/** Each code is the next of its agency and day (Circular 01/2018 art. 19); the books stand at the last one afterwards. */
function checkCodes(file: DossierFile, placed: readonly Placed[], { numbers }: Ground): void {
  const byLine = new Map(placed.map((one) => [one.record.line, one]))
  const agencyOfUnit = new Map(placed.map(({ agency }) => [agency.legacyUnitCode, agency]))
  for (const { line, code } of file.codes) {
    const given = parseDossierCode(code)
    const one = byLine.get(line)
    const agency = one?.agency ?? (given ? agencyOfUnit.get(given.unit) : undefined)
    if (!agency) continue
    const book = `dossier:${agency.id}`
    if (one) {
      const day = localDate(one.record.receivedAt)
      const expected = dossierCode(ruleSetAt(day).dossierCodeFormat.value, agency, day, numbers.last(book, day) + 1)
      if (code !== expected)
        file.faults.push({ line, column: 'dossierCode', message: `the next code of the agency and day is ${expected}` })
    }
    if (given) numbers.set(book, given.date, given.n)
  }
}

/** Work goes round among the people of a post. */
function inTurn(): Choose {
  const given = new Map<string, number>()
  return (people) => {
    const key = people.map(({ accountId }) => accountId).join()
    const n = given.get(key) ?? 0
    given.set(key, n + 1)
    return people[n % people.length] ?? people[0]
  }
}
