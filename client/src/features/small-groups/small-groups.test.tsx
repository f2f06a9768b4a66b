/** What people of small groups and their facilitators see and press. */
import { patchRecord, patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  ME,
  renderInWorkshop,
  type TestOptions,
  type TestWorkshop,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import RoomSmallGroups from './RoomSmallGroups.tsx'
import SmallGroupControls from './SmallGroupControls.tsx'
import SmallGroupStage from './SmallGroupStage.tsx'

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ballots: {}, consents: {}, sealed: [] })))
})
afterEach(() => vi.unstubAllGlobals())

const set = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, true as const]))

function begin({ proceedings }: TestWorkshop): void {
  putRecord(proceedings, 'stages', {
    id: 'stage-g',
    part: 1,
    title: 'Gruppen',
    task: 'Macht aus euren Sätzen einen.',
    mode: 'discuss',
    layout: 'small_groups',
    startedAt: '2026-11-23T09:00:00Z',
  })
  patchRun(proceedings, { currentStageId: 'stage-g' })
  for (const [id, displayName] of [
    ['p-a', 'Aylin'],
    ['p-j', 'Jonas'],
    ['p-t', 'Tom'],
  ] as const)
    putRecord(proceedings, 'participants', { id, displayName, role: 'team_member', presence: 'here' })
}

/** Two groups: me and Aylin, Jonas and Tom. */
function deal(test: TestWorkshop): void {
  begin(test)
  const members = [set(ME, 'p-a'), set('p-j', 'p-t')]
  for (const [index, memberIds] of members.entries()) {
    const no = String(index + 1)
    addRecord(test.board, 'statementProposals', { id: `prop-${no}`, text: '' })
    putRecord(test.proceedings, 'smallGroups', {
      id: `sg-${no}`,
      stageId: 'stage-g',
      memberIds,
      subjectType: 'statementProposal',
      subjectId: `prop-${no}`,
    })
  }
}

function write({ board }: TestWorkshop): void {
  for (const [no, text] of [
    ['1', 'Wir halten Leute arbeitsfähig.'],
    ['2', 'Wir lösen Störungen.'],
  ] as const)
    setText(board, { collection: 'statementProposals', id: `prop-${no}`, field: 'text' }, text)
}

const showTexts = (status: 'open' | 'closed') => (test: TestWorkshop) => {
  deal(test)
  write(test)
  patchRecord(test.proceedings, 'stages', 'stage-g', { revealedAt: '2026-11-23T09:07:00Z' })
  putRecord(test.proceedings, 'voteRounds', {
    id: 'vr-1',
    stageId: 'stage-g',
    no: 1,
    status,
    budget: 2,
    maxPerOption: 1,
    options: ['1', '2'].map((no) => ({ type: 'statementProposal' as const, id: `prop-${no}`, label: no })),
    tally:
      status === 'closed'
        ? {
            'prop-1': { team: null, guests: null, total: 3, concerns: 0 },
            'prop-2': { team: null, guests: null, total: 1, concerns: 0 },
          }
        : {},
  })
}

const stage = (options: TestOptions) => renderInWorkshop(<SmallGroupStage />, options)
const controls = (options: TestOptions) =>
  renderInWorkshop(<SmallGroupControls />, { role: 'facilitator', ...options })

describe('people', () => {
  test('before the dealing: what comes', () => {
    stage({ prepare: begin })
    expect(screen.getByText('Gleich geht es in kleine Gruppen.')).toBeDefined()
  })

  test('see their group, its one field, and who is with whom, but no words of other groups', () => {
    stage({
      prepare: (test) => {
        deal(test)
        write(test)
      },
    })
    const own = screen.getByRole('region', { name: 'Gruppe 1' })
    expect(within(own).getByText('Mira (du) und Aylin')).toBeDefined()
    expect(within(own).getByRole('textbox', { name: 'Euer gemeinsamer Satz' }).textContent).toBe(
      'Wir halten Leute arbeitsfähig.',
    )
    expect(screen.getByText('Jonas und Tom')).toBeDefined()
    expect(screen.queryByText('Wir lösen Störungen.')).toBeNull()
  })

  test('who are moved are in the other group at once; who have left are named so', () => {
    const { proceedings } = stage({ prepare: deal })
    act(() => {
      patchRecord(proceedings, 'smallGroups', 'sg-1', { memberIds: set('p-a') })
      patchRecord(proceedings, 'smallGroups', 'sg-2', { memberIds: set('p-j', 'p-t', ME) })
      patchRecord(proceedings, 'participants', 'p-t', { presence: 'left' })
    })
    const own = screen.getByRole('region', { name: 'Gruppe 2' })
    expect(within(own).getByText('Mira (du), Jonas und Tom (gegangen)')).toBeDefined()
  })

  test('who are in no group are told so, and see the groups', () => {
    stage({
      prepare: (test) => {
        deal(test)
        patchRecord(test.proceedings, 'smallGroups', 'sg-1', { memberIds: set('p-a') })
      },
    })
    expect(screen.getByText('Du bist in keiner Gruppe.')).toBeDefined()
    expect(screen.getByText('Aylin')).toBeDefined()
  })
})

