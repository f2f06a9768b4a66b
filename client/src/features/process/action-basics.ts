/** What all actions on a process stand on: names, one undo step per action, and what is said and chosen afterwards. */
import type { BoardDocument, OperationResult } from '@servicewerkstatt/shared/document/board-document.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Words } from '../../locale/catalogues.ts'
import { nameInFlow } from './step-names.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/** Where somebody works; a new step is named there. */
export type Where = 'picture' | 'table'
export type Insertable = 'task' | 'wait' | 'decision' | 'parallel'

export interface ActionContext {
  readonly board: BoardDocument
  readonly words: Words['process']
  /** The process as it stands, read at this moment. */
  readonly picture: () => ProcessPicture
  readonly say: (text: string) => void
  /** Tells everybody what could not be done, also those who see the screen. */
  readonly sayVisibly: (text: string) => void
  /** Tells what happened, and offers to take it back. */
  readonly sayWithUndo: (text: string) => void
  readonly choose: (nodeIds: readonly string[]) => void
  /** Opens the name of a new node for writing; `near` is a node of the picture that it stands beside. */
  readonly beginNaming: (id: string, where: Where, near: string) => void
  /** Ends the current undo step: a gesture is one step. */
  readonly endStep: () => void
  /** Something is gone; `neighbour` is the node that the focus may go on at. */
  readonly onRemoved: (neighbour: string | null) => void
  /** Something is new; the focus goes on there as soon as it is shown. */
  readonly onMade: (id: string) => void
}

export interface ActionBasics extends ActionContext {
  readonly node: (id: string) => RecordView<'nodes'> | undefined
  readonly nameOf: (id: string) => string
  readonly laneName: (id: string | null) => string
  /** Carries out one step of undo; a refusal is told in plain words, never as an error: somebody else was quicker. */
  readonly carryOut: <T>(
    change: () => OperationResult<T>,
    onDone: (result: { readonly ok: true } & T) => void,
  ) => void
  /** Chooses what is new and opens its name. */
  readonly present: (id: string, where: Where, near: string, text: string) => void
}

export function createBasics(context: ActionContext): ActionBasics {
  const { words, picture, say, sayVisibly, endStep } = context
  return {
    ...context,
    node: (id) => picture().now.nodes.find((item) => item.id === id),
    nameOf: (id) => nameInFlow(id, picture().now, words),
    laneName: (id) =>
      picture()
        .now.lanes.find((lane) => lane.id === id)
        ?.name?.trim() || words.lanes.unnamed,
    carryOut(change, onDone) {
      endStep()
      const result = change()
      endStep()
      if (result.ok) onDone(result)
      else sayVisibly(result.reason === 'missing' ? words.said.goneMeanwhile : words.said.refused)
    },
    present(id, where, near, text) {
      context.choose([id])
      context.beginNaming(id, where, near)
      say(text)
    },
  }
}
