import { deleteRecord, restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  canMoveEntry,
  type CatalogueStatus,
} from '@servicewerkstatt/shared/domain/agreements/catalogue-states.ts'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { type MenuEntry, MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Chip } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { CoTextShort } from '../../workshop/CoText.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useCataloguePath } from './catalogue-path.ts'
import { useServiceState } from './use-service-state.tsx'

interface ServiceHeadProps {
  readonly service: RecordView<'catalogue'>
  /** The name, or words for none. */
  readonly name: string
}

/** Name, state and version of the entry, and what is rarely done with it. */
export function ServiceHead({ service, name }: ServiceHeadProps) {
  const words = useWords('catalogue')
  const { status, version, move, problem } = useServiceState(service.id)
  const { mayWrite, isFacilitator } = useMe()
  return (
    <header className="stack">
      <div className="service-head">
        <CoTextShort
          className="on-paper"
          place={{ collection: 'catalogue', id: service.id, field: 'name' }}
          label={words.fields.name}
          labelHidden
          size="2xl"
          empty={words.fields.nameEmpty}
        />
        <div className="promise-state">
          <Chip>
            {words.status[status]}, {words.version(version)}
          </Chip>
          {mayWrite && (
            <ServiceMenu id={service.id} name={name} status={status} move={isFacilitator ? move : null} />
          )}
        </div>
      </div>
      {problem}
    </header>
  )
}

interface ServiceMenuProps {
  readonly id: string
  readonly name: string
  readonly status: CatalogueStatus
  /** Null for those who may not change the state. */
  readonly move: ((to: CatalogueStatus) => Promise<void>) | null
}

function ServiceMenu({ id, name, status, move }: ServiceMenuProps) {
  const words = useWords('catalogue')
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const endStep = useEndStep()
  const toast = useToast()
  const navigate = useNavigate()
  const pathOf = useCataloguePath()
  const remove = () =>
    ask('catalogue', id, () => {
      endStep()
      deleteRecord(board, 'catalogue', id)
      toast({ text: words.removed(name), undo: () => restoreRecord(board, 'catalogue', id) })
      void navigate(pathOf())
    })
  const entries: MenuEntry[] = []
  if (move) {
    // Forward is the main action at the foot of the page; here stands the way back, and the end.
    const back = status === 'published' ? 'agreed' : 'draft'
    if (canMoveEntry(status, back)) {
      entries.push({ id: 'reopen', text: words.reopen, onAction: () => void move(back) })
    }
    if (canMoveEntry(status, 'retired')) {
      entries.push({ id: 'retire', text: words.retire, onAction: () => void move('retired') })
    }
  }
  if (entries.length > 0) entries.push({ separator: true })
  entries.push({
    id: 'remove',
    text: words.remove,
    icon: <TrashIcon className="icon" />,
    onAction: remove,
  })
  return (
    <MenuButton
      label={words.actions(name)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="small"
      kind="quiet"
      placement="bottom end"
      entries={entries}
    />
  )
}