describe('side by side', () => {
  test('every press is handed in at once, and nothing can be taken over meanwhile', async () => {
    const { commands, user } = stage({ prepare: showTexts('open') })
    const second = await screen.findByRole('button', { name: 'Trifft es: Gruppe 2' })
    await user.click(second)
    expect(second.getAttribute('aria-pressed')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'Trifft es: Gruppe 1' }))
    await user.click(second)
    await waitFor(() =>
      expect(commands.map(({ values }) => values['dots'])).toEqual([
        { 'prop-2': 1 },
        { 'prop-2': 1, 'prop-1': 1 },
        { 'prop-1': 1 },
      ]),
    )
    expect(screen.queryByText('Übernehmen …')).toBeNull()
  })

  test('a refused mark goes back to what the server has, with the reason', async () => {
    const { user } = stage({
      prepare: showTexts('open'),
      answer: () => ({ ok: false, reason: 'vote-closed', message: 'Diese Abstimmung ist geschlossen.' }),
    })
    const first = await screen.findByRole('button', { name: 'Trifft es: Gruppe 1' })
    await user.click(first)
    await waitFor(() => expect(first.getAttribute('aria-pressed')).toBe('false'))
  })

  test('then the counts are there, and a part goes into the statement, with a way back', async () => {
    const { board, user } = stage({ prepare: showTexts('closed') })
    expect(screen.getByText('Trifft es: 3')).toBeDefined()
    expect(screen.getByText(/am häufigsten/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Satz von Gruppe 1 übernehmen' }))
    const dialog = await screen.findByRole('dialog')
    const field = within(dialog).getByRole('textbox')
    await user.clear(field)
    await user.type(field, 'arbeitsfähig')
    await user.click(within(dialog).getByText('Übernehmen'))
    const statement = () => board.singleton('statement').get('serviceText')?.toString()
    expect(statement()).toBe('arbeitsfähig')
    await user.click(await screen.findByText('Rückgängig'))
    expect(statement()).toBe('')
  })

  test('observers see the texts and nothing to press', () => {
    stage({ role: 'observer', prepare: showTexts('open') })
    expect(screen.getByText('Wir lösen Störungen.')).toBeDefined()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('facilitators', () => {
  test('form groups by one press', async () => {
    const { commands, user } = controls({ prepare: begin })
    expect(screen.getByText('2 Gruppen: 2 und 2 Personen')).toBeDefined()
    await user.click(screen.getByText('Gruppen bilden'))
    expect(commands).toEqual([{ type: 'deal-groups', values: { stageId: 'stage-g', groups: 2 } }])
  })

  test('choose how many, never more than there are people', async () => {
    const { commands, user } = controls({ prepare: begin })
    for (let press = 0; press < 5; press += 1) await user.click(screen.getByLabelText('Eine Gruppe mehr'))
    await user.click(screen.getByText('Gruppen bilden'))
    expect(commands[0]?.values).toMatchObject({ groups: 4 })
  })

  test('deal again only after a question once something is written', async () => {
    const { commands, user } = controls({
      prepare: (test) => {
        deal(test)
        write(test)
      },
    })
    await user.click(screen.getByText('Neu mischen'))
    expect(commands).toEqual([])
    await user.click(within(await screen.findByRole('dialog')).getByText('Neu mischen'))
    expect(commands[0]).toMatchObject({ type: 'deal-groups' })
  })

  test('move a person by the menu on the name', async () => {
    const { commands, user } = controls({ prepare: deal })
    await user.click(screen.getByRole('button', { name: 'Tom' }))
    await user.click(await screen.findByText('In Gruppe 1 (2 Personen)'))
    expect(commands).toEqual([
      { type: 'move-to-group', values: { smallGroupId: 'sg-1', participantId: 'p-t' } },
    ])
  })

  test('show the texts once something is written, then the counts, then let the groups write on', async () => {
    const { commands, user, board, proceedings, ...rest } = controls({ prepare: deal })
    const show = screen.getByText('Nebeneinander zeigen')
    await user.click(show)
    expect(commands).toEqual([])
    act(() => write({ board, proceedings, ...rest } as TestWorkshop & typeof rest))
    await user.click(screen.getByText('Nebeneinander zeigen'))
    expect(commands[0]).toEqual({ type: 'show-group-texts', values: { stageId: 'stage-g', shown: true } })
  })

  test.each([
    ['open', 'Zeigen, was es trifft', { type: 'close-vote', values: { roundId: 'vr-1' } }],
    [
      'closed',
      'Weiterschreiben lassen',
      { type: 'show-group-texts', values: { stageId: 'stage-g', shown: false } },
    ],
  ] as const)('while the question is %s: %s', async (status, button, command) => {
    const { commands, user } = controls({ prepare: showTexts(status) })
    await user.click(screen.getByText(button))
    expect(commands).toEqual([command])
  })
})

describe('the room', () => {
  const room = (prepare: (test: TestWorkshop) => void) =>
    renderInWorkshop(<RoomSmallGroups />, { role: 'room', prepare })

  test('shows the task, then who is with whom without who has left', () => {
    room((test) => {
      deal(test)
      patchRecord(test.proceedings, 'participants', 'p-t', { presence: 'left' })
      write(test)
    })
    expect(screen.getByText('Macht aus euren Sätzen einen.')).toBeDefined()
    expect(screen.getByText('Jonas')).toBeDefined()
    expect(screen.queryByText('Wir lösen Störungen.')).toBeNull()
  })

  test('lays the texts side by side, with counts only after closing', () => {
    const { proceedings } = room(showTexts('open'))
    expect(screen.getByText('Wir lösen Störungen.')).toBeDefined()
    expect(screen.queryByText(/Trifft es: /)).toBeNull()
    act(() => {
      patchRecord(proceedings, 'voteRounds', 'vr-1', {
        status: 'closed',
        tally: { 'prop-2': { team: null, guests: null, total: 2, concerns: 0 } },
      })
    })
    expect(screen.getByText('Trifft es: 2')).toBeDefined()
  })
})

test('in English too', () => {
  stage({ language: 'en', prepare: deal })
  expect(screen.getByRole('textbox', { name: 'Your shared sentence' })).toBeDefined()
})
