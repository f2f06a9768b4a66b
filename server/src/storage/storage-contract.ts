/** What every storage must do. An implementation's test calls this with a way to open it again on the same data. */
import { DOCUMENT_KINDS } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  StorageError,
  type DeviceRow,
  type LinkRow,
  type WorkshopRow,
  type WorkshopStorage,
} from './workshop-storage.ts'

export interface StorageUnderTest {
  storage: WorkshopStorage
  /** Closes it and opens the same data again. */
  reopen(): Promise<WorkshopStorage>
}

const AT = '2026-03-02T09:00:00.000Z'
const LATER = '2026-03-09T09:00:00.000Z'
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const board = (workshopId: string) => ({ workshopId, document: 'board' as const })

const workshopRow = (id: string, code: string | null = null): WorkshopRow => {
  return { id, code, createdAt: AT, lastActiveAt: AT, deleteAt: null }
}
const linkRow = (id: string, workshopId: string): LinkRow => ({
  id,
  workshopId,
  kind: 'collection',
  secretHash: `hash-of-${id}`,
  sealedSecret: 'sealed',
  departmentId: 'dep-1',
  passcodeHash: null,
  expiresAt: LATER,
  revokedAt: null,
  createdAt: AT,
  details: { package: ['agr-1'] },
})
const deviceRow = (tokenHash: string, workshopId: string): DeviceRow => ({
  tokenHash,
  workshopId,
  role: 'team',
  participantId: 'prt-1',
  state: 'active',
  linkId: 'lnk-1',
  createdAt: AT,
})

