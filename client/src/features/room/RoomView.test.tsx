import { ROOM_AT_FIRST } from '@servicewerkstatt/shared/document/records/run.ts'
import { addRecord, setFields, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addProcess, insertNodeAfter } from '@servicewerkstatt/shared/document/operations/process.ts'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import { RoomView } from './RoomView.tsx'

type Prepare = NonNullable<TestOptions['prepare']>

const open = (prepare: Prepare) => renderInWorkshop(<RoomView />, { role: 'room', prepare })
const part =
  (number: number, fill: Prepare = () => {}): Prepare =>
  (test) => {
    putRecord(test.proceedings, 'stages', {
      id: 'stage-x',
      part: number,
      title: `Teil ${number}`,
      task: 'Die Frage dazu?',
      startedAt: new Date().toISOString(),
    })
    patchRun(test.proceedings, { currentStageId: 'stage-x', code: 'K7M4QT' })
    fill(test)
  }

beforeEach(() => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ links: {}, network: ['http://192.168.0.7:4700'] })),
  )
})
afterEach(() => {
  vi.useRealTimers()
  document.documentElement.removeAttribute('data-theme')
})

describe('before the first stage', () => {
  const arrival: Prepare = ({ proceedings, board }) => {
    setText(board, { singleton: 'workshop', field: 'title' }, 'IT-Servicedesk')
    patchRun(proceedings, {
      code: 'K7M4QT',
      counts: { expected: 14, present: 2, handedIn: 0, ready: null, voted: 0 },
      sponsor: { text: 'Sagt offen, was geht.', name: 'Dr. Lindner', role: 'Leitung' },
    })
    putRecord(proceedings, 'participants', {
      id: 'p-tom',
      displayName: 'Tom',
      presence: 'here',
      role: 'team_member',
    })
    putRecord(proceedings, 'participants', {
      id: 'p-ben',
      displayName: 'Ben',
      presence: 'away',
      role: 'team_member',
    })
  }

  test('shows code, address in the network, QR, and how many are there', async () => {
    const { proceedings } = open(arrival)
    expect(screen.getByText('K7M–4QT')).toBeDefined()
    expect(screen.getByText('von 14 da', { exact: false }).textContent).toBe('2 von 14 da')
    expect(await screen.findByText('192.168.0.7:4700')).toBeDefined()
    expect(
      screen.getByRole('img', { name: 'QR-Code zum Beitreten: http://192.168.0.7:4700/c/K7M4QT' }),
    ).toBeDefined()
    expect(screen.queryByText('Tom'), 'names need everybody’s consent').toBeNull()
    act(() => {
      const room = {
        isPaused: false,
        showsCode: false,
        showsNames: true,
        paging: null,
        hidden: [],
        notice: null,
      }
      patchRun(proceedings, { room })
    })
    expect(screen.getByText('Tom')).toBeDefined()
    expect(screen.getByText('Sagt offen, was geht.')).toBeDefined()
  })

  test('shows no way in while the doors are closed', () => {
    open((test) => {
      arrival(test)
      patchRun(test.proceedings, { doors: 'closed' })
    })
    expect(screen.queryByText('K7M–4QT')).toBeNull()
  })
})

