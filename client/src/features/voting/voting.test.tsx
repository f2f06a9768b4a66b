import { patchRecord, patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import ConsentStage from './ConsentStage.tsx'
import GapView from './GapView.tsx'
import SealedStage from './SealedStage.tsx'
import VoteStage from './VoteStage.tsx'
import VotingControls from './VotingControls.tsx'

type Prepare = NonNullable<TestOptions['prepare']>

/** What the server says a person has handed in already. */
let own: object
beforeEach(() => {
  own = { ballots: {}, consents: {}, sealed: [] }
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: true, json: () => Promise.resolve(own) }))
  sessionStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

const OPTIONS = ['Erstes', 'Zweites', 'Drittes'].map((label, index) => ({
  type: 'goal' as const,
  id: `goal-${String(index + 1)}`,
  label,
}))
const inStage =
  (stage: object, more: Prepare = () => {}): Prepare =>
  (workshop) => {
    putRecord(workshop.proceedings, 'stages', {
      id: 's-1',
      title: 'Abschnitt',
      task: 'Was zuerst?',
      ...stage,
    })
    patchRun(workshop.proceedings, { currentStageId: 's-1' })
    more(workshop)
  }
const openRound: Prepare = ({ proceedings }) =>
  putRecord(proceedings, 'voteRounds', {
    id: 'vr-1',
    stageId: 's-1',
    options: OPTIONS,
    budget: 3,
    maxPerOption: 2,
  })
const closedRound: Prepare = ({ proceedings }) =>
  putRecord(proceedings, 'voteRounds', {
    id: 'vr-1',
    stageId: 's-1',
    options: OPTIONS,
    status: 'closed',
    voters: { team: null, guests: null, total: 4 },
    tally: {
      'goal-1': { team: null, guests: null, total: 1, concerns: 0 },
      'goal-2': { team: null, guests: null, total: 4, concerns: 2 },
      'goal-3': { team: null, guests: null, total: 4, concerns: 0 },
    },
    concernTexts: { 'goal-2': ['Wer bezahlt das?'] },
  })

describe('a ballot', () => {
  test('gives dots within the rules, says how many are left, and is handed in as a whole', async () => {
    const { user, commands } = renderInWorkshop(<VoteStage />, {
      prepare: inStage({ mode: 'vote' }, openRound),
    })
    const add = await screen.findByLabelText('Punkt geben: B')
    await user.click(add)
    await user.click(add)
    expect(screen.getByText('Noch 1 von 3 Punkten')).toBeDefined()
    expect(add.getAttribute('aria-disabled')).toBe('true')
    await user.click(screen.getByLabelText('Punkt geben: A'))
    expect(screen.getByLabelText('Punkt geben: C').getAttribute('aria-disabled')).toBe('true')
    await user.click(screen.getByLabelText('Punkt wegnehmen: B'))
    await user.click(screen.getByLabelText('Bedenken gegen C anmelden'))
    expect(document.activeElement).toBe(screen.getByLabelText('Bedenken gegen C'))
    await user.keyboard('Zu früh.')
    expect(commands).toEqual([])
    await user.click(screen.getByText('Abgeben'))
    expect(commands).toEqual([
      {
        type: 'cast-ballot',
        values: { roundId: 'vr-1', dots: { 'goal-1': 1, 'goal-2': 1 }, concerns: { 'goal-3': 'Zu früh.' } },
      },
    ])
    expect(await screen.findByText('Abgegeben')).toBeDefined()
    await user.click(screen.getByLabelText('Punkt geben: A'))
    expect(screen.getByText('Geändert, noch nicht abgegeben')).toBeDefined()
  })

  test('what was handed in is there again', async () => {
    own = { ballots: { 'vr-1': { dots: { 'goal-3': 2 }, concerns: {} } } }
    renderInWorkshop(<VoteStage />, { prepare: inStage({ mode: 'vote' }, openRound) })
    expect(await screen.findByText('Abgegeben')).toBeDefined()
    expect(screen.getByText('Noch 1 von 3 Punkten')).toBeDefined()
    expect(screen.queryByText('Abgeben')).toBeNull()
  })

  test('a refusal is said where the button is, and nothing counts as handed in', async () => {
    const { user } = renderInWorkshop(<VoteStage />, {
      prepare: inStage({ mode: 'vote' }, openRound),
      answer: () => ({ ok: false, reason: 'vote-closed', message: '' }),
    })
    await user.click(await screen.findByLabelText('Punkt geben: A'))
    await user.click(screen.getByText('Abgeben'))
    expect(await screen.findByText('Diese Abstimmung ist geschlossen.')).toBeDefined()
    expect(screen.getByText('Noch nicht abgegeben')).toBeDefined()
  })
})

