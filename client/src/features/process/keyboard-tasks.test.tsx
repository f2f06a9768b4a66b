/** [CANV-4] Everything that the picture can do, done in the table, with the keyboard alone. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { pretendLayout } from '../../canvas/jsdom-layout.test-helper.ts'
import { renderProcess, type ShownProcess, typeIn } from './process-test.test-helper.tsx'

// Hundreds of key presses on a whole screen, on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => pretendLayout())

type User = ShownProcess['user']

/** Opens the menu of a row and goes through it, page by page, by typing the first letters. */
async function menu(user: User, name: string, ...words: string[]): Promise<void> {
  act(() => screen.getByRole('button', { name: `Menü von „${name}“` }).focus())
  await user.keyboard('{Enter}')
  for (const word of words) {
    await screen.findByRole('menuitem', { name: new RegExp(`^${word}`) })
    for (let press = 0; press < 30; press += 1) {
      if (new RegExp(`^${word}`).test(document.activeElement?.textContent ?? '')) break
      await user.keyboard('{ArrowDown}')
    }
    expect(document.activeElement?.textContent).toMatch(new RegExp(`^${word}`))
    await user.keyboard('{Enter}')
  }
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
}

/** Writes the name of the node that was just made; its editor is open. */
async function name(text: string): Promise<void> {
  const editor = await waitFor(() => {
    const found = document.activeElement
    if (!(found instanceof HTMLElement) || !found.classList.contains('cm-content'))
      throw new Error('no editor has the focus')
    return found
  })
  await typeIn(editor, text)
}

test('insert before and after', async () => {
  const { user, read } = await renderProcess()
  await menu(user, 'prüfen', 'Danach einfügen')
  await name('nachfragen')
  await user.keyboard('{Enter}')
  await menu(user, 'prüfen', 'Davor einfügen')
  await name('erfassen')
  expect(read.flows()).toEqual([
    'erfassen → prüfen',
    'erledigen → behoben',
    'gemeldet → erfassen',
    'nachfragen → erledigen',
    'prüfen → nachfragen',
  ])
})

test('change the order', async () => {
  const { user, read } = await renderProcess()
  act(() => screen.getByRole('button', { name: '„erledigen“ früher' }).focus())
  await user.keyboard('{Enter}')
  expect(read.flows()).toEqual(['erledigen → prüfen', 'gemeldet → erledigen', 'prüfen → behoben'])
  await menu(user, 'erledigen', 'Verschieben nach', '2 .*prüfen')
  expect(read.flows()).toEqual(['erledigen → behoben', 'gemeldet → prüfen', 'prüfen → erledigen'])
  act(() => screen.getByRole('button', { name: '„erledigen“ später' }).focus())
  await user.keyboard('{Enter}')
  expect(read.flows()).toEqual(['erledigen → behoben', 'gemeldet → prüfen', 'prüfen → erledigen'])
})

test('branch, label the ways, give them shares, and join again', async () => {
  const { user, read } = await renderProcess()
  await menu(user, 'prüfen', 'Anderes', 'Entscheidung')
  await name('klar?')
  await user.keyboard('{Enter}')
  expect(read.flows()).toEqual(
    expect.arrayContaining(['prüfen → klar?', 'klar? → erledigen ja', 'klar? → · nein', '· → erledigen']),
  )

  await menu(user, 'klar?', 'Alles zum Schritt')
  const shares = screen.getAllByRole('textbox', { name: 'Anteil' })
  for (const [index, share] of ['75', '25'].entries()) {
    act(() => shares[index]?.focus())
    await user.keyboard(`${share}{Enter}`)
  }
  expect(screen.getByText('Zusammen 100 %.')).toBeTruthy()
  expect(
    read
      .view()
      .edges.flatMap(({ shareBp }) => shareBp ?? [])
      .toSorted((a, b) => a - b),
  ).toEqual([2500, 7500])

  await menu(user, 'klar?', 'Weg anfügen')
  await name('verwerfen')
  expect(read.flows()).toEqual(expect.arrayContaining(['klar? → verwerfen', 'verwerfen → erledigen']))
})

test('parallel ways', async () => {
  const { user, read } = await renderProcess()
  await menu(user, 'prüfen', 'Anderes', 'Gleichzeitige')
  await name('drucken')
  const types = read.view().nodes.map((node) => node.type)
  expect(types).toEqual(expect.arrayContaining(['split', 'join']))
  expect(read.names()).toContain('drucken')
})

test('connect, and take a connection away', async () => {
  const { user, read } = await renderProcess()
  await menu(user, 'prüfen', 'Verbinden mit', 'behoben')
  expect(read.flows()).toContain('prüfen → behoben')
  await menu(user, 'prüfen', 'Wege von hier', 'nach „behoben“', 'Weg löschen')
  expect(read.flows()).not.toContain('prüfen → behoben')
})

test('put a step into a connection', async () => {
  const { user, read } = await renderProcess()
  await menu(user, 'prüfen', 'Wege von hier', 'nach „erledigen“', 'Wartezeit einfügen')
  await name('Rückmeldung')
  expect(read.flows()).toEqual(expect.arrayContaining(['prüfen → Rückmeldung', 'Rückmeldung → erledigen']))
})

test('change the lane and the kind', async () => {
  const { user, read, board, made } = await renderProcess()
  await user.click(screen.getByRole('button', { name: 'Abläufe' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Bahnen bearbeiten' }))
  await user.click(await screen.findByRole('button', { name: 'Bahn einfügen' }))
  await user.keyboard('{Escape}')
  await menu(user, 'prüfen', 'Bahn wechseln', 'Neue Bahn')
  const node = () => read.view().nodes.find(({ id }) => id === made.check)
  expect(node()?.laneId).not.toBe(made.laneId)
  await menu(user, 'prüfen', 'Art ändern', 'Wartezeit')
  expect(node()?.type).toBe('wait')
  expect(board.collection('lanes').size).toBe(2)
})

test('join two steps that mean the same', async () => {
  const { user, read, made } = await renderProcess()
  await menu(user, 'erledigen', 'Zusammenlegen mit', '1 .*prüfen')
  expect(read.flows()).toEqual(['erledigen → behoben', 'gemeldet → erledigen'])
  expect(read.view().nodes.find(({ id }) => id === made.solve)).toMatchObject({
    processTime: { o: null, m: 15, p: 30 },
    description: 'Auch genannt: „prüfen“.',
  })
  await user.click(within(screen.getByLabelText('Meldungen')).getByRole('button', { name: 'Rückgängig' }))
  expect(read.flows()).toEqual(['erledigen → behoben', 'gemeldet → prüfen', 'prüfen → erledigen'])
})

test('enter times', async () => {
  const { user, read, made } = await renderProcess()
  await menu(user, 'erledigen', 'Zeiten eintragen')
  await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'))
  await user.keyboard('2 h{Enter}')
  expect(read.view().nodes.find(({ id }) => id === made.solve)?.processTime).toEqual({
    o: null,
    m: 120,
    p: 120,
  })
})

test('remove; the focus goes on at the neighbour', async () => {
  const { user, read } = await renderProcess()
  await menu(user, 'erledigen', 'In den Papierkorb')
  expect(read.flows()).toEqual(['gemeldet → prüfen', 'prüfen → behoben'])
  await waitFor(() => expect(document.activeElement?.closest('tr')?.textContent).toContain('prüfen'))
})
