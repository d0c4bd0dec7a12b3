import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareCalls } from './against-ceiling.ts'
import { measureDashboard } from './dashboard.ts'
import { openGround } from './ground.ts'
import { measureGrowth } from './growth.ts'
import { callsTable, dashboardTable, growthTable, startTable } from './report.ts'
import { measureStart } from './start-time.ts'

const usage = `npm run bench -- [--quick] [--seconds N] [--only calls|growth|dashboard|start] [--call NAME] [--profile FOLDER]
  --quick    shorter rounds and a smaller growth: a look, not a measurement
  --seconds  how long each round is, 2 unless said
  --only     one of the four parts
  --call     one of the calls: inbox, detail, submit, action, "inbox page", "procedure page"
  --profile  writes a processor profile of our server into FOLDER
`

const asked = options()
if (asked.help) {
  process.stdout.write(usage)
  process.exit()
}

const results = fileURLToPath(new URL('./results/', import.meta.url))
const write = (text: string) => process.stdout.write(`${text}\n`)
const tell = (line: string) => process.stderr.write(`  ${line}\n`)
const wants = (part: string) => asked.only === undefined || asked.only === part
const isQuick = asked.quick
const ms = isQuick ? 1000 : Number(asked.seconds) * 1000
const effort = { rounds: isQuick ? 1 : 3, ms, warmUpMs: isQuick ? 500 : 2000, connections: 8 }
const sizes = isQuick ? { small: 300, large: 3_000, pages: 20 } : { small: 1_000, large: 100_000, pages: 100 }

const dashboardSizes = isQuick
  ? { small: 1_000, large: 20_000, pages: 10 }
  : { small: 10_000, large: 1_000_000, pages: 15 }

const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  loadBefore: loadavg().map((load) => Math.round(load * 100) / 100),
}
write(
  `${machine.cores} cores (${machine.processor}), Node ${machine.node}, load before ${machine.loadBefore.join(' ')}`,
)

const ground = await openGround()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void ground.close().finally(() => process.exit(1)))
try {
  const calls = wants('calls')
    ? await compareCalls(ground, effort, { only: asked.call, profile: asked.profile, tell })
    : []
  if (calls.length > 0) write(callsTable(calls, effort))
  const growth = wants('growth') ? await measureGrowth(ground, sizes, tell) : null
  if (growth) write(growthTable(growth))
  const dashboard = wants('dashboard') ? await measureDashboard(ground, dashboardSizes, tell) : null
  if (dashboard) write(dashboardTable(dashboard))
  const start = wants('start') ? await measureStart(isQuick ? 2 : 5) : null
  if (start) write(startTable(start))
  const loadAfter = loadavg().map((load) => Math.round(load * 100) / 100)
  write(`load after ${loadAfter.join(' ')}`)
  mkdirSync(results, { recursive: true })
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const found = { version, options: asked, machine: { ...machine, loadAfter }, effort, calls, growth, dashboard, start }
  writeFileSync(join(results, 'latest.json'), `${JSON.stringify(found, null, 2)}\n`)
} finally {
  await ground.close()
}

function options() {
  try {
    return parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        seconds: { type: 'string', default: '2' },
        only: { type: 'string' },
        call: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    process.exit(2)
  }
}
