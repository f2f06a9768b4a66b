import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { addLane } from '@servicewerkstatt/shared/document/operations/process.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type * as View from '../../canvas/ProcessNodeView.tsx'
import { pretendLayout } from '../../canvas/jsdom-layout.test-helper.ts'
import { connectPeer } from '../../workshop/render-in-workshop.test-helper.tsx'
import { idOf, renderProcess, type ShownProcess, typeIn } from './process-test.test-helper.tsx'

/** How often each node of the picture was rendered. */
const renders = new Map<string, number>()
vi.mock('../../canvas/ProcessNodeView.tsx', async (original) => {
  const { ProcessNodeView } = await original<typeof View>()
  const { memo } = await import('react')
  const Counted = memo((props: Parameters<typeof ProcessNodeView>[0]) => {
    renders.set(props.id, (renders.get(props.id) ?? 0) + 1)
    return <ProcessNodeView {...props} />
  })
  return { ProcessNodeView: Counted }
})

// Hundreds of key presses on a whole screen, on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => pretendLayout())
beforeEach(() => renders.clear())

const node = (name: RegExp) => screen.getByRole('button', { name })
/** A press without what d3-drag wants of a pointer, which jsdom does not give. */
const press = (name: RegExp) => fireEvent.click(node(name))
async function renderPicture(options: Parameters<typeof renderProcess>[0] = {}): Promise<ShownProcess> {
  const shown = await renderProcess({ view: 'Bild', ...options })
  await screen.findByRole('button', { name: /Schritt: prüfen/ }, { timeout: 20_000 })
  return shown
}
const held = (made: ShownProcess['made']) =>
  [
    [made.start, { x: 40, y: 70 }],
    [made.check, { x: 240, y: 70 }],
    [made.solve, { x: 460, y: 70 }],
    [made.end, { x: 660, y: 70 }],
  ] as const

test('nodes stand in the order of the process, named for people', async () => {
  const { container } = await renderPicture()
  const names = [...container.querySelectorAll('.react-flow__node')].map((element) =>
    element.getAttribute('aria-label')?.replaceAll('\u00a0', ' '),
  )
  expect(names).toEqual([
    'Auslöser: gemeldet',
    'Schritt: prüfen, 15 min, Schritt 1 von 2',
    'Schritt: erledigen, Zeit fehlt, Schritt 2 von 2',
    'Ergebnis: behoben',
  ])
  expect(container.querySelector('.react-flow__node')?.getAttribute('aria-roledescription')).toBe(
    'Teil des Ablaufs',
  )
  expect(container.querySelector('.react-flow__edge')?.getAttribute('aria-label')).toMatch(/^Weg von „/)
  // Nothing of the library speaks English, or coordinates.
  expect(document.body.textContent).not.toMatch(/Press enter|node|edge|Moved selected/i)
})

test('[CANV-3] a change in the table is in the picture at once', async () => {
  const { board, made } = await renderPicture()
  act(() => void setFields(board, 'nodes', made.solve, { processTime: { o: null, m: 45, p: 60 } }))
  expect(node(/Schritt: erledigen, 45/)).toBeTruthy()
})

test('a step that somebody else moves is the only one that is rendered again', async () => {
  const { board, made } = await renderPicture({
    prepare: ({ board }) => {
      for (const [id] of board.collection('nodes').entries())
        setFields(board, 'nodes', id, { pos: { x: 0, y: 70 } })
    },
  })
  act(() =>
    board.transact(() =>
      held(made).forEach(([id, pos]) => setFields(board, 'nodes', id, { pos: { ...pos } })),
    ),
  )
  const peer = connectPeer(board)
  renders.clear()
  act(() => void setFields(peer, 'nodes', made.solve, { pos: { x: 460, y: 80 } }))
  await waitFor(() => expect(renders.size).toBeGreaterThan(0))
  expect([...renders.keys()]).toEqual([made.solve])
})

test('choosing renders only what was and is chosen', async () => {
  const { made } = await renderPicture()
  press(/Schritt: prüfen/)
  renders.clear()
  press(/Schritt: erledigen/)
  expect([...renders.keys()].toSorted()).toEqual([made.check, made.solve].toSorted())
})

test('arrow keys move and write, without any drag; presses in a row are one undo', async () => {
  const { read, made, workshop } = await renderPicture()
  const position = () => read.view().nodes.find(({ id }) => id === made.check)?.pos ?? null
  press(/Schritt: prüfen/)
  act(() => node(/Schritt: prüfen/).focus())
  // In one go, as quickly as a held key repeats.
  act(() => {
    for (let press = 0; press < 2; press += 1)
      fireEvent.keyDown(node(/Schritt: prüfen/), { key: 'ArrowRight' })
  })
  const moved = position()
  expect(moved).not.toBeNull()
  act(() => void workshop.documents.get()?.undo.undo())
  expect(position()).toBeNull()
})

test('[CANV-5] every action is in the menu of the step, opened with Enter', async () => {
  const { user } = await renderPicture()
  act(() => node(/Schritt: prüfen/).focus())
  await user.keyboard('{Enter}')
  const entries = (await screen.findAllByRole('menuitem')).map((entry) => entry.textContent ?? '')
  for (const words of [
    'Umbenennen',
    'Davor einfügen',
    'Danach einfügen',
    'Verbinden mit …',
    'Nach links',
    'Nach rechts',
    'Bahn wechseln …',
    'Platz im Bild …',
    'Zeiten eintragen',
    'Art ändern …',
    'In den Papierkorb',
  ]) {
    expect(
      entries.some((entry) => entry.startsWith(words)),
      words,
    ).toBe(true)
  }
})

