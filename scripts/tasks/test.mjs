import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { ensureBrowserTools } from '../bootstrap/browser.mjs'
import { inRoot, readJson } from '../bootstrap/paths.mjs'
import { Problem } from '../bootstrap/problem.mjs'
import { printBundleSizes } from './bundle-sizes.mjs'
import { buildClient } from './client.mjs'
import * as tools from './tools.mjs'

/**
 * @typedef {object} Phase
 * @property {string} name
 * @property {() => number | Promise<number>} run answers with the exit code
 * @property {boolean} [gate] true: what comes after makes no sense if this fails
 */

const vitestReport = inRoot('tests/output/vitest.json')
const browserReport = inRoot('tests/output/browser.json')

/** Reporters: lines for people, and a file that the totals at the end are read from. */
const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`]

/** @type {Phase[]} */
const withoutRunning = [
  { name: 'types', run: () => tools.typecheck() },
  { name: 'lint and import cycles', run: () => tools.lint() },
  { name: 'format', run: () => tools.checkFormat() },
]

/** Types, lint, import cycles, format, and the tests that need neither a build nor a browser. @param {string[]} args */
export const check = (args) =>
  runPhases(
    [
      ...withoutRunning,
      {
        name: 'unit and property tests',
        run: () =>
          tools.vitest(['run', ...projects('shared', 'server', 'client*', 'repository'), ...reporters]),
      },
    ],
    args,
  )

/** Everything: `check`, then protocol tests, the build with its sizes, and the browser tests. @param {string[]} args */
export async function test(args) {
  await ensureBrowserTools()
  return runPhases(
    [
      ...withoutRunning,
      {
        name: 'unit, property and protocol tests',
        run: () =>
          tools.vitest([
            'run',
            ...projects('shared', 'server', 'client*', 'repository', 'protocol'),
            ...reporters,
          ]),
      },
      { name: 'build', run: buildClient, gate: true },
      { name: 'size of the first page', run: printBundleSizes },
      { name: 'browser tests', run: () => tools.playwright(['--project=scenarios']) },
    ],
    args,
  )
}

const projects = (/** @type {string[]} */ ...names) => names.map((name) => `--project=${name}`)

/**
 * Runs one phase after the other, goes on after a failure so that one run shows all of them, and closes with what
 * failed and the totals of all tests.
 *
 * @param {Phase[]} phases
 * @param {string[]} args
 */
async function runPhases(phases, args) {
  if (args.length > 0) {
    throw new Problem(
      'This runs everything and takes no arguments. For a part: `npm run unit -- <file>` or `npm run browser -- <file>`.',
    )
  }
  rmSync(inRoot('tests/output'), { recursive: true, force: true })
  mkdirSync(inRoot('tests/output'), { recursive: true })
  const outcomes = []
  for (const phase of phases) {
    console.log(`\n── ${phase.name}`)
    const begin = performance.now()
    const code = await phase.run()
    outcomes.push({ name: phase.name, code, seconds: (performance.now() - begin) / 1000 })
    if (code !== 0 && phase.gate) break
  }
  console.log('')
  for (const { name, code, seconds } of outcomes) {
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  }
  const failedPhases = outcomes.filter(({ code }) => code !== 0)
  printTotals(failedPhases.length)
  return failedPhases.length === 0 ? 0 : 1
}

/** The last line: tests of both runners together. @param {number} failedPhases */
function printTotals(failedPhases) {
  const unit = existsSync(vitestReport) ? readJson(vitestReport) : undefined
  const browser = existsSync(browserReport) ? readJson(browserReport).stats : undefined
  const passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0)
  const failed = (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0)
  const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (browser?.skipped ?? 0)
  // A phase can fail without a failed test: a type error, a file that does not load.
  console.log(
    [
      `${passed} passed`,
      `${Math.max(failed, failedPhases)} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ].join(', '),
  )
}
