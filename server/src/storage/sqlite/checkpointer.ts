/** Asks the checkpoint thread for its work, one request after another. The thread starts with the first request. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CheckpointMode, CheckpointReply, CheckpointRequest } from './checkpoint-worker.ts'

export class Checkpointer {
  readonly #file: string
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** @param file path of the database */
  constructor(file: string) {
    this.#file = file
  }

  /** Resolves with whether the whole log stands in the database file now. Rejects when the database refuses. */
  run(mode: CheckpointMode): Promise<boolean> {
    const result = this.#last.then(() => this.#ask(mode))
    this.#last = result.catch(() => {})
    return result
  }

  async #ask(mode: CheckpointMode): Promise<boolean> {
    const worker = this.#start()
    const request: CheckpointRequest = { mode }
    worker.postMessage(request)
    // `once` rejects with the thread's error, should it die.
    const [reply] = (await once(worker, 'message')) as [CheckpointReply]
    if (!reply.ok) throw new Error(`checkpoint: ${reply.message}`)
    return reply.isComplete
  }

  #start(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), {
      workerData: { file: this.#file },
    })
    worker.on('error', () => {
      this.#worker = null
    })
    this.#worker = worker
    return worker
  }

  async close(): Promise<void> {
    await this.#last
    await this.#worker?.terminate()
    this.#worker = null
  }
}
