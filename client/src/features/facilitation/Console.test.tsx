import { ROOM_AT_FIRST } from '@servicewerkstatt/shared/document/records/run.ts'
import {
  patchRecord,
  patchRun,
  putRecord,
  removeRecord,
} from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import { Console } from './Console.tsx'

type Prepare = NonNullable<TestOptions['prepare']>

const LINKS = {
  links: { team: 'http://localhost:3000/j#t.secret', guest: 'http://localhost:3000/j#g.secret' },
  network: ['http://192.168.0.7:4700'],
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(LINKS)))
})

const stages: Prepare = ({ proceedings, backstage }) => {
  putRecord(proceedings, 'stages', {
    id: 'stage-1',
    part: 1,
    title: 'Leistung',
    task: 'Was leisten wir?',
    minutes: 35,
  })
  putRecord(proceedings, 'stages', {
    id: 'stage-2',
    part: 2,
    title: 'Ablauf',
    task: 'Welche Schritte?',
    minutes: 40,
  })
  putRecord(backstage, 'stageNotes', {
    id: 'stage-1',
    goal: 'Ein Satz',
    readAloud: 'Wir schreiben zusammen.',
  })
  putRecord(backstage, 'stageNotes', { id: 'stage-2', goal: 'Fünf Schritte' })
  patchRun(proceedings, { code: 'K7M4QT' })
}
const at =
  (currentStageId: string): Prepare =>
  (test) => {
    stages(test)
    patchRun(test.proceedings, { currentStageId })
  }

const open = (prepare: Prepare, options: Omit<TestOptions, 'prepare'> = {}) =>
  renderInWorkshop(<Console />, { role: 'facilitator', prepare, ...options })

/** Where toasts stand; the live regions repeat their words. */
const messages = () => screen.getByLabelText('Meldungen')

