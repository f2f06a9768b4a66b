import { useWords } from '../../locale/use-words.ts'
import { MenuButton, type MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { CaretDownIcon } from '../../ui/icons.ts'
import { CoTextShort } from '../../workshop/CoText.tsx'

export interface ProcessTitleProps {
  readonly processId: string
  readonly name: string
  readonly entries: readonly MenuEntry[]
  readonly isRenaming: boolean
  readonly onRenamed: () => void
}

/** The name of the process, and beside it what can be done with processes. */
export function ProcessTitle({ processId, name, entries, isRenaming, onRenamed }: ProcessTitleProps) {
  const words = useWords('process').processes
  return (
    <div className="process-title">
      {isRenaming ? (
        <CoTextShort
          place={{ collection: 'processes', id: processId, field: 'name' }}
          label={words.name}
          labelHidden
          size="xl"
          startEditing
          onLeave={onRenamed}
        />
      ) : (
        <h1 className="title t-xl">{name}</h1>
      )}
      {entries.length > 0 && (
        <MenuButton
          label={words.menu}
          icon={<CaretDownIcon className="icon" />}
          iconOnly
          size="tiny"
          entries={entries}
        />
      )}
    </div>
  )
}
