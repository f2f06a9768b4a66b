import { useWords } from '../../locale/use-words.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/** What the bar at the bottom of a step says, and the marks at its upper edge as far as there are any. */
export function Legend({ picture: { now, words: drawn } }: { readonly picture: ProcessPicture }) {
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
      {now.nodes.some(({ ownedBy }) => ownedBy === 'others') && (
        <>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path className="legend-others" d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" />
          </svg>
          {drawn.ownedByOthers}
        </>
      )}
      {now.nodes.some(({ hurdle }) => hurdle?.marked) && (
        <>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 0L12 11H0Z" fill="currentColor" />
          </svg>
          {drawn.hurdle}
        </>
      )}
    </span>
  )
}
