/**
 * For tests that read the number of a check: the page reckons itself. All other tests have a worker that cannot be started (vitest.setup.ts). Ten thousand cases
 * beside everything else that a test does take their time on two busy cores.
 */
import { configure, getConfig } from '@testing-library/react'
import { afterAll, beforeAll, vi } from 'vitest'
import { forgetPromiseChecks } from './reckoner.ts'

/** To be called once at the top of a test file. */
export function reckonInPage(): void {
  const { Worker } = globalThis
  const { asyncUtilTimeout } = getConfig()
  vi.setConfig({ testTimeout: 60_000 })
  beforeAll(() => {
    Reflect.deleteProperty(globalThis, 'Worker')
    forgetPromiseChecks()
    configure({ asyncUtilTimeout: 15_000 })
  })
  afterAll(() => {
    globalThis.Worker = Worker
    configure({ asyncUtilTimeout })
  })
}
