import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { toolsFolder } from './paths.mjs'
import { Problem } from './problem.mjs'

/**
 * Puts one npm package, with what it depends on, into a folder of its own under `.tools/`.
 * Works from npm's registry alone, runs no install script, and leaves nothing half done behind.
 *
 * @param {string} name package on npm
 * @param {string} version exact
 * @param {string} folder name under `.tools/`
 * @returns {string} the package's own folder
 */
export function fetchPackage(name, version, folder) {
  const target = join(toolsFolder, folder)
  const packageFolder = join(target, 'node_modules', name)
  if (existsSync(join(target, '.ok'))) return packageFolder

  console.log(`Fetching ${name} ${version} …`)
  mkdirSync(toolsFolder, { recursive: true })
  const work = mkdtempSync(join(toolsFolder, 'fetching-'))
  try {
    npm([
      'install',
      `--prefix=${work}`,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
      '--loglevel=error',
      `${name}@${version}`,
    ])
    writeFileSync(join(work, '.ok'), '')
    moveIntoPlace(work, target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return packageFolder
}

/** @param {string} work @param {string} target */
function moveIntoPlace(work, target) {
  if (!existsSync(join(target, '.ok'))) rmSync(target, { recursive: true, force: true })
  try {
    renameSync(work, target)
  } catch (error) {
    // Another run was faster; its copy is as good as ours.
    if (!existsSync(join(target, '.ok'))) throw error
  }
}

/** @param {string[]} args */
export function npm(args) {
  const script = npmScript()
  const result = script
    ? spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (result.status !== 0) {
    throw new Problem(
      `npm could not install ${args.at(-1)}. Its message is above; mostly the network or the registry is not reachable. ` +
        'Once that is mended, run the same command again.',
    )
  }
}

/** npm's own JavaScript, so that no shell is needed (Windows has npm as a .cmd file only). */
function npmScript() {
  const running = process.env.npm_execpath
  const nodeFolder = dirname(process.execPath)
  return [
    running && basename(running) === 'npm-cli.js' ? running : undefined,
    join(nodeFolder, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(nodeFolder, 'node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path !== undefined && existsSync(path))
}
