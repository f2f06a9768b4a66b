import { type ReactNode, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { FootBar } from '../../ui/native/Layout.tsx'
import { useRescueFocus } from '../../workshop/use-rescue-focus.ts'

export interface FootProps {
  readonly missing: readonly string[]
  /** Where the record stands; the action changes with it, and the focus stays here. */
  readonly state: string
  /** The one main action. */
  readonly children: ReactNode
}

/** More than this is no hint any more but a list of reproaches; the rest is a number. */
const MOST_NAMED = 4

/** "Es fehlt noch: …" and the main action, always in view. */
export function Foot({ missing, state, children }: FootProps) {
  const words = useWords('catalogue')
  const place = useRef<HTMLElement>(null)
  useRescueFocus(place, state)
  const named = missing.slice(0, MOST_NAMED)
  const rest = missing.length - named.length
  return (
    <FootBar ref={place} tabIndex={-1} className="part-bleed catalogue-foot">
      <p className="foot-missing">
        {missing.length > 0 ? (
          <>
            <b>{words.missing}</b> {named.join(', ')}
            {rest > 0 && ` ${words.andMore(rest)}`}
          </>
        ) : (
          <span className="soft">{words.nothingMissing}</span>
        )}
      </p>
      <div className="foot-actions">{children}</div>
    </FootBar>
  )
}
