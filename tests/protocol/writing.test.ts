/**
 * Private writing on the wire and on the disk (PRIV-1, ANON-2, ROOM-2). Everything that reaches the other clients is recorded and searched, and after
 * the reveal so are the documents, their logs, the versions, the export, and the bytes of the database.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { hashSecret } from '@servicewerkstatt/server/src/access/tokens.ts'
import { outcomeKey } from '@servicewerkstatt/server/src/commands/outcome-key.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { addProcess } from '@servicewerkstatt/shared/document/operations/process.ts'
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connectStock, type StockClient } from './stock-client.ts'
import { newCard, openWriting, type Seat, STAGE_ID, type WritingStory } from './writing-story.ts'

const TEXT = (n: number): string =>
  `Kennwort${String(n)} Zebrastreifen mit Umlaut ä und ${'x'.repeat(37 + n)}`
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
/** As the bytes of UTF-8 read in latin1. */
const inBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

interface Listener extends StockClient {
  readonly heard: () => string
}

function listen({ server, id }: WritingStory, token: string, document: DocumentKind): Listener {
  const frames: Uint8Array[] = []
  const client = connectStock({
    url: server.url,
    workshopId: id,
    token,
    document,
    onFrame: (frame) => frames.push(frame),
  })
  return { ...client, heard: () => asText(Buffer.concat(frames)) }
}

const synced = async (clients: readonly Listener[]): Promise<void> => {
  await expect.poll(() => clients.every(({ provider }) => provider.synced)).toBe(true)
}

/** A document as plain data, without the counts that everybody may know. */
function withoutCounts(doc: Y.Doc): unknown {
  const plain = doc.toJSON() as { run?: Record<string, unknown> }
  const { counts: _counts, ...run } = plain.run ?? {}
  return { ...plain, run }
}

const handedIn = (doc: Y.Doc): unknown =>
  (doc.getMap('run').get('counts') as { handedIn?: number } | undefined)?.handedIn

/** All who are not the author: somebody else of the team, a guest, the other facilitator, an observer, the room. */
async function everybodyElse(story: WritingStory): Promise<readonly Listener[]> {
  const { links, join } = story
  const aylin = await join(links['team'] ?? '', 'Aylin')
  const colleague = await join(links['facilitator'] ?? '', 'Sofia')
  const room = await join(links['room'] ?? '', '')
  const observer = await join(links['observer'] ?? '', '')
  const listeners = [
    ...[aylin, colleague, room, observer].flatMap(({ token }) => [
      listen(story, token, 'board'),
      listen(story, token, 'proceedings'),
    ]),
    listen(story, colleague.token, 'backstage'),
  ]
  // Whoever may not read a document gets none of it.
  const refused = [aylin, room, observer].map(({ token }) => listen(story, token, 'backstage'))
  await expect
    .poll(() => refused.map(({ closedWith }) => closedWith()), { timeout: 20_000 })
    .toEqual(refused.map(() => CLOSE_CODES.noAccess.code))
  await synced(listeners)
  return listeners
}

describe.each(['anonymous', 'named'])('before the reveal, %s', (level) => {
  test('[PRIV-1] nobody else receives the text, the author, the length or the number of a person', async () => {
    const story = await openWriting(level)
    const { command, join, links } = story
    const ole = await join(links['team'] ?? '', 'Ole')
    const others = await everybodyElse(story)
    const proceedings = others.filter(({ doc }) => doc.getMap('run').size > 0)
    expect(proceedings).toHaveLength(4)
    await command(ole, 'save-draft', newCard(TEXT(0), level))
    const before = others.map(({ doc }) => withoutCounts(doc))

    const cards = [1, 2, 3].map((n) => newCard(TEXT(n), level))
    for (const card of cards) await command(ole, 'hand-in', card)
    await command(ole, 'save-draft', { ...cards[0], text: TEXT(4) })
    for (const { doc } of proceedings) await expect.poll(() => handedIn(doc)).toBe(3)

    // Nothing but the count has changed in any document, so neither author nor length can have come along.
    expect(others.map(({ doc }) => withoutCounts(doc))).toEqual(before)
    const heard = others.map((listener) => listener.heard()).join('')
    for (const text of [TEXT(0), TEXT(1), TEXT(2), TEXT(3), TEXT(4)])
      expect(heard).not.toContain(inBytes(text).slice(0, 24))
    for (const { draftId, tokenHash } of cards) {
      expect(heard).not.toContain(draftId)
      expect(heard).not.toContain(tokenHash)
    }
  })
})

