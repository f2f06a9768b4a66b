import { LanguageSwitch } from '../../app/LanguageSwitch.tsx'
import { ThemeSwitch } from '../../app/ThemeSwitch.tsx'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'

/** Language and look of this device. */
export function SettingsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const words = useWords('shell').settings
  const { close } = useWords('common')
  return (
    <Dialog isOpen={isOpen} question={words.title} safe={{ text: close }} onClose={onClose}>
      <div className="stack-wide">
        <div className="stack">
          <h3 className="label">{words.language}</h3>
          <LanguageSwitch />
        </div>
        <div className="stack">
          <h3 className="label">{words.look}</h3>
          <ThemeSwitch />
        </div>
        <p className="soft t-s">{words.note}</p>
      </div>
    </Dialog>
  )
}
