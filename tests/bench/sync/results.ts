/** Keeps a result: the numbers as JSON, and the table where people read it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const RESULTS = new URL('../results/', import.meta.url)
const README = new URL('../README.md', import.meta.url)
const BEGIN = '<!-- sync: begin (written by `npm run bench -- sync --full`) -->'
const END = '<!-- sync: end -->'

interface KeptResult {
  date: string
  loadAverage: number
  commit: string
  machine: { cpu: string; cores: number; memoryGib: number; node: string }
  disk: { syncP50: number; syncP99: number }
}

function caption({ date, commit, machine, disk, loadAverage }: KeptResult): string {
  const { cpu, cores, memoryGib, node } = machine
  return [
    `${date.slice(0, 10)}, commit ${commit}, ${cores} cores (${cpu}), ${memoryGib} GiB, Node ${node}; load before the run ${loadAverage}.`,
    `The disk itself: a full sync takes ${disk.syncP50.toFixed(2)} ms (p50), ${disk.syncP99.toFixed(2)} ms (p99).`,
  ].join('\n')
}

/** @param table Markdown @returns path of the file */
export async function keepResult(result: KeptResult, table: string): Promise<string> {
  await mkdir(RESULTS, { recursive: true })
  const file = fileURLToPath(new URL(`${result.date.slice(0, 10)}-sync.json`, RESULTS))
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  const readme = readFileSync(README, 'utf8')
  const from = readme.indexOf(BEGIN)
  const to = readme.indexOf(END)
  if (from < 0 || to < from) throw new Error('tests/bench/README.md has lost the marks around its table.')
  const kept = `${BEGIN}\n${caption(result)}\n\n${table}\n`
  writeFileSync(README, readme.slice(0, from) + kept + readme.slice(to))
  return file
}
