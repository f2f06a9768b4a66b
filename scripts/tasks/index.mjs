import { ensureBrowserTools } from '../bootstrap/browser.mjs'
import { pnpmScript } from '../bootstrap/packages.mjs'
import { runNode } from '../bootstrap/processes.mjs'
import { bench } from './bench.mjs'
import { buildClient } from './client.mjs'
import { backup, dev, restore, start } from './serve.mjs'
import { check, test } from './test.mjs'
import * as tools from './tools.mjs'

/**
 * @typedef {object} Task
 * @property {(args: string[]) => number | Promise<number>} run answers with the exit code
 * @property {boolean} [installsItself] true: the packages are not installed first
 */

/** Every task by name, as in the scripts of package.json; further arguments go to the tool behind it. */
export const tasks = /** @type {Record<string, Task | undefined>} */ ({
  start: { run: start },
  dev: { run: dev },
  test: { run: test },
  check: { run: check },
  types: { run: tools.typecheck },
  lint: { run: (args) => firstFailure([() => tools.lint(args), tools.checkFormat]) },
  format: { run: tools.format },
  unit: { run: unit },
  browser: { run: (args) => inBrowser(['--project=scenarios', ...args]) },
  screens: { run: (args) => inBrowser(['--project=screens', ...args]) },
  build: { run: buildClient },
  bench: { run: bench },
  'test:long': { run: (args) => tools.vitest(['run', '--project=long', ...args]) },
  backup: { run: backup },
  restore: { run: restore },
  pnpm: { run: (args) => runNode(pnpmScript(), args), installsItself: true },
})

export const taskNames = Object.keys(tasks)

/** All tests in Vitest but the long ones, or what the arguments choose. @param {string[]} args */
function unit(args) {
  const chosen = args.some((arg) => arg.startsWith('--project'))
  return tools.vitest(['run', ...(chosen ? [] : ['--project=!long']), ...args])
}

/** @param {string[]} args for Playwright */
async function inBrowser(args) {
  await ensureBrowserTools()
  return firstFailure([buildClient, () => tools.playwright(args)])
}

/** @param {(() => number | Promise<number>)[]} steps @returns {Promise<number>} the first exit code that is not 0, else 0 */
async function firstFailure(steps) {
  for (const step of steps) {
    const code = await step()
    if (code !== 0) return code
  }
  return 0
}
