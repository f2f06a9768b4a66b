/** People in stages of voting: each has a seat already and comes with a browser of their own. */
import { type Browser, expect, type Locator } from '@playwright/test'
import { Person } from './actors.ts'
import type { Seat } from './api.ts'

async function openSeat(browser: Browser, baseUrl: string, seat: Seat, path: string) {
  const opened = await Person.openBrowser(browser)
  const known = [{ ...seat, title: '', lastSeen: new Date().toISOString() }]
  await opened.context.addInitScript(
    (stored) => localStorage.setItem('servicewerkstatt.workshops', stored),
    JSON.stringify(known),
  )
  await opened.page.goto(`${baseUrl}/w/${seat.workshopId}${path}`)
  return opened
}

/** Takes part in votes, by mouse or keyboard. */
export class Voter extends Person {
  static async sitsDown(browser: Browser, baseUrl: string, seat: Seat): Promise<Voter> {
    const { page, context } = await openSeat(browser, baseUrl, seat, '')
    return new Voter(page, context)
  }

  private option(label: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: label })
  }

  async votesFor(label: string, dots: number): Promise<void> {
    const add = this.option(label).getByRole('button', { name: /^Punkt geben/ })
    for (let given = 1; given <= dots; given += 1) {
      await add.click()
      await expect(this.option(label).getByRole('group')).toContainText(
        given === 1 ? `1\u00a0Punkt` : `${String(given)}\u00a0Punkte`,
      )
    }
  }

  /** The same without a mouse: Tab to the plus, then Space. */
  async votesByKeyboard(label: string): Promise<void> {
    await this.option(label)
      .getByRole('button', { name: /^Punkt geben/ })
      .focus()
    await this.page.keyboard.press('Space')
    await expect(this.option(label).getByRole('group')).toContainText(`1\u00a0Punkt`)
  }

  async raisesConcern(label: string, text: string): Promise<void> {
    await this.option(label)
      .getByRole('button', { name: /^Bedenken gegen/ })
      .click()
    await expect(this.page.getByRole('textbox', { name: /^Bedenken gegen/ })).toBeFocused()
    await this.page.keyboard.type(text)
  }

  async seesDotsLeft(left: number, budget: number): Promise<void> {
    const words = `Noch ${String(left)} von ${String(budget)}\u00a0Punkten`
    await expect(this.page.getByText(words, { exact: true })).toBeInViewport()
  }

  async canGiveNoMore(label: string): Promise<void> {
    await expect(this.option(label).getByRole('button', { name: /^Punkt geben/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  }

  async handsIn(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Abgeben|Änderung abgeben)$/ }).click()
    await expect(this.page.getByText('Abgegeben', { exact: true })).toBeVisible()
  }

  async reloads(): Promise<void> {
    await this.page.reload()
    await expect(this.page.getByText('Abgegeben', { exact: true })).toBeVisible()
  }

  async seesResult(label: string, dots: number): Promise<void> {
    const row = this.page
      .getByRole('region', { name: /^Ergebnis/ })
      .getByRole('listitem')
      .filter({ hasText: label })
    await expect(row.first()).toContainText(`${String(dots)}\u00a0Punkt`)
  }

  async seesNoResult(): Promise<void> {
    await expect(this.page.getByRole('region', { name: /^Ergebnis/ })).toHaveCount(0)
  }

  async consents(value: number, comment = ''): Promise<void> {
    // By keyboard: a pointer would first have to scroll the cell out from under the bar at the bottom.
    await this.page.getByRole('radio', { name: new RegExp(`^${String(value)},`) }).press('Space')
    if (comment !== '') await this.page.getByRole('textbox').fill(comment)
    await this.handsIn()
  }

  async seals(value: number): Promise<void> {
    const scales = this.page.getByRole('radiogroup')
    await expect(scales).toHaveCount(5)
    for (const scale of await scales.all())
      await scale.getByRole('radio', { name: new RegExp(`^${String(value)}`) }).press('Space')
    await this.page.getByRole('button', { name: 'Umschlag verschließen' }).click()
    await expect(this.page.getByText('Dein Umschlag ist verschlossen.').first()).toBeVisible()
  }

  async seesText(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }
}

/** Leads votes from the console. */
export class VoteLeader extends Person {
  static async sitsDown(browser: Browser, baseUrl: string, seat: Seat): Promise<VoteLeader> {
    const { page, context } = await openSeat(browser, baseUrl, seat, '/console')
    return new VoteLeader(page, context)
  }

  async opensVote({ dotsEach, atMost }: { dotsEach: number; atMost: number }): Promise<void> {
    await this.page.getByLabel('Punkte je Person').fill(String(dotsEach))
    await this.page.getByLabel('Höchstens auf eine Möglichkeit').fill(String(atMost))
    await this.page.getByRole('button', { name: 'Abstimmung öffnen' }).click()
    await expect(this.page.getByRole('button', { name: 'Abstimmung schließen' })).toBeVisible()
  }

  async seesVoted(voted: readonly string[], missing: readonly string[]): Promise<void> {
    const names = this.page.locator('.turnout-names')
    await expect(names).toContainText(`Abgegeben${voted.join(' und ')}`)
    if (missing.length > 0) await expect(names).toContainText(`Noch nicht${missing.join(' und ')}`)
    else await expect(names).not.toContainText('Noch nicht')
  }

  async closes(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click()
    const sure = this.page.getByRole('dialog').getByRole('button', { name: 'Schließen', exact: true })
    await sure
      .or(this.page.getByRole('button', { name: /^(Noch eine Runde|Noch einmal abfragen)$/ }))
      .first()
      .waitFor()
    if (await sure.isVisible()) await sure.click()
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).click()
  }

  async seesText(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }
}

/** The beamer. */
export class RoomScreen extends Person {
  static async hangs(browser: Browser, baseUrl: string, seat: Seat): Promise<RoomScreen> {
    const { page, context } = await openSeat(browser, baseUrl, seat, '/room')
    await page.setViewportSize({ width: 1920, height: 1080 })
    return new RoomScreen(page, context)
  }

  /** Waits for the page that has it: they turn every twenty seconds. */
  async shows(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts)
      await expect(this.page.locator('.room')).toContainText(text, { timeout: 45_000 })
  }

  async hides(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.page.locator('.room')).not.toContainText(text)
  }

  async turnsPage(): Promise<void> {
    await this.page.keyboard.press('ArrowRight')
  }
}