test('[PRIV-1] nor by asking: own cards come back to their author alone', async () => {
  const story = await openWriting('anonymous')
  const { id, get, command, join, links, facilitator } = story
  const ole = await join(links['team'] ?? '', 'Ole')
  const aylin = await join(links['team'] ?? '', 'Aylin')
  await command(ole, 'hand-in', newCard(TEXT(1), 'anonymous'))
  expect(await get(`/api/workshops/${id}/me`, ole.token)).toContain('Kennwort1')
  for (const { token } of [aylin, facilitator]) {
    expect(await get(`/api/workshops/${id}/me`, token)).not.toContain('Kennwort1')
    expect(await get(`/api/workshops/${id}/export.json`, token)).not.toContain('Kennwort1')
  }
})

async function databaseBytes({ server }: WritingStory): Promise<string> {
  const names = (await readdir(server.dataDir)).filter((name) => name.startsWith('servicewerkstatt.sqlite'))
  const files = await Promise.all(names.map((name) => readFile(joinPath(server.dataDir, name))))
  return files.map((file) => asText(file)).join('')
}

describe('after a reveal without names', () => {
  /** Minutes that have passed on the server's clock. */
  let minutes = 0
  async function revealed() {
    minutes = 0
    const story = await openWriting('anonymous', () => new Date(Date.now() + minutes * 60_000))
    const { command, join, links, facilitator } = story
    const people: Seat[] = []
    for (const name of ['Ole', 'Aylin', 'Sofia', 'Jonas', 'Petra'])
      people.push(await join(links['team'] ?? '', name))
    const cards = people.flatMap((author, person) =>
      [0, 1].map((n) => ({ author, body: newCard(TEXT(10 * person + n), 'anonymous') })),
    )
    for (const { author, body } of cards) {
      await command(author, 'save-draft', { ...body, text: body.text.slice(0, 20) })
      expect(await command(author, 'hand-in', { ...body, id: `hand-${body.draftId}-1` })).toEqual({
        ok: true,
        became: 'kept',
      })
      await command(author, 'set-ready', { stageId: STAGE_ID, ready: true })
    }
    expect(await command(facilitator, 'reveal-cards', { stageId: STAGE_ID })).toEqual({ ok: true, cards: 10 })
    return { ...story, people, cards }
  }

  test('[ANON-2] the author is in no document, log, version, outcome or audit row, and not in the export', async () => {
    const { server, id, people, cards, command, facilitator, get } = await revealed()
    const { storage } = server.context
    const stored = await storage.loadDocument({ workshopId: id, document: 'board' })
    const log = [stored?.snapshot, ...(stored?.updates ?? [])].map((update) =>
      asText(update?.bytes ?? new Uint8Array()),
    )
    expect(log.join('')).toContain(inBytes(TEXT(0)))
    await command(facilitator, 'save-version', { reason: 'manual', label: 'Danach' })
    const versions = await Promise.all(
      (await storage.versionIds(id)).map((version) => storage.version(id, version)),
    )
    const kept = versions.map((version) => asText(version?.documents.board ?? new Uint8Array()))
    expect(kept.join('')).toContain(inBytes(TEXT(0)))
    for (const { participantId } of people) {
      expect(log.join('')).not.toContain(participantId)
      expect(kept.join('')).not.toContain(participantId)
    }

    const audit = await storage.audit(id)
    expect(audit.map(({ action }) => action)).toContain('reveal-cards')
    expect(audit.filter(({ action }) => /hand-in|draft|ready/.test(action))).toEqual([])
    for (const { body, author } of cards) {
      const key = outcomeKey(hashSecret(author.token), `hand-${body.draftId}-1`)
      const outcome = await storage.outcome(id, key)
      expect(outcome?.result).toBe('{"ok":true,"became":"kept"}')
    }

    const { participants: _people, ...file } = JSON.parse(
      await get(`/api/workshops/${id}/export.json`, facilitator.token),
    ) as Record<string, unknown>
    const text = JSON.stringify(file)
    expect(text).toContain('Kennwort0')
    for (const { participantId } of people) expect(text).not.toContain(participantId)
  })

  test('[ANON-2] nothing of the drafts remains in the files of the database, and when nobody may mend any more the last secret goes', async () => {
    const story = await revealed()
    const { cards, command, facilitator, server, id } = story
    const bytes = await databaseBytes(story)
    expect(bytes).toContain(inBytes(TEXT(0)))
    expect(bytes).not.toContain('"handedIn":true')
    for (const { body, author } of cards) {
      // A draft stood as JSON beside its author: neither its beginning nor the author's row is left.
      expect(bytes).not.toContain(`"id":"${body.draftId}"`)
      expect(bytes).not.toContain(`drafts/${STAGE_ID}${author.participantId}`)
      // Each text stands where the board's log has it, and nowhere else.
      expect(bytes.split(inBytes(body.text))).toHaveLength(2)
      expect(bytes).toContain(body.tokenHash)
    }
    minutes = 3
    await command(facilitator, 'go-to-stage', { stageId: 'stage-read' })
    const after = await databaseBytes(story)
    for (const { body } of cards) expect(after).not.toContain(body.tokenHash)
    expect((await server.context.storage.privateValues(id, `drafts/${STAGE_ID}`)).size).toBe(0)
  })
})

