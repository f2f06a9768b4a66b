import { stickySign, type StickyKind } from '../../canvas/sticky-sign.ts'

/** The sign of a kind of note; the word always stands beside it. */
export const StickyGlyph = ({ kind }: { readonly kind: StickyKind }) => (
  <span className={`sticky-glyph sticky-glyph-${kind}`} aria-hidden="true">
    {stickySign[kind]}
  </span>
)