describe('moving on', () => {
  test('begins with the first stage, and its notes are there beforehand', async () => {
    const { commands, user } = open(stages)
    expect(screen.getByText('Nur für dich, vorab zu „Leistung“')).toBeDefined()
    expect(screen.getByText('Wir schreiben zusammen.')).toBeDefined()
    await user.click(screen.getByText('Beginnen: Leistung'))
    expect(commands).toEqual([{ type: 'go-to-stage', values: { stageId: 'stage-1' } }])
  })

  test('shows what comes next, moves once on a double click, and offers the way back', async () => {
    const { commands, user, proceedings } = open(at('stage-1'))
    expect(screen.getByText(/Danach: Ablauf, 40.min\./)).toBeDefined()
    await user.dblClick(screen.getByText('Weiter: Ablauf'))
    expect(commands).toEqual([{ type: 'go-to-stage', values: { stageId: 'stage-2' } }])
    act(() => patchRun(proceedings, { currentStageId: 'stage-2' }))
    await user.click(within(messages()).getByText('Zurück'))
    expect(commands[1]).toEqual({ type: 'go-to-stage', values: { stageId: 'stage-1' } })
  })

  test('asks first while people write', async () => {
    const { awareness, commands, user } = open(at('stage-1'))
    const { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } = await import('y-protocols/awareness')
    const { Doc } = await import('yjs')
    const other = new Awareness(new Doc())
    other.setLocalState({ participantId: 'p-jonas', at: 1, caret: { text: 'x', anchor: {}, head: {} } })
    act(() => applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'test'))
    expect(await screen.findByText(/1 Person schreibt noch\./)).toBeDefined()
    await user.click(screen.getByText('Weiter: Ablauf'))
    expect(commands).toEqual([])
    await user.click(within(await screen.findByRole('dialog')).getByText('Weiter'))
    // Who writes is told beforehand.
    await waitFor(() =>
      expect(commands).toEqual([{ type: 'announce-stage', values: { stageId: 'stage-2', seconds: 10 } }]),
    )
  })

  test('an announced move can happen at once, or not at all', async () => {
    const { commands, user } = open((test) => {
      at('stage-1')(test)
      const soon = new Date(Date.now() + 8000).toISOString()
      patchRun(test.proceedings, { upcoming: { stageId: 'stage-2', at: soon } })
    })
    expect(screen.getByText(/„Ablauf“ in \d.s/)).toBeDefined()
    await user.click(screen.getByText('Doch noch bleiben'))
    await user.click(screen.getByText('Sofort weiter'))
    expect(commands).toEqual([
      { type: 'call-off-stage', values: {} },
      { type: 'go-to-stage', values: { stageId: 'stage-2' } },
    ])
  })

  test('the second press of a double click does not skip the ten seconds that the first one gave', async () => {
    const { commands, user, proceedings } = open((test) => {
      at('stage-1')(test)
      patchRecord(test.proceedings, 'stages', 'stage-1', { mode: 'group' })
    })
    await user.click(screen.getByText('Weiter: Ablauf'))
    act(() =>
      patchRun(proceedings, {
        upcoming: { stageId: 'stage-2', at: new Date(Date.now() + 10_000).toISOString() },
      }),
    )
    await user.click(screen.getByText('Sofort weiter'))
    expect(commands).toEqual([{ type: 'announce-stage', values: { stageId: 'stage-2', seconds: 10 } }])
  })

  test('where cards are collected, all who have not said to be done still write', () => {
    open((test) => {
      at('stage-1')(test)
      patchRecord(test.proceedings, 'stages', 'stage-1', { mode: 'collect' })
      for (const id of ['p-1', 'p-2', 'p-3'])
        putRecord(test.proceedings, 'participants', {
          id,
          displayName: id,
          role: 'team_member',
          presence: 'here',
        })
      const counts = { expected: 4, present: 4, handedIn: 2, ready: 1, voted: 0 }
      patchRun(test.proceedings, { counts })
    })
    // Mira, whose page this is, is of the team in this test.
    expect(screen.getByText(/3 Personen schreiben noch\./)).toBeDefined()
  })

  test('a refusal is told, and nothing claims to have moved', async () => {
    const { user } = open(at('stage-1'), { answer: () => ({ ok: false, reason: 'not-found', message: '' }) })
    await user.click(screen.getByText('Weiter: Ablauf'))
    expect(await within(messages()).findByText('Das gibt es hier nicht (mehr).')).toBeDefined()
  })

  test('ends with the last stage', async () => {
    const { commands, user } = open(at('stage-2'))
    await user.click(screen.getByText('Werkstatt abschließen'))
    expect(commands).toEqual([{ type: 'go-to-stage', values: { stageId: null } }])
  })
})

describe('the process in the room', () => {
  const withProcesses =
    (...names: readonly string[]): Prepare =>
    (test) => {
      at('stage-2')(test)
      for (const name of names)
        addRecord(test.board, 'processes', { id: `process-${name.toLowerCase()}`, name })
    }

  test('one needs no choice', () => {
    open(withProcesses('Anruf'))
    expect(screen.queryByLabelText('Ablauf im Raum')).toBeNull()
  })

  test('of several the facilitator chooses the one for the wall, and sees which it is', async () => {
    const { commands, user, proceedings } = open(withProcesses('Anruf', 'Urlaub'))
    const select = screen.getByLabelText<HTMLSelectElement>('Ablauf im Raum')
    expect(select.selectedOptions[0]?.text).toBe('Anruf')
    await user.selectOptions(select, 'Urlaub')
    expect(commands).toEqual([{ type: 'set-room', values: { processId: 'process-urlaub' } }])
    act(() => patchRun(proceedings, { room: { ...ROOM_AT_FIRST, processId: 'process-urlaub' } }))
    expect(select.selectedOptions[0]?.text).toBe('Urlaub')
  })

  test('where the stage is about something else there is no choice', () => {
    open((test) => {
      withProcesses('Anruf', 'Urlaub')(test)
      patchRun(test.proceedings, { currentStageId: 'stage-1' })
    })
    expect(screen.queryByLabelText('Ablauf im Raum')).toBeNull()
  })
})

