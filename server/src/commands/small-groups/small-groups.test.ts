/** Small groups over the API: dealing, moving, coming late, laying the texts side by side (STMT-2). */
import { deleteRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { smallGroupsOf, toGroupText } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Seat, startTestApi, type TestApi } from '../../http/api.test-helper.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { writePresence } from '../people/keep-presence.ts'
import { withRun } from '../command-call.ts'

const NAMES = ['Jonas', 'Aylin', 'Tom', 'Clara', 'Deniz', 'Nina', 'Ole']

let api: TestApi
let id: string
let mira: Seat
let people: Seat[]
let links: Record<string, string>

beforeEach(async () => {
  api = await startTestApi()
  onTestFinished(() => api.stop())
  const opened = await api.open({ title: 'IT-Servicedesk' })
  ;({ id, facilitator: mira, links } = opened)
  people = []
  for (const name of NAMES) people.push(await api.join({ link: links['team'], name }))
  await api.command(mira, 'set-doors', { doors: 'open' })
  await api.command(mira, 'change-stage', { stageId: 'stage-part-1', layout: 'small_groups' })
  await api.command(mira, 'go-to-stage', { stageId: 'stage-part-1' })
  await connect(people)
})

const idsOf = (seats: readonly Seat[]): string[] => seats.map(({ participantId }) => participantId)
/** As if these people, and nobody else, had the page open. */
const connect = (seats: readonly Seat[]) =>
  api.server.context.hub.mutate(id, (documents) =>
    withRun(documents, { newId: newRandomId, workshopId: id, now: api.clock.now, write() {} }, (run) =>
      writePresence(run, new Set(idsOf(seats)), { isExpectedChosen: true, workshop: null }),
    ),
  )
const groups = () =>
  api.read(id, ({ board, proceedings }) =>
    smallGroupsOf(
      'stage-part-1',
      proceedings.all('smallGroups'),
      board.all('statementProposals').map(toGroupText),
    ).map((group) => ({
      ...group,
      text: board.record('statementProposals', group.textId ?? '')?.text ?? '',
    })),
  )
const sizes = async () => (await groups()).map(({ memberIds }) => memberIds.length)
const deal = (count = 2) => api.command(mira, 'deal-groups', { stageId: 'stage-part-1', groups: count })
const write = (textId: string | null, text: string) =>
  api.write(id, (board) =>
    setText(board, { collection: 'statementProposals', id: textId ?? '', field: 'text' }, text),
  )
const show = (shown = true) => api.command(mira, 'show-group-texts', { stageId: 'stage-part-1', shown })
const groupOf = async (seat: Seat) =>
  (await groups()).find(({ memberIds }) => memberIds.includes(seat.participantId))?.no ?? null

