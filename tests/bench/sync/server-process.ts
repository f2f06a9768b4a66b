/** One server under test: started on a port of its own, asked to stop, or killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Subject } from './subjects.ts'

const COLLECT_ON_SIGNAL = new URL('./collect-on-signal.mjs', import.meta.url).href
const READY_LIMIT_MS = 20_000
const STOP_LIMIT_MS = 15_000
const HOST = '127.0.0.1'

/** Whatever still runs when the benchmark ends goes with it. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, HOST, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

export interface StartOptions {
  subject: Subject
  dataDir: string
  port: number
  /** Beside what the subject needs. */
  env?: Record<string, string>
}

export class ServerProcess {
  readonly pid: number
  readonly #child: ChildProcess
  readonly #gone: Promise<unknown>

  private constructor(child: ChildProcess) {
    this.#child = child
    this.pid = child.pid ?? 0
    this.#gone = once(child, 'exit')
    running.add(child)
    child.once('exit', () => running.delete(child))
  }

  /** Starts it without waiting until it is there. */
  static spawn({ subject, dataDir, port, env = {} }: StartOptions): ServerProcess {
    const flags = ['--disable-warning=ExperimentalWarning', '--expose-gc', '--import', COLLECT_ON_SIGNAL]
    const child = spawn(process.execPath, [...flags, subject.script], {
      env: { PATH: process.env.PATH, HOST, PORT: String(port), ...subject.env(dataDir), ...env },
      // What servers print while they work would be work for the terminal; their errors are of interest.
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return new ServerProcess(child)
  }

  /** @throws Error when it does not come */
  static async start(options: StartOptions): Promise<ServerProcess> {
    const server = ServerProcess.spawn(options)
    const limit = performance.now() + READY_LIMIT_MS
    while (!(await accepts(options.port))) {
      if (server.#child.exitCode !== null) throw new Error(`${options.subject.title} ended at its start`)
      if (performance.now() > limit) throw new Error(`${options.subject.title} does not listen`)
      await sleep(10)
    }
    return server
  }

  /** Asks it to stop, and ends it when it does not. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM')
    const isGone = await Promise.race([
      this.#gone.then(() => true),
      sleep(STOP_LIMIT_MS, false, { ref: false }),
    ])
    if (!isGone) await this.kill()
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#gone
  }
}
