/** Keeps the figures of the Vitest benches: as JSON with date, commit and machine, and as a table in the README. Called by `npm run bench -- --keep`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Figure } from './figure.ts'
import { commit, loadAverage, machine } from './sync/machine.ts'

const RESULTS = new URL('results/', import.meta.url)
const README = new URL('README.md', import.meta.url)
const BEGIN = '<!-- felt: begin (written by `npm run bench -- --keep`) -->'
const END = '<!-- felt: end -->'

const [path = ''] = process.argv.slice(2)
const figures = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Figure)
  .toSorted((a, b) => a.what.localeCompare(b.what))
const date = new Date().toISOString()
const run = { date, commit: commit(), machine: machine(), loadAverageAfter: loadAverage(), figures }

mkdirSync(RESULTS, { recursive: true })
const file = fileURLToPath(new URL(`${date.slice(0, 10)}-felt.json`, RESULTS))
writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`)

const { cpu, cores, memoryGib, node } = run.machine
const rows = figures.map(
  ({ what, figure, ms, goalMs }) =>
    `| ${what} | ${figure} | ${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} | ${String(goalMs)} | ${ms < goalMs ? 'met' : '**missed**'} |`,
)
const table = [
  BEGIN,
  `${date.slice(0, 10)}, commit ${run.commit}, ${String(cores)} cores (${cpu}), ${String(memoryGib)} GiB, Node ${node}.`,
  '',
  '| what | figure | ms | goal, ms |  |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
  '',
].join('\n')
const readme = readFileSync(README, 'utf8')
const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)]
if (from < 0 || to < from) throw new Error('tests/bench/README.md has lost the marks around its table.')
writeFileSync(README, readme.slice(0, from) + table + readme.slice(to))
