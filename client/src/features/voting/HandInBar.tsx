import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { CheckIcon } from '../../ui/icons.ts'
import { FootBar } from '../../ui/native/Layout.tsx'

export interface HandInBarProps {
  /** Absent where the button says it all. */
  readonly state?: 'notYet' | 'changed' | 'done'
  /** What is still to be given, always in view. */
  readonly left?: ReactNode
  /** The one main action; nothing while there is nothing to hand in. */
  readonly children: ReactNode
}

/** The bar at the bottom of whatever is handed in as a whole. */
export function HandInBar({ state, left, children }: HandInBarProps) {
  const { status } = useWords('voting')
  return (
    <FootBar className="hand-in">
      {left}
      {state && (
        <span className={state === 'done' ? 'hand-in-state strong' : 'hand-in-state soft'} role="status">
          {state === 'done' && <CheckIcon className="icon" />}
          {status[state]}
        </span>
      )}
      <span className="hand-in-action">{children}</span>
    </FootBar>
  )
}
