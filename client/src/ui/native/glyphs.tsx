/** The few line glyphs that light pages need, so that no icon package is loaded there. Elsewhere: ui/icons.ts. */
import type { ReactNode } from 'react'

const lineGlyph = (path: ReactNode) =>
  function Glyph() {
    return (
      <svg
        className="icon"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="square"
        aria-hidden="true"
      >
        {path}
      </svg>
    )
  }

export const GlyphCaret = lineGlyph(<path d="M5 8l5 5 5-5" />)
export const GlyphTick = lineGlyph(<path d="M4 10.5l4 4 8-9" />)
export const GlyphUp = lineGlyph(<path d="M5 12l5-5 5 5" />)
export const GlyphPause = lineGlyph(<path d="M7 4.5v11M13 4.5v11" />)
export const GlyphPencil = lineGlyph(<path d="M4 16l.8-3.6L13 4.2l2.8 2.8-8.2 8.2z" />)
export const GlyphCross = lineGlyph(<path d="M5 5l10 10M15 5L5 15" />)
export const GlyphLock = lineGlyph(<path d="M4.5 9h11v7.5h-11zM7 9V6a3 3 0 0 1 6 0v3" />)
