/** `npm run bench -- sync`: runs every scenario with every server in rotating order, and shows the figures side by side. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureDisk } from './disk.ts'
import { readFigures } from './figures.ts'
import { commit, loadAverage, machine, versions } from './machine.ts'
import { type Options, readOptions } from './options.ts'
import { keepResult } from './results.ts'
import { Run } from './run.ts'
import { NEEDS_DISK, type Outcomes, SCENARIO_NAMES, SCENARIOS, type ScenarioName } from './scenarios/index.ts'
import { SUBJECTS, type SubjectName } from './subjects.ts'
import { summarise } from './summary.ts'
import { toTable } from './table.ts'

/** The servers in the order of this scenario and round: another one comes first each time. */
const rotate = <T>(items: readonly T[], by: number): T[] => {
  const from = by % items.length
  return [...items.slice(from), ...items.slice(0, from)]
}

async function runScenario(
  name: ScenarioName,
  index: number,
  { size, subjects }: Options,
  workFolder: string,
): Promise<Partial<Record<SubjectName, object[]>>> {
  const outcomes: Partial<Record<SubjectName, object[]>> = {}
  const able = subjects.filter((subject) => SUBJECTS[subject].hasDisk || !NEEDS_DISK.has(name))
  for (let round = 0; round < size.rounds; round += 1) {
    for (const subject of rotate(able, index + round)) {
      process.stderr.write(`${name}, round ${round + 1} of ${size.rounds}, ${SUBJECTS[subject].title} …\n`)
      const run: (run: Run) => Promise<object> = SCENARIOS[name]
      const outcome = await Run.with({ subject: SUBJECTS[subject], size, workFolder }, run)
      ;(outcomes[subject] ??= []).push(outcome)
    }
  }
  return outcomes
}

async function main(args: string[]): Promise<void> {
  if (process.platform !== 'linux') throw new Error('The accounting of CPU and memory needs Linux.')
  const options = readOptions(args, SCENARIO_NAMES)
  const workFolder = await mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), 'servicewerkstatt-bench-'))
  const began = { date: new Date().toISOString(), loadAverage: loadAverage() }
  try {
    const disk = await measureDisk(workFolder, options.size.diskSyncs)
    const outcomes: Outcomes = {}
    for (const [index, name] of SCENARIO_NAMES.entries()) {
      if (options.scenarios.length > 0 && !options.scenarios.includes(name)) continue
      Object.assign(outcomes, { [name]: await runScenario(name, index, options, workFolder) })
    }
    const result = {
      ...began,
      commit: commit(),
      machine: machine(),
      versions: versions(options.subjects),
      size: options.size,
      disk,
      figures: readFigures(outcomes),
      runs: summarise(outcomes),
    }
    const table = toTable(result.figures)
    process.stdout.write(`\n${table}\n\n`)
    process.stdout.write(
      `The disk itself: a full sync takes ${disk.syncP50.toFixed(2)} ms (p50), ${disk.syncP99.toFixed(2)} ms (p99).\n`,
    )
    if (began.loadAverage >= 1) {
      process.stdout.write(
        `The machine was busy at the start (load ${began.loadAverage}): times say little.\n`,
      )
    }
    if (options.isFull) process.stdout.write(`Kept: ${await keepResult(result, table)}\n`)
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
