/**
 * What a person has typed into a form that is sent as a whole. It belongs to this person and page alone: changes of others never overwrite it, it is there
 * again after a look elsewhere or a reload, and it goes when the form was sent or given up.
 */
import { useCallback, useMemo, useState } from 'react'
import { useWorkshop } from './workshop-context.tsx'

/** What was typed, by field, and what stood there when the typing began. */
interface Typed<T> {
  readonly values: Partial<T>
  readonly bases: Partial<T>
}

export interface FormDraft<T> {
  /** What the form shows: the typed values over those that stand there now. */
  readonly values: T
  readonly isDirty: boolean
  /** Fields that this person has typed in and that somebody else has changed meanwhile. */
  readonly changedMeanwhile: readonly (keyof T & string)[]
  readonly set: (values: Partial<T>) => void
  /** Forgets what was typed. */
  readonly clear: () => void
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function readTyped<T>(key: string): Typed<T> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (typeof stored === 'object' && stored !== null && 'values' in stored && 'bases' in stored) {
      // Written below, by this page or the one before its reload.
      return stored as Typed<T>
    }
  } catch {
    // Storage is switched off or holds something foreign: nothing was typed.
  }
  return { values: {}, bases: {} }
}

function keepTyped<T>(key: string, typed: Typed<T> | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(typed))
  } catch {
    // Storage is switched off or full: the words hold as long as the form is open.
  }
}

/**
 * @param name one form of one record, for example `miss:tgt-1:2026-05`
 * @param current what stands in the record now; plain values and lists
 */
export function useFormDraft<T extends object>(name: string, current: T): FormDraft<T> {
  const { access } = useWorkshop()
  // Several people may use one device, one after another: nobody finds the words of the one before (PROXY-3).
  const key = `servicewerkstatt.draft.${access.workshopId}.${access.participantId ?? ''}.${name}`
  const [held, setHeld] = useState(() => ({ key, typed: readTyped<T>(key) }))
  const typed = held.key === key ? held.typed : readTyped<T>(key)

  const set = useCallback(
    (values: Partial<T>) =>
      setHeld((before) => {
        const { values: old, bases } = before.key === key ? before.typed : readTyped<T>(key)
        const fresh = Object.fromEntries(
          Object.keys(values)
            .filter((field) => !(field in bases))
            .map((field) => [field, current[field as keyof T]]),
        ) as Partial<T>
        const next = { values: { ...old, ...values }, bases: { ...bases, ...fresh } }
        keepTyped(key, next)
        return { key, typed: next }
      }),
    [key, current],
  )
  const clear = useCallback(() => {
    keepTyped(key, null)
    setHeld({ key, typed: { values: {}, bases: {} } })
  }, [key])

  return useMemo(() => {
    const fields = Object.keys(typed.values) as (keyof T & string)[]
    const differs = fields.filter((field) => !isSame(typed.values[field], current[field]))
    return {
      values: { ...current, ...typed.values },
      isDirty: differs.length > 0,
      changedMeanwhile: differs.filter((field) => !isSame(typed.bases[field], current[field])),
      set,
      clear,
    }
  }, [typed, current, set, clear])
}
