/** People of a workshop, each in a browser context of their own. Their methods speak of what people do, in the German of the interface. */
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import type { ExpectationContent, StepContent } from './scenarios/main-job-content.ts'

export class Person {
  readonly page: Page
  private readonly context: BrowserContext
  /** Errors of the page; a story ends with none. */
  readonly problems: string[] = []

  protected constructor(page: Page, context: BrowserContext) {
    this.page = page
    this.context = context
    page.on('pageerror', (error) => this.problems.push(String(error)))
    page.on('console', (message) => {
      // A server that was killed on purpose makes requests fail; what the page makes of it is checked in words.
      const isNetwork = /Failed to load resource|WebSocket connection|net::ERR/.test(message.text())
      if (message.type() === 'error' && !isNetwork) this.problems.push(message.text())
    })
  }

  static async openBrowser(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ acceptDownloads: true, permissions: [] })
    return { page: await context.newPage(), context }
  }

  async leave(): Promise<void> {
    expect(this.problems, 'errors on the page').toEqual([])
    await this.context.close()
  }

  /** Id of the workshop this person is in. */
  get workshopId(): string {
    return /\/w\/([^/?#]+)/.exec(this.page.url())?.[1] ?? ''
  }

  async seesSaved(): Promise<void> {
    await expect(this.page.getByText('Gespeichert', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  }

  /** Goes to a part by the navigation. */
  async opensPart(part: 1 | 2 | 3 | 4 | 5): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: 'Teile der Werkstatt' })
    await navigation.getByRole('link', { name: new RegExp(`^${String(part)} `) }).click()
  }

  /** Writes into a co-written text, replacing nothing: the words go to its end. */
  async writes(label: string, text: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByRole('textbox', { name: label, exact: true })
    await field.click()
    const editor = within.locator('.cm-content').first()
    await expect(editor).toBeFocused()
    await this.page.keyboard.press('ControlOrMeta+End')
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Escape')
    await expect(field).toContainText(firstLine(text))
  }

  async seesOffline(): Promise<void> {
    await expect(this.page.getByText(/^Offline/).first()).toBeVisible({ timeout: 20_000 })
  }

  async isAtPart(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title)
  }

  async reads(label: string, text: string): Promise<void> {
    await expect(this.page.getByRole('textbox', { name: label, exact: true }).first()).toContainText(
      firstLine(text),
    )
  }

  /** A field of the platform: input, select, text area. */
  field(label: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByLabel(label, typeof label === 'string' ? { exact: true } : {})
  }
}

/** Long texts wrap in lines of their own; the first one is enough to recognise them. */
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 80)

export class Facilitator extends Person {
  async seesExpectation(statement: string): Promise<void> {
    await this.opensPart(3)
    await expect(this.page.getByRole('link', { name: statement })).toBeVisible()
  }

  static async opensWorkshop(
    browser: Browser,
    baseUrl: string,
    team: string,
    name: string,
  ): Promise<Facilitator> {
    const { page, context } = await Person.openBrowser(browser)
    const facilitator = new Facilitator(page, context)
    await page.goto(`${baseUrl}/`)
    await page.getByLabel('Um welches Team geht es?').fill(team)
    await page.getByLabel(/^Ihr Name/).fill(name)
    await page.getByRole('button', { name: 'Werkstatt anlegen' }).click()
    await page.waitForURL(/\/w\//)
    await facilitator.seesSaved()
    return facilitator
  }

  async opensConsole(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Teile der Werkstatt' })
      .getByRole('link', { name: 'Moderation' })
      .click()
    await expect(this.page.getByText('Nur für dich').first()).toBeVisible()
  }

  /** The six characters that stand on the wall. */
  async readsCode(): Promise<string> {
    await this.opensConsole()
    const code = this.page.getByText(/^[A-Z0-9]{3}[–-][A-Z0-9]{3}$/).first()
    return (await code.textContent())?.trim() ?? ''
  }

  /** The link for the team, as it stands in the console. */
  async copiesTeamLink(): Promise<string> {
    await this.opensConsole()
    // What lands in the clipboard is the browser's business; the page offers the same address where copying is refused.
    const copied = this.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('copy', ({ target }) => resolve((target as HTMLTextAreaElement).value), {
            once: true,
          })
          const clipboard = navigator.clipboard as Clipboard | undefined
          if (clipboard) clipboard.writeText = (text) => Promise.resolve(resolve(text))
        }),
    )
    await this.page.getByRole('button', { name: 'Link kopieren: Team' }).click()
    return await copied
  }

  async sees(names: readonly string[]): Promise<void> {
    for (const name of names)
      await expect(this.page.getByText(new RegExp(`\\b${name}\\b`)).first()).toBeVisible()
  }

  /** Takes everybody to the next stage. */
  async movesOn(buttonName: RegExp): Promise<void> {
    await this.opensConsole()
    await this.page.getByRole('button', { name: buttonName }).click()
  }
}

