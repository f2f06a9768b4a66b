import { groupTogether } from '@servicewerkstatt/shared/document/operations/grouping.ts'
import { setFields, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { connectPeer, type TestWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { allExpectations, fillWorkshop, recordOf, renderPart } from './expectations.test-helper.tsx'
import type * as shortNameModule from './short-name.ts'
import { shortName } from './short-name.ts'

vi.mock('./short-name.ts', async (load) => {
  const actual = await load<typeof shortNameModule>()
  return { shortName: vi.fn<typeof actual.shortName>(actual.shortName) }
})

const area = (name: string) => screen.getByRole('region', { name })

test('expectations stand with their department; the own team is none', () => {
  renderPart()
  expect(within(area('Produktion')).getByText('Drucker laufen wieder')).toBeTruthy()
  expect(within(area('Personal')).getByText('Wissen, wann es fertig ist')).toBeTruthy()
  expect(within(area('Personal')).getByRole('list', { name: 'Vermutungen zu Personal' })).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'IT-Servicedesk' })).toBeNull()
})

test('a sentence that is not put down yet is there again after the board was frozen', async () => {
  const { user, mayWrite } = renderPart()
  const section = within(area('Produktion'))
  await user.click(section.getByRole('button', { name: 'Erwartung von Produktion aufnehmen' }))
  await user.type(section.getByLabelText('Was brauchen Sie von uns?'), 'ein halber Satz')
  act(() => mayWrite.set(false))
  expect(section.queryByLabelText('Was brauchen Sie von uns?')).toBeNull()
  act(() => mayWrite.set(true))
  expect(section.getByLabelText('Was brauchen Sie von uns?')).toHaveProperty('value', 'ein halber Satz')
  await user.click(section.getByRole('button', { name: 'Fertig' }))
  expect(section.getByText('ein halber Satz')).toBeTruthy()
})

test('Enter puts one sentence after the other down; a vague word is asked about and blocks nothing', async () => {
  const part = renderPart()
  const { user } = part
  await user.click(
    within(area('Produktion')).getByRole('button', { name: 'Erwartung von Produktion aufnehmen' }),
  )
  const field = within(area('Produktion')).getByLabelText('Was brauchen Sie von uns?')
  expect(document.activeElement).toBe(field)
  await user.type(field, 'zeitnah Bescheid')
  expect(screen.getByText('„zeitnah“ versteht jeder anders. Bis wann genau?')).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(field)
  expect(field).toHaveProperty('value', '')
  await user.keyboard('Ersatzgerät{Enter}{Escape}')
  expect(allExpectations(part).slice(-2)).toMatchObject([
    { statement: 'zeitnah Bescheid', departmentId: 'dep-prod', origin: 'stated' },
    { statement: 'Ersatzgerät', departmentId: 'dep-prod', status: 'new' },
  ])
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Erwartung von Produktion aufnehmen' }),
  )
})

test('a guess is taken down as a kind of its own', async () => {
  const part = renderPart()
  await part.user.click(screen.getByRole('button', { name: 'Vermutung zu Produktion aufnehmen' }))
  await part.user.keyboard('Ein Ansprechpartner{Enter}')
  expect(allExpectations(part).at(-1)).toMatchObject({ origin: 'assumed_by_team', departmentId: 'dep-prod' })
  expect(within(area('Produktion')).getByText('Wir vermuten …')).toBeTruthy()
})

