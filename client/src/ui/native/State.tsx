import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from './class-names.ts'
import './State.css'

/**
 * Every state that has a glyph. Round = holds, angular = does not, open = we do not know.
 * Verdicts on a period carry the names of the attainment verdicts, the rest those of their own field.
 */
export type StateName =
  | 'met'
  | 'near_miss'
  | 'missed'
  | 'no_cases'
  | 'not_measurable_yet'
  | 'not_in_force'
  | 'feasible'
  | 'tight'
  | 'not_feasible'
  | 'not_checkable'
  | 'outdated'
  | 'confirmed'
  | 'changed'
  | 'dropped'
  | 'number_good'

type Tone = 'kept' | 'missed' | 'open' | 'ours' | 'ink'
type Shape = 'tick' | 'half' | 'cross' | 'dash' | 'dashed' | 'dot' | 'arrow' | 'square-dash' | 'slice'

const looks: Record<StateName, { tone: Tone; shape: Shape }> = {
  met: { tone: 'kept', shape: 'tick' },
  feasible: { tone: 'kept', shape: 'tick' },
  confirmed: { tone: 'kept', shape: 'tick' },
  near_miss: { tone: 'missed', shape: 'half' },
  tight: { tone: 'missed', shape: 'half' },
  missed: { tone: 'missed', shape: 'cross' },
  not_feasible: { tone: 'missed', shape: 'cross' },
  no_cases: { tone: 'open', shape: 'dash' },
  not_measurable_yet: { tone: 'open', shape: 'dashed' },
  not_checkable: { tone: 'open', shape: 'dashed' },
  outdated: { tone: 'open', shape: 'dashed' },
  not_in_force: { tone: 'open', shape: 'dot' },
  changed: { tone: 'ours', shape: 'arrow' },
  dropped: { tone: 'open', shape: 'square-dash' },
  number_good: { tone: 'ink', shape: 'slice' },
}

/** Drawn on a 20 grid. Fills are the -fill colours, made for shapes; the word beside has the text colour. */
const drawings: Record<Shape, ReactNode> = {
  tick: (
    <>
      <circle cx="10" cy="10" r="9" fill="var(--kept)" />
      <path d="M5.6 10.3l3 3 5.8-6.3" fill="none" stroke="var(--on-state)" strokeWidth="2" />
    </>
  ),
  half: (
    <>
      <path d="M10 1.6L18.4 10 10 18.4 1.6 10z" fill="none" stroke="var(--missed-fill)" strokeWidth="2" />
      <path d="M1.6 10h16.8L10 18.4z" fill="var(--missed-fill)" />
    </>
  ),
  cross: (
    <>
      <path d="M10 .6L19.4 10 10 19.4.6 10z" fill="var(--missed-fill)" />
      <path d="M7 7l6 6M13 7l-6 6" stroke="var(--on-state)" strokeWidth="2" />
    </>
  ),
  dash: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="var(--open)" strokeWidth="2" />
      <path d="M6 10h8" stroke="var(--open)" strokeWidth="2" />
    </>
  ),
  dashed: (
    <circle
      cx="10"
      cy="10"
      r="8"
      fill="none"
      stroke="var(--open)"
      strokeWidth="2"
      strokeDasharray="3.6 2.68"
    />
  ),
  dot: <circle cx="10" cy="10" r="2.5" fill="var(--open)" />,
  arrow: (
    <>
      <rect x="2" y="2" width="16" height="16" fill="var(--ours)" />
      <path d="M5 10h9M10.5 6.2l3.8 3.8-3.8 3.8" fill="none" stroke="var(--on-ours)" strokeWidth="2" />
    </>
  ),
  'square-dash': (
    <>
      <rect x="2.5" y="2.5" width="15" height="15" fill="none" stroke="var(--open)" strokeWidth="2" />
      <path d="M6 10h8" stroke="var(--open)" strokeWidth="2" />
    </>
  ),
  slice: (
    <>
      <path d="M1.5 6h17a8.5 8.5 0 0 1-17 0z" fill="none" stroke="var(--ink)" strokeWidth="1.8" />
      <path d="M10 6h8.5A8.5 8.5 0 0 1 10 14.5z" fill="var(--ink)" />
    </>
  ),
}

/** The glyph alone, for tables of months. It is hidden from screen readers: put the word beside it or in a label. */
export function StateGlyph({ state, className }: { state: StateName; className?: string }) {
  return (
    <svg
      className={classNames('state-glyph', className)}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {drawings[looks[state].shape]}
    </svg>
  )
}

export type StateProps = {
  state: StateName
  /** Instead of the state's own word. */
  children?: ReactNode
  /** Framed, for the outcome of an expectation. */
  stamp?: boolean
  className?: string
}

/** A state as shape, word and colour. */
export function State({ state, children, stamp, className }: StateProps) {
  const words = useWords('common')
  return (
    <span className={classNames('state', `state-${looks[state].tone}`, stamp && 'state-stamp', className)}>
      <StateGlyph state={state} />
      <span>{children ?? words.states[state]}</span>
    </span>
  )
}
