import { coText, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useBoard, useUndo } from '../../workshop/use-workshop.ts'

const FIELDS = ['serviceText', 'forWhom', 'benefit'] as const
type Field = (typeof FIELDS)[number]

/** The whole sentence of a group, or what is left of it after cutting, goes behind what stands in the statement. */
export function TakeOver({ no, text }: { readonly no: number; readonly text: string }) {
  const words = useWords('smallGroups')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button small aria-label={words.takeOf(no)} onClick={() => setOpen(true)}>
        {words.take}
      </Button>
      {isOpen && <TakeDialog text={text} onClose={() => setOpen(false)} />}
    </>
  )
}

function TakeDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const words = useWords('smallGroups')
  const { fields } = useWords('statement')
  const { cancel } = useWords('common')
  const board = useBoard()
  const toast = useToast()
  const { undo, endStep } = useUndo()
  const [part, setPart] = useState(text)
  const [field, setField] = useState<Field>('serviceText')
  const take = () => {
    onClose()
    const taken = part.trim()
    if (taken === '') return
    const place = { singleton: 'statement', field } as const
    const before = coText(board, place)?.toString().trim() ?? ''
    endStep()
    setText(board, place, before === '' ? taken : `${before}\n${taken}`)
    endStep()
    toast({ text: words.taken(fields[field].label), undo })
  }
  return (
    <Dialog
      isOpen
      question={words.takeQuestion}
      safe={{ text: cancel }}
      act={{ text: words.takeSubmit, onPress: take }}
      onClose={onClose}
      wide
    >
      <div className="stack">
        <TextArea
          label={words.text}
          labelHidden
          look="voice"
          rows={4}
          value={part}
          onChange={setPart}
          hint={words.takeText}
        />
        <Segments
          legend={words.takeWhere}
          value={field}
          onChange={setField}
          options={FIELDS.map((value) => ({ value, label: fields[value].label }))}
        />
      </div>
    </Dialog>
  )
}