describe('each part has its layout', () => {
  test('1: the statement; what has just been written is marked for three seconds', () => {
    vi.useFakeTimers()
    const place = { singleton: 'statement', field: 'serviceText' } as const
    const { board, container } = open(part(1, ({ board }) => void setText(board, place, 'Wir helfen.')))
    act(() => void setText(board, place, 'Wir helfen gern.'))
    expect(container.querySelector('mark')?.textContent).toBe(' gern')
    act(() => void vi.advanceTimersByTime(3000))
    expect(container.querySelector('mark')).toBeNull()
    expect(screen.getByText('Wir helfen gern.')).toBeDefined()
  })

  test('1: an empty statement shows the question', () => {
    open(part(1))
    expect(screen.getByText('Die Frage dazu?')).toBeDefined()
  })

  test('2: the process as the drawing that everybody sees', () => {
    open(
      part(2, ({ board }) => {
        const made = addProcess(board, { name: 'Störung', lane: 'Team', start: 'Meldung', end: 'Behoben' })
        if (!made.ok) return
        const step = insertNodeAfter(board, made.startId, 'task', { name: 'Annehmen' })
        const anchorId = step.ok ? step.id : null
        addRecord(board, 'stickies', { kind: 'problem', anchorType: 'node', anchorId, text: 'Ohne Nummer.' })
      }),
    )
    expect(screen.getByText('Ablauf: Störung')).toBeDefined()
    expect(screen.getByText('Annehmen')).toBeDefined()
    const [note] = screen.getAllByRole('listitem')
    expect(note?.textContent.replaceAll('\u00a0', ' ')).toBe('! 1 Problem bei „Annehmen“: Ohne Nummer.')
  })

  test('2: before the first step the frame: what is answered, and what is open', () => {
    open(
      part(2, ({ board }) => {
        const made = addProcess(board, { name: 'Störung', lane: 'Team', start: 'Anfang', end: 'Ende' })
        if (made.ok)
          setText(board, { collection: 'processes', id: made.id, field: 'trigger' }, 'Jemand ruft an.')
      }),
    )
    expect(screen.getByText('Ablauf: Störung')).toBeDefined()
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'Jemand ruft an.',
      '…',
      '…',
    ])
  })

  test('2: of several processes the one that was chosen, the first while nobody has', () => {
    const ids: string[] = []
    const { proceedings } = open(
      part(2, ({ board }) => {
        for (const [name, step] of [
          ['Störung', 'Annehmen'],
          ['Urlaub', 'Bewilligen'],
        ] as const) {
          const made = addProcess(board, { name, lane: 'Team', start: 'Anfang', end: 'Ende' })
          if (!made.ok) return
          insertNodeAfter(board, made.startId, 'task', { name: step })
          ids.push(made.id)
        }
      }),
    )
    expect(screen.getByText('Ablauf: Störung')).toBeDefined()
    const choose = (processId: string | null) => {
      act(() => patchRun(proceedings, { room: { ...ROOM_AT_FIRST, processId } }))
    }
    choose(ids[1] ?? '')
    expect(screen.getByText('Ablauf: Urlaub')).toBeDefined()
    expect(screen.getByText('Bewilligen')).toBeDefined()
    expect(screen.queryByText('Annehmen')).toBeNull()
    choose('gone')
    expect(screen.getByText('Ablauf: Störung')).toBeDefined()
  })

  test('2: the steps while their times are entered, with what each still lacks', () => {
    const { board } = open(
      part(2, ({ board: empty, proceedings }) => {
        putRecord(proceedings, 'stages', { id: 'stage-x', part: 2, title: 'Zeiten', layout: 'steps' })
        const made = addProcess(empty, { name: 'Störung', lane: 'Team', start: 'Meldung', end: 'Behoben' })
        if (!made.ok) return
        const check = insertNodeAfter(empty, made.startId, 'task', {
          name: 'Annehmen',
          responsible: 'Annahme',
        })
        if (!check.ok) return
        setFields(empty, 'nodes', check.id, { processTime: { o: null, m: 15, p: 60 } })
        insertNodeAfter(empty, check.id, 'task', { name: 'Beheben' })
      }),
    )
    const rows = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ')))
    expect(rows()).toEqual([
      ['1', 'Annehmen', 'Annahme', '–', '15 minbis 60 min', 'Vollständig'],
      ['2', 'Beheben', '', '–', '–', 'Zeit, Rolle'],
    ])
    expect(screen.getByText('1 von 2 Schritten vollständig')).toBeDefined()
    const [, solve = ''] = [...board.collection('nodes').entries()].flatMap(([id, node]) =>
      node.get('type') === 'task' ? [id] : [],
    )
    act(() => {
      setFields(board, 'nodes', solve, {
        processTime: { o: null, m: 20, p: 20 },
        responsible: 'Technik',
        hurdle: { marked: true, note: '' },
      })
    })
    expect(rows()[1]).toEqual(['2', 'BehebenStörstelle', 'Technik', '–', '20 min', 'Vollständig'])
    expect(screen.getByText('Alle Schritte sind vollständig.')).toBeDefined()
  })

  test('3: expectations, in the words of the others', () => {
    open(
      part(3, ({ board }) => {
        addRecord(board, 'departments', { id: 'dep-1', name: 'Vertrieb' })
        addRecord(board, 'expectations', {
          statement: 'Ich will eine Antwort.',
          rootNeed: 'Planung',
          departmentId: 'dep-1',
          origin: 'stated',
        })
      }),
    )
    expect(screen.getByText('Ich will eine Antwort.')).toBeDefined()
    expect(screen.getByText('Vertrieb')).toBeDefined()
    expect(screen.getByText('Planung')).toBeDefined()
  })

  test('4: one promise at a time, turning by itself, without costs', () => {
    vi.useFakeTimers()
    const { container } = open(
      part(4, ({ board }) => {
        for (const name of ['eins', 'zwei']) {
          addRecord(board, 'agreements', {
            id: `agr-${name}`,
            kind: 'sla',
            promise: `Zusage ${name}`,
            costNote: '40 Stunden',
          })
        }
      }),
    )
    expect(screen.getByText('Zusage eins')).toBeDefined()
    act(() => void vi.advanceTimersByTime(20_100))
    expect(screen.getByText('Zusage zwei')).toBeDefined()
    expect(container.textContent).not.toContain('40 Stunden')
  })

  test('5: what was decided and who takes care of what', () => {
    open(
      part(5, ({ board, proceedings }) => {
        putRecord(proceedings, 'decisions', { id: 'dec-1', text: 'Wir antworten am selben Tag.' })
        putRecord(proceedings, 'participants', { id: 'p-tom', displayName: 'Tom', role: 'team_member' })
        addRecord(board, 'measures', { title: 'Ersatzdrucker', ownerId: 'p-tom', dueDate: '2026-11-30' })
        addRecord(board, 'parkingItems', { text: 'Wer hat Vertretung?' })
      }),
    )
    expect(screen.getByText('Wir antworten am selben Tag.')).toBeDefined()
    expect(screen.getByText('Tom, bis 30.11.2026')).toBeDefined()
    expect(screen.getByText('Wer hat Vertretung?')).toBeDefined()
  })
})