describe('dealing', () => {
  test('puts everybody who is here into one group, evenly, each with an empty text of nobody', async () => {
    expect((await deal()).body).toEqual({ ok: true, groups: 2 })
    const dealt = await groups()
    expect(dealt.map(({ memberIds }) => memberIds.length)).toEqual([4, 3])
    expect(dealt.flatMap(({ memberIds }) => memberIds).toSorted()).toEqual(idsOf(people).toSorted())
    const texts = await api.read(id, ({ board }) => board.all('statementProposals'))
    expect(texts.map(({ text, authorId }) => [text, authorId])).toEqual([
      ['', null],
      ['', null],
    ])
    const [group] = await api.read(id, ({ proceedings }) => proceedings.all('smallGroups'))
    expect(group).toMatchObject({ stageId: 'stage-part-1', subjectType: 'statementProposal' })
  })

  test('leaves out who facilitates, who has left and who is away', async () => {
    const [jonas, aylin] = people as [Seat, Seat]
    await api.command(jonas, 'mark-presence', { participantId: jonas.participantId, hasLeft: true })
    await connect(people.filter((seat) => seat !== aylin))
    await deal()
    expect(await sizes()).toEqual([3, 2])
    expect(await groupOf(mira)).toBeNull()
  })

  test('once more deals anew: texts stay with their groups, empty ones that are left over go', async () => {
    await deal(3)
    const [, second] = await groups()
    await write(second?.textId ?? null, 'Wir lösen Störungen.')
    await deal(2)
    const after = await groups()
    expect(after.map(({ text }) => text)).toEqual(['', 'Wir lösen Störungen.'])
    expect(after[1]?.id).toBe(second?.id)
    await deal(4)
    expect(await sizes()).toEqual([2, 2, 2, 1])
    expect((await groups()).map(({ text }) => text).filter(Boolean)).toEqual(['Wir lösen Störungen.'])
  })

  test('fewer groups than texts: every word stays among the proposals', async () => {
    await deal(3)
    for (const [index, { textId }] of (await groups()).entries()) await write(textId, `Satz ${String(index)}`)
    await deal(1)
    const texts = await api.read(id, ({ board }) => board.all('statementProposals'))
    expect(texts.map(({ text }) => text)).toEqual(['Satz 0', 'Satz 1', 'Satz 2'])
  })

  test('never makes a group without a person', async () => {
    await connect(people.slice(0, 2))
    expect((await deal(9)).body).toEqual({ ok: true, groups: 2 })
  })

  test.each([
    ['fewer than two people', async () => await connect(people.slice(0, 1)), 'too-few-people'],
    [
      'another stage',
      async () => await api.command(mira, 'go-to-stage', { stageId: 'stage-part-2' }),
      'not-possible-now',
    ],
  ])('%s is refused', async (_name, prepare, reason) => {
    await prepare()
    expect((await deal()).body).toMatchObject({ ok: false, reason })
  })

  test.each(['deal-groups', 'move-to-group', 'show-group-texts'] as const)(
    '%s of a participant is refused and changes nothing',
    async (type) => {
      await deal()
      const before = await groups()
      const [first, second] = before
      const [member = ''] = first?.memberIds ?? []
      const bodies = {
        'deal-groups': { stageId: 'stage-part-1', groups: 3 },
        'move-to-group': { smallGroupId: second?.id ?? '', participantId: member },
        'show-group-texts': { stageId: 'stage-part-1', shown: true },
      }
      const { status } = await api.command(people[0] as Seat, type, bodies[type] as never)
      expect(status).toBe(403)
      expect(await groups()).toEqual(before)
    },
  )
})

describe('people', () => {
  test('are moved, and are in one group then', async () => {
    await deal()
    const [first, second] = await groups()
    const participantId = first?.memberIds[0] ?? ''
    const move = () => api.command(mira, 'move-to-group', { smallGroupId: second?.id ?? '', participantId })
    expect((await move()).body).toEqual({ ok: true })
    expect((await move()).body).toEqual({ ok: true })
    expect(await sizes()).toEqual([3, 4])
    const all = (await groups()).flatMap(({ memberIds }) => memberIds)
    expect(new Set(all).size).toBe(all.length)
  })

  test('of a group or person that is not there: refused', async () => {
    await deal()
    const [first] = await groups()
    const gone = { smallGroupId: 'sg-gone', participantId: idsOf(people)[0] ?? '' }
    expect((await api.command(mira, 'move-to-group', gone)).body['reason']).toBe('not-found')
    const nobody = { smallGroupId: first?.id ?? '', participantId: 'p-gone' }
    expect((await api.command(mira, 'move-to-group', nobody)).body['reason']).toBe('not-found')
  })

  test('who come later go to the smallest group; who have left do not count', async () => {
    await deal()
    const late = await api.join({ link: links['team'], name: 'Spät' })
    await connect([...people, late])
    expect(await groupOf(late)).toBe(2)
    const first = (await groups())[0]?.memberIds.slice(0, 2) ?? []
    for (const participantId of first)
      await api.command(mira, 'mark-presence', { participantId, hasLeft: true })
    const { body } = await api.command(mira, 'add-person-in-room', { name: 'Ohne Gerät' })
    expect((await groups())[0]?.memberIds).toContain(body['participantId'])
  })

  test('who were away come back into their group', async () => {
    await deal()
    const [jonas] = people as [Seat]
    const before = await groupOf(jonas)
    await connect(people.slice(1))
    await connect(people)
    expect(await groupOf(jonas)).toBe(before)
    expect(await sizes()).toEqual([4, 3])
  })

  test('who had left before the dealing come into a group when they are back', async () => {
    const [jonas] = people as [Seat]
    const left = (hasLeft: boolean) =>
      api.command(jonas, 'mark-presence', { participantId: jonas.participantId, hasLeft })
    await left(true)
    await deal()
    expect(await groupOf(jonas)).toBeNull()
    await left(false)
    await connect(people)
    expect(await groupOf(jonas)).not.toBeNull()
  })

  test('who come in another stage, or with nothing dealt, are nowhere', async () => {
    const late = await api.join({ link: links['team'], name: 'Spät' })
    await connect([...people, late])
    expect(await groups()).toEqual([])
    await deal()
    await api.command(mira, 'go-to-stage', { stageId: 'stage-part-2' })
    const later = await api.join({ link: links['team'], name: 'Später' })
    await connect([...people, late, later])
    expect(await groupOf(later)).toBeNull()
  })
})

