/**
 * For tests that read the number of a check: the page reckons itself. All other tests have a worker that never answers (vitest.setup.ts). Ten thousand cases
 * beside everything else that a test does take their time on two busy cores.
 */
import { configure } from '@testing-library/react'
import { vi } from 'vitest'

Reflect.deleteProperty(globalThis, 'Worker')
configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 60_000 })
