/** A workshop with one process, for component tests: S → prüfen → erledigen → E in one lane. */
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { addProcess, insertNodeAfter } from '@servicewerkstatt/shared/document/operations/process.ts'
import { setFields, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { readProcess, type ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { act, screen } from '@testing-library/react'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import ProcessPart from './ProcessPart.tsx'

export interface Made {
  processId: string
  laneId: string
  start: string
  check: string
  solve: string
  end: string
}

export const idOf = (result: { readonly ok: boolean; readonly id?: string }): string => {
  if (!result.ok || result.id === undefined) throw new Error(JSON.stringify(result))
  return result.id
}

export function fillBoard(board: BoardDocument): Made {
  const made = addProcess(board, {
    name: 'Störung beheben',
    lane: 'Servicedesk',
    start: 'gemeldet',
    end: 'behoben',
  })
  if (!made.ok) throw new Error(made.reason)
  const check = idOf(insertNodeAfter(board, made.startId, 'task', { name: 'prüfen' }))
  const solve = idOf(insertNodeAfter(board, check, 'task', { name: 'erledigen' }))
  setFields(board, 'nodes', check, { processTime: { o: null, m: 15, p: 30 } })
  setText(board, { collection: 'processes', id: made.id, field: 'trigger' }, 'Eine Störung wird gemeldet')
  return { processId: made.id, laneId: made.laneId, start: made.startId, check, solve, end: made.endId }
}

/** The part with the process, shown as the table unless another view is chosen. */
export async function renderProcess(
  options: TestOptions & { readonly view?: string } = {},
): Promise<ShownProcess> {
  let made: Made | undefined
  const shown = renderInWorkshop(<ProcessPart />, {
    at: '/w/ws-test/2',
    ...options,
    prepare(workshop) {
      made = fillBoard(workshop.board)
      options.prepare?.(workshop)
    },
  })
  if (!made) throw new Error('nothing was made')
  const view = options.view ?? 'Schritte'
  await shown.user.click(screen.getByRole('tab', { name: view }))
  return { ...shown, made, read: reader(shown.board, made.processId) }
}

export type ShownProcess = ReturnType<typeof renderInWorkshop> & {
  readonly made: Made
  readonly read: ReadProcess
}

export interface ReadProcess {
  view(): ProcessView
  /** "a → b", with label and share. */
  flows(): string[]
  names(): string[]
}

export function reader(board: BoardDocument, processId: string): ReadProcess {
  const index = new RecordIndex(board.doc)
  const view = () => {
    const found = readProcess(index, processId)
    if (!found) throw new Error('the process is gone')
    return found
  }
  const nameOf = (id: string) => view().nodes.find((node) => node.id === id)?.name || '·'
  return {
    view,
    names: () => view().nodes.map((node) => node.name || '·'),
    flows: () =>
      view()
        .edges.map((edge) =>
          [
            `${nameOf(edge.from)} → ${nameOf(edge.to)}`,
            edge.label,
            edge.shareBp === null ? null : `${edge.shareBp / 100} %`,
          ]
            .filter(Boolean)
            .join(' '),
        )
        .toSorted(),
  }
}

/** Types as CodeMirror sees it: through its view, because jsdom has no editing of its own. */
export async function typeIn(element: HTMLElement, text: string): Promise<void> {
  const { EditorView } = await import('@codemirror/view')
  const view = EditorView.findFromDOM(element)
  act(() => view?.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type' }))
}
