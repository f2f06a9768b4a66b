/** One person of a measured meeting: types, moves a cursor, asks what is on disk, and notes when the others' doings arrive. */
import { BenchClient } from './bench-client.ts'
import { cursorState, readCursors } from './cursor.ts'
import { Reader, SentTimes } from './deliveries.ts'
import { cursorFrame, type Place, updateFrame } from './dialect.ts'
import { Latencies } from './latencies.ts'
import { Typist } from './typist.ts'
import { readRanges } from './update-ranges.ts'

/** What all people of a run measure together. */
export class Measurement {
  /** False while warming up: everything happens, nothing counts. */
  isOn = false
  readonly updates = new Latencies()
  readonly cursors = new Latencies()
  readonly barriers = new Latencies()
}

export class Room {
  readonly writers = new Map<number, SentTimes>()
  readonly people = new Map<number, Person>()
}

interface PersonOptions {
  place: Place
  clientId: number
  room: Room
  measurement: Measurement
  hasBarriers: boolean
}

export class Person {
  readonly client: BenchClient
  readonly typist: Typist
  readonly reader: Reader
  readonly sent = new SentTimes()
  readonly #measurement: Measurement
  readonly #hasBarriers: boolean
  readonly #moves = new SentTimes()
  #barriers = 0
  /** When the barrier that has no echo yet was sent. */
  #barrierSentAt: number | null = null
  #hasTypedSinceBarrier = false
  /** Awareness frames that came while measuring. */
  cursorFrames = 0

  constructor({ place, clientId, room, measurement, hasBarriers }: PersonOptions) {
    this.#measurement = measurement
    this.#hasBarriers = hasBarriers
    this.typist = new Typist(clientId)
    room.writers.set(clientId, this.sent)
    room.people.set(clientId, this)
    this.reader = new Reader(clientId, room.writers, measurement.updates)
    this.client = new BenchClient(place, {
      onUpdate: (update, isStep2) => {
        if (!isStep2) readRanges(update, this.reader.receive)
      },
      onAwareness: (entries) => {
        if (measurement.isOn) this.cursorFrames += 1
        readCursors(entries, (mover, number) => {
          if (mover !== clientId) room.people.get(mover)?.moveArrived(number)
        })
      },
      onBarrier: (number) => this.#barrierArrived(number),
    })
  }

  type(): void {
    const update = updateFrame(this.client.place, this.typist.type())
    this.sent.add(performance.now(), this.#measurement.isOn)
    this.client.send(update)
    if (!this.#hasBarriers) return
    if (this.#barrierSentAt === null) this.#sendBarrier()
    else this.#hasTypedSinceBarrier = true
  }

  #sendBarrier(): void {
    this.#hasTypedSinceBarrier = false
    this.#barriers += 1
    this.#barrierSentAt = performance.now()
    this.client.sendBarrier(this.#barriers)
  }

  #barrierArrived(number: number): void {
    if (number !== this.#barriers || this.#barrierSentAt === null) return
    if (this.#measurement.isOn) this.#measurement.barriers.add(performance.now() - this.#barrierSentAt)
    this.#barrierSentAt = null
    if (this.#hasTypedSinceBarrier) this.#sendBarrier()
  }

  move(): void {
    const number = this.#moves.count
    const { clientId } = this.typist
    const state = cursorState(number, `Person ${clientId}`, (number * 7) % 1920, (number * 5) % 1080)
    const frame = cursorFrame(this.client.place, clientId, number + 1, state)
    this.#moves.add(performance.now(), this.#measurement.isOn)
    this.client.send(frame)
  }

  /** Somebody else has seen this move of ours. */
  moveArrived(number: number): void {
    const sentAt = this.#moves.at(number)
    if (!Number.isNaN(sentAt)) this.#measurement.cursors.add(performance.now() - sentAt)
  }
}
