/** Keeps the figures of a run as JSON, and their table where people read it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { machine } from '../sync/machine.ts'
import type { Figures } from './table.ts'

const RESULTS = new URL('../results/', import.meta.url)
const README = new URL('../README.md', import.meta.url)
const BEGIN = '<!-- canvas: begin (written by `npm run bench -- canvas`) -->'
const END = '<!-- canvas: end -->'

export interface KeptRun extends Figures {
  /** RFC 3339. */
  readonly date: string
  readonly commit: string
  readonly machine: ReturnType<typeof machine>
  /** Before the run. */
  readonly loadAverage: number
}

/** @returns path of the file */
export function keepResult(run: KeptRun, table: string): string {
  mkdirSync(RESULTS, { recursive: true })
  const file = fileURLToPath(new URL(`${run.date.slice(0, 10)}-canvas.json`, RESULTS))
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`)
  const readme = readFileSync(README, 'utf8')
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)]
  if (from < 0 || to < from) throw new Error('tests/bench/README.md has lost the marks around its table.')
  const { cpu, cores, memoryGib, node } = run.machine
  const caption = `${run.date.slice(0, 10)}, commit ${run.commit}, ${String(cores)} cores (${cpu}), ${String(memoryGib)} GiB, Node ${node}; load before the run ${String(run.loadAverage)}.`
  writeFileSync(README, `${readme.slice(0, from)}${BEGIN}\n${caption}\n\n${table}\n${readme.slice(to)}`)
  return file
}
