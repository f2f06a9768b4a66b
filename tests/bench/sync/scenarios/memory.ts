/** Memory of sockets and of small rooms, and what a second wave of rooms adds when the first has gone. */
import type { JobResult } from '../load/jobs/index.ts'
import { runLoad } from '../load-process.ts'
import type { Run } from '../run.ts'

/** Our rooms stay for half a minute so that a reload finds them; shorter here, and longer than that is waited for. */
const OURS = { LIMIT_IDLE_MILLISECONDS: '1000' }
const PUT_AWAY_MS = 5000

export async function memory(run: Run): Promise<JobResult<'memory'>> {
  const { memoryRooms, memorySockets } = run.size
  const [sockets = [], ...small] = await run.prepare([
    memorySockets,
    ...Array.from({ length: 2 * memoryRooms }, () => 1),
  ])
  const server = await run.start(OURS)
  const places = small.flat()
  return runLoad('memory', {
    sockets,
    firstWave: places.slice(0, memoryRooms),
    secondWave: places.slice(memoryRooms),
    putAwayMs: PUT_AWAY_MS,
    serverPid: server.pid,
  })
}
