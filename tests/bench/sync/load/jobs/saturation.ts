/**
 * One room whose people type as fast as the server can take it: everybody has some updates under way and sends the next one
 * when the neighbour has seen one of them.
 */
import { connectAll } from '../bench-client.ts'
import { BenchClient } from '../bench-client.ts'
import { compareTexts } from '../compare-texts.ts'
import { Reader, SentTimes } from '../deliveries.ts'
import { type Place, updateFrame } from '../dialect.ts'
import { Latencies } from '../latencies.ts'
import { cpuMilliseconds } from '../process-usage.ts'
import { seededRandom } from '../seeded-random.ts'
import { Typist } from '../typist.ts'
import { readRanges } from '../update-ranges.ts'

export interface SaturationJob {
  /** One for each person, and the last one for somebody who compares at the end. */
  places: Place[]
  /** Updates that each person has under way. */
  window: number
  warmUpUpdates: number
  /** Measured, of all people together. */
  updates: number
  serverPid: number
}

export interface SaturationResult {
  updates: number
  serverCpuMs: number
  loadCpuMs: number
  measuredMs: number
}

/** Without any progress for so long, the run has failed. */
const STUCK_MS = 20_000

interface Seat {
  client: BenchClient
  typist: Typist
  reader: Reader
  sent: SentTimes
  /** Own characters that the neighbour has seen. */
  seen: number
}

class SaturatedRoom {
  readonly #window: number
  readonly #writers = new Map<number, SentTimes>()
  readonly seats: Seat[] = []
  /** Characters that nobody may send any more. */
  #allowed = 0
  #typed = 0
  #onSeen: (() => void) | null = null

  constructor(window: number) {
    this.#window = window
  }

  async enter(places: readonly Place[]): Promise<void> {
    const random = seededRandom(2)
    await connectAll(places, (place, index) => {
      const typist = new Typist(Math.floor(random() * 2 ** 32))
      const sent = new SentTimes()
      this.#writers.set(typist.clientId, sent)
      const reader = new Reader(typist.clientId, this.#writers, new Latencies())
      const client = new BenchClient(place, {
        onUpdate: (update, isStep2) => {
          if (isStep2) return
          readRanges(update, reader.receive)
          this.#look(index)
        },
      })
      this.seats.push({ client, typist, reader, sent, seen: 0 })
      return client
    })
  }

  get seen(): number {
    return this.seats.reduce((sum, { seen }) => sum + seen, 0)
  }

  /** The reader at this seat watches over the one before it. */
  #look(index: number): void {
    const reader = this.seats[index]?.reader
    const writer = this.seats[(index + this.seats.length - 1) % this.seats.length]
    if (!reader || !writer) return
    const seen = reader.seenOf(writer.typist.clientId)
    if (seen === writer.seen) return
    writer.seen = seen
    this.#write(writer)
    this.#onSeen?.()
  }

  #write({ client, typist, sent, seen }: Seat): void {
    while (this.#typed < this.#allowed && typist.typed - seen < this.#window) {
      sent.add(0, false)
      this.#typed += 1
      client.send(updateFrame(client.place, typist.type()))
    }
  }

  /** Lets everybody type until so many more characters in all have been typed and seen. */
  async type(characters: number): Promise<void> {
    this.#allowed += characters
    const goal = this.#allowed
    for (const seat of this.seats) this.#write(seat)
    let lastSeen = this.seen
    await new Promise<void>((resolve, reject) => {
      const watch = setInterval(() => {
        if (this.seen === lastSeen) reject(new Error(`nothing moved for ${STUCK_MS / 1000} s`))
        lastSeen = this.seen
      }, STUCK_MS)
      this.#onSeen = () => {
        if (this.seen < goal) return
        clearInterval(watch)
        resolve()
      }
    })
  }
}

export async function runSaturation(job: SaturationJob): Promise<SaturationResult> {
  const room = new SaturatedRoom(job.window)
  await room.enter(job.places.slice(0, -1))
  await room.type(job.warmUpUpdates)
  const began = performance.now()
  const cpuBefore = { server: cpuMilliseconds(job.serverPid), load: cpuMilliseconds(process.pid) }
  await room.type(job.updates)
  const result = {
    updates: job.updates,
    serverCpuMs: cpuMilliseconds(job.serverPid) - cpuBefore.server,
    loadCpuMs: cpuMilliseconds(process.pid) - cpuBefore.load,
    measuredMs: performance.now() - began,
  }
  const checker = job.places.at(-1)
  if (checker) {
    await compareTexts(
      checker,
      room.seats.map(({ typist }) => typist),
    )
  }
  await Promise.all(room.seats.map(({ client }) => client.close()))
  return result
}
