/**
 * Plain shapes: what a picture consists of, without saying where it is shown. Colours are names of meaning, the same as in `tokens.css`; a
 * theme turns them into values. Coordinates are canvas units.
 */
import type { Rect } from '../geometry/rect.ts'
import type { TextBlock } from '../geometry/text-block.ts'

/** Names of tokens. `hatch` is the pattern for waiting: upright strokes of the ink, leaning. */
export type Tone =
  | 'paper'
  | 'paper-raised'
  | 'paper-sunken'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'on-ink'
  | 'line'
  | 'line-control'
  | 'ours'
  | 'ours-wash'
  | 'on-ours'
  | 'theirs'
  | 'theirs-fill'
  | 'kept'
  | 'missed'
  | 'missed-fill'
  | 'open'

/** `hatch`: ink on raised paper. `hatch-on-ours`: the same inside a step that is filled blue. */
export type Fill = Tone | 'hatch' | 'hatch-on-ours' | 'none'

export interface Stroke {
  readonly tone: Tone
  readonly width: number
  /** Lengths of dashes and gaps in turn; missing = solid. */
  readonly dashes?: readonly number[]
}

export interface RectShape {
  readonly kind: 'rect'
  readonly rect: Rect
  readonly radius?: number
  readonly fill: Fill
  readonly stroke?: Stroke
}

export interface CircleShape {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Fill
  readonly stroke?: Stroke
}

export interface PathShape {
  readonly kind: 'path'
  /** SVG path text. */
  readonly path: string
  readonly fill: Fill
  readonly stroke?: Stroke
}

export interface TextShape {
  readonly kind: 'text'
  readonly text: TextBlock
  readonly tone: Tone
  /** Tone of the ground around the letters, so that they stay readable on a line. */
  readonly halo?: Tone
}

/** What a group of shapes stands for, so that a screen can make it selectable and name it. */
export interface Subject {
  readonly type: 'lane' | 'node' | 'connector' | 'line' | 'item'
  readonly id: string
}

export interface GroupShape {
  readonly kind: 'group'
  readonly subject: Subject
  /** In words, for people who do not see the picture. */
  readonly title?: string
  readonly shapes: readonly Shape[]
}

export type Shape = RectShape | CircleShape | PathShape | TextShape | GroupShape

export interface Drawing {
  /** The part of the plane that the picture shows. */
  readonly view: Rect
  readonly shapes: readonly Shape[]
  /** Language of the words in it, for hyphenation and screen readers. */
  readonly lang: string
}