describe('side by side', () => {
  test('asks blind which texts get it right, each once, and a second press asks nothing anew', async () => {
    await deal()
    expect((await show()).body['reason']).toBe('no-group-text')
    const [first, second] = await groups()
    await write(first?.textId ?? null, 'Eins.')
    await write(second?.textId ?? null, 'Zwei.')
    const { body } = await show()
    expect(body).toMatchObject({ ok: true, texts: 2 })
    expect((await show()).body).toMatchObject({ ok: true, roundId: null })
    const rounds = await api.read(id, ({ proceedings }) => proceedings.all('voteRounds'))
    expect(rounds).toHaveLength(1)
    expect(rounds[0]).toMatchObject({ stageId: 'stage-part-1', budget: 2, maxPerOption: 1, status: 'open' })
    expect(rounds[0]?.options.map(({ label }) => label)).toEqual(['Eins.', 'Zwei.'])
    const dots = { [first?.textId ?? '']: 1, [second?.textId ?? '']: 1 }
    const cast = await api.command(people[0] as Seat, 'cast-ballot', {
      roundId: body['roundId'] as string,
      dots,
      concerns: {},
    })
    expect(cast.body).toMatchObject({ ok: true })
  })

  test('one text alone is shown without a question; empty ones are left out', async () => {
    await deal()
    await write((await groups())[1]?.textId ?? null, 'Allein.')
    expect((await show()).body).toEqual({ ok: true, texts: 1, roundId: null })
  })

  test('writing on is possible once nobody is asked any more; then there is a second round', async () => {
    await deal()
    for (const { textId, no } of await groups()) await write(textId, `Satz ${String(no)}`)
    const roundId = (await show()).body['roundId'] as string
    expect((await show(false)).body['reason']).toBe('not-possible-now')
    expect((await deal()).body['reason']).toBe('not-possible-now')
    await api.command(mira, 'close-vote', { roundId })
    expect((await show(false)).body).toMatchObject({ ok: true })
    await show()
    const rounds = await api.read(id, ({ proceedings }) => proceedings.all('voteRounds'))
    expect(new Set(rounds.map(({ no }) => no))).toEqual(new Set([1, 2]))
  })

  test('while another vote is open: refused, and nothing is shown', async () => {
    await deal()
    for (const { textId, no } of await groups()) await write(textId, `Satz ${String(no)}`)
    const options = (await groups()).map(({ textId }) => ({
      type: 'statementProposal' as const,
      id: textId ?? '',
    }))
    await api.command(mira, 'open-vote', { options, budget: 3, maxPerOption: 1 })
    expect((await show()).body['reason']).toBe('vote-open')
    const stage = await api.read(id, ({ proceedings }) => proceedings.record('stages', 'stage-part-1'))
    expect(stage?.revealedAt ?? null).toBeNull()
  })
})

test('a group whose text lies in the trash keeps its people', async () => {
  await deal()
  const [first] = await groups()
  await api.write(id, (board) => deleteRecord(board, 'statementProposals', first?.textId ?? ''))
  expect(new Set(await sizes())).toEqual(new Set([3, 4]))
})