describe('the clock', () => {
  test('starts with the minutes of the stage', async () => {
    const { commands, user } = open(at('stage-1'))
    await user.click(screen.getByText(/Zeit starten: 35/))
    expect(commands).toEqual([{ type: 'start-timer', values: { minutes: 35 } }])
  })

  test('any time can be set; what is no time is told, with the limits', async () => {
    const { user, commands } = open(at('stage-1'))
    await user.click(screen.getByLabelText('Andere Zeit starten'))
    await user.click(await screen.findByRole('menuitem', { name: 'Eigene Zeit …' }))
    await user.type(screen.getByLabelText('Minuten'), 'bald')
    await user.click(screen.getByRole('button', { name: 'Zeit starten' }))
    expect(commands).toEqual([])
    expect(screen.getByText('Eine Zahl von 0,25 bis 1.440.')).toBeTruthy()
    await user.clear(screen.getByLabelText('Minuten'))
    await user.type(screen.getByLabelText('Minuten'), '2,5')
    await user.click(screen.getByRole('button', { name: 'Zeit starten' }))
    expect(commands).toEqual([{ type: 'start-timer', values: { minutes: 2.5 } }])
  })

  test('takes another time, and pauses the input at its end where people hand something in (TIME-5)', async () => {
    const { commands, user } = open((test) => {
      at('stage-1')(test)
      putRecord(test.proceedings, 'stages', { id: 'stage-1', title: 'Sammeln', mode: 'collect', minutes: 4 })
    })
    await user.click(screen.getByText('Eingabe am Ende pausieren'))
    await user.click(screen.getByLabelText('Andere Zeit starten'))
    await user.click(await screen.findByText(/^8.Minuten$/))
    expect(commands).toEqual([{ type: 'start-timer', values: { minutes: 8, pausesInput: true } }])
  })

  test('is changed, paused and taken away', async () => {
    const { commands, user } = open((test) => {
      at('stage-1')(test)
      patchRun(test.proceedings, {
        timer: {
          stageId: 'stage-1',
          endsAt: new Date(Date.now() + 192_000).toISOString(),
          remainingMs: null,
        },
      })
    })
    expect(screen.getByRole('timer').textContent).toMatch(/^3:1[0-2]$/)
    for (const label of ['Eine Minute weniger', 'Eine Minute mehr', 'Uhr anhalten', 'Uhr wegnehmen']) {
      await user.click(screen.getByLabelText(label))
    }
    expect(commands.map(({ type }) => type)).toEqual([
      'change-timer',
      'change-timer',
      'pause-timer',
      'stop-timer',
    ])
    expect(commands[0]?.values).toEqual({ deltaMinutes: -1 })
  })
})

