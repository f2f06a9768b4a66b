/** People of an "Auftakt": the one who leads, and the team on laptops and phones. What they do is what the template asks of them. */
import { type Browser, expect, type Locator } from '@playwright/test'
import { Person } from './actors.ts'
import type { Seat } from './api.ts'
import { openSeat, type SeatedOptions } from './seats.ts'
import type { ServerProcess } from './server-process.ts'
import { Voter } from './voters.ts'

/** How long one press may take to be answered before it is tried again, in milliseconds. */
const ANSWER_MS = 1500

export class Leader extends Person {
  static async sitsDown(browser: Browser, server: ServerProcess, seat: Seat): Promise<Leader> {
    const page = await openSeat(browser, server, seat, { rest: '/console' })
    return new Leader(page, page.context())
  }

  /** Where something stands in the console: below "Jetzt". */
  get now(): Locator {
    return this.page.locator('.console-now')
  }

  async presses(name: string | RegExp, within?: Locator): Promise<void> {
    await (within ?? this.page).getByRole('button', { name }).first().click()
  }

  async seesText(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async begins(title: string): Promise<void> {
    await this.presses(`Beginnen: ${title}`)
    await this.isAtStage(title)
  }

  /** To the next stage. Where people write or vote, ten seconds' notice is cut short. */
  async movesOn(title: string): Promise<void> {
    await this.goesOn(this.page.getByRole('button', { name: `Weiter: ${title}`, exact: true }), title)
  }

  /** Over the next stage to the one behind it. */
  async skips(skipped: string, title: string): Promise<void> {
    await this.goesOn(this.page.getByRole('button', { name: `„${skipped}“ überspringen` }), title)
  }

  private async goesOn(button: Locator, title: string): Promise<void> {
    const anyway = this.page.getByRole('dialog').getByRole('button', { name: 'Weiter', exact: true })
    const atOnce = this.page.getByRole('button', { name: 'Sofort weiter' })
    // A press within a second of the last one counts as the same (STAGE-7): so it is pressed until it is heard.
    await expect(async () => {
      if (await anyway.isVisible()) await anyway.click()
      else if (await atOnce.isVisible()) await atOnce.click()
      else if (await button.isVisible()) await button.click()
      const there = this.stageTitle(title)
      await expect(there.or(anyway).or(atOnce).first()).toBeVisible({ timeout: ANSWER_MS })
      expect(await there.isVisible()).toBe(true)
    }).toPass({ intervals: [50] })
  }

  private stageTitle(title: string): Locator {
    return this.page.locator('.bar-stage').getByText(title, { exact: true })
  }

  async isAtStage(title: string): Promise<void> {
    await expect(this.stageTitle(title)).toBeVisible()
  }

  /** What the console offers of this stage is on a page of its own. */
  async looksAt(place: RegExp): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Teile der Werkstatt' })
      .getByRole('link', { name: place })
      .click()
  }

  async backToConsole(): Promise<void> {
    await this.looksAt(/^Moderation$/)
    await expect(this.now).toBeVisible()
  }

  async startsTime(minutes: number): Promise<void> {
    await this.presses(new RegExp(`^Zeit starten: ${String(minutes)}\\s`))
    await expect(this.page.locator('.console-digits')).toBeVisible()
  }

  async reveals(cards: number): Promise<void> {
    await this.presses('Aufdecken', this.now)
    await this.presses('Aufdecken', this.page.getByRole('dialog'))
    await this.seesText(new RegExp(`^${String(cards)} Karten? aufgedeckt\\.`))
  }

  /** Hands the cards of the stage on to the part they are meant for. */
  async takesAll(what: string): Promise<void> {
    const all = new RegExp(`^Alle \\d+ als ${what} übernehmen$`)
    await this.presses(all)
    await expect(this.page.getByRole('button', { name: all })).toHaveCount(0)
  }

  async addsPersonInRoom(name: string): Promise<void> {
    await this.presses('Person im Raum')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('button', { name: 'Aufnehmen' }).click()
    await expect(dialog).toBeHidden()
  }

  async writesFor(name: string, text: string): Promise<void> {
    await this.presses(`Karte für ${name}`)
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Deine Karte').fill(text)
    await dialog.getByRole('button', { name: 'Karte abgeben' }).click()
    await expect(dialog).toBeHidden()
    await this.presses(`${name} ist fertig`)
  }

