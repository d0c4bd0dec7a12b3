import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOrder } from '#areas'
import { areaOf, importsOf, type SourceFile, sourceFiles } from './source-files.ts'

/** These see all: the wiring, and the command line. */
const whole = /^src\/((main|app|areas|start|content|grants|permission-names|version)\.ts|commands\/.*)$/
/** Their files are imported one by one; every other area through its front door. */
const byFile = ['law', 'platform']

/**
 * Folders of an area that are no verbs but what several verbs work with. Verbs and parts may import a part; a part
 * imports no verb.
 */
const parts: Record<string, Record<string, string>> = {
  organisation: {
    account: 'who signs in: accounts and sessions, asked by sign-in, content and commands',
    content: 'the shipped agencies and people; the sign-in page offers its demonstration accounts',
  },
  catalogue: {
    procedure: 'what a procedure is and how it is read: searched, shown and printed alike',
    form: 'the declaration of a form, checked at loading, drawn and read wherever it is filled in',
  },
  dossiers: {
    letters: 'every letter the law asks for: verbs issue them, pages list them',
    papers: 'components and files: submitted, supplemented, checked and drawn',
    history: 'what has happened, as the JSON call, the desk and tracking tell it',
  },
  registers: {
    engine: 'what a declaration is, and how its values are read, shown and kept',
    declarations: 'the registers themselves: everything else is made from them',
    hooks: 'what few registers do beyond their declaration',
    form: 'the controls of fields: entering, editing and taking a step ask by them',
    'entry-page': 'the page of an entry: shown, and shown again when a step or a file was refused',
  },
  indicators: {
    queries: 'the declared numbers, one file a family: listed, browsed and kept by day',
  },
}

/** Folder of an area in which a file lies; null at the area's root. */
const folderOf = (path: string): string | null => /^src\/[^/]+\/([^/]+)\//.exec(path)?.[1] ?? null

const isTest = (path: string) => /\.(test|fixture)\.ts$/.test(path)
const mayAskWholeHouse = (path: string) => isTest(path) || path.startsWith('src/platform/testing/')

function reachesUp(file: SourceFile, target: string): boolean {
  const own = areaOf(file.path)
  const other = areaOf(target)
  if (whole.test(file.path) || own === other) return false
  if (!target.startsWith('src/') || whole.test(target)) return !mayAskWholeHouse(file.path)
  if (own === null || other === null || folderOrder.indexOf(other) >= folderOrder.indexOf(own)) return true
  return !byFile.includes(other) && target !== `src/${other}/index.ts`
}

const files = sourceFiles({ tests: true })
const found = (breaks: (file: SourceFile, target: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((target) => breaks(file, target))
      .map((target) => `${file.path} imports ${target}`),
  )

test('a file imports its own area and the front door of earlier ones; law and platform by file', () => {
  assert.deepEqual(found(reachesUp), [])
})

test('every folder of src stands in the order, or sees all', () => {
  const folders = new Set(files.map(({ path }) => areaOf(path)).filter((area) => area !== null))
  assert.deepEqual(
    [...folders].filter((area) => area !== 'commands' && !folderOrder.includes(area)),
    [],
  )
})

test('verb folders of an area do not import each other: what two share is at its root, or a named part', () => {
  const crosses = (file: SourceFile, target: string) => {
    const area = areaOf(file.path)
    if (area === null || area !== areaOf(target) || byFile.includes(area) || whole.test(file.path)) return false
    const [own, other] = [folderOf(file.path), folderOf(target)]
    return own !== null && other !== null && own !== other && !(other in (parts[area] ?? {}))
  }
  assert.deepEqual(found(crosses), [])
})

test('every named part is a folder that several others import', () => {
  for (const [area, folders] of Object.entries(parts)) {
    for (const part of Object.keys(folders)) {
      const users = files.filter(
        (file) =>
          areaOf(file.path) === area &&
          folderOf(file.path) !== part &&
          importsOf(file).some((target) => target.startsWith(`src/${area}/${part}/`)),
      )
      assert.ok(users.length >= 2, `src/${area}/${part} is a part of ${users.length} files only`)
    }
  }
})

test('an area names its own files by path: its front door is for others', () => {
  assert.deepEqual(
    found((file, target) => !isTest(file.path) && target === `src/${areaOf(file.path)}/index.ts`),
    [],
  )
})
