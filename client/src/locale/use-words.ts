import { createContext, use, useContext } from 'react'
import { bundleOf, loadWords, type Part, type Words } from './catalogues.ts'
import { type Formats, formats } from './format.ts'
import type { Language } from './language.ts'

export type LanguageChoice = { language: Language; setLanguage: (language: Language) => void }

/** Default without a provider (component tests): German, not switchable. */
export const LanguageContext = createContext<LanguageChoice>({ language: 'de', setLanguage: () => {} })

/**
 * The words of one part in the language of the interface: `const words = useWords('start')`.
 * Suspends while the part's bundle is on its way; the routes load bundles before their screens.
 */
export function useWords<P extends Part>(part: P): Words[P] {
  const { language } = useContext(LanguageContext)
  const words = use(loadWords(language, bundleOf(part)))
  // The catalogue files are typed against `Words` (see de/ and en/); the loader only forgets which bundle it holds.
  return words[part] as Words[P]
}

/** Language of the interface and its switch. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext)

/** Numbers, dates and plurals in the language of the interface. */
export const useFormats = (): Formats => formats(useContext(LanguageContext).language)
