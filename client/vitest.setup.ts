// Testing Library cleans up by itself only where `afterEach` is a global; here it is imported.
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadWords } from './src/locale/catalogues.ts'

// Words are there before a test renders, so that `useWords` answers at once. Without a provider it speaks German.
await Promise.all(
  (['de', 'en'] as const).flatMap((language) => [loadWords(language, 'door'), loadWords(language, 'inside')]),
)

afterEach(cleanup)

// jsdom has no workers. One that never answers keeps checks of promises out of tests about something else; see reckon-in-page.test-helper.ts.
class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}
Object.defineProperty(globalThis, 'Worker', { value: SilentWorker, configurable: true })
