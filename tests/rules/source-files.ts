import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface SourceFile {
  /** From the project's folder: `src/dossiers/store.ts`. */
  path: string
  text: string
}

/** Every file of the product itself; `tests`: those beside the code too. */
export function sourceFiles(options: { tests?: boolean } = {}): SourceFile[] {
  return globSync('src/**/*.ts', { cwd: root })
    .filter((path) => options.tests || !/\.(test|fixture)\.ts$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The text with comments blanked, so that prose breaks no rule; strings and line numbers stay. */
export function withoutComments(text: string): string {
  const parts = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<!:)\/\/[^\n]*|\/\*[\s\S]*?\*\//g
  return text.replace(parts, (part) => (/^\/[/*]/.test(part) ? part.replace(/[^\n]/g, ' ') : part))
}

const aliases = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports as Record<string, string>

/** What a file imports of this project, as paths from the project's folder; packages and node: are left out. */
export function importsOf({ path, text }: SourceFile): string[] {
  const found = withoutComments(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([.#][^'"]*)['"]/g)
  return [...found].map(([, target = '']) => {
    if (target.startsWith('.')) return join(dirname(path), target)
    const exact = aliases[target]
    if (exact) return join(exact)
    const wild = Object.entries(aliases).find(([key]) => key.endsWith('/*') && target.startsWith(key.slice(0, -1)))
    if (!wild) throw new Error(`${path} imports ${target}, which package.json does not name`)
    return join(wild[1].replace('*', target.slice(wild[0].length - 1)))
  })
}

/** `src/law/dossier.ts` belongs to `law`; what lies in src itself to nothing. */
export const areaOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null
