// Testing Library cleans up by itself only where `afterEach` is a global; here it is imported.
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadWords } from './src/locale/catalogues.ts'

// Words are there before a test renders, so that `useWords` answers at once. Without a provider it speaks German.
await Promise.all(
  (['de', 'en'] as const).flatMap((language) => [loadWords(language, 'door'), loadWords(language, 'inside')]),
)

afterEach(cleanup)
// As in vitest.config.ts: what is waited for comes as soon as it can.
configure({ asyncUtilTimeout: 5000 })

// jsdom has no workers. One that cannot be started keeps checks of promises out of tests about something else; see reckon-in-page.test-helper.ts.
class BrokenWorker {
  onerror: ((event: { readonly message: string }) => void) | null = null
  postMessage(): void {
    queueMicrotask(() => this.onerror?.({ message: 'no workers in tests' }))
  }
  terminate(): void {}
}
Object.defineProperty(globalThis, 'Worker', { value: BrokenWorker, configurable: true, writable: true })
