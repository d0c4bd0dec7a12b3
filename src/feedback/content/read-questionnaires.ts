import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readContent } from '#organisation'
import type { Bilingual } from '#platform/words/words-in.ts'
import type { Question, QuestionGroup, Questionnaire, RespondentKind } from '../questionnaire.ts'

interface FileLevel {
  value: number
  label: string
  labelEn: string
}
interface FileQuestion {
  id: string
  text: string
  textEn: string
  type?: string
  required?: boolean
  options?: string[]
  optionsEn?: string[]
  max?: number
  respondentGroup?: string
}
interface FileGroup {
  id: string
  name: string
  nameEn: string
  questions: FileQuestion[]
}
interface FilePart {
  id: string
  name: string
  nameEn: string
  questions?: FileQuestion[]
  factors?: FileGroup[]
  policies?: { id: string; name: string; nameEn: string }[]
  aspects?: string[]
  aspectsEn?: string[]
}
interface SurveyFile {
  scale: FileLevel[]
  afterProcedure: {
    id: string
    version: number
    name: string
    nameEn: string
    factors: FileGroup[]
    overall: FileQuestion
    openQuestion: FileQuestion
    extra: FileQuestion[]
    provenance: string
  }
  annual: { id: string; version: number; name: string; nameEn: string; parts: FilePart[]; provenance: string }
}
interface ParFile {
  id: string
  version: number
  name: string
  nameEn: string
  scale: FileLevel[]
  respondentGroups: { id: string; name: string; nameEn: string }[]
  questions: FileQuestion[]
  provenance: string
}

/** Of the yearly questions, those about policies make no factor of their own: they are asked beside the service. */
const integrityGroup = { id: 'X', name: { vi: 'Câu hỏi thêm', en: 'Further questions' } }

/** The questionnaires of a content folder; one without the files has none. */
export function readQuestionnaires(folder: string): Questionnaire[] {
  const found: Questionnaire[] = []
  if (existsSync(join(folder, 'sipas-survey.json'))) {
    const { content } = readContent<SurveyFile>(folder, 'sipas-survey.json')
    found.push(afterProcedure(content), annual(content))
  }
  if (existsSync(join(folder, 'par-survey.json'))) {
    found.push(reformIndex(readContent<ParFile>(folder, 'par-survey.json').content))
  }
  for (const questionnaire of found) checkIds(questionnaire)
  return found
}

function afterProcedure({ scale, afterProcedure: file }: SurveyFile): Questionnaire {
  return {
    id: file.id,
    version: file.version,
    occasion: 'afterDossier',
    name: { vi: file.name, en: file.nameEn },
    scale: scale.map(levelName),
    groups: [
      ...file.factors.map((group) => groupOf(group, true)),
      { ...integrityGroup, isFactor: false, questions: file.extra.map((one) => questionOf(one)) },
    ],
    overall: questionOf(file.overall),
    comment: { vi: file.openQuestion.text, en: file.openQuestion.textEn },
    provenance: file.provenance,
  }
}

function annual({ scale, annual: file }: SurveyFile): Questionnaire {
  return {
    id: file.id,
    version: file.version,
    occasion: 'annual',
    name: { vi: file.name, en: file.nameEn },
    scale: scale.map(levelName),
    groups: file.parts.flatMap(groupsOfPart),
    overall: null,
    comment: null,
    provenance: file.provenance,
  }
}

/** A part asks its own questions, or factors, or every policy by every aspect. */
function groupsOfPart(part: FilePart): QuestionGroup[] {
  if (part.factors) return part.factors.map((group) => groupOf(group, true))
  if (part.policies) {
    const aspects = (part.aspects ?? []).map((vi, i) => ({ vi, en: part.aspectsEn?.[i] ?? vi }))
    return part.policies.map((policy) => ({
      id: policy.id,
      name: { vi: policy.name, en: policy.nameEn },
      isFactor: false,
      questions: aspects.map((text, i) => ({
        id: `${policy.id}.${i + 1}`,
        text: { vi: `${policy.name}: ${lowerFirst(text.vi)}`, en: `${policy.nameEn}: ${lowerFirst(text.en)}` },
        kind: 'level' as const,
        required: false,
        options: [],
        most: 1,
        respondent: null,
      })),
    }))
  }
  return [groupOf({ id: part.id, name: part.name, nameEn: part.nameEn, questions: part.questions ?? [] }, false)]
}

function reformIndex(file: ParFile): Questionnaire {
  return {
    id: file.id,
    version: file.version,
    occasion: 'reformIndex',
    name: { vi: file.name, en: file.nameEn },
    scale: file.scale.map(levelName),
    groups: file.respondentGroups.map((group) => ({
      id: group.id,
      name: { vi: group.name, en: group.nameEn },
      isFactor: false,
      questions: file.questions
        .filter(({ respondentGroup }) => respondentGroup === group.id)
        .map((one) => questionOf({ ...one, type: 'likert5' })),
    })),
    overall: null,
    comment: null,
    provenance: file.provenance,
  }
}

const kinds: Readonly<Record<string, Question['kind']>> = {
  likert5: 'level',
  yesNo: 'yesNo',
  choice: 'choice',
  multiChoice: 'several',
}
const groups: Readonly<Record<string, RespondentKind>> = {
  leadersAndStaff: 'leadersAndStaff',
  citizensAndOrganisations: 'citizensAndOrganisations',
}

function questionOf(file: FileQuestion): Question {
  const kind = kinds[file.type ?? '']
  if (!kind) throw new Error(`question ${file.id}: there is no type ${file.type}`)
  const respondent = file.respondentGroup === undefined ? null : groups[file.respondentGroup]
  if (respondent === undefined) throw new Error(`question ${file.id}: nobody is ${file.respondentGroup}`)
  return {
    id: file.id,
    text: { vi: file.text, en: file.textEn },
    kind,
    required: file.required ?? false,
    options: (file.options ?? []).map((vi, i) => ({ vi, en: file.optionsEn?.[i] ?? vi })),
    most: kind === 'several' ? (file.max ?? file.options?.length ?? 1) : 1,
    respondent,
  }
}

const groupOf = ({ id, name, nameEn, questions }: FileGroup, isFactor: boolean): QuestionGroup => ({
  id,
  name: { vi: name, en: nameEn },
  isFactor,
  questions: questions.map(questionOf),
})
const levelName = ({ label, labelEn }: FileLevel): Bilingual => ({ vi: label, en: labelEn })
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function checkIds({ id, scale, groups: asked, overall }: Questionnaire): void {
  const ids = [...asked.flatMap(({ questions }) => questions), ...(overall ? [overall] : [])].map((one) => one.id)
  const twice = ids.find((one, i) => ids.indexOf(one) !== i)
  if (twice !== undefined) throw new Error(`questionnaire ${id}: ${twice} is asked twice`)
  if (scale.length !== 5) throw new Error(`questionnaire ${id}: a scale has five levels`)
}
