import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { EyeIcon, PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Chip } from '../../ui/native/Paper.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { NewVisit } from './NewVisit.tsx'
import { usePaths } from './part-path.ts'
import { sectionId } from './section-id.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useFindingKeys } from './use-expectation.ts'

/** What was seen on the spot about this expectation. */
export function FindingsBox({ expectationId }: { readonly expectationId: string }) {
  const words = useWords('expectations')
  const { mayWrite } = useMe()
  const keys = useFindingKeys(expectationId)
  const [isAdding, setAdding] = useState(false)
  const place = useRef<HTMLElement>(null)
  useFocusBack(place, isAdding)
  return (
    <section ref={place} className="exp-box" id={sectionId('findings')} aria-labelledby="exp-findings-title">
      <div className="row between exp-box-head">
        <h2 className="label" id="exp-findings-title">
          {words.detail.sections.findings}
        </h2>
        {keys.length > 0 && (
          <Chip icon={<EyeIcon aria-hidden />}>{words.card.observations(keys.length)}</Chip>
        )}
      </div>
      <FindingList keys={keys} />
      {isAdding && <NewVisit expectationId={expectationId} onClose={() => setAdding(false)} />}
      {mayWrite && !isAdding && (
        <Button kind="quiet" small flush icon={<PlusIcon className="icon" />} onClick={() => setAdding(true)}>
          {words.visit.addFinding}
        </Button>
      )}
    </section>
  )
}

/** @param keys `<visit>/<finding>`, as from `useFindingKeys` */
export function FindingList({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return null
  return (
    <ul className="exp-findings">
      {keys.map((key) => {
        const [visitId = '', findingId = ''] = key.split('/')
        return <Finding key={key} visitId={visitId} findingId={findingId} />
      })}
    </ul>
  )
}

function Finding({ visitId, findingId }: { readonly visitId: string; readonly findingId: string }) {
  const words = useWords('expectations').visit
  const { date } = useFormats()
  const { view } = usePaths()
  const visit = useRecord('shadowings', visitId)
  const host = useRecord('departments', visit?.hostDepartmentId ?? null)
  const finding = visit?.findings[findingId]
  if (!visit || !finding) return null
  return (
    <li>
      <p className="exp-prose">{finding.observation.trim() || words.noWords}</p>
      {finding.implication.trim() !== '' && <p className="soft exp-prose">{finding.implication}</p>}
      <p className="t-s soft">
        <Link className="link-ink" to={view('visits')}>
          {words.at(host?.name ?? words.nowhere, visit.date === null ? '' : date(visit.date))}
        </Link>
      </p>
    </li>
  )
}