/** @param open makes an empty storage of its own for each test and cleans up behind it */
export function describeWorkshopStorage(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`${name} keeps the contract of a storage:`, () => {
    let under: StorageUnderTest
    let storage: WorkshopStorage
    beforeEach(async () => {
      under = await open()
      storage = under.storage
    })

    describe('update log', () => {
      test('a document that was never stored is null', async () => {
        expect(await storage.loadDocument(board('ws'))).toBeNull()
      })

      test('updates come back in order, with sequences of their own per document', async () => {
        const sequences = await storage.append([
          { ...board('a'), bytes: bytes(1) },
          { ...board('b'), bytes: bytes(2) },
          { ...board('a'), bytes: bytes(3) },
          { workshopId: 'a', document: 'proceedings', bytes: bytes(4) },
        ])
        expect(sequences).toEqual([1, 1, 2, 1])
        expect(await storage.loadDocument(board('a'))).toEqual({
          snapshot: null,
          updates: [
            { sequence: 1, bytes: bytes(1) },
            { sequence: 2, bytes: bytes(3) },
          ],
          lastSequence: 2,
        })
      })

      test('sequences go on after opening again', async () => {
        await storage.append([{ ...board('ws'), bytes: bytes(1) }])
        storage = await under.reopen()
        expect(await storage.append([{ ...board('ws'), bytes: bytes(2) }])).toEqual([2])
        expect((await storage.loadDocument(board('ws')))?.updates).toHaveLength(2)
      })

      test('an empty append is fine', async () => {
        expect(await storage.append([])).toEqual([])
      })

      test('large updates come back byte by byte', async () => {
        const large = new Uint8Array(3_000_000).map((_, index) => index % 251)
        await storage.append([{ ...board('ws'), bytes: large }])
        const stored = await storage.loadDocument(board('ws'))
        expect(Buffer.compare(stored?.updates[0]?.bytes ?? bytes(), large)).toBe(0)
      })

      test('durable resolves, also when nothing is new', async () => {
        await storage.append([{ ...board('ws'), bytes: bytes(1) }])
        await expect(storage.durable()).resolves.toBeUndefined()
        await expect(storage.durable()).resolves.toBeUndefined()
      })
    })

    describe('compaction', () => {
      beforeEach(() => storage.append([1, 2, 3].map((value) => ({ ...board('ws'), bytes: bytes(value) }))))

      test('a snapshot replaces the log up to its sequence and no further', async () => {
        await storage.compact(board('ws'), { sequence: 2, bytes: bytes(9, 9) })
        expect(await storage.loadDocument(board('ws'))).toEqual({
          snapshot: { sequence: 2, bytes: bytes(9, 9) },
          updates: [{ sequence: 3, bytes: bytes(3) }],
          lastSequence: 3,
        })
      })

      test('sequences go on behind a snapshot of everything, also after opening again', async () => {
        await storage.compact(board('ws'), { sequence: 3, bytes: bytes(9) })
        storage = await under.reopen()
        expect(await storage.append([{ ...board('ws'), bytes: bytes(4) }])).toEqual([4])
      })

      test('a later snapshot replaces the earlier one', async () => {
        await storage.compact(board('ws'), { sequence: 1, bytes: bytes(7) })
        await storage.compact(board('ws'), { sequence: 3, bytes: bytes(8) })
        const stored = await storage.loadDocument(board('ws'))
        expect(stored?.snapshot).toEqual({ sequence: 3, bytes: bytes(8) })
        expect(stored?.updates).toEqual([])
      })
    })

    describe('transactions', () => {
      test('several documents and rows become durable together', async () => {
        const sequences = await storage.commit([
          { write: 'workshop', workshop: workshopRow('ws', 'ABC234') },
          ...DOCUMENT_KINDS.map((document, index) => ({
            write: 'update' as const,
            update: { workshopId: 'ws', document, bytes: bytes(index) },
          })),
          { write: 'private', value: { workshopId: 'ws', space: 'drafts', key: 'k', value: '"x"' } },
        ])
        expect(sequences).toEqual([1, 1, 1])
        storage = await under.reopen()
        expect(await storage.workshopByCode('ABC234')).toEqual(workshopRow('ws', 'ABC234'))
        expect(await storage.privateValue('ws', 'drafts', 'k')).toBe('"x"')
        expect((await storage.loadDocument({ workshopId: 'ws', document: 'backstage' }))?.lastSequence).toBe(
          1,
        )
      })

      test('a command id counts once, and its second transaction leaves nothing', async () => {
        const outcome = { workshopId: 'ws', commandId: 'cmd', result: '{"ok":true}', at: AT }
        await storage.commit([{ write: 'outcome', outcome }])
        const second = storage.commit([
          { write: 'update', update: { ...board('ws'), bytes: bytes(1) } },
          { write: 'outcome', outcome: { ...outcome, result: '{"ok":false}' } },
        ])
        await expect(second).rejects.toMatchObject({ name: 'StorageError', code: 'conflict' })
        expect(await storage.outcome('ws', 'cmd')).toEqual(outcome)
        expect((await storage.loadDocument(board('ws')))?.updates ?? []).toEqual([])
        expect(await storage.append([{ ...board('ws'), bytes: bytes(2) }])).toEqual([1])
      })

      test('a code belongs to one workshop', async () => {
        await storage.commit([{ write: 'workshop', workshop: workshopRow('a', 'ABC234') }])
        const second = storage.commit([{ write: 'workshop', workshop: workshopRow('b', 'ABC234') }])
        await expect(second).rejects.toBeInstanceOf(StorageError)
        expect(await storage.workshops()).toEqual([workshopRow('a', 'ABC234')])
      })

      test('old outcomes are forgotten, younger ones stay', async () => {
        const outcome = (commandId: string, at: string) => ({
          workshopId: 'ws',
          commandId,
          result: 'null',
          at,
        })
        await storage.commit([
          { write: 'outcome', outcome: outcome('old', AT) },
          { write: 'outcome', outcome: outcome('young', LATER) },
          { write: 'forgetOutcomes', before: LATER },
        ])
        expect(await storage.outcome('ws', 'old')).toBeNull()
        expect(await storage.outcome('ws', 'young')).not.toBeNull()
      })
    })

    describe('rows', () => {
      test('workshops are replaced by id', async () => {
        await storage.commit([{ write: 'workshop', workshop: workshopRow('ws', 'ABC234') }])
        const changed = { ...workshopRow('ws', 'XYZ789'), lastActiveAt: LATER, deleteAt: LATER }
        await storage.commit([{ write: 'workshop', workshop: changed }])
        expect(await storage.workshop('ws')).toEqual(changed)
        expect(await storage.workshopByCode('ABC234')).toBeNull()
      })

      test('links are found by the hash of their secret, and renewed under the same id', async () => {
        const link = linkRow('lnk-1', 'ws')
        await storage.commit([{ write: 'link', link }])
        expect(await storage.linkBySecret(link.secretHash)).toEqual(link)
        const renewed = { ...link, secretHash: 'another', sealedSecret: null, revokedAt: LATER, details: {} }
        await storage.commit([{ write: 'link', link: renewed }])
        expect(await storage.linkBySecret(link.secretHash)).toBeNull()
        expect(await storage.links('ws')).toEqual([renewed])
        expect(await storage.links('other')).toEqual([])
      })

      test('devices change their role and are revoked', async () => {
        const device = deviceRow('hash', 'ws')
        await storage.commit([{ write: 'device', device }])
        expect(await storage.device('hash')).toEqual(device)
        const revoked = { ...device, role: 'guest' as const, participantId: null, state: 'revoked' as const }
        await storage.commit([{ write: 'device', device: revoked }])
        expect(await storage.device('hash')).toEqual(revoked)
        expect(await storage.devices('ws')).toEqual([revoked])
        expect(await storage.device('unknown')).toBeNull()
      })

      test('recovery words are replaced per person', async () => {
        const recovery = { wordsHash: 'one', sealedWords: 's1', workshopId: 'ws', participantId: 'prt-1' }
        await storage.commit([{ write: 'recovery', recovery }])
        const renewed = { ...recovery, wordsHash: 'two', sealedWords: 's2' }
        await storage.commit([{ write: 'recovery', recovery: renewed }])
        expect(await storage.recoveryByWords('one')).toBeNull()
        expect(await storage.recoveryByWords('two')).toEqual(renewed)
        expect(await storage.recoveryOf('ws', 'prt-1')).toEqual(renewed)
        await storage.commit([{ write: 'forgetRecovery', workshopId: 'ws', participantId: 'prt-1' }])
        expect(await storage.recoveryOf('ws', 'prt-1')).toBeNull()
      })

      test('the audit trail grows and stays in order', async () => {
        const entry = (action: string) => {
          return { workshopId: 'ws', at: AT, participantId: null, action, subject: 'stg-1' }
        }
        await storage.commit([{ write: 'audit', entry: entry('first') }])
        await storage.commit([{ write: 'audit', entry: entry('second') }])
        expect((await storage.audit('ws')).map(({ action }) => action)).toEqual(['first', 'second'])
      })

      test('versions keep whole documents', async () => {
        const version = {
          workshopId: 'ws',
          id: 'ver-1',
          at: LATER,
          documents: { board: bytes(1, 2), proceedings: bytes(3) },
        }
        const older = { ...version, id: 'ver-2', at: AT }
        await storage.commit([
          { write: 'version', version },
          { write: 'version', version: older },
        ])
        expect(await storage.version('ws', 'ver-1')).toEqual(version)
        expect(await storage.versionIds('ws')).toEqual(['ver-2', 'ver-1'])
        await storage.commit([{ write: 'forgetVersion', workshopId: 'ws', id: 'ver-1' }])
        expect(await storage.version('ws', 'ver-1')).toBeNull()
        expect(await storage.versionIds('ws')).toEqual(['ver-2'])
      })

      test('publications are found by their slug', async () => {
        const publication = {
          slug: 'it-2026',
          workshopId: 'ws',
          publicationId: 'pub-1',
          publishedAt: AT,
          snapshot: '{"title":"Störungen – 漢字 😀"}',
        }
        await storage.commit([{ write: 'publication', publication }])
        expect(await storage.publication('it-2026')).toEqual(publication)
        expect(await storage.publications('ws')).toEqual([publication])
        expect(await storage.publication('other')).toBeNull()
      })

      test('private values are kept by space and forgotten one by one or together', async () => {
        const value = (space: string, key: string) => {
          return { write: 'private' as const, value: { workshopId: 'ws', space, key, value: `"${key}"` } }
        }
        await storage.commit([value('drafts', 'b'), value('drafts', 'a'), value('ballots', 'a')])
        await storage.commit([
          { write: 'private', value: { workshopId: 'ws', space: 'drafts', key: 'a', value: '"new"' } },
        ])
        const drafts = new Map([
          ['a', '"new"'],
          ['b', '"b"'],
        ])
        expect(await storage.privateValues('ws', 'drafts')).toEqual(drafts)
        await storage.commit([{ write: 'forget', workshopId: 'ws', space: 'drafts', key: 'a' }])
        expect(await storage.privateValue('ws', 'drafts', 'a')).toBeNull()
        await storage.commit([{ write: 'forget', workshopId: 'ws', space: 'drafts', key: null }])
        expect(await storage.privateValues('ws', 'drafts')).toEqual(new Map())
        expect(await storage.privateValues('ws', 'ballots')).toEqual(new Map([['a', '"a"']]))
      })
    })

    test('deleting a workshop leaves nothing of it and everything of the others', async () => {
      for (const id of ['gone', 'kept']) {
        await storage.commit([
          { write: 'workshop', workshop: workshopRow(id) },
          { write: 'update', update: { ...board(id), bytes: bytes(1) } },
          { write: 'link', link: linkRow(`lnk-${id}`, id) },
          { write: 'device', device: deviceRow(`dev-${id}`, id) },
          { write: 'outcome', outcome: { workshopId: id, commandId: 'c', result: 'null', at: AT } },
          { write: 'private', value: { workshopId: id, space: 'drafts', key: 'k', value: '1' } },
          { write: 'version', version: { workshopId: id, id: 'v', at: AT, documents: { board: bytes(1) } } },
        ])
        await storage.compact(board(id), { sequence: 1, bytes: bytes(5) })
      }
      await storage.deleteWorkshop('gone')
      expect(await storage.workshops()).toEqual([workshopRow('kept')])
      expect(await storage.loadDocument(board('gone'))).toBeNull()
      expect(await storage.links('gone')).toEqual([])
      expect(await storage.device('dev-gone')).toBeNull()
      expect(await storage.outcome('gone', 'c')).toBeNull()
      expect(await storage.version('gone', 'v')).toBeNull()
      expect(await storage.privateValue('gone', 'drafts', 'k')).toBeNull()
      expect((await storage.loadDocument(board('kept')))?.snapshot?.bytes).toEqual(bytes(5))
      expect(await storage.device('dev-kept')).not.toBeNull()
      // The same id may come again, for example by an import.
      expect(await storage.append([{ ...board('gone'), bytes: bytes(1) }])).toEqual([1])
    })

    test('check and scrub answer', async () => {
      await expect(storage.check()).resolves.toBeUndefined()
      await expect(storage.scrub()).resolves.toBeUndefined()
    })
  })
}
