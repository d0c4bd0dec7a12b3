import { readFileSync } from 'node:fs'

/** Where the server offers the built files; their names carry a hash, so they may be kept for ever. */
export const assetPrefix = '/assets/'

/** The folder that `scripts/build.mjs` fills. */
export const assetFolder = new URL('../../../build/assets/', import.meta.url)

let manifest: Record<string, string> | undefined

/** The address of a built file by its plain name: `public.css` becomes `/assets/public-1a2b3c4d.css`. */
export function assetUrl(name: string): string {
  manifest ??= readManifest()
  const built = manifest[name]
  if (built === undefined) throw new Error(`The asset ${name} has not been built; run: node scripts/build.mjs`)
  return assetPrefix + built
}

function readManifest(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(new URL('manifest.json', assetFolder), 'utf8'))
  } catch {
    throw new Error('build/assets/manifest.json is missing; run: node scripts/build.mjs')
  }
}
