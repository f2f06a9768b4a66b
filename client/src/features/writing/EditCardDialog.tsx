import { setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useBoard, useUndo } from '../../workshop/use-workshop.ts'

/** After the collecting only facilitators change the words of a card (ROLE-3). */
export function EditCardDialog({
  card,
  onClose,
}: {
  readonly card: RecordView<'cards'>
  readonly onClose: () => void
}) {
  const words = useWords('writing')
  const { cancel } = useWords('common')
  const board = useBoard()
  const toast = useToast()
  const { undo, endStep } = useUndo()
  const [text, setTyped] = useState(card.text)
  const save = () => {
    if (text.trim() === '') return
    endStep()
    setText(board, { collection: 'cards', id: card.id, field: 'text' }, text.trim())
    endStep()
    onClose()
    toast({ text: words.mend.saved, undo })
  }
  return (
    <Dialog
      isOpen
      question={words.revealed.editQuestion}
      safe={{ text: cancel }}
      act={{ text: words.mend.save, onPress: save }}
      onClose={onClose}
    >
      <TextArea
        label={words.revealed.editField}
        labelHidden
        look="voice"
        rows={3}
        value={text}
        onChange={setTyped}
        maxLength={MAX_CARD_LENGTH}
      />
    </Dialog>
  )
}
