import { expect, test } from 'vitest'
import { RecordIndex } from '../projection/record-index.ts'
import { readProcess } from '../projection/process-view.ts'
import { Peers } from '../../testing/peers.ts'
import type { BoardDocument } from '../board-document.ts'
import { cardBecomes, type StepPlace } from './cards.ts'
import { addProcess, insertNodeAfter } from './process.ts'
import { addRecord, deleteRecord } from './records.ts'

const WORDS = { name: 'Ablauf', lane: 'Wir', start: 'Auslöser', end: 'Ergebnis' }

const idOf = (result: { readonly ok: boolean; readonly id?: string }): string => {
  if (!result.ok || result.id === undefined) throw new Error(JSON.stringify(result))
  return result.id
}

/** A card, and two processes: Störung with one step, Urlaub without. */
function begin() {
  const { board } = new Peers(1).at(0)
  const cardId = idOf(addRecord(board, 'cards', { text: 'Antrag prüfen' }))
  const made = (name: string) => {
    const process = addProcess(board, { ...WORDS, name })
    if (!process.ok) throw new Error(process.reason)
    return process
  }
  const [fault, leave] = [made('Störung'), made('Urlaub')]
  const stepId = idOf(insertNodeAfter(board, fault.startId, 'task', { name: 'Meldung annehmen' }))
  const become = (place?: StepPlace) => cardBecomes(board, cardId, 'node', WORDS, place)
  return { board, cardId, fault, leave, stepId, become }
}

/** Names along the only way. */
function row(board: BoardDocument, processId: string): string[] {
  const view = readProcess(new RecordIndex(board.doc), processId)
  const names: string[] = []
  let at = view?.nodes.find(({ type }) => type === 'start')
  while (at) {
    names.push(at.name)
    const next = view?.edges.find(({ from }) => from === at?.id)?.to
    at = view?.nodes.find(({ id }) => id === next)
  }
  return names
}

test('a card becomes the last step of the process that is named, else of the first', () => {
  const named = begin()
  const became = named.become({ processId: named.leave.id })
  expect(row(named.board, named.leave.id)).toEqual(['Auslöser', 'Antrag prüfen', 'Ergebnis'])
  expect(named.board.live('cards', named.cardId)?.get('becameId')).toBe(idOf(became))
  expect(named.become({ processId: named.leave.id })).toEqual({ ok: false, reason: 'would-repeat' })

  const first = begin()
  deleteRecord(first.board, 'processes', first.leave.id)
  first.become({ processId: first.leave.id })
  expect(row(first.board, first.fault.id)).toEqual([
    'Auslöser',
    'Meldung annehmen',
    'Antrag prüfen',
    'Ergebnis',
  ])
})

test('it goes behind the step that is named, whatever process is shown; one that is gone counts as none', () => {
  const behind = begin()
  behind.become({ processId: behind.leave.id, afterId: behind.fault.startId })
  expect(row(behind.board, behind.fault.id)).toEqual([
    'Auslöser',
    'Antrag prüfen',
    'Meldung annehmen',
    'Ergebnis',
  ])

  const gone = begin()
  deleteRecord(gone.board, 'nodes', gone.stepId)
  gone.become({ processId: gone.leave.id, afterId: gone.stepId })
  expect(row(gone.board, gone.leave.id)).toEqual(['Auslöser', 'Antrag prüfen', 'Ergebnis'])
})

test('without any process one is made', () => {
  const { board } = new Peers(1).at(0)
  const cardId = idOf(addRecord(board, 'cards', { text: 'Antrag prüfen' }))
  idOf(cardBecomes(board, cardId, 'node', WORDS, { processId: 'gone' }))
  const [process] = new RecordIndex(board.doc).all('processes')
  expect(row(board, process?.id ?? '')).toEqual(['Auslöser', 'Antrag prüfen', 'Ergebnis'])
})
