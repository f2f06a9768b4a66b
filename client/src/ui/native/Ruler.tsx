import './Ruler.css'

export type RulerProps = {
  /** 0 to 1, or null while nothing is known: the rule stays empty. */
  share: number | null
  /** Blue: your own estimate. Ink: what really happened. */
  kind?: 'estimate' | 'fact'
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

/**
 * The ruler for every share: a bar of 16 (compact 12) px, ticks every 5 and 10 percent, and a notch at the promise.
 * Positions are percentages, so that it fits any width while strokes and words keep their size.
 */
export function Ruler({
  share,
  kind = 'fact',
  promised,
  promisedLabel,
  tight,
  label,
  maxWidth,
  compact,
}: RulerProps) {
  const bar = compact ? 12 : 16
  const head = promisedLabel ? 28 : promised === undefined ? 1 : 5
  const ticks = Array.from({ length: compact ? 11 : 21 }, (_, index) => index / (compact ? 10 : 20))
  const tickLength = (at: number) =>
    at === 0 || at === 1 || at === 0.5
      ? bar / 2
      : Number.isInteger(Math.round(at * 1000) / 100)
        ? bar / 3
        : bar / 5
  const below = head + bar
  const anchor =
    promised !== undefined && promised > 0.86
      ? 'end'
      : promised !== undefined && promised < 0.14
        ? 'start'
        : 'middle'
  return (
    <span className="ruler" {...(maxWidth && { style: { width: maxWidth } })}>
      <svg height={below + bar / 2 + 1} role="img" aria-label={label}>
        <rect
          x="0"
          y={head}
          width="100%"
          height={bar}
          fill="var(--paper-raised)"
          stroke="var(--line-control)"
          strokeWidth="1"
        />
        {share !== null && (
          <rect
            x="0"
            y={head}
            width={percent(share)}
            height={bar}
            fill={kind === 'estimate' ? 'var(--ours)' : 'var(--ink)'}
          />
        )}
        {ticks.map((at) => (
          <line
            key={at}
            x1={percent(at)}
            x2={percent(at)}
            y1={below}
            y2={below + tickLength(at)}
            stroke="var(--ink)"
            strokeWidth="1"
          />
        ))}
        {tight && (
          <g stroke="var(--ink)" strokeWidth="1.2">
            <line x1={percent(tight.from)} x2={percent(tight.to)} y1={head - 5} y2={head - 5} />
            <line x1={percent(tight.from)} x2={percent(tight.from)} y1={head - 5} y2={head - 1} />
            <line x1={percent(tight.to)} x2={percent(tight.to)} y1={head - 5} y2={head - 1} />
          </g>
        )}
        {promised !== undefined && (
          <>
            <line
              x1={percent(promised)}
              x2={percent(promised)}
              y1={head - 5}
              y2={below}
              stroke="var(--paper)"
              strokeWidth="5.5"
            />
            <line
              x1={percent(promised)}
              x2={percent(promised)}
              y1={head - 6}
              y2={below}
              stroke="var(--ink)"
              strokeWidth="2"
            />
          </>
        )}
        {promised !== undefined && promisedLabel && (
          <text x={percent(promised)} y={head - 12} textAnchor={anchor}>
            {promisedLabel}
          </text>
        )}
      </svg>
    </span>
  )
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
