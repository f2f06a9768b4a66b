/** Coming into a large workshop in which somebody is writing. */
import type { JobResult } from '../load/jobs/index.ts'
import { runLoad } from '../load-process.ts'
import type { Run } from '../run.ts'

export const LARGE_BYTES = 1_200_000
const WARM_UP_JOINS = 5
const JOINS_AT_ONCE = 30
/** Longer than Hocuspocus waits before it stores (2 s). */
export const QUIET_MS = 3000

export async function joining(run: Run): Promise<JobResult<'joining'>> {
  const { joinsOneByOne } = run.size
  const places = await run.prepareRoom(1 + WARM_UP_JOINS + joinsOneByOne + JOINS_AT_ONCE)
  const server = await run.start()
  const [author, ...joiners] = places
  if (!author) throw new Error('there are no places')
  return runLoad('joining', {
    author,
    warmUp: joiners.slice(0, WARM_UP_JOINS),
    oneByOne: joiners.slice(WARM_UP_JOINS, WARM_UP_JOINS + joinsOneByOne),
    atOnce: joiners.slice(WARM_UP_JOINS + joinsOneByOne),
    bytes: LARGE_BYTES,
    characters: 0,
    hasBarriers: run.subject.hasBarriers,
    quietMs: QUIET_MS,
    serverPid: server.pid,
  })
}