test('departments are added one after the other', async () => {
  const { user } = renderPart()
  await user.type(screen.getByLabelText('Noch ein Bereich'), 'Versand{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('Noch ein Bereich'))
  expect(area('Versand')).toBeTruthy()
})

test('a department is renamed, and the focus goes back to its menu', async () => {
  const { user } = renderPart()
  await user.click(screen.getByRole('button', { name: 'Bereich Personal ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Umbenennen' }))
  const name = await screen.findByLabelText('Name des Bereichs')
  await waitFor(() => expect(document.activeElement).toBe(name))
  await user.keyboard('Leute{Enter}')
  expect(area('Leute')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Bereich Leute ändern' }))
})

test('departments change their order without dragging', async () => {
  const { user } = renderPart()
  await user.click(screen.getByRole('button', { name: 'Bereich Personal ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Nach oben' }))
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(headings).toEqual(['Personal', 'Produktion'])
})

test('a department is removed without its cards', async () => {
  const { user } = renderPart()
  await user.click(screen.getByRole('button', { name: 'Bereich Personal ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Bereich entfernen' }))
  expect(within(area('Ohne Bereich')).getByText('Ein Formular statt vier')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(within(area('Personal')).getByText('Ein Formular statt vier')).toBeTruthy()
})

test('a card is moved by its menu with search, and keeps the focus', async () => {
  const part = renderPart()
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Karte „Drucker laufen wieder“' }))
  await user.click(screen.getByRole('menuitem', { name: 'Verschieben nach …' }))
  await user.type(screen.getByLabelText('Suchen'), 'pers{Enter}')
  expect(recordOf(part, 'exp-printer').departmentId).toBe('dep-hr')
  expect(within(area('Personal')).getByText('Drucker laufen wieder')).toBeTruthy()
  await waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Karte „Drucker laufen wieder“' }),
    ),
  )
})

test('what is typed can become a new group at once', async () => {
  const part = renderPart()
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Karte „Drucker laufen wieder“' }))
  await user.click(screen.getByRole('menuitem', { name: 'Verschieben nach …' }))
  await user.type(screen.getByLabelText('Suchen'), 'Verlässlich')
  await user.click(screen.getByRole('button', { name: 'Neue Gruppe „Verlässlich“' }))
  const groupId = recordOf(part, 'exp-printer').groupId
  expect(groupId).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(recordOf(part, 'exp-printer').groupId ?? null).toBeNull()
})

test('cards are grouped by tapping them; the new group asks for its title', async () => {
  const part = renderPart()
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Karten wählen' }))
  await user.click(screen.getByRole('checkbox', { name: 'Rufbereitschaft rund um die Uhr' }))
  await user.click(screen.getByRole('checkbox', { name: 'Ein Formular statt vier' }))
  expect(screen.getByText('2 Karten gewählt')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Gruppieren' }))
  const title = await screen.findByLabelText('Titel der Gruppe')
  await waitFor(() => expect(document.activeElement).toBe(title))
  await user.keyboard('Weniger Aufwand{Enter}')
  const group = screen.getByRole('list', { name: 'Weniger Aufwand' })
  expect(within(group).getAllByRole('listitem')).toHaveLength(2)
  expect(recordOf(part, 'exp-oncall').groupId).toBe(recordOf(part, 'exp-form').groupId)
})

test('cards move with the keyboard, from place to place, and the focus goes with them', async () => {
  const part = renderPart()
  const { user } = part
  const handle = screen.getByRole('button', { name: '„Rufbereitschaft rund um die Uhr“ ziehen' })
  handle.focus()
  await user.keyboard('{Enter}')
  // dnd-kit listens from the next turn on, so that the key that picks up does not put down.
  await waitFor(() => expect(handle.closest('.drag-item')?.className).toContain('drag-item-held'))
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  await user.keyboard('{Escape}')
  expect(recordOf(part, 'exp-oncall').departmentId).toBe('dep-prod')

  await user.keyboard('{Enter}')
  await waitFor(() => expect(handle.closest('.drag-item')?.className).toContain('drag-item-held'))
  await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
  expect(recordOf(part, 'exp-oncall').departmentId).toBe('dep-hr')
  const list = screen.getByRole('list', { name: 'Personal' })
  expect(
    within(list)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Rufbereitschaft rund um die Uhr', 'Ein Formular statt vier'])
  await waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: '„Rufbereitschaft rund um die Uhr“ ziehen' }),
    ),
  )
})

test('a card that goes to the trash comes back in its place', async () => {
  const part = renderPart()
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Karte „Drucker laufen wieder“' }))
  await user.click(screen.getByRole('menuitem', { name: 'In den Papierkorb' }))
  expect(screen.queryByText('Drucker laufen wieder')).toBeNull()
  await waitFor(() => expect(document.activeElement?.closest('.exp-card')).not.toBeNull())
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(screen.getByText('Drucker laufen wieder')).toBeTruthy()
})

/** Two groups, "Tempo" and "Aufwand", of one card each. */
const withGroups = {
  prepare(workshop: TestWorkshop) {
    fillWorkshop(workshop)
    groupTogether(workshop.board, 'expectations', ['exp-oncall'], { title: 'Tempo' })
    groupTogether(workshop.board, 'expectations', ['exp-form'], { title: 'Aufwand' })
  },
}
const cardsIn = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem')

