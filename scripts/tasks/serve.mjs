import { inRoot } from '../bootstrap/paths.mjs'
import { runNode } from '../bootstrap/processes.mjs'
import { buildClient } from './client.mjs'
import { vite } from './tools.mjs'

const main = inRoot('server/src/main.ts')
// Older Nodes warn about node:sqlite although it does what we need.
const nodeFlags = ['--disable-warning=ExperimentalWarning']

/** Builds the client if need be and serves it; the server prints the addresses to open. @param {string[]} args */
export async function start(args) {
  const built = await buildClient()
  return built === 0 ? runNode(main, args, { nodeFlags }) : built
}

/** @param {string[]} args a folder, and how many backups stay */
export const backup = (args) => runNode(inRoot('server/src/backup/backup-command.ts'), args, { nodeFlags })

/** @param {string[]} args a backup file */
export const restore = (args) => runNode(inRoot('server/src/backup/restore-command.ts'), args, { nodeFlags })

/**
 * The client from Vite, with hot reload, at `PORT` (4700); the server, restarted on changes, one port above.
 * @param {string[]} args for Vite
 */
export async function dev(args) {
  const port = Number(process.env.PORT ?? 4700)
  const serverPort = String(port + 1)
  const server = runNode(main, [], {
    nodeFlags: [...nodeFlags, '--watch', '--watch-preserve-output'],
    env: { PORT: serverPort, PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}` },
  })
  const client = vite(['--port', String(port), '--strictPort', ...args], {
    DEV_SERVER: `http://127.0.0.1:${serverPort}`,
  })
  const code = await Promise.race([server, client])
  // Whichever ends first ends the other, as if this process had been asked to stop.
  process.emit('SIGTERM')
  await Promise.all([server, client])
  return code
}
