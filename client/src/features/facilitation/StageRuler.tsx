import { useEffect, useRef, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { type AgendaPlan, clockStep, type StageSegment } from './plan.ts'

const TOP = 24
const HEIGHT = 20
const LABEL_SIZE = 15
/** Half the width of the notch that shows where the plan is. */
const NOTCH = 6
/** Room that a letter of a label takes on average, in px; a label that does not fit its segment is left out. */
const LETTER = 7.6

export interface StageRulerProps {
  readonly plan: AgendaPlan
  /** Clock times below; without them, minutes. */
  readonly hasClock: boolean
}

/** The agenda as a folding rule: segments to scale, ticks in minutes, clock times below, a notch where the plan is. */
export function StageRuler({ plan, hasClock }: StageRulerProps) {
  const words = useWords('facilitation').plan
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  return (
    <div ref={place} className="stage-ruler">
      {width > 0 && plan.totalMinutes > 0 && (
        <svg width={width} height="70" role="img" aria-label={words.ruler}>
          <Ruler plan={plan} width={width} hasClock={hasClock} />
        </svg>
      )}
    </div>
  )
}

function Ruler({ plan, width, hasClock }: StageRulerProps & { readonly width: number }) {
  const x = (minute: number) => (minute / plan.totalMinutes) * width
  // Whole at both ends of the rule.
  const notch = Math.min(width - NOTCH, Math.max(NOTCH, x(plan.planAt)))
  return (
    <>
      <rect
        x=".75"
        y={TOP}
        width={width - 1.5}
        height={HEIGHT}
        fill="var(--paper-raised)"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      {plan.segments.map((segment) => (
        <Segment key={segment.id} segment={segment} x={x} />
      ))}
      <Ticks plan={plan} hasClock={hasClock} x={x} width={width} />
      {plan.hasBegun && (
        <>
          <path d={`M${notch - NOTCH} 15h${2 * NOTCH}l-${NOTCH} 9z`} fill="var(--ink)" />
          <path d={`M${notch} ${TOP}v${HEIGHT}`} stroke="var(--paper)" strokeWidth="5" />
          <path d={`M${notch} ${TOP}v${HEIGHT}`} stroke="var(--ink)" strokeWidth="2" />
        </>
      )}
    </>
  )
}

function Segment({ segment, x }: { readonly segment: StageSegment; readonly x: (minute: number) => number }) {
  const { from, to, title, state } = segment
  const [left, room] = [x(from), x(to) - x(from)]
  const fits = title.length * LETTER < room - 8
  const isNow = state === 'now'
  const shown = fits
    ? title
    : isNow || room > 6 * LETTER
      ? `${title.slice(0, Math.max(1, Math.floor(room / LETTER) - 2))}…`
      : ''
  return (
    <g>
      {state !== 'open' && (
        <rect x={left} y={TOP} width={room} height={HEIGHT} fill={isNow ? 'var(--ours)' : 'var(--ink)'}>
          <title>{title}</title>
        </rect>
      )}
      {from > 0 && (
        <path
          d={`M${left} ${TOP}v${HEIGHT}`}
          stroke={state === 'open' ? 'var(--ink)' : 'var(--paper)'}
          strokeWidth="1.5"
        />
      )}
      <text
        x={left + (from > 0 ? 4 : 0)}
        y="11"
        fontSize={LABEL_SIZE}
        fontWeight={isNow ? 600 : 400}
        fill={isNow ? 'var(--ours)' : 'var(--ink-2)'}
      >
        {shown}
      </text>
    </g>
  )
}

interface TicksProps extends StageRulerProps {
  readonly x: (minute: number) => number
  readonly width: number
}

function Ticks({ plan, hasClock, x, width }: TicksProps) {
  const { time } = useFormats()
  const step = clockStep(plan.totalMinutes)
  const fine = plan.totalMinutes > 300 ? 5 : 1
  const ticks = Array.from({ length: Math.floor(plan.totalMinutes / fine) + 1 }, (_, index) => index * fine)
  const clocks = ticks.filter(
    (minute) => minute % step === 0 && (minute === 0 || x(plan.totalMinutes - minute) > 70),
  )
  return (
    <>
      {ticks.map((minute) => (
        <path
          key={minute}
          d={`M${Math.min(width - 0.5, Math.max(0.5, x(minute)))} ${TOP + HEIGHT}v${minute % step === 0 ? 8 : minute % 5 === 0 ? 6 : 3}`}
          stroke="var(--ink)"
          strokeWidth="1"
        />
      ))}
      {[...clocks, plan.totalMinutes].map((minute, index, all) => (
        <text
          key={minute}
          x={x(minute)}
          y="67"
          fontSize="14"
          fill="var(--ink-2)"
          textAnchor={index === 0 ? 'start' : index === all.length - 1 ? 'end' : 'middle'}
        >
          {hasClock ? time(plan.startMs + minute * 60_000) : minute}
        </text>
      ))}
    </>
  )
}

/** Width of an element, followed as the window changes. */
function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return width
}
