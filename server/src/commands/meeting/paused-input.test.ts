/** [TIME-5] Where the end of the time pauses the input, nothing that people hand in counts any more, whichever command brings it; drafts stay. */
import { createHash } from 'node:crypto'
import { COMMAND_RIGHTS, type CommandType } from '@servicewerkstatt/shared/commands/access.ts'
import { addRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Seat, startTestApi, type TestApi } from '../../http/api.test-helper.ts'

/** What the commands of participants do while the input is paused. */
type WhilePaused =
  /** Refused with `input-paused`; what was entered stays with the person. */
  | 'refused'
  /** Kept apart for the facilitators, never among the others. */
  | 'late'
  /** Drafts stay, and remain their author's to take back or throw away. */
  | 'own words'
  /** Brings nothing that counts into the stage. */
  | 'no input'

/** Every command that others than facilitators may send stands here: a new one has to be thought about. */
const PARTICIPANTS_COMMANDS: Partial<Record<CommandType, WhilePaused>> = {
  'cast-ballot': 'refused',
  'cast-consent': 'refused',
  'seal-answers': 'refused',
  'correct-card': 'refused',
  'hand-in': 'late',
  'save-draft': 'own words',
  'take-back': 'own words',
  'drop-draft': 'own words',
  'set-ready': 'no input',
}

test('every command of participants in a stage is known here', () => {
  const theirs = Object.entries(COMMAND_RIGHTS)
    .filter(([, roles]) => roles.some((role) => role === 'guest'))
    .map(([type]) => type)
  const outside = theirs.filter((type) => !(type in PARTICIPANTS_COMMANDS))
  expect(outside.toSorted()).toEqual(OUTSIDE_STAGES.toSorted())
})

/** About the person or the device, for later, or on the part itself: nothing of it answers what a stage asks. */
const OUTSIDE_STAGES: readonly string[] = [
  'add-answer',
  'add-proposal',
  'mark-presence',
  'next-person',
  'park',
  'rename-me',
]

const END = '2026-11-23T09:01:00Z'
const IN_GRACE = '2026-11-23T09:01:10Z'
const PAUSED = '2026-11-23T09:01:21Z'

let api: TestApi
let id: string
let mira: Seat
let ole: Seat
beforeEach(async () => {
  api = await startTestApi()
  onTestFinished(() => api.stop())
  let links: Record<string, string>
  ;({ id, facilitator: mira, links } = await api.open({ title: 'IT-Servicedesk', template: 'kickoff' }))
  ole = await api.join({ link: links['team'], name: 'Ole' })
  await api.write(id, (board) => {
    for (const goal of ['goal-a', 'goal-b']) addRecord(board, 'goals', { id: goal, text: goal })
    setText(board, { singleton: 'statement', field: 'serviceText' }, 'Wir helfen.')
  })
})

/** Goes to the stage of this title and starts a minute that pauses the input. @returns id of the stage */
async function enters(title: string): Promise<string> {
  const stages = await api.read(id, ({ proceedings }) => proceedings.all('stages'))
  const stageId = stages.find((stage) => stage.title === title)?.id ?? ''
  await api.command(mira, 'go-to-stage', { stageId })
  await api.command(mira, 'start-timer', { minutes: 1, pausesInput: true })
  return stageId
}
const at = (time: string): void => {
  api.clock.now = new Date(time)
}
const roundOf = async (answer: Promise<{ body: Record<string, unknown> }>): Promise<string> =>
  String((await answer).body['roundId'])
const hash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const card = (stageId: string, n: number) => ({
  stageId,
  draftId: `draft-paused-${String(n)}`,
  text: `Satz ${String(n)}`,
  level: 'named' as const,
  tokenHash: hash(`secret-of-card-number-${String(n)}`),
})

/** Tries the same at the end, in the seconds after it, when it is paused, and when a facilitator has added a minute. */
async function expectHeld(send: (n: number) => Promise<{ body: Record<string, unknown> }>): Promise<void> {
  at(IN_GRACE)
  expect((await send(1)).body).toMatchObject({ ok: true })
  at(PAUSED)
  expect((await send(2)).body).toMatchObject({ ok: false, reason: 'input-paused' })
  await api.command(mira, 'change-timer', { deltaMinutes: 1 })
  expect((await send(3)).body).toMatchObject({ ok: true })
}

describe('paused', () => {
  test('ballots', async () => {
    await enters('Ziel')
    const options = ['goal-a', 'goal-b'].map((goal) => ({ type: 'goal' as const, id: goal }))
    const roundId = await roundOf(api.command(mira, 'open-vote', { options, budget: 3, maxPerOption: 3 }))
    await expectHeld((n) => api.command(ole, 'cast-ballot', { roundId, dots: { 'goal-a': n }, concerns: {} }))
  })

  test('consent', async () => {
    await enters('Zustimmung')
    const subject = { subjectType: 'statement', subjectId: 'statement' } as const
    const roundId = await roundOf(api.command(mira, 'open-consent', subject))
    await expectHeld((n) => api.command(ole, 'cast-consent', { roundId, value: n, comment: '' }))
  })

  test('envelopes', async () => {
    await enters('Selbstbild')
    const roundId = await roundOf(api.command(mira, 'open-perception', { title: 'Runde', threshold: 3 }))
    const items = await api.read(
      id,
      ({ proceedings }) => proceedings.record('perceptionRounds', roundId)?.items ?? [],
    )
    const answers = Object.fromEntries(items.map((item) => [item.id, 3]))
    at(PAUSED)
    const sealed = await api.command(ole, 'seal-answers', { roundId, answers })
    expect(sealed.body).toMatchObject({ ok: false, reason: 'input-paused' })
    at(END)
    expect((await api.command(ole, 'seal-answers', { roundId, answers })).body).toMatchObject({ ok: true })
  })

  test('cards: handed in they go to the facilitators, as drafts they stay, and shown ones are not changed', async () => {
    const stageId = await enters('Ein Satz zum Anfang')
    expect((await api.command(ole, 'hand-in', card(stageId, 1))).body).toMatchObject({ became: 'shown' })
    at(PAUSED)
    const token = 'secret-of-card-number-1'
    const mended = await api.command(ole, 'correct-card', { stageId, token, text: 'Anders' })
    expect(mended.body).toMatchObject({ ok: false, reason: 'input-paused' })
    expect((await api.command(ole, 'hand-in', card(stageId, 2))).body).toMatchObject({ became: 'late' })
    expect((await api.command(ole, 'save-draft', card(stageId, 3))).body).toMatchObject({ ok: true })
    const { draftId } = card(stageId, 3)
    expect((await api.command(ole, 'take-back', { stageId, draftId })).body).toMatchObject({ ok: true })
    expect((await api.command(ole, 'drop-draft', { stageId, draftId })).body).toMatchObject({ ok: true })
    expect((await api.command(ole, 'set-ready', { stageId, ready: true })).body).toMatchObject({ ok: true })
    const words = await api.read(id, ({ board }) => board.all('cards').map(({ text }) => text))
    expect(words).toEqual(['Satz 1'])
  })
})
