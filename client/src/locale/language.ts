/** Which language the interface speaks on this device. German unless the browser asks for English first. */
export type Language = 'de' | 'en'

export const languages: readonly Language[] = ['de', 'en']

const storageKey = 'servicewerkstatt.language'

export const isLanguage = (value: unknown): value is Language => value === 'de' || value === 'en'

/** The browser's first wish that we speak; German where it wishes for neither. */
export function preferredLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const tag = wish.toLowerCase().split('-')[0]
    if (isLanguage(tag)) return tag
  }
  return 'de'
}

/** The choice made on this device, else the browser's wish. Storage may be blocked; then the wish counts. */
export function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(storageKey)
    if (isLanguage(stored)) return stored
  } catch {
    // Storage is switched off: nothing was stored here.
  }
  return preferredLanguage(navigator.languages ?? [navigator.language])
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}
