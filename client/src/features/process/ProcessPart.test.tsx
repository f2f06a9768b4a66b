import { ROOM_AT_FIRST } from '@servicewerkstatt/shared/document/records/run.ts'
import { addAnswer, answerPlace } from '@servicewerkstatt/shared/document/operations/answers.ts'
import { addProcess, insertNodeAfter } from '@servicewerkstatt/shared/document/operations/process.ts'
import { addRecord, coText, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { pretendLayout } from '../../canvas/jsdom-layout.test-helper.ts'
import {
  connectPeer,
  renderInWorkshop,
  type TestOptions,
  type TestWorkshop,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import ProcessPart from './ProcessPart.tsx'
import { fillBoard, idOf, reader, renderProcess, typeIn } from './process-test.test-helper.tsx'

// Hundreds of key presses on a whole screen, on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => pretendLayout())

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent?.replaceAll('\u00a0', ' ') ?? '')

describe('[CANV-1] a process begins with three questions', () => {
  test('nothing is there yet; beginning makes a process and asks', async () => {
    const { board, user } = renderInWorkshop(<ProcessPart />, { at: '/w/ws-test/2' })
    await user.click(screen.getByRole('button', { name: 'Ablauf beginnen' }))
    for (const question of ['Auslöser', 'Ergebnis', 'Wer bekommt es?'])
      expect(screen.getByRole('textbox', { name: question })).toBeTruthy()
    expect(board.collection('processes').size).toBe(1)
  })

  test('an answer does not close the questions; going on names the two ends and shows the steps', async () => {
    const { board, user } = renderInWorkshop(<ProcessPart />, { at: '/w/ws-test/2' })
    await user.click(screen.getByRole('button', { name: 'Ablauf beginnen' }))
    for (const [question, answer] of [
      ['Auslöser', 'Störung gemeldet'],
      ['Ergebnis', 'Wieder arbeitsfähig'],
      ['Wer bekommt es?', 'Fachabteilung'],
    ] as const) {
      await user.click(screen.getByRole('textbox', { name: question }))
      await typeIn(screen.getByRole('textbox', { name: question }), answer)
    }
    await act(() => user.click(screen.getByRole('button', { name: 'Weiter zu den Schritten' })))
    const [id = ''] = board.collection('processes').keys()
    expect(reader(board, id).flows()).toEqual(['Störung gemeldet → Wieder arbeitsfähig'])
    const tab = screen.getByRole('tab', { name: 'Bild und Schritte' })
    expect(screen.getByRole('tabpanel', { name: 'Bild und Schritte' }).id).toBe(
      tab.getAttribute('aria-controls'),
    )
  })

  const proposed: TestOptions['prepare'] = ({ board }) => {
    const made = addProcess(board, { name: 'Ablauf', lane: 'Team', start: 'Auslöser', end: 'Ergebnis' })
    if (made.ok) addAnswer(board, made.id, 'trigger', 'Jemand ruft an.')
  }

  test('who takes part proposes an answer of their own by the server’s hand, without a name, and cannot pick', async () => {
    const { board, commands, user } = renderInWorkshop(<ProcessPart />, {
      at: '/w/ws-test/2',
      prepare: proposed,
    })
    expect(screen.queryByRole('button', { name: /nehmen$/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Eigene Antwort vorschlagen: Auslöser' }))
    await user.type(field('Eigene Antwort vorschlagen: Auslöser'), ' Eine Mail kommt. {Enter}')
    const [processId] = board.collection('processes').keys()
    expect(commands).toEqual([
      { type: 'add-answer', values: { processId, field: 'trigger', text: 'Eine Mail kommt.' } },
    ])
    expect(field('Eigene Antwort vorschlagen: Auslöser').value).toBe('')
    const list = within(screen.getByRole('list', { name: 'Vorgeschlagen: Auslöser' }))
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Jemand ruft an.'])
  })

  test('an answer that the server does not take stays in the field, with the reason', async () => {
    const { user } = renderInWorkshop(<ProcessPart />, {
      at: '/w/ws-test/2',
      prepare: proposed,
      answer: () => ({ ok: false, reason: 'offline' }),
    })
    await user.click(screen.getByRole('button', { name: 'Eigene Antwort vorschlagen: Auslöser' }))
    const own = field('Eigene Antwort vorschlagen: Auslöser')
    await user.type(own, 'Eine Mail kommt.{Enter}')
    expect(own.value).toBe('Eine Mail kommt.')
    expect(own.getAttribute('aria-invalid')).toBe('true')
  })

  test('the facilitator takes what fits into the text, and can take that back', async () => {
    const { board, user } = renderInWorkshop(<ProcessPart />, {
      at: '/w/ws-test/2',
      role: 'facilitator',
      prepare: proposed,
    })
    const [id = ''] = board.collection('processes').keys()
    const trigger = () => coText(board, answerPlace(id, 'trigger'))?.toString()
    await user.click(screen.getByRole('button', { name: '„Jemand ruft an.“ nehmen' }))
    expect(trigger()).toBe('Jemand ruft an.')
    expect(screen.queryByRole('list', { name: 'Vorgeschlagen: Auslöser' })).toBeNull()
    await user.click(within(screen.getByLabelText('Meldungen')).getByRole('button', { name: 'Rückgängig' }))
    expect(trigger()).toBe('')
    expect(screen.getByRole('button', { name: '„Jemand ruft an.“ nehmen' })).toBeTruthy()
  })

  test('who may only read is told to wait', () => {
    renderInWorkshop(<ProcessPart />, { at: '/w/ws-test/2', role: 'guest' })
    expect(screen.queryByRole('button', { name: 'Ablauf beginnen' })).toBeNull()
    expect(screen.getByText(/Sobald jemand im Team beginnt/)).toBeTruthy()
  })
})

describe('the table', () => {
  test('steps one after the other: name, Enter, next name', async () => {
    const { user, read } = await renderProcess()
    await user.type(field('Nächster Schritt'), 'nachfragen{Enter}schließen{Enter}')
    expect(read.flows()).toEqual([
      'erledigen → nachfragen',
      'gemeldet → prüfen',
      'nachfragen → schließen',
      'prüfen → erledigen',
      'schließen → behoben',
    ])
    expect(field('Nächster Schritt').value).toBe('')
  })

  test('shows the flow in its order, numbers only for steps', async () => {
    await renderProcess()
    expect(rows().map((row) => row.slice(0, 20))).toEqual([
      expect.stringMatching(/^Auslösergemeldet/),
      expect.stringMatching(/^1Schritt 1prüfen/),
      expect.stringMatching(/^2Schritt 2erledigen/),
      expect.stringMatching(/^Ergebnisbehoben/),
    ])
  })

  test('a duration is written when it is finished, the others give way, and that is said', async () => {
    const { user, read, made } = await renderProcess()
    const usual = field('Bearbeitung üblich, prüfen')
    expect(usual.value).toBe('15\u00a0min')
    await user.clear(usual)
    await user.type(usual, '1,5 h')
    expect(read.view().nodes.find(({ id }) => id === made.check)?.processTime).toEqual({
      o: null,
      m: 15,
      p: 30,
    })
    await user.keyboard('{Enter}')
    expect(read.view().nodes.find(({ id }) => id === made.check)?.processTime).toEqual({
      o: null,
      m: 90,
      p: 90,
    })
    expect(
      screen.getAllByText('Angepasst, damit es zusammenpasst: schlimmstenfalls.').length,
    ).toBeGreaterThan(0)
  })

  test('“weiß nicht” is an answer', async () => {
    const { user, read, made } = await renderProcess()
    await user.clear(field('Bearbeitung üblich, prüfen'))
    await user.type(field('Bearbeitung üblich, prüfen'), 'weiß nicht{Enter}')
    expect(read.view().nodes.find(({ id }) => id === made.check)?.processTime).toBeNull()
    expect(field('Bearbeitung üblich, prüfen').placeholder).toBe('weiß nicht')
  })

  test('what is no duration stays in the field with a hint, and nothing is written', async () => {
    const { user, read, made } = await renderProcess()
    const usual = field('Bearbeitung üblich, prüfen')
    await user.clear(usual)
    await user.type(usual, 'bald')
    await user.tab()
    expect(usual.value).toBe('bald')
    expect(usual.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/Das ist keine Dauer/)).toBeTruthy()
    expect(read.view().nodes.find(({ id }) => id === made.check)?.processTime?.m).toBe(15)
  })

  test('all fields of a step', async () => {
    const { user, read, made, board } = await renderProcess()
    await user.click(screen.getByRole('button', { name: 'Alles zu „prüfen“' }))
    const details = within(screen.getByRole('region', { name: 'Alles zu „prüfen“' }))
    await user.type(details.getByRole('textbox', { name: 'Rolle' }), 'Servicedesk')
    await user.type(details.getByRole('textbox', { name: 'Werkzeug' }), 'Ticketsystem')
    await user.click(details.getByRole('radio', { name: 'bei anderen' }))
    await user.click(details.getByRole('radio', { name: 'Kalenderzeit' }))
    await user.click(details.getByRole('checkbox', { name: /Störstelle/ }))
    await user.type(details.getByRole('textbox', { name: 'Was hakt?' }), 'Rückfragen')
    await user.type(details.getByRole('textbox', { name: 'Auf Anhieb brauchbar' }), '75{Enter}')
    await user.click(details.getByRole('textbox', { name: 'Bemerkung' }))
    await typeIn(details.getByRole('textbox', { name: 'Bemerkung' }), 'Nur werktags.')
    await user.click(screen.getByRole('button', { name: 'Zuklappen' }))
    expect(read.view().nodes.find(({ id }) => id === made.check)).toMatchObject({
      responsible: 'Servicedesk',
      systems: 'Ticketsystem',
      ownedBy: 'others',
      waitClock: 'elapsed',
      hurdle: { marked: true, note: 'Rückfragen' },
      pccaBp: 7500,
      description: 'Nur werktags.',
    })
    expect(board.collection('nodes').size).toBe(4)
  })

  test('who may only read sees everything and can change nothing', async () => {
    await renderProcess({ role: 'observer' })
    expect(screen.queryByRole('button', { name: /Menü von/ })).toBeNull()
    expect(screen.queryByRole('textbox', { name: 'Nächster Schritt' })).toBeNull()
    expect(rows()[1]).toContain('15 min')
  })
})

describe('[CANV-7] two people at one process', () => {
  test('different fields of one step at once, and what the other adds appears', async () => {
    const { user, board, made, read } = await renderProcess()
    const peer = connectPeer(board)
    const usual = field('Bearbeitung üblich, prüfen')
    await user.clear(usual)
    await user.type(usual, '20')
    act(() => void setFields(peer, 'nodes', made.check, { pccaBp: 9000, responsible: 'Fachteam' }))
    await user.keyboard('{Enter}')
    expect(read.view().nodes.find(({ id }) => id === made.check)).toMatchObject({
      processTime: { o: null, m: 20, p: 30 },
      pccaBp: 9000,
      responsible: 'Fachteam',
    })
    expect(field('Auf Anhieb brauchbar, prüfen').value).toBe('90\u202f%')
  })

  test('the same field: who is still typing is told what stands there now', async () => {
    const { user, board, made } = await renderProcess()
    const peer = connectPeer(board)
    const usual = field('Bearbeitung üblich, prüfen')
    await user.clear(usual)
    await user.type(usual, '20')
    act(() => void setFields(peer, 'nodes', made.check, { processTime: { o: null, m: 5, p: 30 } }))
    expect(screen.getByText(/Inzwischen steht hier von jemand anderem: „5/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Das übernehmen' }))
    expect(usual.value).toBe('5\u00a0min')
  })
})

test('[CANV-7] what somebody replaced at the same time is told after the field was left, and can be put back', async () => {
  const { user, board, made, read } = await renderProcess()
  const other = new Y.Doc()
  // Of two at the same moment the higher id wins.
  other.clientID = 2 ** 32 - 1
  Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
  setFields(new BoardDocument(other), 'nodes', made.check, { pccaBp: 9000 })
  const share = field('Auf Anhieb brauchbar, prüfen')
  await user.type(share, '80')
  await user.tab()
  expect(share.value).toBe('80\u202f%')
  act(() => Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other), 'network'))
  expect(share.value).toBe('90\u202f%')
  const messages = within(screen.getByLabelText('Meldungen'))
  expect(messages.getByText(/^„Auf Anhieb brauchbar“ bei „prüfen“: Jemand hat zur selben Zeit/)).toBeTruthy()
  await user.click(messages.getByRole('button', { name: 'Meinen Wert nehmen' }))
  expect(read.view().nodes.find(({ id }) => id === made.check)?.pccaBp).toBe(8000)
})

describe('[CANV-8] removing a step that others point to', () => {
  const link =
    (nodeId: string) =>
    ({ board }: { board: Parameters<typeof addRecord>[0] }) => {
      for (const id of ['agr-1', 'agr-2', 'agr-3']) {
        addRecord(board, 'agreements', { id })
        addRecord(board, 'targets', { agreementId: id, fromNodeId: nodeId })
      }
    }

  test('asks with the count, and the references stay', async () => {
    const { user, board, made, read } = await renderProcess()
    act(() => link(made.check)({ board }))
    await user.click(screen.getByRole('button', { name: 'Menü von „prüfen“' }))
    await user.click(await screen.findByRole('menuitem', { name: 'In den Papierkorb' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('3 Vereinbarungen verweisen darauf.')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'In den Papierkorb' }))
    expect(read.flows()).toEqual(['erledigen → behoben', 'gemeldet → erledigen'])
    expect([...board.collection('targets').values()].map((target) => target.get('fromNodeId'))).toEqual(
      Array(3).fill(made.check),
    )
  })

  test('without links it goes at once, and Undo brings it back', async () => {
    const { user, read } = await renderProcess()
    await user.click(screen.getByRole('button', { name: 'Menü von „prüfen“' }))
    await user.click(await screen.findByRole('menuitem', { name: 'In den Papierkorb' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(read.names()).not.toContain('prüfen'))
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(read.flows()).toContain('gemeldet → prüfen')
  })
})

test('[CANV-10] what is open stands below, nothing is held up', async () => {
  const { user, read } = await renderProcess()
  expect(screen.getByText('1 Schritt ohne Zeit')).toBeTruthy()
  expect(screen.getByText(/mindestens 15/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '„2 erledigen“ zeigen' }))
  expect(document.activeElement?.closest('tr')?.textContent).toContain('erledigen')
  expect(read.names()).toContain('erledigen')
})

test('a map of many steps without times names the first ones, and all on demand', async () => {
  const { user } = await renderProcess({
    prepare({ board }) {
      const [processId = ''] = board.collection('processes').keys()
      let last =
        reader(board, processId)
          .view()
          .nodes.find(({ name }) => name === 'erledigen')?.id ?? ''
      for (let step = 0; step < 20; step += 1)
        last = idOf(insertNodeAfter(board, last, 'task', { name: `Schritt ${String(step)}` }))
    },
  })
  const open = screen.getByText('Noch offen').closest('section') ?? document.body
  const places = () => within(open).getAllByRole('button', { name: /zeigen$/ })
  expect(within(open).getByText(/^21 Schritte ohne Zeit/)).toBeTruthy()
  expect(places()).toHaveLength(7)
  await user.click(within(open).getByRole('button', { name: '15 weitere zeigen' }))
  expect(places().filter((button) => button.textContent !== 'Weniger zeigen')).toHaveLength(21)
  await user.click(within(open).getByRole('button', { name: 'Weniger zeigen' }))
  expect(places()).toHaveLength(7)
})

test('processes are added, chosen, named and removed', async () => {
  const { user, board } = await renderProcess()
  await user.click(screen.getByRole('button', { name: 'Abläufe' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Neuer Ablauf' }))
  expect(
    [...board.collection('processes').values()].filter((process) => process.get('deletedAt') == null),
  ).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Abläufe' }))
  await user.click(await screen.findByRole('menuitem', { name: 'In den Papierkorb' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('heading', { name: /„Störung beheben“ in den Papierkorb/ })).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'In den Papierkorb' }))
  expect(await screen.findByRole('heading', { name: /Drei Fragen/ })).toBeTruthy()
})

test('a further process has a name that no other has', async () => {
  const { user, board } = await renderProcess({
    prepare({ board }) {
      addProcess(board, { name: 'Unser Ablauf', lane: 'Team', start: 'los', end: 'fertig' })
    },
  })
  await user.click(screen.getByRole('button', { name: 'Abläufe' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Neuer Ablauf' }))
  const names = [...board.collection('processes').values()].map((process) => String(process.get('name')))
  expect(names.toSorted()).toEqual(['Störung beheben', 'Unser Ablauf', 'Unser Ablauf 2'])
})

test('a process is renamed in its place', async () => {
  const { user, read } = await renderProcess()
  await user.click(screen.getByRole('button', { name: 'Abläufe' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Umbenennen' }))
  const editor = await screen.findByRole('textbox', { name: 'Name des Ablaufs' })
  await waitFor(() =>
    expect(
      editor.classList.contains('cm-content') || document.activeElement?.classList.contains('cm-content'),
    ).toBe(true),
  )
  await typeIn(screen.getByRole('textbox', { name: 'Name des Ablaufs' }), ' am Platz')
  await user.keyboard('{Enter}')
  expect(read.view().process.name).toBe('Störung beheben am Platz')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Störung beheben am Platz')
})

test('a step that becomes an outcome leads nowhere any more', async () => {
  const { user, read } = await renderProcess()
  await user.click(screen.getByRole('button', { name: 'Alles zu „prüfen“' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Art' }), 'Ergebnis')
  expect(read.flows()).toEqual(['erledigen → behoben', 'gemeldet → prüfen'])
})

test('English throughout', async () => {
  const { container } = await renderProcess({ language: 'en', view: 'Steps' })
  expect(screen.getByRole('columnheader', { name: 'Right first time' })).toBeTruthy()
  const own = container.textContent?.replaceAll(/Störung beheben|prüfen|erledigen|gemeldet|behoben/g, '')
  expect(own).not.toMatch(/[äöüß„]|Bahn|Schritt|Weg/)
})

describe('several processes', () => {
  const addSecond = ({ board }: TestWorkshop) =>
    void addRecord(board, 'processes', { id: 'process-leave', name: 'Urlaub' })
  const choose = ({ proceedings }: TestWorkshop, processId: string | null) => {
    patchRun(proceedings, { room: { ...ROOM_AT_FIRST, processId } })
  }

  test('whoever comes begins with the one in the room; a choice made later takes nobody along', () => {
    const shown = renderInWorkshop(<ProcessPart />, {
      at: '/w/ws-test/2',
      prepare(workshop) {
        fillBoard(workshop.board)
        addSecond(workshop)
        choose(workshop, 'process-leave')
      },
    })
    expect(screen.getByText('Urlaub', { selector: '.label' })).toBeTruthy()
    act(() => choose(shown, null))
    expect(screen.getByText('Urlaub', { selector: '.label' })).toBeTruthy()
  })

  test('a facilitator puts the one they look at into the room; what stands there already is not offered', async () => {
    const shown = await renderProcess({ role: 'facilitator', prepare: addSecond })
    const { commands, user, made } = shown
    const entries = async () => {
      await user.click(screen.getByRole('button', { name: 'Abläufe' }))
      return (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
    }
    expect(await entries()).not.toContain('Im Raum zeigen')
    await user.keyboard('{Escape}')
    act(() => choose(shown, 'process-leave'))
    expect(await entries()).toContain('Im Raum zeigen')
    await user.click(screen.getByRole('menuitem', { name: 'Im Raum zeigen' }))
    expect(commands).toEqual([{ type: 'set-room', values: { processId: made.processId } }])
    expect(await within(screen.getByLabelText('Meldungen')).findByText('Steht jetzt im Raum.')).toBeTruthy()
  })
})
