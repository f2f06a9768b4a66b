/** One room of 50 in which everybody types as fast as the server takes it. */
import type { JobResult } from '../load/jobs/index.ts'
import { runLoad } from '../load-process.ts'
import type { Run } from '../run.ts'

const PEOPLE = 50
/** Updates that each person has under way: 1,000 in the room, and the server always has work. */
const WINDOW = 20

export async function saturation(run: Run): Promise<JobResult<'saturation'>> {
  const places = await run.prepareRoom(PEOPLE + 1)
  const server = await run.start()
  const updates = run.size.saturatedUpdates
  return runLoad('saturation', {
    places,
    window: WINDOW,
    warmUpUpdates: updates / 4,
    updates,
    serverPid: server.pid,
  })
}
