/** What reckons behind the checks: a worker, started with the first question. Where there are no workers, the page itself reckons between two frames. */
import type { Answer, Question } from './messages.ts'
import { PromiseChecks, type Reckoner } from './promise-checks.ts'

class WorkerReckoner implements Reckoner {
  #worker: Worker | null = null

  ask(question: Question): Promise<Answer> {
    const worker = (this.#worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), {
      type: 'module',
    }))
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
      worker.onerror = (event) => {
        worker.terminate()
        this.#worker = null
        reject(new Error(event.message))
      }
      worker.postMessage(question)
    })
  }
}

const inPage: Reckoner = {
  async ask(question) {
    const { answer } = await import('./answer.ts')
    return answer(question)
  },
}

const inWorker = new WorkerReckoner()

let checks: PromiseChecks | null = null

/** One for the page: all its screens share worker and answers. */
export const promiseChecks = (): PromiseChecks =>
  (checks ??= new PromiseChecks({
    ask: (question) => (typeof Worker === 'undefined' ? inPage : inWorker).ask(question),
  }))

/** For tests: pages of several test files share these modules, and an answer known from another file would come before "outdated" could be seen. */
export const forgetPromiseChecks = (): void => {
  checks = null
}
