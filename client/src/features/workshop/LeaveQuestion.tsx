import { useBlocker } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { useSavedState } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** Leaving the workshop for another page of this application with something unsent asks first (SAVE-3); closing and reloading ask by the browser. */
export function LeaveQuestion() {
  const words = useWords('shell').leave
  const { access, saved } = useWorkshop()
  const { keptOnDevice } = useSavedState()
  const inside = `/w/${access.workshopId}`
  const blocker = useBlocker(
    ({ nextLocation: { pathname } }) =>
      saved.get().hasUnsaved && pathname !== inside && !pathname.startsWith(`${inside}/`),
  )
  return (
    <Dialog
      isOpen={blocker.state === 'blocked'}
      question={words.question}
      safe={{ text: words.stay }}
      act={{ text: words.go, onPress: () => blocker.proceed?.() }}
      onClose={() => blocker.reset?.()}
    >
      <p>{keptOnDevice ? words.keptOnDevice : words.pageOnly}</p>
    </Dialog>
  )
}
