/** What a process has used, from the operating system's accounting. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

/** Run time of one thread in nanoseconds; 0 when it has just ended. */
function threadNanoseconds(pid: number, thread: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  } catch {
    return 0
  }
}

/**
 * CPU time of a process since its start, user and system, all its threads, in milliseconds. `/proc/<pid>/stat` also counts
 * threads that have ended, but in steps of 10 ms; the threads' own accounts are exact. No thread of a server under test
 * ends while it is measured.
 */
export function cpuMilliseconds(pid: number): number {
  let sum = 0
  for (const thread of readdirSync(`/proc/${pid}/task`)) sum += threadNanoseconds(pid, thread)
  return sum / 1e6
}

/** Resident memory in KB (1,000 bytes); the system says kB and means 1,024. */
export function residentKb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1.024
}
