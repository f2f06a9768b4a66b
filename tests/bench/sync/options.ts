/** What the command line says, and how long everything takes: short while working on it, `--full` for a result that is kept. */
import { parseArgs } from 'node:util'
import { SUBJECT_NAMES, type SubjectName } from './subjects.ts'

/** How much of everything a run does. */
export interface Size {
  /** Every scenario runs so often with each server, the order rotating by one from scenario to scenario and from round to round. */
  rounds: number
  warmUpMs: number
  measureMs: number
  saturatedUpdates: number
  memoryRooms: number
  memorySockets: number
  joinsOneByOne: number
  starts: number
  diskSyncs: number
}

const SHORT: Size = {
  rounds: 1,
  warmUpMs: 2000,
  measureMs: 4000,
  saturatedUpdates: 20_000,
  memoryRooms: 400,
  memorySockets: 400,
  joinsOneByOne: 15,
  starts: 1,
  diskSyncs: 100,
}

const FULL: Size = {
  rounds: 2,
  warmUpMs: 3000,
  measureMs: 6000,
  saturatedUpdates: 20_000,
  memoryRooms: 400,
  memorySockets: 400,
  joinsOneByOne: 20,
  starts: 3,
  diskSyncs: 300,
}

export interface Options {
  size: Size
  isFull: boolean
  /** Empty = all. */
  scenarios: string[]
  subjects: SubjectName[]
}

const USAGE = `npm run bench -- sync [--full] [--only=<scenario>[,…]] [--servers=<name>[,…]] [--rounds=<n>]

  --full       as long as a kept result needs (about half an hour); writes tests/bench/results and the table in the README
  --only       some scenarios
  --servers    some of ${SUBJECT_NAMES.join(', ')}
  --rounds     how often everything runs`

const parts = (value: string | undefined): string[] => value?.split(',').filter((part) => part !== '') ?? []

/** parseArgs throws a TypeError of its own for an option that it does not know. */
function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        full: { type: 'boolean', default: false },
        only: { type: 'string' },
        servers: { type: 'string' },
        rounds: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error })
  }
}

/** @throws Error with what is wrong with an argument and what there is */
export function readOptions(args: string[], scenarioNames: readonly string[]): Options {
  const values = parse(args)
  const isSubject = (name: string): name is SubjectName => (SUBJECT_NAMES as readonly string[]).includes(name)
  const scenarios = parts(values.only)
  const servers = parts(values.servers)
  const unknown = [
    ...scenarios.filter((name) => !scenarioNames.includes(name)),
    ...servers.filter((name) => !isSubject(name)),
  ]
  if (unknown.length > 0) {
    throw new Error(`Unknown: ${unknown.join(', ')}. Scenarios: ${scenarioNames.join(', ')}.\n\n${USAGE}`)
  }
  const size = values.full ? FULL : SHORT
  const rounds = values.rounds === undefined ? size.rounds : Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number.\n\n${USAGE}`)
  return {
    size: { ...size, rounds },
    isFull: values.full,
    scenarios,
    subjects: servers.length > 0 ? servers.filter(isSubject) : [...SUBJECT_NAMES],
  }
}
