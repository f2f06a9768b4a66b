/** A stage of small groups, and people in it. */
import { type Browser, expect, type Page } from '@playwright/test'
import { openWorkshop, type OpenedWorkshop, type Seat } from './api.ts'
import { openSeat } from './seats.ts'
import type { ServerProcess } from './server-process.ts'

const WORDS = {
  de: {
    collect: 'Was leisten wir, für wen, und wozu?',
    groups: 'Macht zu dritt oder viert aus euren Sätzen einen.',
  },
  en: {
    collect: 'What do we do, for whom, and what for?',
    groups: 'In threes or fours, make one sentence of yours.',
  },
} as const

/** Writing alone, small groups, wording together. */
export const openGroupWorkshop = (
  server: ServerProcess,
  locale: 'de' | 'en' = 'de',
): Promise<OpenedWorkshop> => {
  const stage = (id: string, ord: string, values: object) => ({
    id,
    ord,
    sessionId: null,
    part: 1,
    minutes: 7,
    title: id,
    ...values,
  })
  const stages = {
    collect: stage('collect', 'a1', { mode: 'collect', level: 'anonymous', task: WORDS[locale].collect }),
    groups: stage('groups', 'a2', {
      title: locale === 'de' ? 'Gruppen' : 'Groups',
      mode: 'discuss',
      layout: 'small_groups',
      task: WORDS[locale].groups,
    }),
    wording: stage('wording', 'a3', { mode: 'discuss', layout: 'statement', task: 'Ein Satz.' }),
  }
  const workshop = { id: 'groups', title: 'IT-Servicedesk', locale }
  return openWorkshop(server, { import: { format: 'servicewerkstatt', formatVersion: 1, workshop, stages } })
}

/** Writes in a small group, by keyboard. */
export class GroupWriter {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  static async sitsDown(
    browser: Browser,
    server: ServerProcess,
    seat: Seat,
    viewport?: { width: number; height: number },
  ): Promise<GroupWriter> {
    return new GroupWriter(await openSeat(browser, server, seat, { ...(viewport && { viewport }) }))
  }

  private get field() {
    return this.page.getByRole('textbox', { name: 'Euer gemeinsamer Satz' })
  }

  /** @returns the number of the own group */
  async findsGroup(): Promise<number> {
    const heading = this.page.getByRole('heading', { name: /^Gruppe \d$/ })
    await expect(heading).toBeVisible()
    return Number((await heading.textContent())?.replace(/\D/g, ''))
  }

  async isWith(...names: readonly string[]): Promise<void> {
    const own = this.page.getByRole('region', { name: /^Gruppe \d$/ })
    for (const name of names) await expect(own).toContainText(name)
  }

  async writes(text: string): Promise<void> {
    await this.field.click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(text)
  }

  async reads(text: string | RegExp): Promise<void> {
    // Behind it there may stand the name of somebody who writes along.
    await expect(this.field).toContainText(text)
  }

  async seesNothingOf(text: string): Promise<void> {
    await expect(this.page.locator('main')).not.toContainText(text)
  }

  async seesText(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async marks(no: number): Promise<void> {
    const button = this.page.getByRole('button', { name: `Trifft es: Gruppe ${String(no)}` })
    await button.press('Space')
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }
}
