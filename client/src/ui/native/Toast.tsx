import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../announcer.tsx'
import './Toast.css'

export type ToastMessage = {
  /** One sentence: what happened. */
  text: string
  /** Takes it back. Without it the toast only tells. */
  undo?: () => void
  /** Instead of "Rückgängig". */
  undoText?: string
  /** 10 unless said otherwise; 15 after moving a stage. */
  seconds?: number
}

type Shown = ToastMessage & { key: number }

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null)

/** Gives `(message) => void`. A new message takes the place of the one that stands there. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return show
}

/** Holds the one toast at the bottom left. Belongs at the root of a screen, inside the announcer. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const announce = useAnnounce()
  const show = useCallback(
    (message: ToastMessage) => {
      setShown((before) => ({ ...message, key: (before?.key ?? 0) + 1 }))
      announce(message.text)
    },
    [announce],
  )
  const close = useCallback(() => setShown(null), [])
  const words = useWords('common')
  const place = useMemo(
    () => shown && <ToastCard key={shown.key} message={shown} onClose={close} />,
    [shown, close],
  )
  return (
    <ToastContext value={show}>
      {children}
      {/* The mark lets people take something back while a dialog is open: react-aria leaves this part alone. */}
      <section className="toast-place" aria-label={words.messages} data-react-aria-top-layer="true">
        {place}
      </section>
    </ToastContext>
  )
}

/** The card counts down by itself and waits while it is hovered or has the focus. */
function ToastCard({ message, onClose }: { message: ToastMessage; onClose: () => void }) {
  const words = useWords('common')
  const [left, setLeft] = useState(message.seconds ?? 10)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [held])
  useEffect(() => {
    if (left <= 0) onClose()
  }, [left, onClose])
  return (
    // Hover and focus only hold the countdown; nothing here can be done by pointer alone.
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {message.undo && (
        <button
          type="button"
          onClick={() => {
            // Closed first: what cannot be taken back any more says so in a message of its own.
            onClose()
            message.undo?.()
          }}
        >
          {message.undoText ?? words.undo}
        </button>
      )}
      {!message.undo && (
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      )}
      <span className="toast-seconds" aria-hidden="true">
        {Math.max(0, left)}
      </span>
    </div>
  )
}