test('follows the facilitator without being touched', () => {
  const { proceedings } = open(part(1))
  act(() => {
    putRecord(proceedings, 'stages', { id: 'stage-p', mode: 'break', title: 'Kaffee', part: null })
    patchRun(proceedings, { currentStageId: 'stage-p' })
  })
  expect(screen.getAllByText('Pause').length).toBeGreaterThan(0)
})

test('the spotlight shows one thing in large type, and gone things leave the task', () => {
  const { board, proceedings } = open(part(1))
  act(() => {
    addRecord(board, 'goals', { id: 'goal-1', text: 'Alle arbeitsfähig' })
    patchRun(proceedings, { spotlight: { type: 'goals', id: 'goal-1' } })
  })
  expect(screen.getByText('Alle arbeitsfähig')).toBeDefined()
  act(() => patchRun(proceedings, { spotlight: { type: 'goals', id: 'goal-gone' } }))
  expect(screen.getByText('Die Frage dazu?')).toBeDefined()
})

test('says when the connection is lost, after a moment, and forgets it when it is back', () => {
  vi.useFakeTimers()
  const { saved } = open(part(1))
  act(() => saved.set({ name: 'offline', hasUnsaved: false, keptOnDevice: false, closeReason: null }))
  expect(screen.queryByText(/Keine Verbindung/)).toBeNull()
  act(() => void vi.advanceTimersByTime(5000))
  expect(screen.getByText(/Keine Verbindung/)).toBeDefined()
  act(() => saved.set({ name: 'saved', hasUnsaved: false, keptOnDevice: false, closeReason: null }))
  expect(screen.queryByText(/Keine Verbindung/)).toBeNull()
})

test('speaks the language of the content, is light by default, and can be dark', async () => {
  const { user } = open((test) => {
    part(1)(test)
    test.board.singleton('workshop').set('locale', 'en')
  })
  expect(document.documentElement.getAttribute('data-theme')).toBe('light')
  expect(document.documentElement.getAttribute('data-surface')).toBe('room')
  await user.click(screen.getByText('Dark'))
  await waitFor(() => expect(document.documentElement.getAttribute('data-theme')).toBe('dark'))
})

describe('what comes out', () => {
  const measure = (index: number) => ({
    title: `Maßnahme Nummer ${index}`,
    description: '',
    dueDate: '2026-12-18',
  })

  test('a decision says how it was decided and what follows', () => {
    open(
      part(4, ({ proceedings, board }) => {
        addRecord(board, 'measures', { id: 'm-1', ...measure(1) })
        addRecord(board, 'measures', { id: 'm-2', ...measure(2) })
        putRecord(proceedings, 'stages', {
          id: 'stage-x',
          layout: 'decision',
          mode: 'decide',
          title: 'Beschluss',
        })
        putRecord(proceedings, 'decisions', {
          id: 'dec-1',
          stageId: 'stage-x',
          text: 'Wir rufen zurück.',
          by: 'team',
          how: 'unanimous',
          links: [{ type: 'measures', id: 'm-2' }],
        })
      }),
    )
    expect(screen.getByText('Wir rufen zurück.')).toBeTruthy()
    expect(screen.getByText('Entschieden: Team, einstimmig')).toBeTruthy()
    expect(screen.getByText(/Maßnahme Nummer 2/).textContent).toContain('bis 18.12.2026')
    expect(screen.queryByText(/Maßnahme Nummer 1/)).toBeNull()
  })

  test('at the end all measures come, in pages', () => {
    open(({ proceedings, board }) => {
      putRecord(proceedings, 'stages', {
        id: 'stage-x',
        startedAt: '2026-11-23T09:00:00Z',
        endedAt: '2026-11-23T10:00:00Z',
      })
      for (let index = 0; index < 40; index += 1)
        addRecord(board, 'measures', { id: `m-${index}`, ...measure(index) })
    })
    const pages = Number(/Seite 1 von (\d+)/.exec(document.body.textContent)?.[1])
    const seen = new Set<string>()
    for (let page = 0; page < pages; page += 1) {
      for (const entry of screen.getAllByText(/^Maßnahme Nummer/)) seen.add(entry.textContent)
      act(() => screen.getByRole('button', { name: 'Nächste Seite' }).click())
    }
    expect(pages).toBeGreaterThan(1)
    expect(seen.size).toBe(40)
  })
})
