import {
  addRecord,
  coText,
  deleteRecord,
  setText,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { putRecord, patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { CoText, CoTextShort } from './CoText.tsx'
import { loadEditor } from './load-editor.ts'
import { connectPeer, ME, renderInWorkshop } from './render-in-workshop.test-helper.tsx'
import { useUndo } from './use-workshop.ts'

const place = { singleton: 'statement', field: 'serviceText' } as const
const Field = () => <CoText place={place} label="Leistung" />

/** jsdom has no layout; CodeMirror only needs something to measure. */
beforeAll(async () => {
  const box = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => ({}) }
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList
  Range.prototype.getBoundingClientRect = () => box as DOMRect
  await loadEditor()
})

const editor = () => screen.getByRole('textbox', { name: 'Leistung' })
const isOpen = () => editor().classList.contains('cm-content')

/** Types as CodeMirror sees it: through its view, because jsdom has no editing of its own. */
async function typeIn(text: string): Promise<void> {
  const { EditorView } = await import('@codemirror/view')
  const view = EditorView.findFromDOM(editor())
  act(() => view?.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type' }))
}

describe('CoText', () => {
  test('shows the text, and what others write, without an editor', () => {
    const { board } = renderInWorkshop(<Field />)
    const peer = connectPeer(board)
    expect(editor().textContent).toBe('Noch leer')
    act(() => void setText(peer, place, 'Wir helfen.'))
    expect(editor().textContent).toBe('Wir helfen.')
    expect(isOpen()).toBe(false)
  })

  test('opens on focus; two people write at once and both texts merge', async () => {
    const { board, user } = renderInWorkshop(<Field />, {
      prepare: ({ board }) => void setText(board, place, 'Wir helfen'),
    })
    const peer = connectPeer(board)
    await user.tab()
    expect(isOpen()).toBe(true)
    await typeIn(' gern')
    act(() => coText(peer, place)?.insert(0, 'Heute: '))
    await typeIn('.')
    expect(coText(board, place)?.toString()).toBe('Heute: Wir helfen gern.')
    expect(coText(peer, place)?.toString()).toBe('Heute: Wir helfen gern.')
    expect(editor().textContent).toBe('Heute: Wir helfen gern.')
  })

  test('undo takes back only what was typed here', async () => {
    const Undo = () => {
      const { undo, canUndo } = useUndo()
      return (
        <button type="button" onClick={undo} disabled={!canUndo}>
          zurück
        </button>
      )
    }
    const { board, user } = renderInWorkshop(
      <>
        <Field />
        <Undo />
      </>,
    )
    const peer = connectPeer(board)
    fireEvent.focus(editor())
    await typeIn('Unser Satz')
    act(() => coText(peer, place)?.insert(0, 'Eurer. '))
    await user.click(screen.getByText('zurück'))
    expect(coText(board, place)?.toString()).toBe('Eurer. ')
    expect(screen.getByText('zurück')).toHaveProperty('disabled', true)
  })

  test('Escape leaves and keeps the focus on the text; Enter and letters open it again', async () => {
    const { user } = renderInWorkshop(<Field />)
    await user.tab()
    await typeIn('a')
    fireEvent.keyDown(editor(), { key: 'Escape', code: 'Escape', keyCode: 27 })
    expect(isOpen()).toBe(false)
    expect(document.activeElement).toBe(editor())
    fireEvent.keyDown(editor(), { key: 'b' })
    await waitFor(() => expect(isOpen()).toBe(true))
    expect(editor().textContent).toBe('ab')
  })

  test('Tab leaves: the editor goes when the focus does', async () => {
    const { user } = renderInWorkshop(
      <>
        <Field />
        <button type="button">danach</button>
      </>,
    )
    await user.tab()
    expect(isOpen()).toBe(true)
    act(() => screen.getByText('danach').focus())
    await waitFor(() => expect(isOpen()).toBe(false))
    expect(document.activeElement).toBe(screen.getByText('danach'))
  })

  test('a single line leaves on Enter', async () => {
    renderInWorkshop(<CoTextShort place={place} label="Leistung" />)
    fireEvent.focus(editor())
    await typeIn('kurz')
    fireEvent.keyDown(editor(), { key: 'Enter', code: 'Enter', keyCode: 13 })
    expect(isOpen()).toBe(false)
    expect(editor().textContent).toBe('kurz')
  })

  test('line ends and halves of surrogate pairs of the clipboard are cleaned', async () => {
    const { board } = renderInWorkshop(<Field />)
    fireEvent.focus(editor())
    const { EditorView } = await import('@codemirror/view')
    const view = EditorView.findFromDOM(editor())
    const cleaned = view?.state
      .facet(EditorView.clipboardInputFilter)
      .reduce((text, filter) => filter(text, view.state), 'a\r\nb\rc\ud800')
    expect(cleaned).toBe('a\nb\nc\ufffd')
    await typeIn(cleaned ?? '')
    expect(coText(board, place)?.toString()).toBe('a\nb\nc\ufffd')
  })

  test('a carriage return that a foreign client wrote keeps the positions right', async () => {
    const { board } = renderInWorkshop(<Field />, {
      prepare: ({ board }) => coText(board, place)?.insert(0, 'eins\r\nzwei'),
    })
    fireEvent.focus(editor())
    await typeIn('!')
    expect(coText(board, place)?.toString()).toBe('eins\r\nzwei!')
  })

  test('who may not write reads: no field, no editor', () => {
    const { board, mayWrite } = renderInWorkshop(<Field />, {
      prepare: ({ board }) => void setText(board, place, 'Fest'),
    })
    expect(board).toBeDefined()
    act(() => mayWrite.set(false))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByRole('group', { name: 'Leistung' }).textContent).toBe('Fest')
  })

  test('freezing closes an open editor and keeps what was written', async () => {
    const { board, mayWrite } = renderInWorkshop(<Field />)
    fireEvent.focus(editor())
    await typeIn('bis hier')
    act(() => mayWrite.set(false))
    expect(screen.getByRole('group', { name: 'Leistung' }).textContent).toBe('bis hier')
    expect(coText(board, place)?.toString()).toBe('bis hier')
  })

  test('says so when the record goes away under the editor', async () => {
    const goal = { collection: 'goals', id: 'goal-1', field: 'text' } as const
    const { board } = renderInWorkshop(<CoText place={goal} label="Leistung" />, {
      prepare: ({ board }) => void addRecord(board, 'goals', { id: 'goal-1', text: 'Ziel' }),
    })
    const peer = connectPeer(board)
    fireEvent.focus(editor())
    act(() => void deleteRecord(peer, 'goals', 'goal-1'))
    expect(screen.getByText('Inzwischen entfernt.')).toBeDefined()
  })
})

describe('carets', () => {
  const stage =
    (caretsShown: boolean, level: 'named' | 'anonymous') =>
    ({ proceedings }: { proceedings: Y.Doc }) => {
      putRecord(proceedings, 'stages', { id: 'stage-1', title: 'Formulieren', caretsShown, level })
      putRecord(proceedings, 'participants', { id: 'p-peer', displayName: 'Jonas', role: 'team_member' })
      patchRun(proceedings, { currentStageId: 'stage-1' })
    }

  /** Somebody else's page, with its caret in the statement. */
  function otherCaret(board: Y.Doc, awareness: Awareness, index: number): Awareness {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board))
    const other = new Awareness(doc)
    const text = doc.getMap('statement').get('serviceText') as Y.Text
    const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index)) as object
    other.setLocalState({
      participantId: 'p-peer',
      at: 1,
      caret: { text: 'statement/serviceText', anchor: at, head: at },
    })
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [doc.clientID]), 'test')
    return other
  }

  test('stand in the text with a name, and beside the label', async () => {
    const { board, awareness, container } = renderInWorkshop(<Field />, {
      prepare: (test) => {
        stage(true, 'named')(test)
        setText(test.board, place, 'Wir helfen')
      },
    })
    fireEvent.focus(editor())
    act(() => void otherCaret(board.doc, awareness, 3))
    await waitFor(() => expect(container.querySelector('.co-caret-name')?.textContent).toBe('Jonas'))
    expect(screen.getByText('Jonas schreibt hier')).toBeDefined()
  })

  test('are neither shown nor sent in anonymous stages', async () => {
    const { board, awareness, container } = renderInWorkshop(<Field />, { prepare: stage(true, 'anonymous') })
    fireEvent.focus(editor())
    act(() => void otherCaret(board.doc, awareness, 0))
    await typeIn('geheim')
    expect(container.querySelector('.co-caret')).toBeNull()
    expect(screen.queryByText('Jonas schreibt hier')).toBeNull()
    expect(awareness.getLocalState()).toMatchObject({ participantId: ME, caret: null })
  })

  test('of this page go out at most every 33 ms, and are withdrawn on leaving', async () => {
    const { awareness } = renderInWorkshop(
      <>
        <Field />
        <button type="button">danach</button>
      </>,
      { prepare: stage(true, 'named') },
    )
    act(() => editor().focus())
    const sent = vi.fn<() => void>()
    awareness.on('update', sent)
    for (const letter of 'schnell') await typeIn(letter)
    expect(sent.mock.calls.length).toBeLessThan(4)
    await waitFor(() =>
      expect(awareness.getLocalState()?.caret).toMatchObject({ text: 'statement/serviceText' }),
    )
    act(() => screen.getByText('danach').focus())
    await waitFor(() => expect(awareness.getLocalState()?.caret).toBeNull())
  })

  test('a state that comes again without a change, as every 15 seconds, disturbs nobody who is typing', async () => {
    const crashed = vi.spyOn(console, 'error')
    const { board, awareness } = renderInWorkshop(<Field />, { prepare: stage(true, 'named') })
    fireEvent.focus(editor())
    let other: Awareness | undefined
    await act(async () => {
      other = otherCaret(board.doc, awareness, 0)
      await Promise.resolve()
    })
    other?.setLocalState(structuredClone(other.getLocalState()))
    if (other) applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'test')
    await typeIn('weiter')
    expect(crashed).not.toHaveBeenCalled()
    expect(editor().textContent).toContain('weiter')
  })

  test('that lead nowhere are passed over', () => {
    const { awareness, container } = renderInWorkshop(<Field />, { prepare: stage(true, 'named') })
    fireEvent.focus(editor())
    act(() => {
      const other = new Awareness(new Y.Doc())
      other.setLocalState({
        participantId: 'p-peer',
        at: 1,
        caret: { text: 'statement/serviceText', anchor: { item: 7 }, head: {} },
      })
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'test')
    })
    expect(container.querySelector('.co-caret')).toBeNull()
  })
})