export class Participant extends Person {
  static async joinsByCode(
    browser: Browser,
    baseUrl: string,
    code: string,
    name: string,
  ): Promise<Participant> {
    const { page, context } = await Person.openBrowser(browser)
    const participant = new Participant(page, context)
    await page.goto(`${baseUrl}/`)
    await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replace('–', ' - '))
    await page.getByRole('button', { name: 'Beitreten' }).click()
    await participant.entersName(name)
    return participant
  }

  static async joinsByLink(browser: Browser, link: string, name: string): Promise<Participant> {
    const { page, context } = await Person.openBrowser(browser)
    const participant = new Participant(page, context)
    await page.goto(link)
    await participant.entersName(name)
    return participant
  }

  /** Goals are added at the end; this one is the first. */
  async addsGoal(text: string, evidence: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ziel hinzufügen' }).click()
    await this.writes('Ziel 1', text)
    await this.writes('Woran würden sie es merken?', evidence)
  }

  /** Begins the process, adds a second lane where one is needed, and writes the steps one after the other. */
  async draws(steps: readonly StepContent[]): Promise<void> {
    const { page } = this
    await page.getByRole('button', { name: 'Ablauf beginnen' }).click()
    await page.getByRole('button', { name: 'Weiter zu den Schritten' }).click()
    const next = page.getByLabel('Nächster Schritt', { exact: true })
    for (const { name } of steps) {
      await next.fill(name)
      await next.press('Enter')
      await expect(this.row(name)).toBeVisible()
    }
    const [first, ...others] = [...new Set(steps.map(({ lane }) => lane))]
    await page.getByRole('button', { name: 'Abläufe' }).click()
    await page.getByRole('menuitem', { name: 'Bahnen bearbeiten' }).click()
    const lanes = page.getByRole('dialog')
    await lanes
      .getByLabel('Name')
      .first()
      .fill(first ?? '')
    for (const lane of others) {
      await lanes.getByRole('button', { name: 'Bahn einfügen' }).click()
      await lanes.getByLabel('Name').last().fill(lane)
    }
    await lanes.getByRole('button', { name: 'Fertig' }).click()
    for (const { name, lane } of steps) {
      if (lane !== first) await this.row(name).getByLabel('Bahn').selectOption({ label: lane })
    }
  }

  private row(step: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('textbox', { name: `Schritt, ${step}` }) })
  }

  async seesSteps(names: readonly string[]): Promise<void> {
    for (const name of names) await expect(this.row(name)).toBeVisible()
  }

  /** A new department where it is missing, one sentence, then its page with reason and consequence. */
  async addsExpectation({ department, statement, reason, consequence }: ExpectationContent): Promise<void> {
    const { page } = this
    await this.opensPart(3)
    const add = page.getByRole('button', { name: `Erwartung von ${department} aufnehmen` })
    if (!(await add.isVisible())) {
      const form = page
        .locator('form')
        .filter({ has: page.getByRole('button', { name: 'Bereich hinzufügen' }) })
      await form.getByRole('textbox').fill(department)
      await page.keyboard.press('Enter')
    }
    await add.click()
    await page.getByLabel('Was brauchen Sie von uns?').fill(statement)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Fertig' }).click()
    await page.getByRole('link', { name: statement }).click()
    await page.getByLabel('Wofür brauchen Sie das bis dann?').fill(reason)
    await page.getByRole('button', { name: 'Antwort festhalten' }).click()
    await this.reads('Sprosse 1', reason)
    await this.writes('Was passiert sonst?', consequence)
  }

  private async entersName(name: string): Promise<void> {
    await this.page.getByLabel(/^Ihr Name/).fill(name)
    await this.page.getByRole('button', { name: 'Beitreten' }).click()
    await this.page.waitForURL(/\/w\//)
    await this.seesSaved()
  }
}
