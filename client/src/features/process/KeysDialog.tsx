import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'

/** The keys of the picture, in the order in which somebody would learn them. */
const KEYS = [
  'menu',
  'rename',
  'insert',
  'connect',
  'times',
  'move',
  'several',
  'copy',
  'remove',
  'leave',
  'undo',
] as const

export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords('process').keys
  const shared = useWords('common')
  return (
    <Dialog isOpen={isOpen} question={words.title} safe={{ text: shared.close }} onClose={onClose}>
      <p className="soft">{words.lead}</p>
      <dl className="key-list">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{words.names[key]}</kbd>
            </dt>
            <dd>{words.list[key]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
