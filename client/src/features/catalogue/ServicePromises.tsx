import { addAgreement } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { memo, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useIdsOf } from '../../workshop/use-derived.ts'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useCataloguePath } from './catalogue-path.ts'
import { PromiseState } from './PromiseState.tsx'
import { usePromiseText } from './use-promise-text.ts'

/** The promises of a service; each has a page of its own. */
export function ServicePromises({ serviceId }: { readonly serviceId: string }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const endStep = useEndStep()
  const { mayWrite } = useMe()
  const navigate = useNavigate()
  const pathOf = useCataloguePath()
  const ids = useIdsOf('agreements', 'serviceId', serviceId)
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  const add = () => {
    endStep()
    const added = addAgreement(board, serviceId, 'self_commitment')
    if (added.ok) void navigate(pathOf(serviceId, added.id))
  }
  const addButton = mayWrite && (
    <Button small icon={<PlusIcon className="icon" />} onClick={add}>
      {words.add}
    </Button>
  )
  return (
    <Section label={words.heading} rule="open">
      <div ref={place} tabIndex={-1}>
        {ids.length === 0 ? (
          <Empty title={words.empty.title} action={addButton}>
            {words.empty.text}
          </Empty>
        ) : (
          <>
            <ul className="ruled-list">
              {ids.map((id) => (
                <PromiseEntry key={id} serviceId={serviceId} id={id} />
              ))}
            </ul>
            <p className="after-list">{addButton}</p>
          </>
        )}
      </div>
    </Section>
  )
}

interface PromiseEntryProps {
  readonly serviceId: string
  readonly id: string
}

const PromiseEntry = memo(function PromiseEntry({ serviceId, id }: PromiseEntryProps) {
  const words = useWords('catalogue').agreement
  const { locale } = useSingleton('workshop')
  const agreement = useRecord('agreements', id)
  const text = usePromiseText(agreement)
  const pathOf = useCataloguePath()
  if (!agreement) return null
  const kind = agreement.kind ?? 'self_commitment'
  return (
    <li className="promise-entry" data-row>
      <Link className="voice t-xl link-ink promise-link" lang={locale} to={pathOf(serviceId, id)}>
        {text || words.noSentence}
      </Link>
      <p className="row wrap">
        <PromiseState agreement={agreement} />
        <span className="t-s soft">{words.kinds[kind]}</span>
      </p>
    </li>
  )
})
