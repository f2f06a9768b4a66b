/**
 * The server as people run it: a process of its own with its own data folder, on a port that stays the same over a restart. `kill` is `kill -9`; nothing is
 * told to save anything first.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ENTRY = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
/** A cold start on two busy cores stays well below this. */
const START_LIMIT_MS = 30_000
const STOP_LIMIT_MS = 12_000

export class ServerProcess {
  readonly port: number
  readonly dataDir: string
  private readonly settings: Readonly<Record<string, string>>
  private child: ChildProcess | undefined
  private output = ''

  private constructor(port: number, dataDir: string, settings: Readonly<Record<string, string>>) {
    this.port = port
    this.dataDir = dataDir
    this.settings = settings
  }

  /** @param settings environment variables beside those that every server here has */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'servicewerkstatt-e2e-'))
    const server = new ServerProcess(await freePort(), folder, settings)
    await server.launch()
    return server
  }

  /** Address on this machine. */
  get url(): string {
    return `http://localhost:${String(this.port)}`
  }

  /** The same server under a name without a secure context, as laptops in a room reach it. */
  get plainUrl(): string {
    return `http://werkstatt.test:${String(this.port)}`
  }

  async launch(): Promise<void> {
    this.output = ''
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY], {
      env: {
        ...process.env,
        ...this.settings,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (this.output += String(chunk)))
    await this.untilReady(child)
  }

  /** `kill -9`, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
    await rm(this.dataDir, { recursive: true, force: true })
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child
    this.child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
    await ended
    clearTimeout(timer)
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The server ended while starting:\n${this.output}`)
      const answer = await fetch(`http://127.0.0.1:${String(this.port)}/readyz`).catch(() => undefined)
      if (answer?.ok) return
      if (Date.now() > deadline) throw new Error(`The server did not get ready:\n${this.output}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' && address ? address.port : 0
  probe.close()
  await once(probe, 'close')
  return port
}
