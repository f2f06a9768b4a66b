/**
 * The latest arrangement of each large process. One question is under way at a time; of what changes meanwhile only the latest state is asked for, so that no queue
 * grows while eight people write. The last answer stays until the next one is there.
 */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { Language } from '../../locale/language.ts'
import { sameList } from '../../workshop/use-derived.ts'
import { type Arranged, keepArranged, type Parts } from './arrange.ts'
import type { StepRow } from './step-rows.ts'

export interface ArrangeQuestion {
  readonly model: Parts
  readonly language: Language
}
export interface ArrangeAnswer {
  readonly layout: ProcessLayout
  readonly rows: readonly StepRow[]
}
interface Waiting {
  readonly question: ArrangeQuestion
  /** Somebody on this page waits for it. */
  readonly isOwn: boolean
}
/** Rejects when it cannot arrange at all. */
export type Arrange = (question: ArrangeQuestion) => Promise<ArrangeAnswer>

/** After an answer the machine rests for four times as long as it took, at most so long: what others typed stands in the picture already. */
const MOST_REST_MS = 400

const keyOf = (processId: string, language: Language): string => `${language} ${processId}`

export class Arrangements {
  readonly #arrange: Arrange
  readonly #known = new Map<string, Arranged>()
  readonly #waiting = new Map<string, Waiting>()
  #underWay: { readonly key: string; readonly model: Parts } | null = null
  readonly #listeners = new Set<(isOwn: boolean) => void>()
  #isBusy = false
  #wake: () => void = () => {}

  constructor(arrange: Arrange) {
    this.#arrange = arrange
  }

  /** The last one, which may be some changes behind; null while there is none. */
  known(processId: string, language: Language): Arranged | null {
    return this.#known.get(keyOf(processId, language)) ?? null
  }

  /** @param listener is told whether this person waits for it */
  subscribe = (listener: (isOwn: boolean) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes what the page has arranged itself: the picture that is kept if the process grows large. */
  keep(processId: string, language: Language, arranged: Arranged): void {
    this.#known.set(keyOf(processId, language), arranged)
  }

  /** @param isOwn this person changed something, or opens the process: it comes before what others changed */
  want(processId: string, question: ArrangeQuestion, isOwn = true): void {
    const key = keyOf(processId, question.language)
    const waiting = this.#waiting.get(key)
    const underWay = this.#underWay?.key === key ? this.#underWay.model : undefined
    const last = waiting?.question.model ?? underWay ?? this.#known.get(key)?.model
    const isAsked = last !== undefined && isSameModel(last, question.model)
    if (isAsked && !waiting) return
    this.#waiting.set(key, { question, isOwn: isOwn || waiting?.isOwn === true })
    if (isOwn) this.#wake()
    void this.#work()
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const [key, { question, isOwn }] = next
        this.#waiting.delete(key)
        this.#underWay = { key, model: question.model }
        const begun = performance.now()
        const { layout, rows } = await this.#arrange(question)
        const took = performance.now() - begun
        this.#underWay = null
        this.#known.set(
          key,
          keepArranged(this.#known.get(key) ?? null, withOwnRecords(question.model, layout, rows)),
        )
        for (const listener of this.#listeners) listener(isOwn)
        if (!this.#ownWaiting()) await this.#rest(Math.min(4 * took, MOST_REST_MS))
      }
    } finally {
      this.#underWay = null
      this.#isBusy = false
    }
  }

  #ownWaiting(): [string, Waiting] | undefined {
    return [...this.#waiting].find(([, { isOwn }]) => isOwn)
  }

  #next(): [string, Waiting] | undefined {
    return this.#ownWaiting() ?? [...this.#waiting][0]
  }

  #rest(ms: number): Promise<void> {
    return new Promise((end) => {
      const timer = setTimeout(end, ms)
      this.#wake = () => {
        clearTimeout(timer)
        end()
      }
    })
  }
}

/** Records keep their identity until they change; lists are made anew with every reading. */
const isSameModel = (a: Parts, b: Parts): boolean =>
  a === b || (sameList(a.lanes, b.lanes) && sameList(a.nodes, b.nodes) && sameList(a.edges, b.edges))

/** An answer of the worker holds copies; whoever compares records needs the page's own. */
function withOwnRecords(model: Parts, layout: ProcessLayout, rows: readonly StepRow[]): Arranged {
  const records = new Map(model.nodes.map((node) => [node.id, node]))
  const nodes = layout.nodes.map((placed) => ({ ...placed, node: records.get(placed.id) ?? placed.node }))
  return { model, graph: buildProcessGraph(model), layout: { ...layout, nodes }, rows }
}
