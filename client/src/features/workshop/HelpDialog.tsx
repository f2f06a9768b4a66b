import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Switch } from '../../ui/aria/Switch.tsx'
import { useSingleKeys } from './use-shortcuts.ts'

/** The keys, the switch for single ones, and three sentences on how it works. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords('shell').help
  const { close } = useWords('common')
  const { isOn, setOn } = useSingleKeys()
  const keys: readonly (readonly [string, string])[] = [
    ['P', words.keys.park],
    ['?', words.keys.help],
    [words.keyNames.undo, words.keys.undo],
    [words.keyNames.redo, words.keys.redo],
    [words.keyNames.leave, words.keys.leave],
  ]
  return (
    <Dialog isOpen={isOpen} question={words.title} safe={{ text: close }} onClose={onClose}>
      <div className="stack-wide">
        <dl className="keys">
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Switch isOn={isOn} onChange={setOn}>
            {words.single}
          </Switch>
          <p className="soft t-s">{words.singleNote}</p>
        </div>
        <div className="stack">
          <h3 className="strong">{words.how}</h3>
          {words.howText.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
