/** Something else that the machine is busy with: on each core one process that works half of the time. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'

const HALF_PERIOD_MS = 10
const PROGRAM = `
  setInterval(() => {
    const end = performance.now() + ${HALF_PERIOD_MS}
    while (performance.now() < end);
  }, ${2 * HALF_PERIOD_MS})`

const pinned = (core: number): ChildProcess =>
  spawn('taskset', ['--cpu-list', String(core), process.execPath, '--eval', PROGRAM], { stdio: 'ignore' })

/** @throws Error when there is no `taskset` (util-linux) */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  const busy = Array.from({ length: availableParallelism() }, (_, core) => pinned(core))
  try {
    await Promise.all(busy.map((child) => once(child, 'spawn')))
    return await work()
  } finally {
    for (const child of busy) child.kill('SIGKILL')
  }
}