  /** One more stage behind another one, while everything runs. */
  async addsStageAfter(after: string, stage: { title: string; task: string; mode: string }): Promise<void> {
    await this.page.getByText('Alle Abschnitte zeigen und ändern').click()
    await this.presses(`„${after}“ bearbeiten`)
    await this.page.getByRole('menuitem', { name: 'Danach einen hinzufügen' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Titel', { exact: true }).fill(stage.title)
    await dialog.getByLabel('Aufgabe', { exact: true }).fill(stage.task)
    await dialog.getByLabel('Was geschieht').selectOption({ label: stage.mode })
    await dialog.getByRole('button', { name: 'Festhalten' }).click()
    await expect(dialog).toBeHidden()
    await this.page.getByText('Alle Abschnitte zeigen und ändern').click()
  }

  /** The ballot of somebody without a device: one dot on the first option. */
  async votesForPerson(name: string): Promise<void> {
    await this.presses(`Stimme von ${name} eintragen`)
    const dialog = this.page.getByRole('dialog')
    await dialog
      .getByRole('button', { name: /^Punkt geben/ })
      .first()
      .click()
    await dialog.getByRole('button', { name: 'Abgeben', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** Settles the wording of part 1 as it stands. */
  async adoptsStatement(): Promise<void> {
    await this.page.getByRole('link', { name: 'Diesen Teil ansehen' }).click()
    await this.presses('Wortlaut beschließen …')
    await this.presses('Beschließen', this.page.getByRole('dialog'))
    await this.seesText('Beschlossen. Der Wortlaut steht in der Geschichte.')
    await this.backToConsole()
  }

  /** Plays a case for everybody, so many steps far. */
  async playsBack(steps: number): Promise<void> {
    await this.page.getByRole('link', { name: 'Diesen Teil ansehen' }).click()
    await this.presses('Durchspielen')
    await this.page.getByRole('checkbox', { name: 'Im Raum und bei allen zeigen' }).check()
    for (let step = 0; step < steps; step += 1)
      await this.presses(/^Weiter: /, this.page.getByRole('region', { name: 'Ein Fall wird durchgespielt' }))
  }

  async endsPlayBack(): Promise<void> {
    await this.presses('Beenden')
    await this.backToConsole()
  }

  /** A parked thought becomes a measure with an owner and a date. */
  async makesMeasureOf(thought: string, owner: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Diesen Teil ansehen' }).click()
    await this.page.getByRole('link', { name: 'Abschluss', exact: true }).click()
    const row = this.page.getByRole('listitem').filter({ hasText: thought })
    await row.getByLabel('Was wird daraus?').selectOption({ label: 'wird Maßnahme' })
    await row.getByLabel('Wer kümmert sich?').selectOption({ label: owner })
    await row.getByLabel('Bis wann?').fill('2027-01-15')
    await this.page.keyboard.press('Tab')
    await this.backToConsole()
  }

  async finishes(): Promise<void> {
    await expect(async () => {
      await this.presses('Werkstatt abschließen')
      await expect(this.page.getByText('Die Werkstatt ist abgeschlossen.').first()).toBeVisible({
        timeout: ANSWER_MS,
      })
    }).toPass()
  }

  /** @returns path of the file in the browser's downloads */
  async takesAlong(format: 'PDF' | 'JSON'): Promise<string> {
    await this.presses('Mehr')
    const started = this.page.waitForEvent('download')
    await this.page.getByRole('menuitem', { name: `Als ${format} mitnehmen` }).click()
    return await (await started).path()
  }

  /** Closes a vote or a consent, whoever is missing. */
  async closes(button: string): Promise<void> {
    await this.presses(button)
    const anyway = this.page.getByRole('dialog').getByRole('button', { name: 'Schließen', exact: true })
    const after = this.page.getByRole('button', { name: /^(Noch eine Runde|Noch einmal abfragen)$/ })
    await expect(anyway.or(after).first()).toBeVisible()
    if (await anyway.isVisible()) await anyway.click()
    await expect(after).toBeVisible()
  }
}

export class Member extends Voter {
  static async comes(
    browser: Browser,
    server: ServerProcess,
    seat: Seat,
    options: SeatedOptions = {},
  ): Promise<Member> {
    const page = await openSeat(browser, server, seat, options)
    return new Member(page, page.context())
  }

  /** As somebody who has only the code on the wall. */
  static async joinsWith(
    browser: Browser,
    server: ServerProcess,
    { code, name, viewport }: { code: string; name: string; viewport: { width: number; height: number } },
  ): Promise<Member> {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport,
      hasTouch: true,
      reducedMotion: 'reduce',
    })
    const member = new Member(await context.newPage(), context)
    const { page } = member
    await page.goto('/')
    await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase())
    await page.getByRole('button', { name: 'Beitreten' }).click()
    await page.waitForURL(/\/c\//)
    await page.getByLabel(/^Ihr Name/).fill(name)
    await page.getByRole('button', { name: 'Beitreten' }).click()
    await page.waitForURL(/\/w\//)
    return member
  }

  private get card(): Locator {
    return this.page.getByRole('textbox', { name: 'Deine Karte', exact: true })
  }

  async isAsked(task: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: task })).toBeVisible()
  }

  async types(text: string): Promise<void> {
    await this.card.first().click()
    await this.page.keyboard.type(text)
  }

  /** Every sentence as a card of its own. */
  async handsInCards(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.card.fill(text)
      await this.page.getByRole('button', { name: 'Karte abgeben' }).click()
      await expect(this.card).toHaveValue('')
    }
  }

