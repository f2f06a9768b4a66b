import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { bundlesInUse, loadWords } from './catalogues.ts'
import { type Language, storedLanguage, storeLanguage } from './language.ts'
import { LanguageContext } from './use-words.ts'

export type LanguageProviderProps = {
  /** Instead of the device's choice, for tests and pictures. */
  initial?: Language
  children: ReactNode
}

/** Keeps the language, remembers it on this device and sets `<html lang>`. Words are there before the switch shows. */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [language, setShown] = useState<Language>(() => initial ?? storedLanguage())

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const setLanguage = useCallback((next: Language) => {
    storeLanguage(next)
    const show = () => startTransition(() => setShown(next))
    // Should the words not arrive, the switch is tried all the same: the error boundary then says what to do.
    Promise.all(bundlesInUse().map((bundle) => loadWords(next, bundle))).then(show, show)
  }, [])

  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}
