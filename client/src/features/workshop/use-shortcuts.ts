/** Single keys and undo, for the whole workshop. Single keys can be switched off and never count in fields (A11Y-7). */
import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from '../../workshop/store.ts'
import { useLatest } from '../../workshop/use-latest.ts'
import { useUndo } from '../../workshop/use-workshop.ts'
import { isTypingPlace } from './typing.ts'

const storageKey = 'servicewerkstatt.single-keys'

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    // Storage is switched off: the keys are on, as for everybody new.
    return true
  }
}

const choice = createStore(readChoice())

/** Whether single keys are on, and the switch; kept on this device. */
export function useSingleKeys(): { readonly isOn: boolean; readonly setOn: (isOn: boolean) => void } {
  const isOn = useSyncExternalStore(choice.subscribe, choice.get)
  return {
    isOn,
    setOn(next) {
      choice.set(next)
      try {
        localStorage.setItem(storageKey, next ? 'on' : 'off')
      } catch {
        // Storage is switched off: the choice holds until the page is closed.
      }
    },
  }
}

export interface ShortcutActions {
  readonly park: () => void
  readonly help: () => void
}

export function useShortcuts(actions: ShortcutActions): void {
  const { undo, redo } = useUndo()
  const latest = useLatest({ ...actions, undo, redo })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Fields and editors have an undo of their own; dialogs hold the keyboard.
      if (event.defaultPrevented || event.isComposing || isTypingPlace(document.activeElement)) return
      const key = event.key.toLowerCase()
      if (event.ctrlKey || event.metaKey) {
        if (event.altKey || (key !== 'z' && key !== 'y')) return
        event.preventDefault()
        if (key === 'y' || event.shiftKey) latest.current.redo()
        else latest.current.undo()
        return
      }
      if (event.altKey || !choice.get()) return
      const action = key === 'p' ? latest.current.park : key === '?' ? latest.current.help : null
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [latest])
}
