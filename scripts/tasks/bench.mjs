import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from '../bootstrap/fetch-package.mjs'
import { inRoot } from '../bootstrap/paths.mjs'
import { runNode } from '../bootstrap/processes.mjs'
import * as tools from './tools.mjs'

/** Servers that ours is compared with; no part of the workspace, because they bring versions of their own. */
const peers = ['y-websocket', 'hocuspocus'].map((name) => inRoot('tests/bench/peers', name))

/** `sync`: our server beside others, a program of its own. Everything else: Vitest's benches. @param {string[]} args */
export function bench(args) {
  const [name, ...rest] = args
  if (name !== 'sync') return tools.vitest(['bench', '--run', ...args])
  for (const folder of peers) installPeer(folder)
  const nodeFlags = ['--disable-warning=ExperimentalWarning']
  return runNode(inRoot('tests/bench/sync/main.ts'), rest, { nodeFlags })
}

/** Installs exactly what the peer's own lockfile says, unless that was done before. @param {string} folder */
function installPeer(folder) {
  const lockfile = readFileSync(join(folder, 'package-lock.json'))
  const wanted = createHash('sha256').update(lockfile).digest('hex')
  const marker = join(folder, 'node_modules/.installed')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  console.log(`Installing ${folder} …`)
  npm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
    `--prefix=${folder}`,
  ])
  writeFileSync(marker, wanted)
}
