import { useWords } from '../../locale/use-words.ts'

/** What the bar at the bottom of a step says. */
export function Legend() {
  const words = useWords('process').legend
  return (
    <span className="process-legend">
      <svg width="30" height="10" aria-hidden="true">
        <defs>
          <pattern
            id="legend-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className="legend-ground" />
            <path d="M1.5 0V6" className="legend-stroke" />
          </pattern>
        </defs>
        <rect x=".5" y=".5" width="29" height="9" fill="url(#legend-hatch)" stroke="currentColor" />
      </svg>
      {words.waiting}
      <svg width="30" height="10" aria-hidden="true">
        <rect width="30" height="10" fill="currentColor" />
      </svg>
      {words.working}
    </span>
  )
}
