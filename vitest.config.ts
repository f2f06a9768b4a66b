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

/** The files of one worker share their modules, which saves a third of the time: a test leaves no state in a module behind. */
const together = { isolate: false }

/** Tests that show something. */
const page = { environment: 'jsdom', setupFiles: ['./vitest.setup.ts'], testTimeout: 20_000 }
const isolated = 'src/**/*.isolated.test.tsx'

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
    // What is waited for comes as soon as it can; on a busy machine a second is sometimes too short.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      beside('shared', together),
      beside('server', { ...together, testTimeout: 20_000, hookTimeout: 20_000 }),
      // A page costs each file half a second: logic does without, or asks for one in its first line (`@vitest-environment`).
      beside('client', { ...together, include: ['src/**/*.test.ts'] }),
      beside('client', {
        ...together,
        ...page,
        name: 'client-pages',
        include: ['src/**/*.test.tsx'],
        exclude: [...configDefaults.exclude, isolated],
      }),
      // `vi.mock` reaches only what has not been loaded yet.
      beside('client', { ...page, name: 'client-isolated', include: [isolated] }),
      folder('repository', together),
      folder('protocol', {
        ...together,
        ...patient,
        exclude: [...configDefaults.exclude, '**/*.long.test.ts'],
      }),
      folder('long', { include: ['**/*.long.test.ts'], testTimeout: 15 * 60_000, hookTimeout: 60_000 }),
      folder('bench', { include: [], benchmark: { include: ['bench/**/*.bench.ts'] } }),
    ],
  },
})
