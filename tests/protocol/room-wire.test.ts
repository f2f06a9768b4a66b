/** What reaches a room view, an observer and people who take part: everything they were sent is recorded and searched (rule R14, ROOM-2, ROLE-5). */
import { createHash } from 'node:crypto'
import { startTestApi, type Seat, type TestApi } from '@servicewerkstatt/server/src/http/api.test-helper.ts'
import { SYNC_PATH } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { connectStock } from './stock-client.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

/** A client that keeps every byte it was sent. */
class Recorder {
  readonly frames: Buffer[] = []
  closedWith: number | null = null

  constructor(seat: Pick<Seat, 'workshopId' | 'token'>, document: string) {
    const socket = new WebSocket(
      `${api.url.replace('http', 'ws')}${SYNC_PATH}/${seat.workshopId}/${document}`,
      toSubprotocols(seat.token),
    )
    socket.on('message', (data: Buffer) => this.frames.push(Buffer.from(data)))
    socket.on('close', (code: number) => {
      this.closedWith = code
    })
    // Asks for everything, as any client does: sync step 1 with an empty state vector.
    socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)))
    onTestFinished(() => socket.close())
  }

  has(text: string): boolean {
    return Buffer.concat(this.frames).includes(text)
  }
}

const SECRET_CARD = 'Niemand liest diese Karte vor dem Aufdecken'
const WAITING = 'Deniz vor der Tür'

describe.each(['room', 'observer', 'team', 'guest'] as const)('%s', (role) => {
  test('never receives backstage, drafts, names at the door, tokens, links or recovery words', async () => {
    const { id, links, facilitator } = await api.open({ title: 'Offen sichtbar' })
    const screen = await api.join({ link: links[role], name: 'Kim' })
    const ole = await api.join({ link: links['team'], name: 'Ole' })
    const [board, proceedings] = [new Recorder(screen, 'board'), new Recorder(screen, 'proceedings')]
    const backstage = new Recorder(screen, 'backstage')
    await expect.poll(() => proceedings.has('Ole'), { message: 'it sees who is there' }).toBe(true)
    await expect.poll(() => backstage.closedWith).toBe(4405)

    const { note } = await api.server.context.hub.read(id, (documents) => ({
      note: String(documents.backstage.getMap('stageNotes').toJSON()['stage-part-1']?.readAloud ?? ''),
    }))
    expect(note.length, 'there is a note to look for').toBeGreaterThan(20)
    await api.command(facilitator, 'set-doors', { doors: 'knock' })
    await api.post('/api/join', { link: links['team'], name: WAITING })
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
    const handIn = {
      id: `hand-in-${role}-1`,
      type: 'hand-in',
      stageId: 'stage-part-1',
      draftId: 'draft-1',
      text: SECRET_CARD,
      level: 'anonymous',
      tokenHash: createHash('sha256').update('x').digest('hex'),
    }
    await api.post(`/api/workshops/${id}/commands`, handIn, ole.token)
    const remote = (await api.command(facilitator, 'make-remote-link', {})).body['link']
    const { recoveryCode } = (await api.get(`/api/workshops/${id}/me`, ole.token)).body
    await api.command(facilitator, 'save-version', { reason: 'manual', label: 'Ende der Aufnahme' })
    await expect
      .poll(() => proceedings.has('Ende der Aufnahme'), { message: 'everything before has arrived' })
      .toBe(true)

    const secrets = {
      note: note.slice(0, 40),
      draft: SECRET_CARD,
      'at the door': WAITING,
      'token of a person': ole.token,
      'token of a facilitator': facilitator.token,
      'own token': screen.token,
      'recovery words': String(recoveryCode),
      ...Object.fromEntries(Object.entries(links).map(([kind, link]) => [kind, link.split('#')[1] ?? link])),
      'remote link': String(remote).split('#')[1] ?? '',
      address: '@',
    }
    for (const [name, secret] of Object.entries(secrets)) {
      for (const recorder of [board, proceedings, backstage]) expect(recorder.has(secret), name).toBe(false)
    }
    const me = await api.get(`/api/workshops/${id}/me`, screen.token)
    // A screen is nobody; people get their own words and nobody else's.
    if (role === 'room' || role === 'observer') expect(me.body).toMatchObject({ recoveryCode: null })
    expect(me.body).not.toMatchObject({ recoveryCode })
    for (const path of ['me', 'export.json', 'export.pdf', 'links']) {
      const { body } = await api.text(`/api/workshops/${id}/${path}`, screen.token)
      for (const secret of [note.slice(0, 40), SECRET_CARD, WAITING, String(recoveryCode)])
        expect(body, path).not.toContain(secret)
    }
    const versions = await api.read(id, ({ proceedings: index }) => index.ids('versions'))
    const version = await api.get(`/api/workshops/${id}/versions/${versions[0] ?? ''}`, screen.token)
    expect(version.status).toBe(403)
  })
})

test('[ROLE-6] a right that is given or taken counts on open connections within a second', async () => {
  const { id, links, facilitator } = await api.open()
  const ole = await api.join({ link: links['team'], name: 'Ole' })
  const backstageBefore = new Recorder(ole, 'backstage')
  await expect.poll(() => backstageBefore.closedWith).toBe(4405)
  await api.command(facilitator, 'give-role', { participantId: ole.participantId, role: 'facilitator' })
  const { doc } = connectStock({ url: api.url, workshopId: id, document: 'backstage', token: ole.token })
  await expect.poll(() => doc.getMap('stageNotes').size).toBeGreaterThan(0)
  const open = new Recorder(ole, 'backstage')
  await expect.poll(() => open.frames.length).toBeGreaterThan(0)
  await api.command(facilitator, 'give-role', { participantId: ole.participantId, role: 'team' })
  await expect.poll(() => open.closedWith, { timeout: 1000 }).toBe(4405)
})

test('[LOBBY-3] a person who is removed is out within two seconds, and their token opens nothing', async () => {
  const { links, facilitator } = await api.open()
  const ole = await api.join({ link: links['team'], name: 'Ole' })
  const open = new Recorder(ole, 'board')
  await expect.poll(() => open.frames.length).toBeGreaterThan(0)
  await api.command(facilitator, 'remove-person', { participantId: ole.participantId })
  await expect.poll(() => open.closedWith, { timeout: 2000 }).toBe(4409)
  const again = new Recorder(ole, 'board')
  await expect.poll(() => again.closedWith).toBe(4401)
})
