/** What sockets and small rooms take in the server's memory, and what rooms leave behind that nobody is in any more. */
import { setTimeout as sleep } from 'node:timers/promises'
import { BenchClient, connectAll } from '../bench-client.ts'
import { type Place, updateFrame } from '../dialect.ts'
import { residentKb } from '../process-usage.ts'
import { Typist } from '../typist.ts'

export interface MemoryJob {
  /** All in one room. */
  sockets: Place[]
  /** One place in each of many rooms. */
  firstWave: Place[]
  secondWave: Place[]
  /** How long the server may take to put rooms away that nobody is in. */
  putAwayMs: number
  serverPid: number
}

/** KB of resident memory for each of them. */
export interface MemoryResult {
  perSocket: number
  perRoom: number
  perRoomOfSecondWave: number
}

const COLLECT_TIMES = 3
/** After the collection the engine gives pages back a little later. */
const COLLECT_MS = 700
const CHARACTERS_PER_ROOM = 20

/** Resident memory once everything that is no longer needed has been collected. */
async function settledKb(pid: number): Promise<number> {
  for (let time = 0; time < COLLECT_TIMES; time += 1) {
    process.kill(pid, 'SIGUSR2')
    await sleep(COLLECT_MS)
  }
  return residentKb(pid)
}

/** Opens a room for each place; somebody types a line in it. */
async function openRooms(places: readonly Place[], firstId: number): Promise<BenchClient[]> {
  const clients = await connectAll(places, (place) => new BenchClient(place))
  for (const [index, client] of clients.entries()) {
    const typist = new Typist(firstId + index)
    for (let count = 0; count < CHARACTERS_PER_ROOM; count += 1) {
      client.send(updateFrame(client.place, typist.type()))
    }
  }
  return clients
}

const closeAll = (clients: readonly BenchClient[]) => Promise.all(clients.map((client) => client.close()))

/** The first quarter fills what the engine has reserved already; only what comes after it is measured. */
function splitAtQuarter<T>(items: readonly T[]): [T[], T[]] {
  const quarter = Math.floor(items.length / 4)
  return [items.slice(0, quarter), items.slice(quarter)]
}

async function measureSockets({ sockets, serverPid }: MemoryJob): Promise<number> {
  const [first, others] = splitAtQuarter(sockets)
  const clients = await connectAll(first, (place) => new BenchClient(place))
  const before = await settledKb(serverPid)
  clients.push(...(await connectAll(others, (place) => new BenchClient(place))))
  const after = await settledKb(serverPid)
  await closeAll(clients)
  return (after - before) / others.length
}

async function measureRooms({ firstWave, secondWave, putAwayMs, serverPid }: MemoryJob) {
  const [first, others] = splitAtQuarter(firstWave)
  const clients = await openRooms(first, 100_000)
  const before = await settledKb(serverPid)
  clients.push(...(await openRooms(others, 200_000)))
  const afterFirst = await settledKb(serverPid)
  await closeAll(clients)
  await sleep(putAwayMs)
  const later = await openRooms(secondWave, 300_000)
  const afterSecond = await settledKb(serverPid)
  await closeAll(later)
  return {
    perRoom: (afterFirst - before) / others.length,
    perRoomOfSecondWave: (afterSecond - afterFirst) / secondWave.length,
  }
}

export async function runMemory(job: MemoryJob): Promise<MemoryResult> {
  const perSocket = await measureSockets(job)
  await sleep(job.putAwayMs)
  return { perSocket, ...(await measureRooms(job)) }
}