describe('coming in', () => {
  test('shows code, address of the network and links, and copies without a secure context', async () => {
    const execCommand = vi.fn<(command: string) => boolean>(() => true)
    Object.assign(document, { execCommand })
    const { user } = open(stages)
    await user.click(await screen.findByLabelText('Link kopieren: Team'))
    expect(execCommand).toHaveBeenCalledWith('copy')
    // Beside the way in and, before the first stage, in the small room view.
    expect(screen.getAllByText('K7M–4QT').length).toBeGreaterThan(0)
    expect(screen.getAllByText('192.168.0.7:4700').length).toBeGreaterThan(0)
    expect(await within(messages()).findByText('Link kopiert: Team.')).toBeDefined()
  })

  test('shows the link for copying by hand where the browser refuses', async () => {
    Object.assign(document, { execCommand: () => false })
    const { user } = open(stages)
    await user.click(await screen.findByLabelText('Link kopieren: Team'))
    expect(await screen.findByText('http://192.168.0.7:4700/j#t.secret')).toBeDefined()
  })

  test('[IDEN-5] a new link to facilitate is asked about, told once, and put away', async () => {
    const link = 'http://localhost:3000/j#f.secret'
    const { commands, user } = open(stages, { answer: () => ({ ok: true, link }) })
    Object.assign(document, { execCommand: () => false })
    await user.click(screen.getByText('Neuen Moderationslink machen …'))
    expect(commands).toEqual([])
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Neuen Link machen' }),
    )
    expect(commands).toEqual([{ type: 'rotate-link', values: { kind: 'facilitator' } }])
    await user.click(await screen.findByLabelText('Link kopieren: Moderation'))
    expect(await screen.findByText(/#f\.secret$/)).toBeDefined()
    await user.click(screen.getByText('Ist aufgehoben'))
    expect(screen.queryByLabelText('Link kopieren: Moderation')).toBeNull()
    expect(screen.getByText('Neuen Moderationslink machen …')).toBeDefined()
  })

  test('a new code asks first: posters and invitations carry the old one', async () => {
    const { commands, user } = open(stages)
    await user.click(screen.getByText('Neuen Code machen …'))
    expect(commands).toEqual([])
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Neuen Code machen' }),
    )
    expect(commands).toEqual([{ type: 'rotate-link', values: { kind: 'code' } }])
  })

  test('says when the links cannot be had, and tries again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    const { user } = open(stages)
    expect(await screen.findByText(/Die Links sind gerade nicht zu bekommen/)).toBeDefined()
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(LINKS)))
    await user.click(screen.getByText('Noch einmal versuchen'))
    expect(await screen.findByLabelText('Link kopieren: Team')).toBeDefined()
  })

  test('lets in who knocks, and turns away', async () => {
    const { commands, user } = open((test) => {
      stages(test)
      putRecord(test.backstage, 'knocks', { id: 'kn-1', displayName: 'Deniz', departmentName: 'Versand' })
    })
    await user.click(screen.getByLabelText('Deniz einlassen'))
    await user.click(screen.getByLabelText('Deniz nicht einlassen'))
    expect(commands.map(({ values }) => values)).toEqual([
      { knockId: 'kn-1', admit: true },
      { knockId: 'kn-1', admit: false },
    ])
  })

  test('sets the doors and freezes the board', async () => {
    const { commands, user } = open(stages)
    await user.click(screen.getByLabelText('zu'))
    await user.click(screen.getByText('Tafel anhalten'))
    expect(commands).toEqual([
      { type: 'set-doors', values: { doors: 'closed' } },
      { type: 'set-frozen', values: { frozen: true } },
    ])
  })
})

test('people are sorted by name, present ones first; removing one asks', async () => {
  const { commands, user } = open((test) => {
    stages(test)
    for (const [id, displayName, presence] of [
      ['p-tom', 'Tom', 'here'],
      ['p-aylin', 'Aylin', 'here'],
      ['p-ben', 'Ben', 'away'],
    ] as const) {
      putRecord(test.proceedings, 'participants', {
        id,
        displayName,
        presence,
        via: 'device',
        role: 'team_member',
      })
    }
    putRecord(test.proceedings, 'participants', {
      id: 'p-imported',
      displayName: 'Nie da',
      via: 'import',
      role: 'team_member',
    })
  })
  await user.click(screen.getByText('Alle 4 zeigen und verwalten'))
  const names = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(
    names.filter((name) => /Aylin|Ben|Mira|Tom/.test(name)).map((name) => /^\w+/.exec(name)?.[0]),
  ).toEqual(['Aylin', 'Mira', 'Tom', 'Ben'])
  expect(screen.queryByText('Nie da')).toBeNull()
  await user.click(screen.getByLabelText('Was soll mit Tom geschehen?'))
  await user.click(await screen.findByText('Aus der Werkstatt entfernen …'))
  await user.click(within(await screen.findByRole('dialog')).getByText('Entfernen'))
  expect(commands).toEqual([{ type: 'remove-person', values: { participantId: 'p-tom' } }])
})