test('connecting by two presses, begun from the menu; Escape gives up', async () => {
  const { user, read } = await renderPicture()
  const begin = async () => {
    act(() => node(/Schritt: prüfen/).focus())
    await user.keyboard('v')
    expect(screen.getByText(/„prüfen“ verbinden: Wohin/)).toBeTruthy()
  }
  await begin()
  act(() => node(/Ergebnis: behoben/).focus())
  await user.keyboard('{Escape}')
  expect(screen.queryByText(/verbinden: Wohin/)).toBeNull()
  expect(read.flows()).not.toContain('prüfen → behoben')
  await begin()
  act(() => node(/Ergebnis: behoben/).focus())
  await user.keyboard('{Enter}')
  expect(read.flows()).toContain('prüfen → behoben')
})

test('insert with a key, name it in place, and the focus is back on the new step', async () => {
  const { user, read } = await renderPicture()
  act(() => node(/Schritt: prüfen/).focus())
  await user.keyboard('n')
  // Letters that follow at once belong to the name; on the step they would be keys.
  expect(document.activeElement?.getAttribute('role')).toBe('textbox')
  const editor = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('.canvas-editor .cm-content')
    if (!found) throw new Error('no editor')
    return found
  })
  await typeIn(editor, 'nachfragen')
  await user.keyboard('{Enter}')
  expect(read.flows()).toContain('prüfen → nachfragen')
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('nachfragen'))
})

test('single keys count only on a step, and not when they are switched off', async () => {
  const { user, read } = await renderPicture()
  const before = read.view().nodes.length
  act(() => screen.getByRole('button', { name: 'Alles zeigen' }).focus())
  await user.keyboard('n')
  localStorage.setItem('servicewerkstatt.single-keys', 'off')
  act(() => node(/Schritt: prüfen/).focus())
  await user.keyboard('n')
  localStorage.removeItem('servicewerkstatt.single-keys')
  expect(read.view().nodes.length).toBe(before)
})

test('Escape clears what is chosen, then leaves the picture; the focus is never lost', async () => {
  const { user } = await renderPicture()
  act(() => node(/Schritt: prüfen/).focus())
  press(/Schritt: prüfen/)
  act(() => node(/Schritt: prüfen/).focus())
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(node(/Schritt: prüfen/))
  await user.keyboard('{Escape}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Nach dem Bild')
})

test('“Neu anordnen” gives every step back to the layout, in one undo', async () => {
  const { user, read, board, made, workshop } = await renderPicture()
  act(() =>
    board.transact(() =>
      held(made).forEach(([id, pos]) => setFields(board, 'nodes', id, { pos: { ...pos } })),
    ),
  )
  await user.click(screen.getByRole('button', { name: 'Neu anordnen' }))
  expect(read.view().nodes.every(({ pos }) => pos === null)).toBe(true)
  act(() => void workshop.documents.get()?.undo.undo())
  expect(read.view().nodes.every(({ pos }) => pos !== null)).toBe(true)
})

test('lanes: move, add, remove from their menu; steps are kept', async () => {
  const { user, read, board, made } = await renderPicture({
    prepare: ({ board }) => {
      const [processId = ''] = board.collection('processes').keys()
      idOf(addLane(board, processId, { name: 'Fachteam', kind: 'backstage' }))
    },
  })
  await user.click(screen.getByRole('button', { name: 'Menü der Bahn „Fachteam“' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Nach oben' }))
  expect(read.view().lanes.map((lane) => lane.name)).toEqual(['Fachteam', 'Servicedesk'])
  await user.click(screen.getByRole('button', { name: 'Menü der Bahn „Servicedesk“' }))
  await user.click(await screen.findByRole('menuitem', { name: 'In den Papierkorb' }))
  expect(read.view().lanes.map((lane) => lane.name)).toEqual(['Fachteam'])
  expect(read.view().nodes).toHaveLength(4)
  expect(board.live('nodes', made.check)?.get('laneId')).toBe(read.view().lanes[0]?.id)
})

test('what others add is said, summed; what one does oneself is not said twice', async () => {
  const { board, made } = await renderPicture()
  const peer = connectPeer(board)
  act(
    () =>
      void addRecord(peer, 'nodes', {
        processId: made.processId,
        type: 'task',
        name: 'neu',
        laneId: made.laneId,
      }),
  )
  await waitFor(() => expect(screen.getByText('Jemand hat einen Schritt eingefügt.')).toBeTruthy())
})

test('who may only read goes through the picture and can change nothing', async () => {
  const { user, read, container } = await renderPicture({ role: 'observer' })
  // The library draws no connection between nodes that have no place for it.
  expect(container.querySelectorAll('.react-flow__handle.source')).toHaveLength(3)
  expect(container.querySelectorAll('.react-flow__handle.target')).toHaveLength(3)
  act(() => node(/Schritt: prüfen/).focus())
  await user.keyboard('{Enter}n{Delete}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(read.view().nodes).toHaveLength(4)
})
