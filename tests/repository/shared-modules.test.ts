import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const testFiles = globSync('{shared,server,client}/src/**/*.test.{ts,tsx}', { cwd: root }).concat(
  globSync('tests/{protocol,repository}/**/*.test.ts', { cwd: root }),
)

// In a worker that shares its modules a mock comes too late, or stays for the next file.
test('modules are mocked only in files that are run on their own', () => {
  const mocking = testFiles.filter((file) =>
    /^vi\.(?:mock|doMock)\(/m.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(mocking.length).toBeGreaterThan(0)
  expect(mocking.filter((file) => !file.includes('.isolated.test.'))).toEqual([])
})
