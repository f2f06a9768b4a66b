/** A dry run leaves nothing: not in the documents, not beside them, not in the files of the database. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'
import { PromiseChecker } from '../agreements/promise-checker.ts'
import { moveRobots } from './robots.ts'

let api: TestApi
let id: string
let facilitator: Seat
let links: Record<string, string>
beforeAll(async () => {
  api = await startTestApi()
  ;({ id, facilitator, links } = await api.open())
})
afterAll(() => api.stop())

const snapshot = async () => {
  const { storage } = api.server.context
  const documents = await api.server.context.hub.read(id, ({ board, proceedings, backstage }) => {
    const { counts: _counts, rehearsal, ...run } = proceedings.getMap('run').toJSON()
    const rest = Object.fromEntries(
      ['stages', 'participants', 'voteRounds', 'consentRounds', 'decisions', 'versions'].map((name) => [
        name,
        proceedings.getMap(name).toJSON(),
      ]),
    )
    const boardNow = Object.fromEntries(
      ['cards', 'goals', 'groups', 'statement', 'parkingItems'].map((name) => [
        name,
        board.getMap(name).toJSON(),
      ]),
    )
    return {
      boardNow,
      run,
      rest,
      rehearsal: rehearsal === true,
      notes: backstage.getMap('stageNotes').toJSON(),
    }
  })
  return {
    documents,
    values: await storage.allPrivateValues(id),
    audit: await storage.audit(id),
    versionIds: await storage.versionIds(id),
  }
}

/** Whether a text stands anywhere in the files of the database. */
function isInFiles(text: string): boolean {
  const folder = api.server.context.config.dataDir
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text))
}

test('robots take part, and ending it removes every trace', async () => {
  await api.write(id, (board) => addRecord(board, 'goals', { text: 'Das bleibt.' }))
  const before = await snapshot()
  api.clock.now = new Date(api.clock.now.getTime() + 60_000)
  expect((await api.command(facilitator, 'start-dry-run', {})).body).toEqual({ ok: true })
  expect((await api.command(facilitator, 'start-dry-run', {})).body).toMatchObject({
    reason: 'not-possible-now',
  })
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
  const { hub, storage, sealer, now, log } = api.server.context
  const checker = new PromiseChecker(log)
  onTestFinished(() => checker.stop())
  const services = { hub, storage, sealer, now, newId: newRandomId, checker }
  const done = new Map<string, Set<string>>()
  for (let round = 0; round < 6; round += 1) await moveRobots(services, api.server.context, done)
  await api.write(id, (board) => addRecord(board, 'goals', { text: 'Nur zur Probe geschrieben.' }))
  await api.command(facilitator, 'record-decision', {
    text: 'Zur Probe beschlossen.',
    by: 'team',
    how: 'unanimous',
  })
  expect(await api.read(id, ({ proceedings }) => proceedings.ids('participants'))).toHaveLength(4)
  expect(isInFiles('Nur zur Probe geschrieben.')).toBe(true)
  const late = await api.join({ link: links['facilitator'], name: 'Ole' })
  api.clock.now = new Date(api.clock.now.getTime() + 60_000)
  expect((await api.command(facilitator, 'end-dry-run', {})).body).toEqual({ ok: true })
  const after = await snapshot()
  const { [late.participantId]: ole, ...others } = after.documents.rest['participants'] ?? {}
  expect(ole, 'a real person who came meanwhile stays').toMatchObject({ displayName: 'Ole' })
  expect({
    ...after,
    documents: { ...after.documents, rest: { ...after.documents.rest, participants: others } },
  }).toEqual(before)
  for (const trace of ['Nur zur Probe geschrieben.', 'Zur Probe beschlossen.', 'Robo Ada']) {
    expect(isInFiles(trace), trace).toBe(false)
  }
  expect(isInFiles('Das bleibt.')).toBe(true)
  expect((await api.command(facilitator, 'end-dry-run', {})).body).toMatchObject({
    reason: 'not-possible-now',
  })
})
