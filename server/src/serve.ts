/** Environment → configuration → server, until a signal ends it. Started by `main.ts`. */
import { flushCompileCache } from 'node:module'
import { setTimeout as after } from 'node:timers/promises'
import { ConfigError, readConfig } from './config.ts'
import { documentRules } from './document-rules.ts'
import { warnOfOpenFiles } from './observability/open-files.ts'
import { type RunningServer, startServer } from './start-server.ts'

/** After a restart the people of a workshop come back within this time; what HTTP needs is loaded behind them. */
const SYNC_AHEAD_MS = 150

function printAddresses({ addresses, context }: RunningServer): void {
  const { publicUrl } = context.config
  const lines = [
    '',
    '  Servicewerkstatt',
    '',
    ...(publicUrl ? [`  Address:       ${publicUrl}`] : []),
    `  This machine:  ${addresses.local}`,
    ...addresses.network.map((address) => `  Network:       ${address}`),
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** No such name, or an address that belongs to another machine. */
const NO_SUCH_HOST: readonly string[] = ['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']

/** One sentence for whoever started the server. */
function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof ConfigError || code === 'data-folder-in-use') return message
  if (message.startsWith('The database ')) return message
  if (NO_SUCH_HOST.includes(String(code)))
    return `HOST must be an address of this machine, but is “${process.env['HOST'] ?? ''}”. (${message})`
  if (code === 'EADDRINUSE')
    return `The port is taken by another program: set PORT to a free one. (${message})`
  if (code === 'EACCES') return `This is not permitted here: ${message}.`
  return `The server could not start: ${message}`
}

try {
  const server = await startServer(readConfig(process.env), {
    rules: documentRules,
    syncIsServed: () => after(SYNC_AHEAD_MS),
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void server.stop().then(() => process.exit(0))
    })
  }
  // A limit on the size of files shall be an error of the write that passes it, not the end of the server.
  if (process.platform === 'linux') process.on('SIGXFSZ', () => {})
  printAddresses(server)
  const warning = warnOfOpenFiles(server.context.config.limits.CONNECTIONS)
  if (warning) process.stdout.write(`  ${warning}\n\n`)
  // Now and not at the end: a server that is killed shall start quickly too.
  flushCompileCache()
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
