/** Has promises checked in a thread of its own, within a time limit. The thread starts with the first check. */
import { Worker } from 'node:worker_threads'
import type { PromiseCheck } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import type { Log } from '../../observability/log.ts'
import type { CheckReply, CheckRequest } from './promise-check-worker.ts'

/** Ten thousand cases of the largest process we know take a second; beyond this something is wrong, and a proposal must not wait for it. */
const LIMIT_MS = 5000

interface Waiting {
  readonly resolve: (check: PromiseCheck | null) => void
  readonly timer: NodeJS.Timeout
}

export class PromiseChecker {
  readonly #log: Log
  #worker: Worker | null = null
  #no = 0
  readonly #waiting = new Map<number, Waiting>()

  constructor(log: Log) {
    this.#log = log
  }

  /** @returns null for a promise that is not about time, and when the check could not be finished: then a proposal stands without a number */
  check(inputs: PromiseInputs): Promise<PromiseCheck | null> {
    const no = (this.#no += 1)
    const worker = this.#start()
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#giveUp('the check of a promise took too long'), LIMIT_MS)
      this.#waiting.set(no, { resolve, timer })
      const request: CheckRequest = { no, inputs }
      worker.postMessage(request)
    })
  }

  #start(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./promise-check-worker.ts', import.meta.url))
    worker.on('message', ({ no, check }: CheckReply) => this.#answer(no, check))
    worker.on('error', (error) => this.#giveUp('the check of a promise failed', error))
    // It must not keep the process alive.
    worker.unref()
    this.#worker = worker
    return worker
  }

  #answer(no: number, check: PromiseCheck | null): void {
    const waiting = this.#waiting.get(no)
    if (!waiting) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(no)
    waiting.resolve(check)
  }

  /** Everything that waits goes without; the next check gets a fresh thread. */
  #giveUp(message: string, error?: unknown): void {
    this.#log.warn({ err: error }, message)
    void this.stop()
  }

  async stop(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    for (const no of [...this.#waiting.keys()]) this.#answer(no, null)
    await worker?.terminate()
  }
}
