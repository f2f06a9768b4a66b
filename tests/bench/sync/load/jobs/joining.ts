/** People come into a large workshop in which somebody is writing: one after another, then many at once. */
import { Author, type Filling } from '../author.ts'
import type { Place } from '../dialect.ts'
import { type Expected, Joiner } from '../joiner.ts'
import { cpuMilliseconds } from '../process-usage.ts'

export interface JoiningJob extends Filling {
  author: Place
  warmUp: Place[]
  oneByOne: Place[]
  atOnce: Place[]
  serverPid: number
}

export interface JoiningResult {
  workshopBytes: number
  cpuMsPerJoin: number
  /** From the first connection attempt until the last of them has everything. */
  lastSyncedMs: number
}

async function joinOneByOne(author: Author, places: readonly Place[], expected: Expected): Promise<void> {
  for (const [index, place] of places.entries()) {
    author.type()
    const joiner = new Joiner(place, expected)
    await joiner.complete
    if (index === 0) joiner.checkAll()
    await joiner.client.close()
  }
}

async function joinAtOnce(author: Author, places: readonly Place[], expected: Expected): Promise<number> {
  author.type()
  const began = performance.timeOrigin + performance.now()
  const joiners = places.map((place) => new Joiner(place, expected))
  await Promise.all(joiners.map(({ complete }) => complete))
  const last = Math.max(...joiners.map(({ completeAt }) => completeAt ?? Number.NaN))
  joiners.at(-1)?.checkAll()
  await Promise.all(joiners.map(({ client }) => client.close()))
  return last - began
}

export async function runJoining(job: JoiningJob): Promise<JoiningResult> {
  const author = new Author(job.author)
  const workshop = await author.fill(job)
  await joinOneByOne(author, job.warmUp, workshop)
  const cpuBefore = cpuMilliseconds(job.serverPid)
  await joinOneByOne(author, job.oneByOne, workshop)
  const cpuMsPerJoin = (cpuMilliseconds(job.serverPid) - cpuBefore) / job.oneByOne.length
  const lastSyncedMs = await joinAtOnce(author, job.atOnce, workshop)
  await author.client.close()
  return { workshopBytes: workshop.bytes, cpuMsPerJoin, lastSyncedMs }
}
