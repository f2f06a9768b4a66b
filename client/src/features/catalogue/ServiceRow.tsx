import {
  deleteRecord,
  moveRecord,
  restoreRecord,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { isDeliberatelyUnmeasured } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import { memo } from 'react'
import { Link } from 'react-router'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { ArrowDownIcon, ArrowUpIcon, DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useIdsOf } from '../../workshop/use-derived.ts'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useCataloguePath } from './catalogue-path.ts'
import { PromiseState } from './PromiseState.tsx'
import { usePromiseText } from './use-promise-text.ts'

interface ServiceRowProps {
  readonly id: string
  /** The service above. */
  readonly before: string | null
  /** The service below the next one: where this one goes when it moves down. */
  readonly afterNext: string | null
  readonly isLast: boolean
}

/** A service in the list: name, for whom, what is promised, state. */
export const ServiceRow = memo(function ServiceRow({ id, ...places }: ServiceRowProps) {
  const words = useWords('catalogue')
  const { list } = useFormats()
  const { locale } = useSingleton('workshop')
  const service = useRecord('catalogue', id)
  const state = useRecord('catalogueStates', id)
  const departments = useAll('departments')
  const pathOf = useCataloguePath()
  const { mayWrite } = useMe()
  if (!service) return null
  const name = service.name.trim() === '' ? words.unnamed : service.name
  const customers = departments.filter((department) => service.customerIds[department.id])
  return (
    <li className="service-row" data-row>
      <div className="service-row-main" lang={locale}>
        <Link className="voice t-xl link-ink" to={pathOf(id)}>
          {name}
        </Link>
        {service.summary.trim() !== '' && <p>{service.summary}</p>}
        {customers.length > 0 && (
          <p className="t-s theirs">
            {list(customers.map((department) => department.name ?? words.unnamed))}
          </p>
        )}
      </div>
      <PromisesOf serviceId={id} isUnmeasured={isDeliberatelyUnmeasured(service)} />
      <p className="t-s soft service-row-state">{words.status[state?.status ?? 'draft']}</p>
      {mayWrite && <ServiceMenu id={id} name={name} {...places} />}
    </li>
  )
})

function PromisesOf({
  serviceId,
  isUnmeasured,
}: {
  readonly serviceId: string
  readonly isUnmeasured: boolean
}) {
  const words = useWords('catalogue')
  const ids = useIdsOf('agreements', 'serviceId', serviceId)
  if (ids.length === 0) {
    return <p className="soft">{isUnmeasured ? words.withoutNumber : words.noAgreement}</p>
  }
  return (
    <ul className="service-row-promises" aria-label={words.agreements}>
      {ids.map((id) => (
        <PromiseLine key={id} serviceId={serviceId} id={id} />
      ))}
    </ul>
  )
}

const PromiseLine = memo(function PromiseLine({
  serviceId,
  id,
}: {
  readonly serviceId: string
  readonly id: string
}) {
  const words = useWords('catalogue').agreement
  const { locale } = useSingleton('workshop')
  const agreement = useRecord('agreements', id)
  const text = usePromiseText(agreement)
  const pathOf = useCataloguePath()
  if (!agreement) return null
  return (
    <li>
      <Link className="voice link-ink promise-link" lang={locale} to={pathOf(serviceId, id)}>
        {text || words.kinds[agreement.kind ?? 'self_commitment']}
      </Link>
      <PromiseState agreement={agreement} />
    </li>
  )
})

function ServiceMenu({ id, name, before, afterNext, isLast }: ServiceRowProps & { readonly name: string }) {
  const words = useWords('catalogue')
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const endStep = useEndStep()
  const toast = useToast()
  const announce = useAnnounce()
  const move = (beforeId: string | null) => {
    endStep()
    if (moveRecord(board, 'catalogue', id, beforeId).ok) announce(words.moved(name))
  }
  const remove = () =>
    ask('catalogue', id, () => {
      endStep()
      deleteRecord(board, 'catalogue', id)
      toast({ text: words.removed(name), undo: () => restoreRecord(board, 'catalogue', id) })
    })
  return (
    <MenuButton
      label={words.actions(name)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="small"
      kind="quiet"
      placement="bottom end"
      entries={[
        {
          id: 'up',
          text: words.up,
          icon: <ArrowUpIcon className="icon" />,
          isDisabled: before === null,
          onAction: () => move(before),
        },
        {
          id: 'down',
          text: words.down,
          icon: <ArrowDownIcon className="icon" />,
          isDisabled: isLast,
          onAction: () => move(afterNext),
        },
        { separator: true },
        { id: 'remove', text: words.remove, icon: <TrashIcon className="icon" />, onAction: remove },
      ]}
    />
  )
}
