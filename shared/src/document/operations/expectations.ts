/** What other departments expect, and how it becomes measurable. */
import * as Y from 'yjs'
import { refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { RecordView } from '../schema.ts'
import { DELETED_AT } from '../yjs-record.ts'
import { addRecord, coText, deleteRecord, setInnerMember, setMember, setText } from './records.ts'

/** The measurable form of an expectation; a second one is allowed, the first is what the six questions fill. */
export function addRequirement(
  board: BoardDocument,
  expectationId: string,
  values: Partial<RecordView<'requirements'>> = {},
): OperationResult<{ readonly id: string }> {
  if (!board.live('expectations', expectationId)) return refused('missing')
  return addRecord(board, 'requirements', { operator: 'lte', clock: 'working', ...values, expectationId })
}

/** A card becomes an expectation; the card stays and says what it became. */
export function cardToExpectation(
  board: BoardDocument,
  cardId: string,
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const card = board.live('cards', cardId)
    if (!card) return refused('missing')
    if (card.get('becameType') != null) return refused('would-repeat')
    const departmentId = card.get('departmentId')
    const text = coText(board, { collection: 'cards', id: cardId, field: 'text' })
    const added = addRecord(board, 'expectations', {
      statement: text?.toString() ?? '',
      departmentId: typeof departmentId === 'string' ? departmentId : null,
      origin: card.get('side') === 'guest' ? 'stated' : 'assumed_by_team',
    })
    if (added.ok) {
      card.set('becameType', 'expectation')
      card.set('becameId', added.id)
    }
    return added
  })
}

/**
 * Joins two expectations that say the same: the kept one lists all senders, takes over reasons, steps, measurable forms, voices, observations
 * and services, and the other goes to the trash. No wording is lost: a different statement is kept as an example.
 */
export function joinExpectations(board: BoardDocument, keepId: string, otherId: string): OperationResult {
  return board.transact(() => {
    const [keep, other] = [board.live('expectations', keepId), board.live('expectations', otherId)]
    if (!keep || !other) return refused('missing')
    if (keepId === otherId) return refused('would-repeat')
    joinSenders(board, keepId, otherId)
    keepDifferentWords(board, keepId, otherId)
    copyWhys(keep, other)
    for (const nodeId of keysOf(other.get('nodeIds')))
      setMember(board, 'expectations', keepId, 'nodeIds', nodeId, true)
    for (const [, requirement] of board.collection('requirements').entries()) {
      if (requirement instanceof Y.Map && requirement.get('expectationId') === otherId) {
        requirement.set('expectationId', keepId)
      }
    }
    for (const name of ['voices', 'catalogue'] as const) {
      for (const [id, record] of board.collection(name).entries()) {
        if (record instanceof Y.Map && keysOf(record.get('expectationIds')).includes(otherId)) {
          setMember(board, name, id, 'expectationIds', keepId, true)
        }
      }
    }
    handOverFindings(board, keepId, otherId)
    for (const [id, guess] of board.collection('expectations').entries()) {
      if (guess instanceof Y.Map && guess.get('matchesId') === otherId && id !== keepId) {
        guess.set('matchesId', keepId)
      }
    }
    return deleteRecord(board, 'expectations', otherId)
  })
}

const keysOf = (value: unknown): string[] => (value instanceof Y.Map ? [...value.keys()] : [])

function handOverFindings(board: BoardDocument, keepId: string, otherId: string): void {
  for (const [visitId, visit] of board.collection('shadowings').entries()) {
    const findings = visit instanceof Y.Map ? visit.get('findings') : undefined
    if (!(findings instanceof Y.Map)) continue
    for (const [findingId, finding] of findings.entries()) {
      if (finding instanceof Y.Map && keysOf(finding.get('expectationIds')).includes(otherId)) {
        setInnerMember(board, 'shadowings', visitId, 'findings', findingId, 'expectationIds', keepId, true)
      }
    }
  }
}

function joinSenders(board: BoardDocument, keepId: string, otherId: string): void {
  const senders = new Set<string>()
  for (const id of [keepId, otherId]) {
    const record = board.live('expectations', id)
    const departmentId = record?.get('departmentId')
    if (typeof departmentId === 'string') senders.add(departmentId)
    for (const sender of keysOf(record?.get('senderIds'))) senders.add(sender)
  }
  for (const sender of senders) setMember(board, 'expectations', keepId, 'senderIds', sender, true)
}

function keepDifferentWords(board: BoardDocument, keepId: string, otherId: string): void {
  for (const [from, into] of [
    ['statement', 'example'],
    ['example', 'example'],
    ['rootNeed', 'rootNeed'],
    ['consequence', 'consequence'],
  ] as const) {
    const theirs = coText(board, { collection: 'expectations', id: otherId, field: from })?.toString() ?? ''
    const mine = coText(board, { collection: 'expectations', id: keepId, field: from })?.toString() ?? ''
    const place = { collection: 'expectations', id: keepId, field: into } as const
    const present = coText(board, place)?.toString() ?? ''
    if (theirs !== '' && theirs !== mine && !present.includes(theirs)) {
      setText(board, place, present === '' ? theirs : `${present}\n${theirs}`)
    }
  }
}

function copyWhys(keep: Y.Map<unknown>, other: Y.Map<unknown>): void {
  const [into, from] = [keep.get('whys'), other.get('whys')]
  if (!(into instanceof Y.Map) || !(from instanceof Y.Map)) return
  for (const [id, why] of from.entries()) {
    const isLive = why instanceof Y.Map && why.get(DELETED_AT) == null
    // Rungs of imported files carry short ids (w1, w2) that repeat from one expectation to the next.
    if (isLive)
      into.set(
        into.has(id) ? `${id}-${String(into.size)}` : id,
        copyWithId(why, into.has(id) ? `${id}-${String(into.size)}` : id),
      )
  }
}

function copyWithId(map: Y.Map<unknown>, id: string): Y.Map<unknown> {
  const copy = map.clone()
  copy.set('id', id)
  return copy
}
