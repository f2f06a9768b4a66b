import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { AtomField } from '../../workshop/AtomField.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { ShareField } from './EntryField.tsx'
import { displayName } from './step-names.ts'

/** Label and share of one connection. */
export function WayDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useWords('process')
  const board = useBoard()
  const way = useRecord('edges', id)
  const from = useRecord('nodes', way?.from ?? null)
  const to = useRecord('nodes', way?.to ?? null)
  return (
    <Dialog
      isOpen={way !== undefined}
      question={words.ways.dialog(displayName(from, words), displayName(to, words))}
      safe={{ text: words.ways.done }}
      onClose={onClose}
    >
      {way && (
        <div className="stack">
          <AtomField
            label={words.ways.label}
            hint={words.ways.labelHint}
            value={way.label ?? ''}
            onWrite={(text) => setFields(board, 'edges', id, { label: text || null })}
          />
          {from?.type === 'decision' ? (
            <ShareField
              label={words.ways.share}
              hint={words.ways.shareHint}
              basisPoints={way.shareBp}
              empty={words.table.unknown}
              onWrite={(shareBp) => setFields(board, 'edges', id, { shareBp })}
            />
          ) : (
            <p className="field-hint">{words.ways.noShare}</p>
          )}
        </div>
      )}
    </Dialog>
  )
}
