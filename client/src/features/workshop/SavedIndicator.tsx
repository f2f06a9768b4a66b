import { useEffect, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { SavedState, type SavedStateName } from '../../ui/native/Presence.tsx'
import { useSavedState } from '../../workshop/use-workshop.ts'

/** "Gespeichert" waits for this long a pause in typing, in milliseconds, so that the words do not flicker with every letter. Later is never untrue. */
const CALM_MS = 400

/** Whether what was written is safe, in words; on phones too (SAVE-1). */
export function SavedIndicator() {
  const words = useWords('shell').saved
  const saved = useSavedState()
  const [shown, setShown] = useState(saved.name)

  useEffect(() => {
    if (saved.name !== 'saved') {
      setShown(saved.name)
      return
    }
    const timer = setTimeout(() => setShown('saved'), CALM_MS)
    return () => clearTimeout(timer)
  }, [saved.name])

  const name = saved.name === 'saved' ? shown : saved.name
  if (name === 'opening') return <span className="saved">{words.opening}</span>
  if (name === 'offline' && !saved.keptOnDevice) return <span className="saved saved-strong">{words.offlinePageOnly}</span>
  return <SavedState state={name satisfies SavedStateName} />
}
