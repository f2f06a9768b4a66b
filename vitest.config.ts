import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** A package whose tests sit beside their source. */
const beside = (name: string, test: TestProjectInlineConfiguration['test'] = {}) =>
  ({
    extends: true,
    root: name,
    oxc: { jsx: { runtime: 'automatic' } },
    test: { name, include: ['src/**/*.test.{ts,tsx}'], benchmark: { include: [] }, ...test },
  }) satisfies TestProjectInlineConfiguration

/** A folder of `tests/` that is a project of its own. */
const folder = (name: string, test: TestProjectInlineConfiguration['test'] = {}) =>
  ({
    extends: true,
    root: 'tests',
    test: { name, include: [`${name}/**/*.test.ts`], benchmark: { include: [] }, ...test },
  }) satisfies TestProjectInlineConfiguration

/** Servers are started and killed in these: one test may take a while on two busy cores. */
const patient = { testTimeout: 30_000, hookTimeout: 30_000 }

export default defineConfig({
  test: {
    // Two cores are the smallest machine the tests are meant for.
    maxWorkers: 2,
    passWithNoTests: true,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      beside('shared'),
      beside('server', { testTimeout: 20_000, hookTimeout: 20_000 }),
      beside('client', { environment: 'jsdom', setupFiles: ['./vitest.setup.ts'] }),
      folder('repository'),
      folder('protocol', { ...patient, exclude: [...configDefaults.exclude, '**/*.long.test.ts'] }),
      folder('long', { include: ['**/*.long.test.ts'], testTimeout: 15 * 60_000, hookTimeout: 60_000 }),
      folder('bench', { include: [], benchmark: { include: ['bench/**/*.bench.ts'] } }),
    ],
  },
})
