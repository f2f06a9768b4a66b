/** The signs of the six verdicts: round holds, angular does not, open is not known. Readable in grey and at 12 px (looks, section 6). */
import type { Verdict } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { Html } from './html.ts'

const svg = (content: string): Html =>
  new Html(
    `<svg class="glyph" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${content}</svg>`,
  )

const CROSS = '<path class="on-state" d="M7 7l6 6M13 7l-6 6"/>'

const GLYPHS: Readonly<Record<Verdict, Html>> = {
  met: svg('<circle class="kept" cx="10" cy="10" r="9"/><path class="on-state" d="M5.6 10.3l3 3 5.8-6.3"/>'),
  near_miss: svg(
    '<path class="missed-line" d="M10 1.6L18.4 10 10 18.4 1.6 10z"/><path class="missed" d="M1.6 10h16.8L10 18.4z"/>',
  ),
  missed: svg(`<path class="missed" d="M10 .6L19.4 10 10 19.4.6 10z"/>${CROSS}`),
  no_cases: svg('<circle class="open-line" cx="10" cy="10" r="8"/><path class="open-line" d="M6 10h8"/>'),
  not_measurable_yet: svg('<circle class="open-line" cx="10" cy="10" r="8" stroke-dasharray="3.2 3.1"/>'),
  not_in_force: svg('<circle class="open-dot" cx="10" cy="10" r="2.5"/>'),
}

export const glyph = (verdict: Verdict): Html => GLYPHS[verdict]

const MARK_PATHS = '<path d="M2 30V12L16 3v9l14-9v27h-4V16H6v14z"/><path d="M10 20h12v2H10zM10 24h7v2h-7z"/>'

/** The mark: a saw-tooth roof, an open door, two lines of text. */
export const MARK = new Html(
  `<svg class="mark" width="24" height="24" viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">${MARK_PATHS}</svg>`,
)
/** The same as the icon of the page, in the two inks of the system's theme; inside the page, so that nothing else is asked for. */
export const MARK_ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#1a1c1e}@media(prefers-color-scheme:dark){path{fill:#f2efe8}}</style>${MARK_PATHS}</svg>`,
)}`
