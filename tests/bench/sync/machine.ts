/** Where and with what a result came about. */
import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'
import { SUBJECTS, type SubjectName, versionsOf } from './subjects.ts'

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()

/** The commit, with a mark when the code that is measured differs from it. */
export function commit(): string {
  const differs = git('status', '--porcelain', '--', 'server/src', 'shared/src', 'tests/bench') !== ''
  return git('rev-parse', '--short=12', 'HEAD') + (differs ? ' with changes' : '')
}

export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGib: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.versions.node,
})

/** Load average of the last minute: above 1 at the start, something else was running. */
export const loadAverage = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100

export const versions = (subjects: readonly SubjectName[]): Record<string, Record<string, string>> =>
  Object.fromEntries(subjects.map((name) => [name, versionsOf(SUBJECTS[name])]))
