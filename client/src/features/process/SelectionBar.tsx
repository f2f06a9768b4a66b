/** What can be done with several steps at once, while several are chosen or being chosen. Works with a finger, a mouse and the keyboard alike. */
import { ALIGNMENTS } from '../../canvas/align.ts'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Checkbox } from '../../ui/native/Field.tsx'
import { useProcessTools } from './process-context.ts'
import type { LaneOption } from './StepCells.tsx'

export interface SelectionBarProps {
  readonly ids: readonly string[]
  readonly lanes: readonly LaneOption[]
  /** Pressing a step adds it, or takes it out again. */
  readonly isPicking: boolean
  readonly hasPicture: boolean
}

export function SelectionBar({ ids, lanes, isPicking, hasPicture }: SelectionBarProps) {
  const words = useWords('process').selection
  const { actions, askToRemove, clearChoice, setPicking } = useProcessTools()
  const none = ids.length === 0 ? words.noneYet : null
  return (
    <div className="selection-bar" role="toolbar" aria-label={words.label}>
      <p className="strong" aria-live="polite">
        {words.count(ids.length)}
      </p>
      <Checkbox checked={isPicking} onChange={setPicking}>
        {words.pick}
      </Checkbox>
      {hasPicture && (
        <MenuButton
          size="small"
          label={words.align}
          entries={ALIGNMENTS.map((how) => ({
            id: how,
            text: words.alignments[how],
            isDisabled: ids.length < (how === 'across' || how === 'down' ? 3 : 2),
            onAction: () => actions.align(ids, how),
          }))}
        />
      )}
      <MenuButton
        size="small"
        label={words.lane}
        entries={lanes.map(({ value, label }) => ({
          id: value,
          text: label,
          isDisabled: ids.length === 0,
          onAction: () => actions.changeLanes(ids, value),
        }))}
      />
      <Button small unavailable={none} onClick={() => actions.copy(ids)}>
        {words.copy}
      </Button>
      <Button small unavailable={none} onClick={() => actions.duplicate(ids)}>
        {words.duplicate}
      </Button>
      <Button small icon={<TrashIcon className="icon" />} unavailable={none} onClick={() => askToRemove(ids)}>
        {words.remove}
      </Button>
      <Button kind="quiet" small onClick={clearChoice}>
        {words.clear}
      </Button>
    </div>
  )
}
