import type { Words } from '../../locale/catalogues.ts'
import type { MenuPage } from './ActionMenu.tsx'
import { STICKY_KINDS, type StickyKind } from './sticky-actions.ts'
import { StickyGlyph } from './StickyGlyph.tsx'

/** The page of a menu that attaches a note. */
export const stickyPage = (words: Words['process'], onKind: (kind: StickyKind) => void): MenuPage => ({
  id: 'sticky',
  text: words.menu.sticky,
  icon: <StickyGlyph kind="problem" />,
  entries: STICKY_KINDS.map((kind) => ({
    id: kind,
    text: words.stickies.kinds[kind],
    icon: <StickyGlyph kind={kind} />,
    onAction: () => onKind(kind),
  })),
})
