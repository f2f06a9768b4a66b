/** Values for tones. The one place outside `tokens.css` where colours are written down: pictures that leave the browser cannot ask it. */
import type { Tone } from './shapes.ts'

export interface DrawingTheme {
  readonly tones: Readonly<Record<Tone, string>>
  readonly fontFamily: string
}

const FONT = 'Source Sans 3'

const lightTones: Readonly<Record<Tone, string>> = {
  paper: '#faf9f5',
  'paper-raised': '#ffffff',
  'paper-sunken': '#efede6',
  ink: '#1a1c1e',
  'ink-2': '#494c4f',
  'ink-3': '#63666a',
  'on-ink': '#ffffff',
  line: '#d9d5ca',
  'line-control': '#75787b',
  ours: '#1d4d8f',
  'ours-wash': '#e7eef8',
  'on-ours': '#ffffff',
  theirs: '#76520a',
  'theirs-fill': '#b98212',
  kept: '#1a5c45',
  missed: '#93300d',
  'missed-fill': '#c4481c',
  open: '#54575b',
}

/** A file of its own: SVG and PNG export. */
export const lightTheme: DrawingTheme = {
  tones: lightTones,
  fontFamily: `'${FONT}', 'Segoe UI', Roboto, sans-serif`,
}

/** On white paper: the PDF, with the font that is embedded there. */
export const printTheme: DrawingTheme = {
  tones: { ...lightTones, paper: '#ffffff', 'paper-sunken': '#f3f1ec' },
  fontFamily: `'${FONT}'`,
}

/** In a page that has `tokens.css`: follows light, dark, room and high contrast by itself. */
export const screenTheme: DrawingTheme = {
  tones: Object.fromEntries(Object.keys(lightTones).map((tone) => [tone, `var(--${tone})`])) as Record<
    Tone,
    string
  >,
  fontFamily: 'var(--font-plain)',
}
