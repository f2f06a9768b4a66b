import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowserTools } from '../bootstrap/browser.mjs'
import { npm } from '../bootstrap/fetch-package.mjs'
import { inRoot } from '../bootstrap/paths.mjs'
import { runNode } from '../bootstrap/processes.mjs'
import { buildClient } from './client.mjs'
import * as tools from './tools.mjs'

/** Servers that ours is compared with; no part of the workspace, because they bring versions of their own. */
const peers = ['y-websocket', 'hocuspocus'].map((name) => inRoot('tests/bench/peers', name))

/** `sync`: our server beside others; `canvas`: the picture in a browser; programs of their own. Everything else: Vitest's benches. @param {string[]} args */
export async function bench(args) {
  const [name, ...rest] = args
  if (name === 'canvas') return benchCanvas(rest)
  if (name !== 'sync') return benchFelt(args)
  for (const folder of peers) installPeer(folder)
  const nodeFlags = ['--disable-warning=ExperimentalWarning']
  return runNode(inRoot('tests/bench/sync/main.ts'), rest, { nodeFlags })
}

/** Vitest's benches, one file after another so that none disturbs another; with `--keep` their figures are kept. @param {string[]} args */
async function benchFelt(args) {
  const others = args.filter((arg) => arg !== '--keep')
  const run = () => tools.vitest(['bench', '--run', '--no-file-parallelism', ...others])
  if (others.length === args.length) return run()
  const figures = join(mkdtempSync(join(tmpdir(), 'servicewerkstatt-bench-')), 'figures')
  process.env.BENCH_FIGURES = figures
  const code = await run()
  // A goal that was missed is kept as well.
  const nodeFlags = ['--disable-warning=ExperimentalWarning']
  const kept = await runNode(inRoot('tests/bench/keep-felt.ts'), [figures], { nodeFlags })
  return code || kept
}

/** Builds our client and the page that shows what the library does by itself. @param {string[]} args */
async function benchCanvas(args) {
  await ensureBrowserTools()
  const built = await buildClient()
  if (built !== 0) return built
  const plain = inRoot('tests/bench/canvas/plain/vite.config.mjs')
  const code = await tools.viteWith(plain, ['build', '--logLevel=warn'])
  if (code !== 0) return code
  const nodeFlags = ['--disable-warning=ExperimentalWarning']
  return runNode(inRoot('tests/bench/canvas/main.ts'), args, { nodeFlags })
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
