import {
  addRecord,
  deleteRecord,
  moveRecord,
  restoreRecord,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { memo, useState, type SubmitEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { ArrowDownIcon, ArrowUpIcon, DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Chip, Empty } from '../../ui/native/Paper.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll, useIds, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { AgreementStateChip } from './AgreementStateChip.tsx'
import { useServicePath } from './service-path.ts'

/** All services with what is promised about them. */
export function ServiceList() {
  const words = useWords('catalogue')
  const ids = useIds('catalogue')
  const { mayWrite } = useMe()
  return (
    <>
      <h1 className="title t-2xl">{words.title}</h1>
      <p className="soft t-l">{words.lead}</p>
      {ids.length === 0 ? (
        <Empty title={words.empty.title}>{words.empty.text}</Empty>
      ) : (
        <ul className="service-list" aria-label={words.services}>
          {ids.map((id) => (
            <ServiceRow key={id} id={id} />
          ))}
        </ul>
      )}
      {mayWrite && <NewService />}
    </>
  )
}

const ServiceRow = memo(function ServiceRow({ id }: { id: string }) {
  const words = useWords('catalogue')
  const service = useRecord('catalogue', id)
  const state = useRecord('catalogueStates', id)
  const departments = useAll('departments')
  const pathOf = useServicePath()
  const { mayWrite } = useMe()
  if (!service) return null
  const name = service.name.trim() === '' ? words.unnamed : service.name
  const customers = departments.filter((department) => service.customerIds[department.id])
  return (
    <li className="service-row">
      <div className="service-row-main">
        <Link className="voice t-xl link-ink" to={pathOf(id)}>
          {name}
        </Link>
        {service.summary.trim() !== '' && <p className="soft">{service.summary}</p>}
        {customers.length > 0 && (
          <p className="row wrap service-row-chips">
            {customers.map((department) => (
              <Chip key={department.id} side="theirs">
                {department.name}
              </Chip>
            ))}
          </p>
        )}
      </div>
      <PromisesOf serviceId={id} />
      <div className="service-row-end">
        <span className="t-s soft">{words.status[state?.status ?? 'draft']}</span>
        {mayWrite && <ServiceMenu id={id} name={name} />}
      </div>
    </li>
  )
})

function PromisesOf({ serviceId }: { serviceId: string }) {
  const words = useWords('catalogue')
  const agreements = useAll('agreements').filter((agreement) => agreement.serviceId === serviceId)
  if (agreements.length === 0) return <p className="service-row-promises soft">{words.noAgreement}</p>
  return (
    <ul className="service-row-promises" aria-label={words.agreements}>
      {agreements.map((agreement) => (
        <li key={agreement.id}>
          <span>{agreement.title ?? words.agreement.kinds[agreement.kind ?? 'self_commitment']}</span>{' '}
          <AgreementStateChip agreement={agreement} />
        </li>
      ))}
    </ul>
  )
}

function ServiceMenu({ id, name }: { id: string; name: string }) {
  const words = useWords('catalogue')
  const board = useBoard()
  const ids = useIds('catalogue')
  const toast = useToast()
  const at = ids.indexOf(id)
  return (
    <MenuButton
      label={words.actions(name)}
      icon={<DotsThreeIcon className="icon" />}
      iconOnly
      size="small"
      kind="quiet"
      entries={[
        {
          id: 'up',
          text: words.up,
          icon: <ArrowUpIcon className="icon" />,
          isDisabled: at <= 0,
          onAction: () => moveRecord(board, 'catalogue', id, ids[at - 1] ?? null),
        },
        {
          id: 'down',
          text: words.down,
          icon: <ArrowDownIcon className="icon" />,
          isDisabled: at >= ids.length - 1,
          onAction: () => moveRecord(board, 'catalogue', id, ids[at + 2] ?? null),
        },
        { separator: true },
        {
          id: 'remove',
          text: words.remove,
          icon: <TrashIcon className="icon" />,
          onAction: () => {
            deleteRecord(board, 'catalogue', id)
            toast({ text: words.removed(name), undo: () => restoreRecord(board, 'catalogue', id) })
          },
        },
      ]}
    />
  )
}

function NewService() {
  const words = useWords('catalogue')
  const board = useBoard()
  const navigate = useNavigate()
  const pathOf = useServicePath()
  const [name, setName] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const added = addRecord(board, 'catalogue', { name: name.trim(), measurementMode: 'measured' })
    if (!added.ok) return
    setName('')
    void navigate(pathOf(added.id))
  }
  return (
    <form className="new-service" onSubmit={submit}>
      <TextField label={words.addLabel} look="voice" value={name} onChange={setName} />
      <Button type="submit">{words.addSubmit}</Button>
    </form>
  )
}
