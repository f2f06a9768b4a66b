/** Pictures of voting, consent, envelopes and the gap on every kind of screen: `npm run screens -- voting`. They land in tests/screens. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { command, openWorkshop, takeSeat, type Seat } from '../api.ts'
import { openSeat } from '../seats.ts'
import { ServerProcess } from '../server-process.ts'
import { votingWorkshop } from '../voting-workshop.ts'

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url))
const SIZES = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  room: { width: 1920, height: 1080 },
} as const
type Size = keyof typeof SIZES

const WORDS = {
  de: {
    goals: [
      'Störungen kosten unsere Kolleginnen und Kollegen spürbar weniger Zeit.',
      'Wer uns anspricht, weiß am selben Tag, wie es weitergeht.',
      'Dringend ist, was den Ablauf aufhält, nicht welches Gerät steht.',
      'Wer neu anfängt, kann am ersten Tag arbeiten.',
    ],
    tasks: [
      'Woran merken die anderen, dass es uns gibt?',
      'Können wir mit diesem Satz arbeiten?',
      'Wie sehen wir uns?',
      'Was überrascht, was freut?',
      'Was nehmen wir mit?',
    ],
    concern: 'Wer entscheidet, was dringend ist?',
  },
  en: {
    goals: [
      'Incidents cost our colleagues noticeably less time.',
      'Whoever asks us knows on the same day how it goes on.',
      'Urgent is what stops the process, not which device stands still.',
      'Whoever starts new can work on the first day.',
    ],
    tasks: [
      'How do the others notice that we exist?',
      'Can we work with this sentence?',
      'How do we see ourselves?',
      'What surprises, what pleases?',
      'What do we take along?',
    ],
    concern: 'Who decides what is urgent?',
  },
} as const
const ITEMS = ['speed', 'reliability', 'simplicity', 'business_fit', 'confidence']

let server: ServerProcess
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

for (const [theme, language] of [
  ['light', 'de'],
  ['dark', 'de'],
  ['light', 'en'],
] as const) {
  test(`voting, ${theme}, ${language}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const words = WORDS[language]
    const file = votingWorkshop(`it-servicedesk.${language}`, words)
    const { links } = await openWorkshop(server, { import: file })
    const mira = await takeSeat(server, links.facilitator, 'Mira')
    const team: Seat[] = []
    for (const name of ['Jonas', 'Aylin', 'Tom']) team.push(await takeSeat(server, links.team, name))
    const screen = await takeSeat(server, links.room)
    const [jonas, aylin, tom] = team as [Seat, Seat, Seat]
    const open = (seat: Seat, size: Size, path = '') =>
      openSeat(browser, server, seat, { rest: path, viewport: SIZES[size], theme, language })
    const pages = {
      console: await open(mira, 'laptop', '/console'),
      laptop: await open(jonas, 'laptop'),
      phone: await open(aylin, 'phone'),
      room: await open(screen, 'room', '/room'),
    }
    const act = (seat: Seat, type: string, values: object) => command(server, seat, type, values)
    const show = async (name: string, which: readonly (keyof typeof pages)[]) => {
      for (const page of which) await picture(pages[page], `${name}-${page}-${theme}-${language}`)
    }
    const everywhere = ['console', 'laptop', 'phone', 'room'] as const

    await act(mira, 'go-to-stage', { stageId: 's-vote' })
    await show('80-vote-before', ['console', 'room'])
    const options = words.goals.map((_goal, index) => ({ type: 'goal', id: `goal-${String(index + 1)}` }))
    const vote = (await act(mira, 'open-vote', { options, budget: 3, maxPerOption: 2 })) as {
      roundId: string
    }
    await act(tom, 'cast-ballot', {
      roundId: vote.roundId,
      dots: { 'goal-1': 1, 'goal-2': 2 },
      concerns: { 'goal-3': words.concern },
    })
    await pages.laptop.locator('.ballot-dots button').nth(1).click()
    await show('81-vote', everywhere)
    await act(jonas, 'cast-ballot', {
      roundId: vote.roundId,
      dots: { 'goal-2': 1, 'goal-4': 1 },
      concerns: {},
    })
    await act(mira, 'close-vote', { roundId: vote.roundId })
    await show('82-result', everywhere)
    await pages.room.keyboard.press('ArrowRight')
    await show('83-concerns', ['room'])

    await act(mira, 'go-to-stage', { stageId: 's-consent' })
    const consent = (await act(mira, 'open-consent', { subjectType: 'goal', subjectId: 'goal-2' })) as {
      roundId: string
    }
    await show('84-consent', everywhere)
    for (const [seat, value] of [
      [jonas, 2],
      [aylin, 4],
      [tom, 5],
    ] as const)
      await act(seat, 'cast-consent', {
        roundId: consent.roundId,
        value,
        comment: value === 2 ? words.concern : '',
      })
    await act(mira, 'close-consent', { roundId: consent.roundId })
    await show('85-consent-result', everywhere)
    await act(mira, 'settle-consent', { roundId: consent.roundId, outcome: 'adopt' })
    await show('86-decided', ['room'])

    await act(mira, 'go-to-stage', { stageId: 's-sealed' })
    const round = (await act(mira, 'open-perception', { title: 'November 2026', threshold: 5 })) as {
      roundId: string
    }
    const answers = Object.fromEntries(ITEMS.map((item, index) => [item, (index % 5) + 1]))
    await act(aylin, 'seal-answers', { roundId: round.roundId, answers })
    await pages.phone.reload()
    await show('87-sealed', everywhere)

    await act(mira, 'go-to-stage', { stageId: 's-gap' })
    await show('88-gap', ['laptop', 'phone', 'room'])
    await act(mira, 'set-spotlight', { spotlight: { type: 'perceptionItems', id: 'confidence' } })
    await show('89-gap-one', ['room'])
    await act(mira, 'close-perception', { roundId: round.roundId })
    await act(mira, 'set-spotlight', { spotlight: null })
    await show('90-gap-hidden', ['room'])

    await act(mira, 'go-to-stage', { stageId: 's-close' })
    await show('91-closing', ['laptop', 'phone', 'room'])
    for (const page of Object.values(pages)) await page.context().close()
  })
}

/** Changes arrive within a moment; a picture is taken once nothing has moved for one. */
async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await expect(async () => {
    const [before, after] = [await page.locator('body').innerHTML(), await settled(page)]
    expect(after).toBe(before)
  }).toPass()
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
  await page.screenshot({ path: `${FOLDER}${name}.png` })
}

const settled = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        let frames = 0
        const next = () => {
          frames += 1
          if (frames < 12) requestAnimationFrame(next)
          else resolve(document.body.innerHTML)
        }
        requestAnimationFrame(next)
      }),
  )
