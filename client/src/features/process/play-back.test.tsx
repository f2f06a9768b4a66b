/** [CANV-9] A case is played back: on this screen, for all, and as others see it. Then what can be done with several steps, and notes. */
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { deleteNode } from '@servicewerkstatt/shared/document/operations/process.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { pretendLayout } from '../../canvas/jsdom-layout.test-helper.ts'
import { renderProcess } from './process-test.test-helper.tsx'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => pretendLayout())

test('step by step, the clock adds up; what is removed meanwhile ends it where it still makes sense', async () => {
  const { user, board, made } = await renderProcess()
  await user.click(screen.getByRole('button', { name: 'Durchspielen' }))
  await user.click(screen.getByRole('button', { name: 'Weiter: prüfen' }))
  const bar = screen.getByRole('region', { name: 'Ein Fall wird durchgespielt' })
  expect(within(bar).getByText(/^dieser Schritt: üblich 15.min · schlimmstenfalls 30.min$/)).toBeTruthy()
  await user.click(within(bar).getByRole('checkbox', { name: 'Hier hakt es.' }))
  expect(board.live('nodes', made.check)?.get('hurdle')).toEqual({ marked: true, note: '' })
  await user.click(within(bar).getByRole('button', { name: 'Weiter: erledigen' }))
  expect(within(bar).getByText(/^mindestens 15.min$/)).toBeTruthy()
  act(() => void deleteNode(board, made.solve))
  await waitFor(() => expect(within(bar).getByRole('button', { name: 'Weiter: behoben' })).toBeTruthy())
  await user.click(within(bar).getByRole('button', { name: 'Beenden' }))
  expect(screen.queryByRole('region', { name: 'Ein Fall wird durchgespielt' })).toBeNull()
})

test('a facilitator shows it to all, and every press goes on for all', async () => {
  const { user, commands, made } = await renderProcess({ role: 'facilitator' })
  await user.click(screen.getByRole('button', { name: 'Durchspielen' }))
  await user.click(screen.getByRole('checkbox', { name: 'Im Raum und bei allen zeigen' }))
  await user.click(screen.getByRole('button', { name: 'Weiter: prüfen' }))
  const paths = commands
    .filter(({ type }) => type === 'show-play-back')
    .map(({ values }) => values['playBack'])
  expect(paths).toEqual([
    { processId: made.processId, path: [made.start] },
    { processId: made.processId, path: [made.start, made.check] },
  ])
})

test('others follow, and cannot press', async () => {
  const { proceedings, made } = await renderProcess()
  act(() =>
    patchRun(proceedings, { playBack: { processId: made.processId, path: [made.start, made.check] } }),
  )
  const bar = await screen.findByRole('region', { name: 'Die Moderation spielt einen Fall durch' })
  expect(within(bar).getByText('prüfen')).toBeTruthy()
  expect(within(bar).queryByRole('button')).toBeNull()
})

test('several steps are chosen in the table, duplicated and removed', async () => {
  const { user, read } = await renderProcess()
  await user.click(screen.getByRole('button', { name: 'Menü von „prüfen“' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Mehrere, Kopieren …' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Mehrere wählen' }))
  await user.click(screen.getByRole('checkbox', { name: '„2 erledigen“ wählen' }))
  expect(screen.getByText('2 Schritte gewählt')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Duplizieren' }))
  expect(read.names().filter((name) => name === 'prüfen')).toHaveLength(2)
  await user.click(
    within(screen.getByRole('toolbar', { name: 'Mehrere Schritte' })).getByRole('button', {
      name: 'In den Papierkorb',
    }),
  )
  expect(read.names().filter((name) => name === 'prüfen')).toHaveLength(1)
})

test('a note sticks to a step and stays when the step is gone', async () => {
  const { user, board, made } = await renderProcess()
  await user.click(screen.getByRole('button', { name: 'Menü von „erledigen“' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Zettel anheften …' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Frage' }))
  const notes = screen.getByRole('region', { name: 'Zettel' })
  expect(within(notes).getByRole<HTMLSelectElement>('combobox', { name: 'Woran er hängt' }).value).toBe(
    `node ${made.solve}`,
  )
  act(() => void deleteNode(board, made.solve))
  await waitFor(() => expect(within(notes).getByText('Schritt ist weg')).toBeTruthy())
})
