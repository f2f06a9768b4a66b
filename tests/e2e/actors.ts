/** People of a workshop, each in a browser context of their own. Their methods speak of what people do, in the German of the interface. */
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import type { AgreementContent, ExpectationContent, StepContent } from './scenarios/main-job-content.ts'

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

interface MissContent {
  readonly cause: string
  readonly measure: string
  readonly owner: string
}

/** First day of a month, YYYY-MM-DD. */
function monthsFromNow(months: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, 1)).toISOString().slice(0, 10)
}

export class Facilitator extends Person {
  /** A view of part 5. */
  private async opensView(name: string): Promise<void> {
    await this.opensPart(5)
    await this.page
      .getByRole('navigation', { name: 'Ansichten von Teil 5' })
      .getByRole('link', { name })
      .click()
  }

  /** Opens last month and says how often each promise was kept. */
  async entersFigures(agreements: readonly AgreementContent[]): Promise<void> {
    const { page } = this
    await this.opensView('Einhaltung')
    await page.getByRole('button', { name: 'Öffnen', exact: true }).click()
    for (const { promise, met, total } of agreements) {
      const row = page.getByRole('listitem').filter({ hasText: promise })
      await row.getByRole('button', { name: /^Zahlen eintragen/ }).click()
      await page.getByLabel('Eingehalten in', { exact: true }).fill(met)
      await page.getByLabel('von so vielen Fällen', { exact: true }).fill(total)
      await page.keyboard.press('Enter')
      await expect(row).toContainText(`${met} von ${total}`)
    }
  }

  /** Says what happened and what is done about it; the measure gets an owner. */
  async answersMiss({ cause, measure, owner }: MissContent): Promise<void> {
    const { page } = this
    await page.getByLabel('Ursache', { exact: true }).fill(cause)
    await page.getByRole('combobox', { name: 'Maßnahme wählen oder neu anlegen' }).click()
    await page.keyboard.type(measure)
    await page.getByRole('option', { name: measure }).click()
    await page.getByRole('button', { name: 'Festhalten', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Antwort ändern' }).first()).toBeVisible()
    await this.opensView('Maßnahmen')
    await page.getByRole('button', { name: `Bearbeiten: ${measure}` }).click()
    await page.getByLabel('Wer kümmert sich?').selectOption({ label: owner })
    await this.seesSaved()
  }

  /** @returns the published page, as a reader sees it */
  async publishesReport(headline: string): Promise<Page> {
    const { page } = this
    await this.opensView('Veröffentlichen')
    await page.getByText('Ein Bericht', { exact: true }).click()
    await page.getByLabel('Überschrift in euren Worten').fill(headline)
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click()
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Seite öffnen' }).first().click()
    const published = await opened
    await expect(published.getByRole('heading', { level: 1 })).toHaveText(headline)
    return published
  }

  /** @returns path of the file in the browser's downloads */
  async downloads(format: 'PDF' | 'JSON'): Promise<string> {
    await this.opensView('Überblick')
    const started = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: format, exact: true }).click()
    return await (await started).path()
  }

  /** From the draft to "in force": recorded, decided by those whose decision it needs, put in force. */
  async putsInForce({ service, promise, kind }: AgreementContent): Promise<void> {
    const { page } = this
    await this.opensPart(4)
    await page.getByRole('link', { name: service, exact: true }).click()
    await page.getByRole('link', { name: promise }).click()
    await page
      .getByRole('button', { name: kind === 'Vereinbarung' ? 'Zur Freigabe geben' : 'Team steht dahinter' })
      .click()
    // A self-commitment needs the team's consent and management's knowledge, an agreement management's approval. The form proposes which decision is
    // next, and the page always offers the one next step.
    const inForce = page.getByText('In Kraft', { exact: true }).first()
    const nextStep = page.getByRole('button', {
      name: /^(Eintragen|Entscheidung eintragen|In Kraft setzen)$/,
    })
    await expect(async () => {
      if (await inForce.isVisible()) return
      const open = page.getByRole('button', { name: 'Eintragen', exact: true })
      await ((await open.isVisible()) ? open : nextStep.first()).click({ timeout: 2000 })
      await expect(inForce).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 30_000 })
  }

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
    await page.getByText('Fünf Teile', { exact: true }).click()
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
    // The first page has a field "Ihr Name" as well.
    await page.waitForURL(/\/c\//)
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
    return this.page.getByRole('row', { name: `Menü von „${step}“` })
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

  /** A new service with its customers and owner, and a promise about it: the sentence's gaps one after the other, then the promise in own words. */
  async makesPromise({
    service,
    kind,
    promise,
    customers,
    owner,
    share,
    dataSource,
  }: AgreementContent): Promise<void> {
    const { page } = this
    await this.opensPart(4)
    await page.getByLabel('Wie nennen die anderen diese Leistung?').fill(service)
    await page.keyboard.press('Enter')
    const forWhom = page.getByRole('group', { name: 'Für wen' })
    for (const customer of customers) await forWhom.getByLabel(customer, { exact: true }).check()
    await page.getByLabel('Wer antwortet dafür?').selectOption({ label: owner })
    await page.getByRole('button', { name: 'Zusage machen' }).click()
    await page.getByRole('group', { name: 'Art der Zusage' }).getByText(kind, { exact: true }).click()
    const isSla = kind === 'Vereinbarung'
    await page.getByRole('button', { name: isSla ? 'eine Dauer' : 'noch am selben Arbeitstag' }).click()
    const gap = page.getByRole('dialog')
    await gap.getByLabel('In wie vielen von 100 Fällen?').fill(share)
    await page.keyboard.press('Enter')
    if (isSla) {
      await gap.getByLabel('Grenze', { exact: true }).fill('8')
      await page.keyboard.press('Enter')
    }
    await this.closesGaps()
    await page.getByRole('button', { name: 'Frei formulieren' }).click()
    await expect(page.locator('.cm-content').first()).toBeFocused()
    await page.keyboard.insertText(promise)
    await page.keyboard.press('Escape')
    await this.reads('Zusage', promise)
    await this.writes('Woher kommt die Zahl?', dataSource)
    await page.getByLabel('Gilt ab').fill(monthsFromNow(-3))
    await page.getByLabel('Nächste Überprüfung').fill(monthsFromNow(6))
    await page.keyboard.press('Tab')
    await this.seesSaved()
  }

  /** Leaves the gap that is open; a text in it has an editor, which Escape leaves first. */
  private async closesGaps(): Promise<void> {
    const gap = this.page.getByRole('dialog')
    await expect(async () => {
      await this.page.keyboard.press('Escape')
      await expect(gap).toBeHidden({ timeout: 500 })
    }).toPass()
  }

  private async entersName(name: string): Promise<void> {
    await this.page.getByLabel(/^Ihr Name/).fill(name)
    await this.page.getByRole('button', { name: 'Beitreten' }).click()
    await this.page.waitForURL(/\/w\//)
    await this.seesSaved()
  }
}
