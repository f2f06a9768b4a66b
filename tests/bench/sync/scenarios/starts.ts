/** The first to come after a start: into a large workshop that only the disk has, and after the server was killed. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobResult } from '../load/jobs/index.ts'
import type { Place } from '../load/dialect.ts'
import type { Expected } from '../load/joiner.ts'
import { runLoad } from '../load-process.ts'
import type { Run } from '../run.ts'
import { LARGE_BYTES, QUIET_MS } from './joining.ts'

/** A start that is about the start: a workshop as it is after an hour, with a log. */
const SMALL_BYTES = 100_000
const LOGGED_CHARACTERS = 1000
/** A server that has just started is left alone for a moment where only the loading counts. */
const AFTER_START_MS = 1000

export interface StartOutcome {
  /** For each start, milliseconds until everything had come; null where it never came. */
  completeMs: (number | null)[]
  /** The first answer held everything, at every start. */
  isFirstAnswerComplete: boolean
}

/** Starts the server and leaves a workshop on its disk. */
async function fill(run: Run, place: Place, bytes: number): Promise<Expected> {
  await run.start()
  const { hasBarriers } = run.subject
  const characters = LOGGED_CHARACTERS
  return runLoad('filling', { place, bytes, characters, hasBarriers, quietMs: QUIET_MS })
}

const toOutcome = (joins: readonly (JobResult<'firstJoin'> & { since: number })[]): StartOutcome => ({
  completeMs: joins.map(({ completeAt, since }) => (completeAt === null ? null : completeAt - since)),
  isFirstAnswerComplete: joins.every((join) => join.isFirstAnswerComplete),
})

/** The server has been running for a moment, and nobody has asked for the workshop yet. */
export async function coldJoin(run: Run): Promise<StartOutcome> {
  const [author, place] = await run.prepareRoom(2)
  if (!author || !place) throw new Error('there are no places')
  const expected = await fill(run, author, LARGE_BYTES)
  const joins = []
  for (let start = 0; start < run.size.starts; start += 1) {
    await run.stop()
    await run.start()
    await sleep(AFTER_START_MS)
    const join = await runLoad('firstJoin', { place, expected })
    joins.push({ ...join, since: join.beganAt })
  }
  return toOutcome(joins)
}

/** From the moment the new process is started; somebody is waiting and tries all the time. */
export async function restart(run: Run): Promise<StartOutcome> {
  const [author, place] = await run.prepareRoom(2)
  if (!author || !place) throw new Error('there are no places')
  const expected = await fill(run, author, SMALL_BYTES)
  const joins = []
  for (let start = 0; start < run.size.starts; start += 1) {
    await run.kill()
    let since = 0
    const join = await runLoad(
      'firstJoin',
      { place, expected },
      {
        onReady: () => {
          since = performance.timeOrigin + performance.now()
          run.spawn()
        },
      },
    )
    joins.push({ ...join, since })
  }
  return toOutcome(joins)
}
