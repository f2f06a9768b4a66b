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
  /** What the words say: at once for everything but "saved". */
  const [name, setName] = useState(saved.name)
  if (saved.name !== 'saved' && name !== saved.name) setName(saved.name)
  const isSettling = saved.name === 'saved' && name !== 'saved'

  useEffect(() => {
    if (!isSettling) return
    const timer = setTimeout(() => setName('saved'), CALM_MS)
    return () => clearTimeout(timer)
  }, [isSettling])

  if (name === 'opening') return <span className="saved">{words.opening}</span>
  if (name === 'offline' && !saved.keptOnDevice)
    return <span className="saved saved-strong">{words.offlinePageOnly}</span>
  return <SavedState state={name satisfies SavedStateName} />
}
