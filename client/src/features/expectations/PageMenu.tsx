import { joinExpectations } from '@servicewerkstatt/shared/document/operations/expectations.ts'
import { deleteRecord, restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, LinkSimpleIcon, TrashIcon } from '../../ui/icons.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { usePaths } from './part-path.ts'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { useLikelyExpectations } from './use-likely.ts'
import { useUndoable } from './use-undoable.ts'

/** What can be done with an expectation as a whole. */
export function PageMenu({ expectation }: { readonly expectation: RecordView<'expectations'> }) {
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const { mayWrite } = useMe()
  const words = useWords('expectations')
  const navigate = useNavigate()
  const { view } = usePaths()
  const toast = useToast()
  const [isJoining, setJoining] = useState(false)
  if (!mayWrite) return null
  const trash = () =>
    ask('expectations', expectation.id, () => {
      deleteRecord(board, 'expectations', expectation.id)
      toast({ text: words.card.trashed, undo: () => restoreRecord(board, 'expectations', expectation.id) })
      void navigate(view('areas'))
    })
  return (
    <>
      <MenuButton
        label={words.detail.menu}
        icon={<DotsThreeIcon className="icon" weight="bold" />}
        iconOnly
        size="small"
        placement="bottom end"
        entries={[
          {
            id: 'join',
            text: words.detail.senders.join,
            icon: <LinkSimpleIcon />,
            onAction: () => setJoining(true),
          },
          { separator: true },
          { id: 'trash', text: words.card.trash, icon: <TrashIcon />, onAction: trash },
        ]}
      />
      {isJoining && <JoinDialog expectation={expectation} onClose={() => setJoining(false)} />}
    </>
  )
}

function JoinDialog(props: {
  readonly expectation: RecordView<'expectations'>
  readonly onClose: () => void
}) {
  const { expectation, onClose } = props
  const board = useBoard()
  const { senders } = useWords('expectations').detail
  const undoable = useUndoable()
  const options = useLikelyExpectations(expectation, 'all')
  return (
    <PickDialog
      question={senders.joinQuestion}
      sections={[{ options }]}
      onClose={onClose}
      onPick={(otherId) => {
        undoable(() => joinExpectations(board, expectation.id, otherId).ok, senders.joined)
        onClose()
      }}
    />
  )
}
