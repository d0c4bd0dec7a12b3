import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { hasCode } from '#platform/config/error-code.ts'

/** Either a running browser, or in one line why there is none. */
export type BrowserLaunch = { browser: Browser; reason: null } | { browser: null; reason: string }

/** A program and what it needs in its environment. */
type Candidate = { program: string; env: Record<string, string> }

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

let working: Candidate | null = null

/** The browser CHROME_PATH names; else Chromium from npm, with its own libraries where the machine lacks them; else the machine's. */
export async function launchBrowser(): Promise<BrowserLaunch> {
  const refusals: string[] = []
  for await (const candidate of working ? [working] : candidates(refusals)) {
    try {
      const browser = await chromium.launch({
        executablePath: candidate.program,
        args,
        env: { ...definedEnvironment(), ...candidate.env },
      })
      working = candidate
      return { browser, reason: null }
    } catch (error) {
      refusals.push(`${candidate.program}: ${gist(error)}`)
    }
  }
  return { browser: null, reason: `no browser starts (${refusals.join('; ')}); apt-get install -y chromium` }
}

async function* candidates(refusals: string[]): AsyncGenerator<Candidate> {
  const chosen = process.env.CHROME_PATH
  if (chosen) return yield { program: chosen, env: {} }
  try {
    const folder = await unpackedChromium()
    const program = join(folder, 'chromium')
    const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: ownFonts(folder) }
    yield { program, env: fonts }
    yield { program, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
  } catch (error) {
    refusals.push(`Chromium from npm: ${gist(error)}`)
  }
  for (const program of systemBrowsers.filter((path) => existsSync(path))) yield { program, env: {} }
}

/** Unpacks once a version, beside its package; under the temporary folder where that cannot be written. */
async function unpackedChromium(): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')))
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const places = [
    join(root, '..', '..', '.cache', `chromium-${version}`),
    join(tmpdir(), `motcua-chromium-${version}-${process.getuid?.()}`),
  ]
  const ready = places.find((place) => existsSync(place))
  if (ready) return ready
  const place = places.find((candidate) => canMake(dirname(candidate)))
  if (!place) throw new Error(`neither ${places.join(' nor ')} can be written`)
  const draft = mkdtempSync(`${place}.`)
  try {
    await unpack(root, draft)
    renameSync(draft, place)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process was first.
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
  return place
}

function canMake(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(mkdtempSync(join(folder, 'probe-')), { recursive: true })
    return true
  } catch {
    return false
  }
}

/** The package unpacks into the temporary folder of its process only, and its libraries only where it thinks it must. */
async function unpack(root: string, target: string): Promise<void> {
  const program = `
    import chromium, { inflate } from ${JSON.stringify(import.meta.resolve('@sparticuz/chromium'))}
    await chromium.executablePath()
    await inflate(${JSON.stringify(join(root, 'bin', 'al2023.tar.br'))})`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: target },
  })
}

/** On a machine without fonts the package's own face, which has every Vietnamese letter. */
function ownFonts(folder: string): string {
  const file = join(folder, 'fonts', 'fonts.conf')
  writeFileSync(
    file,
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  )
  return dirname(file)
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** The one line of a launch log that says what is missing. */
function gist(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim())
  return (
    lines.find((line) => /error while loading|cannot open|No such file|not permitted/i.test(line)) ?? lines[0] ?? ''
  )
}
