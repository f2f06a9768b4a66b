import type { MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { ListBulletsIcon, PencilSimpleIcon } from '../../ui/icons.ts'
import { useWords } from '../../locale/use-words.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { useProcessExports } from './use-process-exports.ts'

interface OwnEntries {
  readonly rename: () => void
  readonly askAgain: () => void
  readonly editLanes: () => void
  readonly editHours: () => void
}

/** The menu beside the name of a process: what can be done with this one, its files, and then all processes. */
export function useProcessEntries(
  processId: string,
  { rename, askAgain, editLanes, editHours }: OwnEntries,
  ofAll: readonly MenuEntry[],
): readonly MenuEntry[] {
  const words = useWords('process').processes
  const hours = useWords('calendars').process
  const { mayWrite } = useMe()
  const exports = useProcessExports(processId)
  const own: readonly MenuEntry[] = [
    {
      id: 'rename',
      text: words.rename,
      icon: <PencilSimpleIcon className="icon" />,
      onAction: rename,
    },
    { id: 'about', text: words.about, icon: <ListBulletsIcon className="icon" />, onAction: askAgain },
    { id: 'lanes', text: words.lanes, icon: <ListBulletsIcon className="icon" />, onAction: editLanes },
    { id: 'hours', text: hours.title, icon: <ListBulletsIcon className="icon" />, onAction: editHours },
  ]
  return withoutDoubledRules([...(mayWrite ? own : []), ...exports, ...ofAll])
}

/** Each group brings the rule above it, and some groups are empty. */
const withoutDoubledRules = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.filter(
    (entry, index) => !('separator' in entry) || (index > 0 && !('separator' in (entries[index - 1] ?? {}))),
  )