describe('the agenda', () => {
  const menu = async (user: ReturnType<typeof open>['user'], title: string, action: string) => {
    await user.click(screen.getByLabelText(`„${title}“ bearbeiten`))
    await user.click(await screen.findByText(action))
  }

  test('a jump to any stage is asked about once, told beforehand where people are at their screens, and can be taken back', async () => {
    const { commands, user, proceedings } = open((test) => {
      at('stage-2')(test)
      patchRecord(test.proceedings, 'stages', 'stage-2', { mode: 'vote' })
    })
    await menu(user, 'Leistung', 'Alle hierher bringen')
    const question = await screen.findByRole('dialog')
    expect(within(question).getByText('Mit allen zu „Leistung“?')).toBeDefined()
    expect(commands).toEqual([])
    await user.click(within(question).getByText('Weiter'))
    expect(commands).toEqual([{ type: 'announce-stage', values: { stageId: 'stage-1', seconds: 10 } }])
    act(() => patchRun(proceedings, { currentStageId: 'stage-1' }))
    await user.click(within(messages()).getByText('Zurück'))
    expect(commands[1]).toEqual({ type: 'go-to-stage', values: { stageId: 'stage-2' } })
  })

  test('[STAGE-2] what was removed comes back, however long ago', async () => {
    const { commands, user } = open((test) => {
      at('stage-1')(test)
      removeRecord(test.proceedings, 'stages', 'stage-2', '2026-11-23T09:00:00Z')
    })
    await user.click(screen.getByText('1 entfernter Abschnitt'))
    await user.click(screen.getByLabelText('„Ablauf“ zurückholen'))
    expect(commands).toEqual([{ type: 'restore-stage', values: { stageId: 'stage-2' } }])
  })

  test('is changed by menu: order, splitting, removing with a way back', async () => {
    const { commands, user } = open(at('stage-1'))
    await menu(user, 'Ablauf', 'Nach oben')
    await menu(user, 'Ablauf', 'Teilen')
    await menu(user, 'Ablauf', 'Entfernen')
    await user.click(within(messages()).getByText('Rückgängig'))
    expect(commands).toEqual([
      { type: 'move-stage', values: { stageId: 'stage-2', beforeId: 'stage-1' } },
      { type: 'split-stage', values: { stageId: 'stage-2', minutes: 20 } },
      { type: 'remove-stage', values: { stageId: 'stage-2' } },
      { type: 'restore-stage', values: { stageId: 'stage-2' } },
    ])
  })

  test('a stage is changed in a form; once it has begun, it offers no less protection', async () => {
    const { commands, user } = open((test) => {
      at('stage-1')(test)
      putRecord(test.proceedings, 'stages', {
        id: 'stage-1',
        title: 'Leistung',
        level: 'department',
        startedAt: '2026-04-21T09:00:00.000Z',
      })
    })
    await menu(user, 'Leistung', 'Ändern …')
    const dialog = within(await screen.findByRole('dialog'))
    const levels = within(dialog.getByLabelText('Namen')).getAllByRole('option')
    expect(levels.map((option) => option.textContent)).toEqual(['mit Bereich', 'ohne Namen'])
    await user.clear(dialog.getByLabelText('Titel'))
    await user.type(dialog.getByLabelText('Titel'), 'Unsere Leistung')
    await user.click(dialog.getByText('Festhalten'))
    expect(commands[0]).toMatchObject({
      type: 'change-stage',
      values: {
        stageId: 'stage-1',
        title: 'Unsere Leistung',
        level: 'department',
        notes: { goal: 'Ein Satz' },
      },
    })
  })

  test('says what to shorten once it runs late', () => {
    open((test) => {
      at('stage-1')(test)
      patchRecord(test.proceedings, 'stages', 'stage-1', {
        minutes: 5,
        startedAt: new Date(Date.now() - 10 * 60_000).toISOString(),
      })
      putRecord(test.backstage, 'stageNotes', { id: 'stage-2', cut: 'first' })
    })
    expect(screen.getByText(/Kürzen\? Zuerst „Ablauf“ \(40.min\)\./)).toBeDefined()
  })
})
