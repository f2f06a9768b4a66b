import { useEffect, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useReloadsOffline } from '../../workshop/offline-reload.ts'
import { useSavedState } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** A hiccup shorter than this is not worth a line, in milliseconds. */
const WORTH_A_LINE_MS = 2000

/** While offline, or while the server cannot store: what happens to what is written, and what to do, in one calm line under the bars. */
export function ConnectionLine() {
  const { name } = useSavedState()
  if (name !== 'offline' && name !== 'server_cannot_save') return null
  return <Line key={name} isOffline={name === 'offline'} />
}

function Line({ isOffline }: { readonly isOffline: boolean }) {
  const words = useWords('shell').saved
  const { reconnectNow } = useWorkshop()
  const { keptOnDevice, hasUnsaved } = useSavedState()
  const reloads = useReloadsOffline()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), WORTH_A_LINE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className="connection-line">
      <p>
        {isOffline
          ? keptOnDevice
            ? words.offlineLine
            : words.offlineLinePageOnly
          : hasUnsaved
            ? words.cannotSaveLine
            : words.cannotSaveIdle}{' '}
        {isOffline && keptOnDevice && (
          <span className="soft">{reloads ? words.reloadWorks : words.reloadNeedsServer}</span>
        )}
      </p>
      {isOffline && (
        <Button small kind="quiet" onClick={reconnectNow}>
          {words.tryNow}
        </Button>
      )}
    </div>
  )
}
