import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from './class-names.ts'
import { GlyphLock, GlyphPause, GlyphPencil, GlyphTick, GlyphUp } from './glyphs.tsx'
import './Layout.css'

export type SavedStateName =
  | 'saved'
  | 'sending'
  | 'offline'
  | 'frozen'
  | 'not_applied'
  | 'server_cannot_save'
  | 'no_access'

const glyphs: Record<SavedStateName, () => ReactNode> = {
  saved: GlyphTick,
  sending: GlyphUp,
  offline: GlyphPause,
  frozen: GlyphPause,
  not_applied: GlyphPencil,
  server_cannot_save: GlyphPause,
  no_access: GlyphLock,
}

/** Whether what was written is safe, as glyph and words. `children` adds a reason or a next step. */
export function SavedState({ state, children }: { state: SavedStateName; children?: ReactNode }) {
  const words = useWords('common')
  const Glyph = glyphs[state]
  return (
    <span className={classNames('saved', state !== 'saved' && state !== 'sending' && 'saved-strong')}>
      <Glyph />
      <span>
        {words.saved[state]}
        {children !== undefined && <> {children}</>}
      </span>
    </span>
  )
}

export type Person = {
  id: string
  name: string
  state: 'here' | 'away' | 'knocking'
  /** Department, "gerade weg", "klopft an". */
  note?: ReactNode
  /** Such as "Einlassen". */
  action?: ReactNode
}

/** Who is there: disc = here, ring = away, square = knocking. The caller sorts by name, never by activity. */
export function PeopleList({ people }: { people: readonly Person[] }) {
  const words = useWords('common')
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.id}>
          <span className={classNames('person-mark', `person-${person.state}`)} aria-hidden="true" />
          <span>
            {person.name}
            <span className="visually-hidden">, {words.presence[person.state]}</span>
          </span>
          {person.note !== undefined && <span className="soft">{person.note}</span>}
          {person.action !== undefined && <span className="end">{person.action}</span>}
        </li>
      ))}
    </ul>
  )
}

/** "9 von 14" as discs, without names. Decoration: the figure stands beside it in words. */
export function Discs({ filled, total }: { filled: number; total: number }) {
  return (
    <span className="discs" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={classNames(index < filled && 'disc-filled')} />
      ))}
    </span>
  )
}

/** A figure that matters with its words: "23 Karten", "9 von 14 fertig". */
export function Figure({ value, children }: { value: ReactNode; children: ReactNode }) {
  return (
    <span className="figure">
      <b>{value}</b>
      <span>{children}</span>
    </span>
  )
}
