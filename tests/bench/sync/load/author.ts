/** Brings a whole workshop to a server and stays, writing a character now and then. */
import { setTimeout as sleep } from 'node:timers/promises'
import { BenchClient } from './bench-client.ts'
import { type Place, updateFrame } from './dialect.ts'
import { Typist } from './typist.ts'
import { buildLargeWorkshop, type LargeWorkshop } from './workshop-document.ts'

export interface Filling {
  /** About how large the workshop shall be, in bytes. */
  bytes: number
  /** Characters that are typed in it afterwards, one update each. */
  characters: number
  /** The server says when everything is on disk; others are given `quietMs`. */
  hasBarriers: boolean
  quietMs: number
}

const UPDATES_AT_ONCE = 20

export class Author {
  readonly client: BenchClient
  readonly #typist = new Typist(4711)
  #onEcho: () => void = () => {}

  constructor(place: Place) {
    this.client = new BenchClient(place, { onBarrier: () => this.#onEcho() })
  }

  type(): void {
    this.client.send(updateFrame(this.client.place, this.#typist.type()))
  }

  async fill({ bytes, characters, hasBarriers, quietMs }: Filling): Promise<LargeWorkshop> {
    await this.client.synced
    const workshop = buildLargeWorkshop(bytes)
    for (const [index, update] of workshop.updates.entries()) {
      this.client.send(updateFrame(this.client.place, update))
      if (index % UPDATES_AT_ONCE === 0) await sleep(1)
    }
    for (let index = 0; index < characters; index += 1) {
      this.type()
      if (index % UPDATES_AT_ONCE === 0) await sleep(1)
    }
    if (hasBarriers) await this.#isOnDisk()
    else await sleep(quietMs)
    return workshop
  }

  #isOnDisk(): Promise<void> {
    return new Promise((resolve) => {
      this.#onEcho = resolve
      this.client.sendBarrier(1)
    })
  }
}
