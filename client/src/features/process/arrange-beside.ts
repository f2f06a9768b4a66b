/** The worker that arranges, started with the first large process. Where none can be had, the page does it itself. */
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { arrange } from './arrange.ts'
import type { ArrangeAnswer, ArrangeQuestion } from './arrangements.ts'
import { type Arrange, Arrangements } from './arrangements.ts'

let worker: Worker | null = null

function ask(question: ArrangeQuestion): Promise<ArrangeAnswer> {
  const running = (worker ??= new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' }))
  return new Promise((resolve, reject) => {
    running.onmessage = ({ data }: MessageEvent<ArrangeAnswer>) => resolve(data)
    running.onerror = (event) => {
      running.terminate()
      worker = null
      reject(new Error(event.message))
    }
    running.postMessage(question)
  })
}

const inPage = ({ model, language }: ArrangeQuestion): ArrangeAnswer =>
  arrange(model, processWordsFor(language))

/** A worker answers one question after another; several workshops of one page take turns. */
let turn: Promise<unknown> = Promise.resolve()
const arrangeBeside: Arrange = (question) => {
  const answer = turn.then(() => ask(question)).catch(() => inPage(question))
  turn = answer
  return answer
}

const byWorkshop = new WeakMap<object, Arrangements>()

/** @param documents of the open workshop: ids of processes mean something inside of it alone */
export function arrangementsOf(documents: object): Arrangements {
  const known = byWorkshop.get(documents)
  if (known) return known
  const made = new Arrangements(arrangeBeside)
  byWorkshop.set(documents, made)
  return made
}