test('[ANON-2] a proposal without a name is written by the server: no mark of anybody’s browser is in it', async () => {
  const story = await openWriting('anonymous')
  const { command, join, links } = story
  const [ole, aylin] = [await join(links['team'] ?? '', 'Ole'), await join(links['team'] ?? '', 'Aylin')]
  const [author, other] = [listen(story, ole.token, 'board'), listen(story, aylin.token, 'board')]
  await synced([author, other])
  // Both write something of their own, so that the marks of their browsers are known to all.
  for (const { doc } of [author, other]) doc.getMap('team').set(`note-${String(doc.clientID)}`, 'da')
  expect(await command(ole, 'add-proposal', { text: TEXT(1), level: 'anonymous' })).toEqual({ ok: true })
  await expect.poll(() => other.doc.getMap('statementProposals').size).toBe(1)
  const marks = marksIn(other.doc, 'statementProposals')
  expect(marks.size).toBeGreaterThan(0)
  expect(marks).not.toContain(author.doc.clientID)
  expect(marks).not.toContain(other.doc.clientID)
  const [proposal] = Object.values(other.doc.getMap('statementProposals').toJSON())
  expect(proposal).toMatchObject({ text: TEXT(1), authorId: null, createdBy: null, createdAt: null })
  // So is an own answer to a question about a process.
  const board = new BoardDocument(other.doc)
  const process = addProcess(board, { name: 'P', lane: 'L', start: 'S', end: 'E' })
  const processId = process.ok ? process.id : ''
  await expect
    .poll(() => command(ole, 'add-answer', { processId, field: 'trigger', text: TEXT(2) }))
    .toEqual({ ok: true })
  await expect.poll(() => other.doc.getMap('comments').size).toBe(1)
  for (const { doc } of [author, other]) expect(marksIn(other.doc, 'comments')).not.toContain(doc.clientID)
})

/** Every client id that has written something in a collection, in whatever depth. */
function marksIn(doc: Y.Doc, name: string): ReadonlySet<number> {
  const marks = new Set<number>()
  const root = doc.getMap(name)
  const isInside = (item: Y.Item): boolean => {
    for (let parent = item.parent; parent instanceof Y.AbstractType; parent = parent._item?.parent ?? null)
      if (parent === root) return true
    return false
  }
  for (const [client, structs] of doc.store.clients)
    if (structs.some((struct) => struct instanceof Y.Item && isInside(struct))) marks.add(client)
  return marks
}

test('[PRIV-3] the reveal reaches everybody as one change, and the room sees no author', async () => {
  const story = await openWriting('anonymous')
  const { command, join, links, facilitator } = story
  const [ole, aylin] = [await join(links['team'] ?? '', 'Ole'), await join(links['team'] ?? '', 'Aylin')]
  const room = listen(story, (await join(links['room'] ?? '', '')).token, 'board')
  await synced([room])
  let changes = 0
  room.doc.on('update', () => (changes += 1))
  for (let n = 0; n < 20; n += 1) {
    const author = n % 2 === 0 ? ole : aylin
    await command(author, 'hand-in', newCard(TEXT(n), 'anonymous'))
  }
  await command(facilitator, 'reveal-cards', { stageId: STAGE_ID })
  await expect.poll(() => room.doc.getMap('cards').size).toBe(20)
  expect(changes).toBe(1)
  for (const { participantId } of [ole, aylin]) expect(room.heard()).not.toContain(participantId)
})

test('a forged reveal, a forged author and a forged secret are refused and change nothing', async () => {
  const story = await openWriting('anonymous')
  const { command, join, links } = story
  const [ole, aylin] = [await join(links['team'] ?? '', 'Ole'), await join(links['team'] ?? '', 'Aylin')]
  const observer = await join(links['observer'] ?? '', '')
  await command(ole, 'hand-in', newCard(TEXT(1), 'anonymous'))
  const card = newCard(TEXT(2), 'anonymous')
  const reasons = [
    await command(aylin, 'reveal-cards', { stageId: STAGE_ID }),
    await command(aylin, 'hand-in', { ...card, forId: ole.participantId }),
    await command(aylin, 'set-ready', { stageId: STAGE_ID, ready: true, forId: ole.participantId }),
    await command(observer, 'hand-in', card),
    await command(observer, 'save-draft', card),
    await command(aylin, 'correct-card', { stageId: STAGE_ID, token: 'x'.repeat(64), text: 'anders' }),
  ].map(({ reason }) => reason)
  expect(reasons).toEqual([
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'not-found',
  ])
  const board = listen(story, aylin.token, 'board')
  const proceedings = listen(story, aylin.token, 'proceedings')
  await synced([board, proceedings])
  expect(board.doc.getMap('cards').size).toBe(0)
  expect(handedIn(proceedings.doc)).toBe(1)
})
