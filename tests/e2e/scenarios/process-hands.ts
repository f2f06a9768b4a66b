/** How people work in a process: with the keyboard alone, or with a pointer that never drags. */
import { expect, type Locator, type Page } from '@playwright/test'

/** Rows of a whole table with their fields, and some. */
const MOST_STOPS = 400

export class Keyboard {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Tab, until something has the focus. Nothing is focused in another way, so what cannot be reached fails. */
  async goTo(target: Locator, direction: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeAttached()
    const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement)
    for (let stop = 0; stop < MOST_STOPS && !(await isThere()); stop += 1)
      await this.page.keyboard.press(direction)
    await expect(target).toBeFocused()
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Writes into the editor that has just opened, and leaves it. */
  async names(text: string): Promise<void> {
    await expect(this.page.locator('.cm-content')).toBeFocused()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
  }

  /** Goes through the open menu by its words, page by page. */
  async chooses(...words: string[]): Promise<void> {
    for (const word of words) {
      const item = this.page.getByRole('menuitem', { name: word }).first()
      await expect(item).toBeVisible()
      for (let step = 0; step < 40; step += 1) {
        if (await item.evaluate((element) => element === document.activeElement)) break
        await this.page.keyboard.press('ArrowDown')
      }
      await expect(item).toBeFocused()
      await this.page.keyboard.press('Enter')
    }
    await expect(this.page.getByRole('menu')).toBeHidden()
  }
}

/** A node of the picture by its name. */
export const nodeInPicture = (page: Page, name: string): Locator =>
  page
    .locator('.react-flow__node')
    .filter({ has: page.locator(`text="${name}"`) })
    .first()

/** Counts whatever a drag would do: moving while a button is held, and the browser's own drags. */
export async function watchDrags(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { drags: number }
    counter.drags = 0
    window.addEventListener('dragstart', () => (counter.drags += 1), true)
    window.addEventListener(
      'pointermove',
      ({ buttons }) => {
        if (buttons !== 0) counter.drags += 1
      },
      true,
    )
  })
  return () => page.evaluate(() => (window as unknown as { drags: number }).drags)
}

/** The names of the rows, in their order. */
export const rowNames = (page: Page): Promise<string[]> =>
  page
    .locator('.step-table [data-row] .cell-name')
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector('.cotext-box')?.textContent?.trim() ?? ''))
