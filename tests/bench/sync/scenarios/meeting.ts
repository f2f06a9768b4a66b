/** People who work together at a steady rate, also while the machine is busy with something else. */
import type { JobResult } from '../load/jobs/index.ts'
import type { Pace } from '../load/schedule.ts'
import { runLoad } from '../load-process.ts'
import type { Run } from '../run.ts'
import { whileBusy } from '../busy.ts'

export type MeetingOutcome = JobResult<'meeting'> & {
  /** Growth of the data folder from the start until the server has stopped; null without a disk. */
  diskBytes: number | null
}

interface Meeting extends Pace {
  rooms: number
  peoplePerRoom: number
  /** Another process takes half of each core meanwhile. */
  isBusy?: boolean
}

export const meeting =
  ({ rooms, peoplePerRoom, isBusy = false, ...pace }: Meeting) =>
  async (run: Run): Promise<MeetingOutcome> => {
    const { subject, size } = run
    // One more in each room compares at the end.
    const places = await run.prepare(Array.from({ length: rooms }, () => peoplePerRoom + 1))
    const bytesBefore = await run.bytesOnDisk()
    const server = await run.start()
    const work = () =>
      runLoad('meeting', {
        rooms: places,
        ...pace,
        hasBarriers: subject.hasBarriers,
        warmUpMs: size.warmUpMs,
        measureMs: size.measureMs,
        serverPid: server.pid,
      })
    const result = await (isBusy ? whileBusy(work) : work())
    await run.stop()
    const diskBytes = subject.hasDisk ? (await run.bytesOnDisk()) - bytesBefore : null
    return { ...result, diskBytes }
  }
