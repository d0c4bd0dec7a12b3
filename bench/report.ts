import type { Compared, Effort } from './against-ceiling.ts'
import type { DashboardGrowth } from './dashboard.ts'
import type { Growth } from './growth.ts'
import type { StartTimes } from './start-time.ts'

export function callsTable(calls: readonly Compared[], { rounds, ms, connections }: Effort): string {
  const head = [
    'call',
    'ours/ceiling',
    'rounds',
    'ours/s',
    'ceiling/s',
    'ours ms',
    'ceiling ms',
    'ours cpu',
    'ceiling cpu',
    'stmts',
    'bytes',
  ]
  const lines = calls.map(({ call, ratio, ratios, ours, ceiling, statements, answerBytes }) => [
    call,
    ratio.toFixed(2),
    ratios.map((one) => one.toFixed(2)).join(' '),
    ours.perSecond.toFixed(0),
    ceiling.perSecond.toFixed(0),
    ours.median.toFixed(1),
    ceiling.median.toFixed(1),
    ours.cpu.toFixed(2),
    ceiling.cpu.toFixed(2),
    String(statements),
    String(answerBytes),
  ])
  return `
Calls against the same statements on bare node:http + pg (${rounds} rounds of ${ms / 1000} s, ${connections} connections; cpu: ms of the server process a request)
${table(head, lines)}`
}

export function growthTable({ small, large, username, generated, measured }: Growth): string {
  const head = ['inbox at', 'lines', `ms at ${small}`, `ms at ${large}`, 'ratio']
  const lines = measured.map((one) => [
    one.name,
    `${one.lines.small} / ${one.lines.large}`,
    one.small.toFixed(1),
    one.large.toFixed(1),
    one.ratio.toFixed(2),
  ])
  return `\nGrowth: the inbox of ${username}, medians of single requests in turns (${large} dossiers generated in ${generated.toFixed(0)} s)\n${table(head, lines)}`
}

export function dashboardTable({ small, large, cells, multiplied, summed, measured }: DashboardGrowth): string {
  const head = ["the province's dashboard", `ms at ${small}`, `ms at ${large}`, 'ratio']
  const lines = measured.map((one) => [one.name, one.small.toFixed(1), one.large.toFixed(1), one.ratio.toFixed(2)])
  return `\nDashboard: medians of single requests in turns (dossiers multiplied in ${multiplied.toFixed(0)} s, ${cells.small} and ${cells.large} kept sums, made in ${summed.toFixed(0)} s)\n${table(head, lines)}`
}

export function startTable({ prepared, first }: StartTimes): string {
  const lines = prepared.map((one, n) => [
    String(n + 1),
    one.healthz.toFixed(0),
    one.procedures.toFixed(0),
    one.cpu.toFixed(0),
    one.afterCleanStop ? 'clean' : 'killed',
  ])
  const head = ['start', '/healthz ms', '/thu-tuc ms', 'cpu ms', 'stop before']
  return `\nFrom the start of the process to the first answer, embedded engine (the very first start, with its content: ${(first / 1000).toFixed(1)} s)\n${table(head, lines)}`
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const width = head.map((name, i) => Math.max(name.length, ...lines.map((line) => line[i]?.length ?? 0)))
  const row = (line: readonly string[]) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(width[i] ?? 0) : cell.padStart(width[i] ?? 0))).join('  ')
  return [row(head), width.map((n) => '-'.repeat(n)).join('  '), ...lines.map(row)].join('\n')
}
