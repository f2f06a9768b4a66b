import { addTarget } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useIdsOf } from '../../workshop/use-derived.ts'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { TargetRow } from './TargetRow.tsx'

/** The figures of a promise; none is fine for a service that is deliberately not measured. */
export function TargetList({ agreementId }: { readonly agreementId: string }) {
  const words = useWords('catalogue').target
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const ids = useIdsOf('targets', 'agreementId', agreementId)
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  const add = () => {
    endStep()
    addTarget(board, agreementId)
  }
  return (
    <Section label={words.heading} rule="open">
      <div ref={place} tabIndex={-1}>
        {ids.length === 0 && <p className="soft">{words.empty}</p>}
        {ids.length > 0 && (
          <ul className="ruled-list">
            {ids.map((id, index) => (
              <TargetRow key={id} id={id} no={index + 1} />
            ))}
          </ul>
        )}
        {mayWrite && (
          <p className="after-list">
            <Button small icon={<PlusIcon className="icon" />} onClick={add}>
              {words.add}
            </Button>
          </p>
        )}
      </div>
    </Section>
  )
}
