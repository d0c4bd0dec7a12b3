// Builds what browsers load: the style sheets of src/platform/view/assets and the scripts of islands/,
// minified, named by their content, with .br and .gz beside them, and manifest.json that names them.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = new URL('..', import.meta.url)
const folder = (path) => fileURLToPath(new URL(path, root))
const assets = folder('src/platform/view/assets/')
const islands = folder('islands/')
const target = folder('build/assets/')

const isEntry = (name) => name === 'public.css' || name === 'desk.css'
const isIsland = (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts')
const entries = [
  ...readdirSync(assets)
    .filter(isEntry)
    .map((name) => [`style-${basename(name, '.css')}`, assets + name]),
  ...readdirSync(islands)
    .filter(isIsland)
    .map((name) => [basename(name, '.ts'), islands + name]),
]

const built = await build({
  configFile: false,
  root: fileURLToPath(root),
  logLevel: 'warn',
  publicDir: false,
  build: {
    write: false,
    target: ['chrome107', 'safari15.4', 'firefox104'],
    cssTarget: ['chrome107', 'safari15.4', 'firefox104'],
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(entries),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
})

const files = new Map([['emblem.svg', readFileSync(`${assets}emblem.svg`)]])
for (const file of built.output) {
  if (file.type === 'asset' && file.fileName.endsWith('.css'))
    files.set(file.fileName.replace(/^style-/, ''), Buffer.from(file.source))
  if (file.type === 'chunk' && !file.name.startsWith('style-')) files.set(file.fileName, Buffer.from(file.code))
}

// Written beside and then put in place, so that a running server never finds half a folder.
const fresh = `${target.slice(0, -1)}.new-${process.pid}`
mkdirSync(fresh, { recursive: true })
const manifest = {}
for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const hashed = name.replace(/\.([a-z]+)$/, `-${hash}.$1`)
  manifest[name] = hashed
  writeFileSync(`${fresh}/${hashed}`, content)
  writeFileSync(`${fresh}/${hashed}.gz`, gzipSync(content, { level: 9 }))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  writeFileSync(`${fresh}/${hashed}.br`, brotliCompressSync(content, { params }))
}
writeFileSync(`${fresh}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
rmSync(target, { recursive: true, force: true })
renameSync(fresh, target)
