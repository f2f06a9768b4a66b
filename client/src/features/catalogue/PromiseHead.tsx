import { deleteAgreement, restoreAgreement } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Segments } from '../../ui/native/Choice.tsx'
import { Chip } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useChangedSince, useVersions } from './agreement-state.ts'
import { useCataloguePath } from './catalogue-path.ts'
import { PromiseState } from './PromiseState.tsx'

type Agreement = RecordView<'agreements'>

const KINDS = ['sla', 'ola', 'self_commitment'] as const

/** The kind with the duty that comes with it, and the state. */
export function PromiseHead({
  agreement,
  serviceId,
}: {
  readonly agreement: Agreement
  readonly serviceId: string
}) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const { mayWrite } = useMe()
  const [latest] = useVersions(agreement.id)
  const hasChanged = useChangedSince(agreement, latest)
  const { kind } = agreement
  return (
    <header className="promise-head">
      {mayWrite ? (
        <Segments
          legend={words.kindLegend}
          legendHidden
          value={kind}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(next) => setFields(board, 'agreements', agreement.id, { kind: next })}
        />
      ) : (
        <Chip side="ours">{words.kinds[kind ?? 'self_commitment']}</Chip>
      )}
      <p className="t-s soft promise-duty">{kind === null ? words.kindOpen : words.duties[kind]}</p>
      <div className="promise-state">
        {latest && hasChanged && <span className="t-s strong">{words.changedSince(latest.n)}</span>}
        <PromiseState agreement={agreement} />
        {mayWrite && <PromiseMenu agreement={agreement} serviceId={serviceId} />}
      </div>
    </header>
  )
}

function PromiseMenu({
  agreement,
  serviceId,
}: {
  readonly agreement: Agreement
  readonly serviceId: string
}) {
  const words = useWords('catalogue')
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const endStep = useEndStep()
  const toast = useToast()
  const navigate = useNavigate()
  const pathOf = useCataloguePath()
  const remove = () =>
    ask('agreements', agreement.id, () => {
      endStep()
      deleteAgreement(board, agreement.id)
      toast({ text: words.agreement.removed, undo: () => restoreAgreement(board, agreement.id) })
      void navigate(pathOf(serviceId))
    })
  return (
    <MenuButton
      label={words.actions(agreement.title ?? words.agreement.promise)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="small"
      kind="quiet"
      placement="bottom end"
      entries={[
        {
          id: 'remove',
          text: words.agreement.remove,
          icon: <TrashIcon className="icon" />,
          onAction: remove,
        },
      ]}
    />
  )
}
