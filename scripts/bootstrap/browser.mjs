import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot } from './paths.mjs'
import { Problem } from './problem.mjs'
import { run, runNode } from './processes.mjs'

/** How long Playwright may take to fetch its browser; behind a closed network it tries for very long. */
const playwrightLimitMs = 180_000

const playwright = inRoot('tests/node_modules/@playwright/test/cli.js')

/**
 * Makes sure of what the browser tests need from the machine: a Chromium, named in `CHROMIUM` from then on, and
 * poppler's `pdftotext`, with which tests read the PDFs.
 */
export async function ensureBrowserTools() {
  let browser = findBrowser() ?? (await findPlaywrightsOwn())
  if (!browser) {
    console.log('No Chromium found on this machine; asking Playwright for one …')
    await runNode(playwright, ['install', 'chromium'], { timeoutMs: playwrightLimitMs })
    browser = await findPlaywrightsOwn()
  }
  const missing = [...(browser ? [] : ['chromium']), ...(onPath('pdftotext') ? [] : ['poppler-utils'])]
  if (missing.length > 0) await installFromDebian(missing)
  browser ??= findBrowser()

  if (!browser) {
    throw new Problem(
      'The browser tests need Chromium, Chrome or Edge. Please install one, or name its program in the environment ' +
        'variable CHROMIUM, and run the command again. (`npm run check` needs no browser.)',
    )
  }
  if (!onPath('pdftotext')) {
    throw new Problem(
      'The tests read PDFs with pdftotext. Please install poppler (Debian and Ubuntu: poppler-utils; macOS: brew install ' +
        'poppler) and run the command again.',
    )
  }
  process.env.CHROMIUM = browser
}

/** @returns {string | undefined} */
function findBrowser() {
  const named = process.env.CHROMIUM
  if (named) {
    if (answers(named)) return named
    throw new Problem(`CHROMIUM is set to ${named}, but that program does not start.`)
  }
  return usualPlaces().find((path) => existsSync(path) && answers(path))
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ].map((path) => `/Applications/${path}`)
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ])
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  )
}

/** Playwright's own Chromium, if it was fetched at some time and starts here. @returns {Promise<string | undefined>} */
async function findPlaywrightsOwn() {
  const { chromium } = await import(inRoot('tests/node_modules/@playwright/test/index.mjs'))
  const path = chromium.executablePath()
  return existsSync(path) && answers(path) ? path : undefined
}

/** @param {string} program a browser; false also where system libraries are missing */
function answers(program) {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return existsSync(program)
  return spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0
}

/** @param {string[]} names */
async function installFromDebian(names) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return
  console.log(`Installing ${names.join(' and ')} with apt-get …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-qq'], { env })
  if (updated === 0)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
}

/** @param {string} name */
function onPath(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, file)))
}
