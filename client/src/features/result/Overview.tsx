import { useMemo } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { type OverviewPart, overviewParts } from './overview-parts.ts'
import { OrphanLists } from './OrphanLists.tsx'
import { useResultPath } from './result-path.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { useOverviewFacts } from './use-overview-facts.ts'

/** Everything at a glance: what each part has, what it still lacks, what has no counterpart, and the ways out. */
export function Overview() {
  const words = useWords('result').overview
  const facts = useOverviewFacts()
  const parts = useMemo(() => overviewParts(facts), [facts])
  return (
    <>
      <p className="soft t-l view-lead">{words.lead}</p>
      <ol className="overview-parts">
        {parts.map((part) => (
          <PartRow key={part.part} part={part} />
        ))}
      </ol>
      <OrphanLists facts={facts} />
      <TakeAlong />
    </>
  )
}

function PartRow({ part }: { readonly part: OverviewPart }) {
  const words = useWords('result').overview
  const path = useResultPath()
  const gaps = part.gaps.map(({ name, n }) => {
    const word = words.gaps[name]
    return typeof word === 'string' ? word : word(n)
  })
  return (
    <li className="overview-part">
      <h2 className="overview-title">
        <span className="overview-number">{part.part}</span>{' '}
        {part.part === 5 ? (
          words.parts[part.part]
        ) : (
          <Link className="link-ink" to={path.part(part.part)}>
            {words.parts[part.part]}
          </Link>
        )}
      </h2>
      <p>
        {part.isUntouched
          ? words.untouched
          : part.counts.map(({ name, n }) => words.counts[name](n)).join(', ')}
      </p>
      <p className={gaps.length === 0 ? 'soft' : undefined}>
        {gaps.length === 0 ? (
          words.complete
        ) : (
          <>
            <b>{words.missing}</b> {gaps.join(', ')}
          </>
        )}
      </p>
    </li>
  )
}
