import './Ruler.css'

export type RulerProps = {
  /** 0 to 1, or null while nothing is known: the rule stays empty. */
  share: number | null
  /** Blue: your own estimate. Ink: what really happened. */
  kind?: 'estimate' | 'fact'
  /** Up to here at worst, 0 to 1: paler, behind `share`. */
  worst?: number
  /** Places of the ticks, 0 to 1, where the rule measures something else than a share; equally long but for the ends. */
  ticksAt?: readonly number[]
  /** The promise, 0 to 1: a notch that goes through the bar. */
  promised?: number
  /** Words over the notch, such as "zugesagt 90". */
  promisedLabel?: string
  /** Limits of the bracket over the notch, 0 to 1: inside, the light says "knapp". */
  tight?: { from: number; to: number }
  /** Everything it shows, as one sentence for screen readers. */
  label: string
  /** Width in px at most; it shrinks with its place. */
  maxWidth?: number
  /** Fewer ticks, lower bar: for table rows. */
  compact?: boolean
}

const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`

/** Lengths follow the type size of the surface: px on a laptop, where body type is 18 px, and larger in the room. */
const em = (px: number) => `${px / 18}em`

/** Long at the ends and in the middle, medium at full tenths, short between. */
const tickLength = (at: number, bar: number) =>
  at === 0 || at === 1 || at === 0.5
    ? bar / 2
    : Number.isInteger(Math.round(at * 1000) / 100)
      ? bar / 3
      : bar / 5

/**
 * The ruler for every share: a bar of 16 (compact 12) px, ticks every 5 (compact 10) percent, a notch at the promise.
 * Positions are percentages, so that it fits any width while strokes and words keep their size.
 */
export function Ruler({
  share,
  kind = 'fact',
  worst,
  ticksAt,
  promised,
  promisedLabel,
  tight,
  label,
  maxWidth,
  compact,
}: RulerProps) {
  const bar = compact ? 12 : 16
  const parts = compact ? 10 : 20
  const head = promisedLabel ? 30 : promised === undefined ? 1 : 6
  const below = head + bar
  const ticks = ticksAt ?? Array.from({ length: parts + 1 }, (_, index) => index / parts)
  const lengthAt = (at: number) =>
    ticksAt ? (at === 0 || at === 1 ? bar / 2 : bar / 4) : tickLength(at, bar)
  const anchor =
    promised === undefined || (promised > 0.14 && promised < 0.86)
      ? 'middle'
      : promised > 0.5
        ? 'end'
        : 'start'
  return (
    <span className="ruler" {...(maxWidth && { style: { width: em(maxWidth) } })}>
      <svg height={em(below + bar / 2 + 1)} role="img" aria-label={label}>
        <rect
          width="100%"
          y={em(head)}
          height={em(bar)}
          fill="var(--paper-raised)"
          stroke="var(--line-control)"
          strokeWidth="1"
        />
        {worst !== undefined && (
          <rect
            width={percent(worst)}
            y={em(head)}
            height={em(bar)}
            fill="var(--ours-wash)"
            stroke="var(--ours)"
            strokeWidth="1"
          />
        )}
        {share !== null && (
          <rect
            width={percent(share)}
            y={em(head)}
            height={em(bar)}
            fill={kind === 'estimate' ? 'var(--ours)' : 'var(--ink)'}
          />
        )}
        {ticks.map((at) => (
          <Line key={at} at={at} from={below} to={below + lengthAt(at)} />
        ))}
        {tight && (
          <>
            <line
              x1={percent(tight.from)}
              x2={percent(tight.to)}
              y1={em(head - 5)}
              y2={em(head - 5)}
              stroke="var(--ink)"
              strokeWidth="1.2"
            />
            <Line at={tight.from} from={head - 5} to={head - 1} />
            <Line at={tight.to} from={head - 5} to={head - 1} />
          </>
        )}
        {promised !== undefined && (
          <>
            <Line at={promised} from={head - 5} to={below} width={5.5} stroke="var(--paper)" />
            <Line at={promised} from={head - 6} to={below} width={2} />
          </>
        )}
        {promised !== undefined && promisedLabel && (
          <svg x={percent(promised)} y={em(head - 12)} overflow="visible">
            <text textAnchor={anchor}>{promisedLabel}</text>
          </svg>
        )}
      </svg>
    </span>
  )
}

type LineProps = { at: number; from: number; to: number; width?: number; stroke?: string }

/** An upright stroke at a share, between two heights in px of the laptop. */
function Line({ at, from, to, width = 1, stroke = 'var(--ink)' }: LineProps) {
  const x = percent(at)
  return <line x1={x} x2={x} y1={em(from)} y2={em(to)} stroke={stroke} strokeWidth={em(width)} />
}

export type FoldingRuleProps = { /** Equal parts with long ticks between them. */ parts: number }

/** The folding rule as ornament, above the five steps of the start page. */
export function FoldingRule({ parts }: FoldingRuleProps) {
  const perPart = 12
  const ticks = Array.from({ length: parts * perPart + 1 }, (_, index) => index)
  return (
    <svg className="folding-rule" height="16" aria-hidden="true">
      <line x1="0" x2="100%" y1="1" y2="1" stroke="var(--ink)" strokeWidth="2" />
      {ticks.map((tick) => {
        // The outermost ticks move inwards by half their width, so that they are not cut off.
        const x = `${(tick / (parts * perPart)) * 100}%`
        const shift = tick === 0 ? 0.5 : tick === parts * perPart ? -0.5 : 0
        return (
          <line
            key={tick}
            x1={x}
            x2={x}
            y1="1"
            y2={tick % perPart === 0 ? 16 : tick % (perPart / 2) === 0 ? 10 : 6}
            transform={`translate(${shift} 0)`}
            stroke="var(--ink)"
            strokeWidth="1"
          />
        )
      })}
    </svg>
  )
}
