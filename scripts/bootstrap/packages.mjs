import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fetchPackage } from './fetch-package.mjs'
import { inRoot, readJson } from './paths.mjs'
import { Problem } from './problem.mjs'
import { runNode } from './processes.mjs'

const marker = inRoot('node_modules/.bootstrap')
const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...['client', 'server', 'shared', 'tests'].map((name) => `${name}/package.json`),
]

/** pnpm at the version that package.json names, fetched on first use. @returns {string} its JavaScript */
export function pnpmScript() {
  const version = readJson(inRoot('package.json')).packageManager.replace('pnpm@', '')
  return join(fetchPackage('pnpm', version, `pnpm-${version}`), 'bin/pnpm.mjs')
}

/** Installs exactly what the lockfile says, unless that was done before. */
export async function installPackages() {
  const wanted = fingerprint()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  // A plain `npm install` came first: its packages would stay between pnpm's.
  if (existsSync(inRoot('node_modules/.package-lock.json')))
    rmSync(inRoot('node_modules'), { recursive: true })
  const code = await runNode(pnpmScript(), ['install', '--frozen-lockfile'])
  if (code !== 0) {
    throw new Problem(
      'The packages could not be installed; pnpm’s message is above. If package.json was changed by hand, ' +
        '`npm run pnpm -- install --no-frozen-lockfile` brings the lockfile up to date.',
    )
  }
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, wanted)
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`)
  for (const file of manifests) hash.update(file).update(readFileSync(inRoot(file)))
  return hash.digest('hex')
}
