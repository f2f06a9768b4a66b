import { expect, test, vi } from 'vitest'
import { loadPatiently } from './load-patiently.ts'

const wait = () => Promise.resolve()

test('waits for the server, and then has the code', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new TypeError('Failed to fetch'))
  const isServerThere = vi.fn<() => Promise<boolean>>().mockResolvedValue(false)
  isServerThere.mockImplementation(() => {
    if (isServerThere.mock.calls.length === 3) load.mockResolvedValue('code')
    return Promise.resolve(isServerThere.mock.calls.length > 3)
  })
  expect(await loadPatiently(load, { isServerThere, wait })).toBe('code')
  expect(load).toHaveBeenCalledTimes(4)
})

test('gives up where the server is there and does not have it', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(loadPatiently(load, { isServerThere: () => Promise.resolve(true), wait })).rejects.toThrow(
    'Failed to fetch',
  )
  expect(load).toHaveBeenCalledTimes(2)
})
