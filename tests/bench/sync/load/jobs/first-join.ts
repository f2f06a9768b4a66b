/** Tries to get in until the server is there, and tells when everything had come. Times are milliseconds since the epoch. */
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from '../dialect.ts'
import { type Expected, Joiner } from '../joiner.ts'

export interface FirstJoinJob {
  place: Place
  expected: Expected
}

export interface FirstJoinResult {
  beganAt: number
  firstAnswerAt: number
  /** Null when it never came. */
  completeAt: number | null
  isFirstAnswerComplete: boolean
}

const RETRY_MS = 3
const LIMIT_MS = 20_000
/** How long a server that has answered with less may take for the rest. */
const REST_MS = 3000

const accepts = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

export async function runFirstJoin(
  { place, expected }: FirstJoinJob,
  onReady: () => void,
): Promise<FirstJoinResult> {
  const { port, hostname } = new URL(place.url)
  onReady()
  const limit = performance.now() + LIMIT_MS
  while (!(await accepts(Number(port), hostname))) {
    if (performance.now() > limit) throw new Error('the server did not come')
    await sleep(RETRY_MS)
  }
  const beganAt = performance.timeOrigin + performance.now()
  const joiner = new Joiner(place, expected)
  await joiner.client.synced
  await Promise.race([joiner.complete, sleep(REST_MS)])
  const { firstAnswerAt, completeAt } = joiner
  const isFirstAnswerComplete = joiner.isFirstAnswerComplete()
  if (completeAt !== null) joiner.checkAll()
  await joiner.client.close()
  return { beganAt, firstAnswerAt: firstAnswerAt ?? Number.NaN, completeAt, isFirstAnswerComplete }
}
