import { defineConfig } from 'vitest/config'

/** A project whose tests sit beside their source. */
const besideSource = (name: string, environment: 'node' | 'jsdom') => ({
  extends: true as const,
  root: name,
  test: {
    name,
    environment,
    include: ['src/**/*.test.{ts,tsx}'],
    benchmark: { include: [] },
  },
})

export default defineConfig({
  test: {
    // Two cores are the smallest machine the tests are meant for.
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    passWithNoTests: true,
    projects: [
      besideSource('shared', 'node'),
      besideSource('server', 'node'),
      {
        ...besideSource('client', 'jsdom'),
        oxc: { jsx: { runtime: 'automatic' } },
        test: { ...besideSource('client', 'jsdom').test, setupFiles: ['./vitest.setup.ts'] },
      },
      {
        extends: true,
        root: 'tests',
        test: {
          name: 'protocol',
          environment: 'node',
          include: ['protocol/**/*.test.ts', 'repository/**/*.test.ts'],
          exclude: ['**/*.long.test.ts'],
          benchmark: { include: ['bench/**/*.bench.ts'] },
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
    ],
  },
})
