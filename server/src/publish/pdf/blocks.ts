import type { Verdict } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'

/**
 * What the template knows how to print (templates/blocks.typ has one function per kind). Plain JSON: texts are strings and are
 * printed as strings, "\n" is a line break. Lengths are millimetres unless a name says otherwise.
 */

export type Tone = 'muted' | 'ours' | 'theirs' | 'kept' | 'missed' | 'open'

export interface StyledRun {
  text: string
  strong?: boolean
  /** Serif: words of people inside a line of labels. */
  voice?: boolean
  tone?: Tone
  /** Id of a section or chapter to link to. */
  to?: string
}
export type Run = string | StyledRun
export type Inline = Run | Run[]

export type Cell =
  | Inline
  | { runs?: Inline; sub?: Inline; span?: number }
  | { verdict: Verdict; words: string; runs?: Inline; sub?: Inline; span?: number }

export interface Column {
  head: string
  /** Millimetres; `auto` = as wide as its longest line, `rest` = shares what is left. */
  width: number | 'auto' | 'rest'
  align?: 'left' | 'right'
}

export interface LabelRow {
  label: string
  /** A heavier rule above: this row opens a group. */
  open?: boolean
  body: Block[]
}

export interface AttainmentBlock {
  kind: 'attainment'
  name: Inline
  verdict?: Verdict
  words?: string
  /** 0–100; left out when there is nothing to draw. */
  share?: number
  promised?: number
  alt?: string
  months: Array<{ label: string; verdict: Verdict; alt: string }>
  /** „k von n“; left out while nothing was counted. */
  line?: Inline
  /** What the target means. */
  details: Inline
  /** Stays on the page of what follows. */
  leads?: boolean
}

export interface DrawingPart {
  svg: string
  /** In the picture's own units; labels have 14. */
  width: number
  height: number
  alt: string
  note?: string
}

export interface SectionBlock {
  kind: 'section'
  id: string
  level: 2 | 3
  title: string
  /** Starts on a new page. */
  page?: boolean
  /** In the contents; bookmarks have every section. */
  outlined?: boolean
  blocks: Block[]
}

export type Block =
  | { kind: 'text'; runs: Inline; size?: 'plain' | 'voice' | 'lead' | 'goal' }
  /** Facts about what follows, quietly. */
  | { kind: 'meta'; text: string }
  /** What will stand here once it has been worked on. */
  | { kind: 'empty'; text: string }
  /** Short facts in two columns; `stacked`: the label above its text instead of before it. */
  | { kind: 'pairs'; pairs: Array<{ label: string; text: Inline }>; stacked?: boolean }
  /** Labels in the margin column, text beside them. `dense`: facts to look up rather than to read. */
  | { kind: 'rows'; rows: LabelRow[]; dense?: boolean }
  /** `leads`, here and in tables: stays on the page of what follows. */
  | { kind: 'quote'; text: Inline; from?: string; leads?: boolean }
  | { kind: 'list'; items: Inline[]; ordered?: boolean; voice?: boolean }
  | { kind: 'table'; columns: Column[]; rows: Cell[][]; leads?: boolean }
  | { kind: 'miss'; title: Inline; verdict: Verdict; words: string; rows: LabelRow[] }
  | { kind: 'drawing'; parts: DrawingPart[] }
  | AttainmentBlock
  | SectionBlock

export interface Chapter {
  id: string
  title: string
  landscape?: boolean
  /** Goes on below the chapter before it instead of starting a page. */
  flows?: boolean
  blocks: Block[]
}

/** Everything that the template gets. */
export interface PdfDocument {
  lang: 'de' | 'en'
  region: string
  metaTitle: string
  metaAuthor: string
  madeOn: { year: number; month: number; day: number; hour: number; minute: number; second: number }
  title: string
  /** Points; smaller for a long title or a long word in it. */
  titleSize: number
  team: string
  lead: string
  asOf: string
  footer: string
  words: { contents: string; asOf: string }
  /** How deep the contents on the title page go (1 = chapters); a page of their own follows when that is not all. */
  titleContentsDepth: 1 | 2
  contentsPage: boolean
  /** Some title holds a word that must be hyphenated to fit. */
  longWords: boolean
  chapters: Chapter[]
}
