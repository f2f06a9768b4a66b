/**
 * Notices that a process was torn by two people rewiring it at the same moment, and mends it. Runs in exactly one place, the server; everybody else gets the
 * result as any other change. What somebody tears on purpose (a connection removed, its end moved elsewhere) is not touched: such a change concerns a single
 * connection, while those that keep a process whole change several at once.
 */
import type * as Y from 'yjs'
import { BoardDocument } from './board-document.ts'
import { rewiredEdges } from './rewired-edges.ts'
import { type Flow, mendProcesses, readFlow, tearsOf } from './operations/process-mending.ts'

export class MergeWatch {
  readonly #board: BoardDocument
  #known: ReadonlySet<string>
  #count: string
  #torn: { known: ReadonlySet<string>; recent: ReadonlySet<string> } | null = null

  constructor(doc: Y.Doc) {
    this.#board = new BoardDocument(doc, { as: 'server' })
    const flow = readFlow(this.#board)
    this.#known = tearsOf(flow)
    this.#count = countOf(flow)
    doc.on('afterTransaction', this.#look)
  }

  /** Something was torn since it was last mended. */
  get isTorn(): boolean {
    return this.#torn !== null
  }

  mend(): void {
    const torn = this.#torn
    if (!torn) return
    this.#torn = null
    mendProcesses(this.#board, torn)
    // What could not be mended is tried again with the next change that comes: the other half may still be on its way.
    this.#known = new Set([...this.#known].filter((tear) => torn.known.has(tear)))
  }

  #look = (transaction: Y.Transaction): void => {
    const rewired = rewiredEdges(this.#board, transaction)
    if (!rewired) return
    const flow = readFlow(this.#board)
    const tears = tearsOf(flow)
    const count = countOf(flow)
    const { changed, hasNew, hasMoved } = rewired
    const isWholeChange =
      changed.size > 0 && (hasNew || count !== this.#count || (hasMoved && changed.size > 1))
    const isNew = [...tears].some((tear) => !this.#known.has(tear))
    if (!transaction.local && isWholeChange && isNew) {
      const recent = new Set([...(this.#torn?.recent ?? []), ...changed])
      this.#torn = { known: this.#torn?.known ?? this.#known, recent }
    }
    this.#known = tears
    this.#count = count
  }
}

/** Which nodes there are, as one word. */
const countOf = ({ nodes }: Flow): string => [...nodes.keys()].join(' ')
