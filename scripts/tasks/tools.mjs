import { inRoot } from '../bootstrap/paths.mjs'
import { runNode } from '../bootstrap/processes.mjs'

/** @typedef {string[]} Args */

const script = {
  tsc: inRoot('node_modules/typescript/bin/tsc'),
  oxlint: inRoot('node_modules/oxlint/bin/oxlint'),
  biome: inRoot('node_modules/@biomejs/biome/bin/biome'),
  vitest: inRoot('node_modules/vitest/vitest.mjs'),
  playwright: inRoot('tests/node_modules/@playwright/test/cli.js'),
  vite: inRoot('client/node_modules/vite/bin/vite.js'),
}

// Tools are called by their JavaScript file with the chosen Node: no npx, no shell in between.
export const typecheck = (/** @type {Args} */ args = []) => runNode(script.tsc, ['-b', ...args])
export const lint = (/** @type {Args} */ args = []) =>
  runNode(script.oxlint, ['--type-aware', '--report-unused-disable-directives', ...args])
export const checkFormat = () => runNode(script.biome, ['format', '.'])
export const format = (/** @type {Args} */ args) =>
  runNode(script.biome, ['format', '--write', ...(args.length > 0 ? args : ['.'])])
export const vitest = (/** @type {Args} */ args) => runNode(script.vitest, args)
export const playwright = (/** @type {Args} */ args) =>
  runNode(script.playwright, ['test', '--config=tests/playwright.config.ts', ...args])
export const vite = (/** @type {Args} */ args, /** @type {Record<string, string>} */ env = {}) =>
  runNode(script.vite, [...args, '--config', inRoot('client/vite.config.ts')], { env })
/** @param {string} config path of the configuration @param {string[]} args */
export const viteWith = (config, args) => runNode(script.vite, [...args, '--config', config])