  async isReady(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ich bin fertig' }).click()
    await expect(this.page.getByRole('button', { name: 'Du bist fertig' })).toBeVisible()
  }

  /** Puts a thought aside without leaving what is being done. */
  async parks(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Für später merken' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(text)
    await dialog.getByRole('button', { name: 'Merken', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** Somebody without a device of their own writes here next. */
  async handsLaptopTo(name: string): Promise<void> {
    const dialog = await this.asksWhoIsNext()
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('button', { name: 'Weiter', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(this.card).toHaveValue('')
  }

  /** Back to somebody who was here before. */
  async handsLaptopBackTo(name: string): Promise<void> {
    const dialog = await this.asksWhoIsNext()
    await dialog.getByRole('button', { name, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  private async asksWhoIsNext(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Nächste Person' }).first().click()
    return this.page.getByRole('dialog')
  }

  /** What was being typed when the cards were revealed. */
  async handsInLate(): Promise<void> {
    await this.page.getByRole('button', { name: 'Abgeben', exact: true }).click()
    await expect(this.page.getByText('Nicht abgegeben')).toBeHidden()
  }

  /** Taps cards and makes a group of them. */
  async groups(title: string, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.page.getByRole('checkbox', { name: text }).check()
    await this.page.getByRole('button', { name: 'Gruppieren', exact: true }).click()
    const field = this.page.getByRole('textbox', { name: 'Titel der Gruppe' })
    await expect(field).toBeFocused()
    await field.fill(title)
    await field.press('Enter')
  }

  async addsGoal(no: number, text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ziel hinzufügen' }).click()
    await this.writes(`Ziel ${String(no)}`, text)
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Moves steps up in the table until they stand as they should. */
  async putsInOrder(steps: readonly string[]): Promise<void> {
    for (const [place, step] of steps.entries()) {
      const names = () => this.stepNames()
      await expect.poll(async () => (await names()).includes(step)).toBe(true)
      for (let at = (await names()).indexOf(step); at > place; at -= 1) {
        await this.page.getByRole('button', { name: `„${step}“ früher` }).click()
        await expect.poll(async () => (await names()).indexOf(step)).toBe(at - 1)
      }
    }
  }

  /** The tasks in the order of the table, without trigger and outcome. */
  private async stepNames(): Promise<string[]> {
    const rows = this.page.locator('.step-table .step-row:not(.step-row-quiet) .cell-name .cotext-box')
    return (await rows.allTextContents()).map((name) => name.trim())
  }

  /** A time in the table of steps, as people write it. */
  async entersTime(step: string, what: string, time: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: `${what}, ${step}` })
    await field.fill(time)
    await field.press('Enter')
  }
}
