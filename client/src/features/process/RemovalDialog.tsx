import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import type { LinkCounts } from './linked-records.ts'
import { useProcessTools } from './process-context.ts'

export interface Removal {
  readonly ids: readonly string[]
  readonly links: LinkCounts
}

/** More names than this would fill the screen. */
const MOST_NAMES = 6

/** Asks before a step goes that others point to (CANV-8). Steps without links go at once, and come back with Undo. */
export function RemovalDialog({
  removal,
  onClose,
}: {
  readonly removal: Removal
  readonly onClose: () => void
}) {
  const words = useWords('process').removal
  const shared = useWords('common')
  const { actions } = useProcessTools()
  const [first = ''] = removal.ids
  return (
    <Dialog
      isOpen
      question={
        removal.ids.length === 1
          ? words.question(actions.nameOf(first))
          : words.questionMany(removal.ids.length)
      }
      safe={{ text: shared.cancel }}
      act={{
        text: words.act,
        onPress: () => {
          onClose()
          actions.remove(removal.ids)
        },
      }}
      onClose={onClose}
    >
      <PointingHere links={removal.links} />
    </Dialog>
  )
}

/** What points to what is about to go, by name, and what becomes of it. */
export function PointingHere({ links }: { readonly links: LinkCounts }) {
  const words = useWords('process').removal
  return (
    <>
      <p className="strong">{words.links(links)}</p>
      <ul className="bullets">
        {links.names.slice(0, MOST_NAMES).map((name, index) => (
          // Two records may say the same; the list does not change while the question stands.
          <li key={index}>{name}</li>
        ))}
        {links.names.length > MOST_NAMES && <li>{words.more(links.names.length - MOST_NAMES)}</li>}
      </ul>
      <p className="soft">{words.after}</p>
    </>
  )
}
