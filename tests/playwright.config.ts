import { defineConfig } from '@playwright/test'

/** Nothing outside this machine is reached; `werkstatt.test` stands for a plain http address in the local network. */
const hosts = 'MAP werkstatt.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'

export default defineConfig({
  outputDir: 'output/browser',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'output/browser.json' }]],
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // It fetches the whole application for each person; stories about it allow it.
    serviceWorkers: 'block',
    // A trace with pictures costs a third of the time: `npm run browser -- <name> --trace on` makes one.
    screenshot: 'only-on-failure',
    // Nothing a person does takes longer, also on two busy cores; without it a wrong name waits for the whole test.
    actionTimeout: 15_000,
    launchOptions: {
      // Set by the tasks `test`, `browser` and `screens`; without it Playwright looks for its own.
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--host-resolver-rules=${hosts}`,
      ],
    },
  },
  projects: [
    { name: 'scenarios', testDir: 'e2e/scenarios' },
    { name: 'screens', testDir: 'e2e/screens' },
  ],
})
