/** One vote with dots, one consent and the sealed statements, with a facilitator, three of the team, a guest and the room view. */
import { expect, test } from '@playwright/test'
import { command, openWorkshop, takeSeat, type Seat } from '../api.ts'
import { ServerProcess } from '../server-process.ts'
import { RoomScreen, VoteLeader, Voter } from '../voters.ts'
import { votingWorkshop } from '../voting-workshop.ts'

const GOALS = ['Weniger Wartezeit', 'Am selben Tag Bescheid', 'Am ersten Tag arbeiten']
const [FIRST = '', SECOND = '', THIRD = ''] = GOALS
const CONCERN = 'Das hängt am Hersteller.'

const workshopFile = (): object =>
  votingWorkshop('it-servicedesk.de', {
    goals: GOALS,
    tasks: [
      'Welches Ziel zuerst?',
      'Gehen wir mit?',
      'Wie sehen wir uns?',
      'Was überrascht?',
      'Was nehmen wir mit?',
    ],
  })

let server: ServerProcess
test.beforeEach(async () => {
  server = await ServerProcess.start()
})
test.afterEach(() => server.stop())

test('dots, consent and envelopes: blind while open, for everybody at once when closed', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { links } = await openWorkshop(server, { import: workshopFile() })
  const seats: Record<'mira' | 'jonas' | 'aylin' | 'room', Seat> = {
    mira: await takeSeat(server, links.facilitator, 'Mira'),
    jonas: await takeSeat(server, links.team, 'Jonas'),
    aylin: await takeSeat(server, links.team, 'Aylin'),
    room: await takeSeat(server, links.room),
  }
  const goTo = (stageId: string) => command(server, seats.mira, 'go-to-stage', { stageId })
  await goTo('s-vote')
  const [mira, jonas, aylin, room] = await Promise.all([
    VoteLeader.sitsDown(browser, server.url, seats.mira),
    Voter.sitsDown(browser, server.url, seats.jonas),
    Voter.sitsDown(browser, server.url, seats.aylin),
    RoomScreen.hangs(browser, server.url, seats.room),
  ])

  await test.step('dots: what is left stays in view, the ballot survives a reload, the room sees a number', async () => {
    await mira.opensVote({ dotsEach: 3, atMost: 2 })
    await room.shows(FIRST, SECOND, THIRD, 'je Person', 'von 2 abgegeben')
    await jonas.votesFor(SECOND, 2)
    await jonas.seesDotsLeft(1, 3)
    await jonas.canGiveNoMore(SECOND)
    await jonas.votesByKeyboard(FIRST)
    await jonas.raisesConcern(FIRST, CONCERN)
    await jonas.handsIn()
    await jonas.reloads()
    await jonas.seesDotsLeft(0, 3)
    await mira.seesVoted(['Jonas'], ['Aylin'])
    await room.shows(/1\s*von 2 abgegeben/)
    await room.hides(CONCERN, 'Ergebnis')
    await aylin.votesFor(SECOND, 1)
    await aylin.handsIn()
    await mira.seesVoted(['Aylin', 'Jonas'], [])
    for (const person of [jonas, aylin]) await person.seesNoResult()
  })

  await test.step('closing shows the result everywhere in one step; a second round keeps the first', async () => {
    await mira.closes('Abstimmung schließen')
    for (const person of [jonas, aylin]) await person.seesResult(SECOND, 3)
    await room.shows('Ergebnis', SECOND, /1\s*Bedenken/)
    await room.turnsPage()
    await room.shows(CONCERN)
    await mira.presses('Noch eine Runde')
    await aylin.seesDotsLeft(3, 3)
    await aylin.seesText('Die frühere Runde zeigen')
    await mira.closes('Abstimmung schließen')
  })

  await test.step('consent: a low value asks for a word, the facilitator decides, the wording is kept', async () => {
    await goTo('s-consent')
    await mira.presses('Zustimmung abfragen')
    await jonas.consents(5)
    await aylin.consents(2, 'Zu weit gefasst.')
    await room.shows(/2\s*von 2 abgegeben/)
    await room.hides('Zu weit gefasst.')
    await mira.closes('Abfrage schließen')
    await jonas.seesText('Worüber müssten wir noch sprechen?')
    await room.shows('2 Antworten', 'Worüber müssten wir noch sprechen?')
    await mira.presses('Beschließen')
    await room.shows(/Das Leistungsversprechen gilt in diesem Wortlaut/)
    await jonas.opensPart(1)
    await jonas.seesText(/beschlossener Wortlaut/)
  })

  await test.step('envelopes: sealed for good, counted, and below the promised number hidden', async () => {
    await goTo('s-sealed')
    await mira.presses('Selbstbild abfragen')
    await jonas.seals(4)
    await jonas.page.reload()
    await jonas.seesText('Dein Umschlag ist verschlossen.')
    await room.shows(/1\s*von 2 verschlossen/)
    await goTo('s-gap')
    await room.shows('Selbst- und Fremdbild', 'wir sehen uns besser', '+1,6')
    await jonas.seesText('Größter Abstand zuerst')
    await mira.opensPart(3)
    await mira.presses('Beide Seiten aufdecken')
    await mira.page.getByRole('dialog').getByRole('button', { name: 'Beide Seiten aufdecken' }).click()
    await room.shows('noch zu wenige Antworten (1 von 5)')
  })

  for (const person of [mira, jonas, aylin, room]) await person.leave()
})

test('a vote is done by thumb at 360 px: nothing scrolls sideways, targets are large enough', async ({
  browser,
}) => {
  const { links } = await openWorkshop(server, { import: workshopFile() })
  const mira = await takeSeat(server, links.facilitator, 'Mira')
  const seat = await takeSeat(server, links.team, 'Jonas')
  await command(server, mira, 'go-to-stage', { stageId: 's-vote' })
  const options = [1, 2, 3].map((n) => ({ type: 'goal', id: `goal-${String(n)}` }))
  await command(server, mira, 'open-vote', { options, budget: 3, maxPerOption: 3 })
  const jonas = await Voter.sitsDown(browser, server.url, seat)
  await jonas.page.setViewportSize({ width: 360, height: 740 })
  await jonas.votesFor(THIRD, 3)
  await jonas.seesDotsLeft(0, 3)
  const sideways = await jonas.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBeLessThanOrEqual(0)
  for (const button of await jonas.page.locator('.ballot-dots button, .hand-in button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await jonas.handsIn()
  await jonas.leave()
})
