/**
 * Rooms of people who type and move their cursors at a steady rate: how long everything takes to reach the others, and what
 * it costs the server. With barriers, everybody asks after typing whether it is on disk, one question at a time, as our
 * client does.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAll } from '../bench-client.ts'
import { compareTexts } from '../compare-texts.ts'
import type { Place } from '../dialect.ts'
import type { LatencyCounts } from '../latencies.ts'
import { Measurement, Person, Room } from '../person.ts'
import { cpuMilliseconds } from '../process-usage.ts'
import { type Pace, Schedule } from '../schedule.ts'
import { seededRandom } from '../seeded-random.ts'

export interface MeetingJob extends Pace {
  /** One list for each room, with a place for each person, and the last one for somebody who compares at the end. */
  rooms: Place[][]
  hasBarriers: boolean
  warmUpMs: number
  measureMs: number
  serverPid: number
}

export interface MeetingResult {
  updates: LatencyCounts
  cursors: LatencyCounts
  barriers: LatencyCounts
  /** Sent while measuring. */
  sentUpdates: number
  /** What was to arrive of everything sent while measuring: updates and cursor moves. */
  deliveries: number
  /** Characters that had not reached somebody five seconds after the last was typed. */
  missing: number
  /** Awareness frames per second between the first and the last, of the connection that got most. */
  cursorFramesPerSecond: number
  /** Since the first second, for the disk. */
  typedInAll: number
  serverCpuMs: number
  loadCpuMs: number
  measuredMs: number
}

const SETTLE_MS = 5000

interface Seated {
  people: Person[]
  checker: Place
}

async function fillRoom(
  places: readonly Place[],
  measurement: Measurement,
  job: MeetingJob,
  random: () => number,
) {
  const checker = places.at(-1)
  if (!checker) throw new Error('a room needs places')
  const room = new Room()
  const people: Person[] = []
  await connectAll(places.slice(0, -1), (place) => {
    const clientId = Math.floor(random() * 2 ** 32)
    const person = new Person({ place, clientId, room, measurement, hasBarriers: job.hasBarriers })
    people.push(person)
    return person.client
  })
  return { people, checker } satisfies Seated
}

/** Waits until everybody has everything. @returns what is still missing after the limit */
async function settle(people: readonly Person[]): Promise<number> {
  const end = performance.now() + SETTLE_MS
  for (;;) {
    const missing = people.reduce((sum, { reader }) => sum + reader.missing, 0)
    if (missing === 0 || performance.now() > end) return missing
    await sleep(10)
  }
}

export async function runMeeting(job: MeetingJob): Promise<MeetingResult> {
  const random = seededRandom(1)
  const measurement = new Measurement()
  const rooms: Seated[] = []
  for (const places of job.rooms) rooms.push(await fillRoom(places, measurement, job, random))
  const people = rooms.flatMap((room) => room.people)
  const schedule = new Schedule(people, job, random)
  await schedule.run(job.warmUpMs)

  const before = { updates: schedule.updates, moves: schedule.moves, at: performance.now() }
  const cpuBefore = { server: cpuMilliseconds(job.serverPid), load: cpuMilliseconds(process.pid) }
  measurement.isOn = true
  await schedule.run(job.measureMs)
  measurement.isOn = false
  const serverCpuMs = cpuMilliseconds(job.serverPid) - cpuBefore.server
  const loadCpuMs = cpuMilliseconds(process.pid) - cpuBefore.load
  const measuredMs = performance.now() - before.at

  const sentUpdates = schedule.updates - before.updates
  const sentMoves = schedule.moves - before.moves
  const missing = await settle(people)
  for (const room of rooms) {
    await compareTexts(
      room.checker,
      room.people.map(({ typist }) => typist),
    )
  }
  await Promise.all(people.map(({ client }) => client.close()))
  const others = people.length / rooms.length - 1
  return {
    updates: measurement.updates.toCounts(),
    cursors: measurement.cursors.toCounts(),
    barriers: measurement.barriers.toCounts(),
    sentUpdates,
    deliveries: (sentUpdates + sentMoves) * others,
    missing,
    cursorFramesPerSecond:
      (Math.max(...people.map(({ cursorFrames }) => cursorFrames)) - 1) / (measuredMs / 1000),
    typedInAll: people.reduce((sum, { typist }) => sum + typist.typed, 0),
    serverCpuMs,
    loadCpuMs,
    measuredMs,
  }
}
