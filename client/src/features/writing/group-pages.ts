/** Groups of cards on the wall: columns and pages in order, a group that is higher than a column goes on in the next one under its title again (ROOM-4). Pure; px. */
import { estimateHeight } from '../../workshop/room/fit.ts'

/** Letters of 34 px serif that fit a third of the screen, and the height of a line; titles grow with the group's size. */
const LETTERS = 30
const LINE = 46
const TITLE = { 1: 54, 2: 66, 3: 80 } as const
/** Space around a card, and around a whole group. */
const CARD_FRAME = 24
const GROUP_FRAME = 40
const PAGE = { columns: 3, height: 800, gap: 44 } as const
/** A high group begins below another one only where so many of its cards fit; a title over one card is no use. */
const BEGINS_WITH = 2

export interface Block {
  readonly id: string
  readonly title: string
  readonly size: 1 | 2 | 3
  readonly texts: readonly string[]
}

/** What of a group stands in one column. */
export interface BlockPart {
  readonly block: Block
  /** Cards, or parts of a card that alone is higher than a column. */
  readonly texts: readonly string[]
  /** Its first cards stand in a column before. */
  readonly isContinued: boolean
}

const titleHeight = ({ title, size }: Block): number =>
  GROUP_FRAME + estimateHeight(title.length, 26 - 4 * size, TITLE[size])

const cardHeight = (text: string): number => CARD_FRAME + estimateHeight(text.length, LETTERS, LINE)

const heightOf = (block: Block, texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + cardHeight(text), titleHeight(block))

/** A text in parts of at most so many letters, cut between words where there are any. */
function cut(text: string, letters: number): readonly string[] {
  if (text.length <= letters) return [text]
  const space = text.lastIndexOf(' ', letters - 1)
  const at = space > letters / 2 ? space : letters - 1
  return [`${text.slice(0, at).trimEnd()} …`, ...cut(`… ${text.slice(at).trimStart()}`, letters)]
}

/** No card is higher than a column under its title. */
function fittingTexts(block: Block): readonly string[] {
  const lines = Math.floor((PAGE.height - titleHeight(block) - CARD_FRAME) / LINE)
  // Room for the marks of the cut.
  return block.texts.flatMap((text) => cut(text, Math.max(1, lines) * LETTERS - 4))
}

/** @returns pages of columns of parts; a single empty page without groups */
export function flowGroups(blocks: readonly Block[]): readonly (readonly (readonly BlockPart[])[])[] {
  const columns: BlockPart[][] = []
  let used = Number.POSITIVE_INFINITY
  const begin = (): void => {
    columns.push([])
    used = -PAGE.gap
  }
  const put = (part: BlockPart): void => {
    columns.at(-1)?.push(part)
    used += PAGE.gap + heightOf(part.block, part.texts)
  }
  const room = (): number => PAGE.height - used - PAGE.gap

  for (const block of blocks) {
    const texts = fittingTexts(block)
    const isHigh = heightOf(block, texts) > PAGE.height
    const least = isHigh ? texts.slice(0, BEGINS_WITH) : texts
    if (heightOf(block, least) > room()) begin()
    let at = 0
    do {
      const start = at
      while (at < texts.length && (at === start || heightOf(block, texts.slice(start, at + 1)) <= room()))
        at += 1
      put({ block, texts: texts.slice(start, at), isContinued: start > 0 })
      if (at < texts.length) begin()
    } while (at < texts.length)
  }
  const pages: BlockPart[][][] = []
  for (let at = 0; at < columns.length; at += PAGE.columns) pages.push(columns.slice(at, at + PAGE.columns))
  return pages.length > 0 ? pages : [[]]
}

/** Height of a column; never more than a page. */
export const columnHeight = (parts: readonly BlockPart[]): number =>
  parts.reduce((sum, { block, texts }) => sum + PAGE.gap + heightOf(block, texts), -PAGE.gap)