test('a result: most dots first, ties as ties, concerns with their words and without', () => {
  renderInWorkshop(<VoteStage />, { prepare: inStage({ mode: 'vote' }, closedRound) })
  const rows = within(screen.getByRole('region', { name: 'Ergebnis, Runde 1' })).getAllByRole('listitem')
  const labels = rows.map(({ textContent }) => textContent)
  expect(labels[0]).toContain('Zweites')
  expect(labels[0]).toContain('gleichauf')
  expect(labels[0]).toContain('2 Bedenken')
  expect(labels.join(' ')).toContain('Wer bezahlt das?')
  expect(labels.join(' ')).toContain('1 ohne Worte')
  expect(labels.at(-1)).toContain('Erstes')
})

describe('the console', () => {
  const withGoals: Prepare = ({ board }) => {
    for (const { id, label } of OPTIONS) addRecord(board, 'goals', { id, text: label })
  }

  test('suggests a budget, explains it, and opens the vote', async () => {
    const { user, commands } = renderInWorkshop(<VotingControls />, {
      role: 'facilitator',
      prepare: inStage({ mode: 'vote' }, withGoals),
    })
    expect(screen.getByLabelText<HTMLInputElement>('Punkte je Person').value).toBe('3')
    expect(screen.getByText(/gerundete Wurzel aus 3 Möglichkeiten/)).toBeDefined()
    await user.clear(screen.getByLabelText('Höchstens auf eine Möglichkeit'))
    await user.type(screen.getByLabelText('Höchstens auf eine Möglichkeit'), '1')
    await user.click(screen.getByText('Abstimmung öffnen'))
    expect(commands).toEqual([
      {
        type: 'open-vote',
        values: { options: OPTIONS.map(({ type, id }) => ({ type, id })), budget: 3, maxPerOption: 1 },
      },
    ])
  })

  const withVoters: Prepare = (workshop) => {
    openRound(workshop)
    putRecord(workshop.proceedings, 'participants', {
      id: 'p-jonas',
      displayName: 'Jonas',
      role: 'team_member',
      presence: 'here',
    })
    patchRun(workshop.proceedings, { counts: { expected: 0, present: 2, handedIn: 0, ready: 0, voted: 1 } })
  }

  test('names who has voted in stages with names', () => {
    renderInWorkshop(<VotingControls />, {
      role: 'facilitator',
      prepare: inStage({ mode: 'vote' }, (workshop) => {
        withVoters(workshop)
        putRecord(workshop.backstage, 'turnouts', { id: 'vr-1', participantIds: { 'p-jonas': true } })
      }),
    })
    expect(screen.getByText('von 2 abgegeben')).toBeDefined()
    expect(screen.getByText('Jonas')).toBeDefined()
    expect(screen.getByText('Mira')).toBeDefined()
  })

  test('has the number alone in stages without', () => {
    renderInWorkshop(<VotingControls />, {
      role: 'facilitator',
      prepare: inStage({ mode: 'vote' }, withVoters),
    })
    expect(screen.getByText('Ohne Namen: Hier steht nur die Zahl.')).toBeDefined()
    expect(screen.queryByText('Jonas')).toBeNull()
  })

  test('asks before it closes while somebody is missing', async () => {
    const { user, commands } = renderInWorkshop(<VotingControls />, {
      role: 'facilitator',
      prepare: inStage({ mode: 'vote' }, withVoters),
    })
    await user.click(screen.getByText('Abstimmung schließen'))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/lässt sich das Ergebnis einzelnen zuordnen/)).toBeDefined()
    expect(commands).toEqual([])
    await user.click(within(dialog).getByText('Schließen'))
    expect(commands).toEqual([{ type: 'close-vote', values: { roundId: 'vr-1' } }])
  })
})

