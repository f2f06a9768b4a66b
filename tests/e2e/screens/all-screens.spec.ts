/**
 * Pictures of all screens for people to look at: `npm run screens`. They land in tests/screens, one file per screen, size, theme and language.
 * Nothing is compared; what is checked is that every screen shows itself without an error and does not scroll sideways.
 */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { command, openWorkshop, takeSeat, type OpenedWorkshop, type Seat } from '../api.ts'
import { ServerProcess } from '../server-process.ts'

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url))

const SIZES = {
  laptop: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
  room: { width: 1920, height: 1080 },
} as const
type Size = keyof typeof SIZES

const LOOKS = [
  { theme: 'light', language: 'de' },
  { theme: 'dark', language: 'de' },
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
] as const
type Look = (typeof LOOKS)[number]

interface Screen {
  readonly name: string
  readonly path: (workshop: OpenedWorkshop) => string
  readonly as: 'nobody' | 'facilitator' | 'team' | 'room'
  readonly sizes: readonly Size[]
  /** Before the first stage, or in the stage of a part. */
  readonly part?: number
}

const BOTH = ['laptop', 'phone'] as const
const inside = (name: string, rest: string, as: Screen['as'] = 'team', part?: number): Screen => ({
  name,
  path: ({ id }) => `/w/${id}${rest}`,
  as,
  sizes: BOTH,
  ...(part !== undefined && { part }),
})

const room = (name: string, part?: number): Screen => ({
  name,
  path: ({ id }) => `/w/${id}/room`,
  as: 'room',
  sizes: ['room'],
  ...(part !== undefined && { part }),
})

const SCREENS: readonly Screen[] = [
  // First, because people arrive before the first stage; after the last one the room shows what they take along.
  room('70-room'),
  { name: '01-start', path: () => '/', as: 'nobody', sizes: BOTH },
  {
    name: '02-join-link',
    path: ({ links }) => new URL(links.team).pathname + new URL(links.team).hash,
    as: 'nobody',
    sizes: BOTH,
  },
  { name: '03-join-code', path: () => '/c', as: 'nobody', sizes: BOTH },
  { name: '04-wrong-link', path: () => '/j#unknown', as: 'nobody', sizes: BOTH },
  inside('05-arrival', '/overview'),
  inside('06-console', '/console', 'facilitator', 3),
  inside('10-statement', '/1', 'team', 1),
  inside('20-process', '/2', 'team', 2),
  inside('30-expectations', '/3', 'team', 3),
  inside('31-expectation', '/3/e/exp-oncall', 'team', 3),
  inside('40-catalogue', '/4', 'facilitator', 4),
  inside('41-service', '/4/svc-incident', 'facilitator', 4),
  inside('50-overview', '/5', 'facilitator', 5),
  inside('51-attainment', '/5/attainment', 'facilitator', 5),
  inside('42-promise', '/4/svc-incident/agr-incident', 'facilitator', 4),
  inside('52-publish', '/5/publish', 'facilitator', 5),
  ...[1, 2, 3, 4, 5].map((part) => room(`7${String(part)}-room`, part)),
]

let server: ServerProcess
test.beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true })
  server = await ServerProcess.start()
})
test.afterAll(() => server.stop())

for (const look of LOOKS) {
  for (const content of ['sample', 'empty'] as const) {
    test(`${content}, ${look.theme}, ${look.language}`, async ({ browser }) => {
      test.setTimeout(240_000)
      const { workshop, seats } = await prepare(look, content)
      for (const screen of SCREENS) {
        if (content === 'empty' && /exp-|svc-/.test(screen.path(workshop))) continue
        await goToPart(seats.facilitator, screen.part)
        for (const size of screen.sizes)
          await picture(browser, { screen, size, look, content, workshop, seats })
      }
    })
  }
}

async function prepare(look: Look, content: 'sample' | 'empty') {
  const body =
    content === 'sample'
      ? { template: 'it-servicedesk', locale: look.language }
      : { title: 'Personalservice', locale: look.language }
  const workshop = await openWorkshop(server, body)
  const seats = {
    facilitator: await takeSeat(server, workshop.links.facilitator, 'Mira'),
    team: await takeSeat(server, workshop.links.team, 'Jonas'),
    room: await takeSeat(server, workshop.links.room),
  }
  return { workshop, seats }
}

const goToPart = (facilitator: Seat, part: number | undefined): Promise<unknown> =>
  command(server, facilitator, 'go-to-stage', {
    stageId: part === undefined ? null : `stage-part-${String(part)}`,
  })

interface Shot {
  readonly screen: Screen
  readonly size: Size
  readonly look: Look
  readonly content: string
  readonly workshop: OpenedWorkshop
  readonly seats: Readonly<Record<'facilitator' | 'team' | 'room', Seat>>
}

async function picture(browser: Browser, shot: Shot): Promise<void> {
  const { screen, size, look, content, workshop, seats } = shot
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: SIZES[size],
    colorScheme: look.theme,
    locale: look.language === 'de' ? 'de-DE' : 'en-GB',
    reducedMotion: 'reduce',
  })
  const seat = screen.as === 'nobody' ? null : seats[screen.as]
  await context.addInitScript(
    ([known, language]) => {
      if (known) localStorage.setItem('servicewerkstatt.workshops', known)
      localStorage.setItem('servicewerkstatt.language', language)
    },
    [seat && JSON.stringify([knownWorkshop(seat)]), look.language] as const,
  )
  const page = await context.newPage()
  const problems = collectProblems(page)
  await page.goto(screen.path(workshop))
  await expect(page.locator('main')).toContainText(/\S/, { timeout: 20_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const file = `${FOLDER}${screen.name}-${content}-${size}-${look.theme}-${look.language}.png`
  await page.screenshot({ path: file, fullPage: size !== 'room' })
  expect.soft(sideways, `${file} scrolls sideways`).toBeLessThanOrEqual(0)
  expect.soft(problems, `${file} reports problems`).toEqual([])
  await context.close()
}

const knownWorkshop = (seat: Seat) => ({ ...seat, title: '', lastSeen: new Date().toISOString() })

/** Errors of the page itself; a refused link answers 4xx on purpose. */
function collectProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      problems.push(message.text())
  })
  return problems
}
