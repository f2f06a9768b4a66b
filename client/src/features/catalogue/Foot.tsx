import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { FootBar } from '../../ui/native/Layout.tsx'

export interface FootProps {
  readonly missing: readonly string[]
  /** Nothing more has to be done. */
  readonly isDone?: boolean
  /** The one main action. */
  readonly children: ReactNode
}

/** More than this is no hint any more but a list of reproaches; the rest is a number. */
const MOST_NAMED = 4

/** "Es fehlt noch: …" and the main action, always in view. */
export function Foot({ missing, isDone = false, children }: FootProps) {
  const words = useWords('catalogue')
  const named = missing.slice(0, MOST_NAMED)
  const rest = missing.length - named.length
  return (
    <FootBar className="part-bleed catalogue-foot">
      <p className="foot-missing">
        {missing.length > 0 ? (
          <>
            <b>{words.missing}</b> {named.join(', ')}
            {rest > 0 && ` ${words.andMore(rest)}`}
          </>
        ) : (
          <span className="soft">{isDone ? words.allDone : words.nothingMissing}</span>
        )}
      </p>
      <div className="foot-actions">{children}</div>
    </FootBar>
  )
}
