// Writes sipas-2023.json: invented answers to the yearly survey and to the survey of the reform index, for one
// department and one year. Plain Node, seeded: the same file at every run. node make-sipas.mjs [--seed N] [--out FILE]
import { readFileSync, writeFileSync } from 'node:fs'

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : process.argv[at + 1]
}
const here = (name) => new URL(name, import.meta.url)
const { annual } = JSON.parse(readFileSync(here('sipas-survey.json'), 'utf8'))
const { questions } = JSON.parse(readFileSync(here('par-survey.json'), 'utf8'))

/** mulberry32: small, and the same everywhere. */
let state = Number(argument('seed', '2023')) >>> 0
function share() {
  state = (state + 0x6d2b79f5) >>> 0
  let t = state
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const below = (n) => Math.floor(share() * n)

/** How many of a hundred are satisfied with each factor, and with the public policies. */
const satisfied = { F1: 90, F2: 91, F3: 93, F4: 92, F5: 86, policies: 84 }
const blankShare = 0.02

function level(percent, mood) {
  if (share() < blankShare) return null
  if (share() * 100 < percent + mood) return share() < 0.45 ? 5 : 4
  const low = share()
  return low < 0.8 ? 3 : low < 0.96 ? 2 : 1
}

const part = (id) => annual.parts.find((one) => one.id === id)

function annualSheet() {
  // Whoever is content with one thing is a little more content with the others.
  const mood = (share() - 0.5) * 10
  const answers = {}
  const give = (id, value) => {
    if (value !== null) answers[id] = value
  }
  for (const { id, options } of part('P1').questions) give(id, 1 + below(options.length))
  for (const { id } of part('P2').policies)
    part('P2').aspects.forEach((_, i) => {
      give(`${id}.${i + 1}`, level(satisfied.policies, mood))
    })
  for (const factor of part('P3').factors)
    for (const { id } of factor.questions) give(id, level(satisfied[factor.id], mood))
  for (const { id, options, max } of part('P4').questions) {
    const chosen = new Set()
    while (chosen.size < max) chosen.add(1 + below(options.length))
    answers[id] = [...chosen].sort((a, b) => a - b)
  }
  return { month: share() < 0.5 ? '2023-11' : '2023-12', respondentKind: 'citizen', answers }
}

function parSheet(respondentKind, percent) {
  const mood = (share() - 0.5) * 10
  const answers = {}
  for (const { id, respondentGroup } of questions) {
    const value = respondentGroup === respondentKind ? level(percent, mood) : null
    if (value !== null) answers[id] = value
  }
  return { month: '2023-12', respondentKind, answers }
}

const times = (n, make) => Array.from({ length: n }, make)
const rounds = [
  {
    questionnaire: annual.id,
    from: '2023-11-06',
    to: '2023-12-15',
    sampleSize: 60,
    sheets: times(60, annualSheet),
  },
  {
    questionnaire: 'par-survey',
    from: '2023-12-04',
    to: '2023-12-22',
    sampleSize: 70,
    sheets: [
      ...times(40, () => parSheet('leadersAndStaff', 88)),
      ...times(30, () => parSheet('citizensAndOrganisations', 90)),
    ],
  },
]

const lines = rounds.map(({ sheets, ...round }) => {
  const head = JSON.stringify(round).slice(0, -1)
  return `  ${head}, "sheets": [\n${sheets.map((sheet) => `    ${JSON.stringify(sheet)}`).join(',\n')}\n  ]}`
})
writeFileSync(
  argument('out', here('sipas-2023.json')),
  `{"schemaVersion": 1, "provenance": "illustrative", "year": 2023, "agencyId": "skhcn", "rounds": [\n${lines.join(',\n')}\n]}\n`,
)
