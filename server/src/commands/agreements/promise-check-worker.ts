/** Runs in a thread of its own: the simulation of a promise must not hold up the other workshops. */
import { parentPort } from 'node:worker_threads'
import {
  checkPromise,
  type PromiseCheck,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'

export interface CheckRequest {
  readonly no: number
  readonly inputs: PromiseInputs
}
export interface CheckReply {
  readonly no: number
  readonly check: PromiseCheck | null
}

parentPort?.on('message', ({ no, inputs }: CheckRequest) => {
  const reply: CheckReply = { no, check: checkPromise(inputs) }
  parentPort?.postMessage(reply)
})