describe('consent', () => {
  const round = (values: object): Prepare =>
    inStage({ mode: 'decide', layout: 'consent' }, ({ proceedings }) =>
      putRecord(proceedings, 'consentRounds', {
        id: 'cr-1',
        stageId: 's-1',
        subjectType: 'statement',
        subjectId: 'statement',
        text: 'Wir helfen.',
        ...values,
      }),
    )

  test('a low value asks what would have to change', async () => {
    const { user, commands } = renderInWorkshop(<ConsentStage />, { prepare: round({}) })
    await user.click(await screen.findByRole('radio', { name: '2, mit großen Bedenken' }))
    await user.type(screen.getByLabelText('Was müsste sich ändern, damit du mitgehst?'), 'Kürzer.')
    await user.click(screen.getByText('Abgeben'))
    expect(commands).toEqual([
      { type: 'cast-consent', values: { roundId: 'cr-1', value: 2, comment: 'Kürzer.' } },
    ])
  })

  test('guests read what it is about and do not answer', () => {
    renderInWorkshop(<ConsentStage />, { role: 'guest', prepare: round({}) })
    expect(screen.getByText('Wir helfen.')).toBeDefined()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  test('closed: a distribution, and what to talk about while a value is low', () => {
    const votes = [
      { value: 5, comment: null },
      { value: 1, comment: 'Unklar.' },
    ]
    renderInWorkshop(<ConsentStage />, { prepare: round({ votes, closedAt: '2026-11-25T09:00:00Z' }) })
    expect(screen.getByLabelText('1, eher nicht: 1')).toBeDefined()
    expect(screen.getByLabelText('0, gar nicht: 0')).toBeDefined()
    expect(screen.getByText('Worüber müssten wir noch sprechen?')).toBeDefined()
    expect(screen.getByText('Unklar.')).toBeDefined()
  })
})

describe('the envelope', () => {
  const open = inStage({ mode: 'collect', layout: 'gap' }, ({ proceedings }) =>
    putRecord(proceedings, 'perceptionRounds', {
      id: 'round-1',
      title: 'November',
      status: 'open',
      threshold: 5,
      items: [
        { id: 'speed', label: 'Tempo', statement: 'Wir sind schnell.' },
        { id: 'trust', label: 'Vertrauen', statement: 'Man vertraut uns.' },
      ],
    }),
  )

  test('is sealed only when every statement has an answer; "cannot judge" is one', async () => {
    const { user, commands } = renderInWorkshop(<SealedStage />, { prepare: open })
    await user.click((await screen.findAllByRole('radio', { name: '4' }))[0]!)
    await user.click(screen.getByText('Umschlag verschließen'))
    expect(commands).toEqual([])
    expect(screen.getAllByText(/Es fehlt noch eine Antwort/).length).toBeGreaterThan(0)
    await user.click(screen.getAllByText('Kann ich nicht beurteilen')[1]!)
    await user.click(screen.getByText('Umschlag verschließen'))
    expect(commands).toEqual([
      { type: 'seal-answers', values: { roundId: 'round-1', answers: { speed: 4, trust: null } } },
    ])
    expect((await screen.findAllByText('Dein Umschlag ist verschlossen.')).length).toBeGreaterThan(0)
  })

  test('stays sealed after a reload', async () => {
    own = { sealed: ['round-1'] }
    renderInWorkshop(<SealedStage />, { prepare: open })
    expect(await screen.findByText('Dein Umschlag ist verschlossen.')).toBeDefined()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

describe('before both sides are revealed', () => {
  const asked = async (values: object, more: Prepare = () => {}) => {
    const { user } = renderInWorkshop(<VotingControls />, {
      role: 'facilitator',
      prepare: inStage({ mode: 'collect', layout: 'gap' }, (workshop) => {
        putRecord(workshop.proceedings, 'perceptionRounds', {
          id: 'round-1',
          status: 'open',
          threshold: 5,
          items: [{ id: 'speed', label: 'Tempo', statement: 'Wir sind schnell.' }],
          ...values,
        })
        more(workshop)
      }),
    })
    await user.click(screen.getByText('Beide Seiten aufdecken'))
    return (await screen.findByRole('dialog')).textContent
  }

  test('it says when nobody of the others has answered, and when too few of the team have', async () => {
    const text = await asked({ sealed: 2 })
    expect(text).toContain('Von den anderen Bereichen liegt noch keine Antwort vor.')
    expect(text).toContain('Vom Team sind erst 2 Umschläge verschlossen. Unter 5 wird nichts gezeigt.')
  })

  test('it says how many of the others have answered', async () => {
    const text = await asked({ sealed: 5 }, ({ proceedings }) => {
      for (const [departmentId, n] of [
        [null, 12],
        ['dep-1', 9],
      ] as const)
        putRecord(proceedings, 'perceptionAggregates', {
          id: `round-1:external_perception:${departmentId ?? 'all'}:speed`,
          roundId: 'round-1',
          side: 'external_perception',
          departmentId,
          itemId: 'speed',
          n,
          dist: [0, 0, n, 0, 0],
          mean: 3,
        })
    })
    expect(text).toContain('Aus den anderen Bereichen haben 12 Personen geantwortet.')
    expect(text).not.toContain('noch keine Antwort')
    expect(text).not.toContain('Vom Team sind erst')
  })
})

test('the gap has a picture in words and the same as a table; what is hidden says so', async () => {
  const view = (side: 'self_perception' | 'external_perception', itemId: string, mean: number) => ({
    id: `round-1:${side}:all:${itemId}`,
    roundId: 'round-1',
    side,
    itemId,
    n: 6,
    dist: [0, 1, 2, 2, 1],
    mean,
  })
  const { proceedings, user } = renderInWorkshop(<GapView />, {
    prepare: ({ proceedings: doc }) => {
      putRecord(doc, 'perceptionRounds', {
        id: 'round-1',
        title: 'November',
        status: 'closed',
        threshold: 5,
        items: [
          { id: 'speed', label: 'Tempo', statement: 'Wir sind schnell.' },
          { id: 'trust', label: 'Vertrauen', statement: 'Man vertraut uns.' },
        ],
        answers: { self_perception: { speed: 6, trust: 6 }, external_perception: { speed: 6, trust: 3 } },
      })
      putRecord(doc, 'perceptionAggregates', view('self_perception', 'speed', 2.5))
      putRecord(doc, 'perceptionAggregates', view('external_perception', 'speed', 3.5))
      putRecord(doc, 'perceptionAggregates', view('self_perception', 'trust', 3))
    },
  })
  expect(screen.getAllByRole('img', { name: /Tempo, −1, wir sehen uns schlechter/ }).length).toBeGreaterThan(
    0,
  )
  await user.click(screen.getByText('Als Tabelle'))
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent)
  expect(rows[1]).toContain('Tempo')
  expect(rows[2]).toContain('noch zu wenige Antworten (3 von 5)')
  act(() => void patchRecord(proceedings, 'perceptionRounds', 'round-1', { status: 'open' }))
  await waitFor(() => expect(screen.getByText('Noch ist keine Runde aufgedeckt.')).toBeDefined())
})
