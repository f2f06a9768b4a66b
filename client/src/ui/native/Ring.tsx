import { useWords } from '../../locale/use-words.ts'
import './Ruler.css'

export type MeasurabilityRingProps = {
  /** How many of the six parts are there, 0 to 6. */
  value: number
  /** The team decided to keep it without a number. */
  withoutNumber?: boolean
  /** Diameter in px on a laptop; it grows with the type in the room. */
  size?: number
}

const centre = 28
const radius = 22
/** Degrees left open at each end of a segment. */
const gapDeg = 5

function segmentPath(index: number): string {
  const at = (deg: number) => {
    const angle = ((deg - 90) * Math.PI) / 180
    return `${(centre + radius * Math.cos(angle)).toFixed(1)} ${(centre + radius * Math.sin(angle)).toFixed(1)}`
  }
  return `M${at(index * 60 + gapDeg)}A${radius} ${radius} 0 0 1 ${at((index + 1) * 60 - gapDeg)}`
}

/** Six segments from 12 o'clock clockwise, filled for each part that makes an expectation measurable. */
export function MeasurabilityRing({ value, withoutNumber = false, size = 58 }: MeasurabilityRingProps) {
  const words = useWords('common')
  const filled = withoutNumber ? 0 : Math.max(0, Math.min(6, Math.round(value)))
  const label = withoutNumber ? words.measurability.withoutNumber : words.measurability.of(filled)
  return (
    <svg
      className="ring"
      style={{ width: `${size / 18}em`, height: `${size / 18}em` }}
      viewBox="0 0 56 56"
      role="img"
      aria-label={label}
    >
      {[0, 1, 2, 3, 4, 5].map((index) => (
        <path
          key={index}
          d={segmentPath(index)}
          fill="none"
          stroke={index < filled ? 'var(--ours)' : 'var(--line-control)'}
          strokeWidth={index < filled ? 7 : 1.5}
        />
      ))}
      {withoutNumber ? (
        <path d="M22 28h12" stroke="var(--ink)" strokeWidth="2" />
      ) : (
        <text
          x={centre}
          y="34"
          textAnchor="middle"
          fontSize="18"
          fontWeight="600"
          fill="var(--ink)"
          fontFamily="var(--font-plain)"
        >
          {filled}
        </text>
      )}
    </svg>
  )
}