test('groups are merged into one that keeps its title', async () => {
  const { user } = renderPart('/groups', withGroups)
  await user.click(screen.getByRole('button', { name: 'Gruppe Tempo ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Zusammenlegen mit …' }))
  await user.click(screen.getByRole('button', { name: 'Aufwand' }))
  expect(cardsIn('Aufwand')).toHaveLength(2)
  expect(screen.queryByRole('list', { name: 'Tempo' })).toBeNull()
})

test('a group is dissolved and its cards stay; undo brings it back', async () => {
  const { user } = renderPart('/groups', withGroups)
  await user.click(screen.getByRole('button', { name: 'Gruppe Tempo ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Auflösen, Karten behalten' }))
  expect(cardsIn('Ohne Gruppe')).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(cardsIn('Tempo')).toHaveLength(1)
})

test('groups change their order without dragging', async () => {
  const { user } = renderPart('/groups', withGroups)
  await user.click(screen.getByRole('button', { name: 'Gruppe Aufwand ändern' }))
  await user.click(screen.getByRole('menuitem', { name: 'Nach vorn' }))
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Ohne Gruppe',
    'Aufwand',
    'Tempo',
  ])
})

test('when two people move one card, it stands in one list, where the last one put it', () => {
  const part = renderPart()
  const peer = connectPeer(part.board)
  act(() => {
    setFields(part.board, 'expectations', 'exp-oncall', { departmentId: 'dep-hr' })
    setFields(peer, 'expectations', 'exp-oncall', { departmentId: null })
  })
  expect(screen.getAllByText('Rufbereitschaft rund um die Uhr')).toHaveLength(1)
  expect(within(area('Ohne Bereich')).getByText('Rufbereitschaft rund um die Uhr')).toBeTruthy()
})

test('a change in the words of one card renders that card and no other', () => {
  const { board } = renderPart()
  const renders = vi.mocked(shortName)
  renders.mockClear()
  act(() => {
    setText(board, { collection: 'expectations', id: 'exp-oncall', field: 'statement' }, 'Rufbereitschaft')
  })
  expect(screen.getByText('Rufbereitschaft')).toBeTruthy()
  expect(new Set(renders.mock.calls.map(([text]) => text))).toEqual(new Set(['Rufbereitschaft']))
})

test('who may not write sees the cards and no control that would change them', () => {
  renderPart('', { role: 'guest' })
  expect(screen.getByText('Drucker laufen wieder')).toBeTruthy()
  for (const name of [/ziehen$/, /^Karte „/, /aufnehmen$/, /^Bereich .* ändern$/, 'Karten wählen']) {
    expect(screen.queryByRole('button', { name })).toBeNull()
  }
  expect(screen.queryByLabelText('Noch ein Bereich')).toBeNull()
})

test('an empty workshop asks for the first department', async () => {
  const { user } = renderPart('', { prepare: () => {} })
  expect(screen.getByText('Noch keine Bereiche.')).toBeTruthy()
  await user.type(screen.getByLabelText('Welcher Bereich braucht etwas von euch?'), 'Vertrieb{Enter}')
  expect(within(area('Vertrieb')).getByText('Noch keine Erwartung.')).toBeTruthy()
})

test('the list of vague words is the workshop’s own', async () => {
  const part = renderPart()
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Einstellungen der Erwartungen' }))
  await user.click(screen.getByRole('menuitem', { name: 'Unscharfe Wörter …' }))
  await user.type(screen.getByLabelText('Noch ein Wort'), 'zeitnah{Enter}')
  expect(screen.getByText('Dieses Wort steht schon in der Liste.')).toBeTruthy()
  await user.clear(screen.getByLabelText('Noch ein Wort'))
  await user.type(screen.getByLabelText('Noch ein Wort'), 'Auf Zuruf{Enter}')
  await user.click(screen.getByRole('button', { name: '„zeitnah“ aus der Liste nehmen' }))
  await waitFor(() => expect(document.activeElement).not.toBe(document.body))
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Erwartung von Produktion aufnehmen' }))
  await user.keyboard('zeitnah auf Zuruf')
  expect(screen.getByText('„auf Zuruf“ versteht jeder anders. Woran würde man es merken?')).toBeTruthy()
})

test('English is complete on screen', () => {
  renderPart('', { language: 'en' })
  expect(screen.getByRole('heading', { level: 1, name: 'What do the others need from us?' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Drag “Drucker laufen wieder”' })).toBeTruthy()
})
