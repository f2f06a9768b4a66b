/** One run of one scenario with one server: an empty data folder, and the server on a port of its own. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './load/dialect.ts'
import type { Size } from './options.ts'
import { freePort, ServerProcess } from './server-process.ts'
import type { RoomSizes, Subject } from './subjects.ts'

interface RunOptions {
  subject: Subject
  size: Size
  /** Where data folders are made. */
  workFolder: string
}

export class Run {
  readonly subject: Subject
  readonly size: Size
  readonly dataDir: string
  readonly port: number
  #server: ServerProcess | null = null

  private constructor({ subject, size }: RunOptions, dataDir: string, port: number) {
    this.subject = subject
    this.size = size
    this.dataDir = dataDir
    this.port = port
  }

  /** Runs the work and cleans up behind it. */
  static async with<T>(options: RunOptions, work: (run: Run) => Promise<T>): Promise<T> {
    const dataDir = await mkdtemp(join(options.workFolder, 'data-'))
    const run = new Run(options, dataDir, await freePort())
    try {
      return await work(run)
    } finally {
      await run.#server?.kill()
      await rm(dataDir, { recursive: true, force: true })
    }
  }

  /** Makes what must exist before the server starts. @returns the places of each room */
  async prepare(rooms: RoomSizes): Promise<Place[][]> {
    const placesAt = await this.subject.prepare(this.dataDir, rooms)
    return placesAt(this.port)
  }

  /** Like `prepare`, for a single room. */
  async prepareRoom(people: number): Promise<Place[]> {
    const [room = []] = await this.prepare([people])
    return room
  }

  async start(env: Record<string, string> = {}): Promise<ServerProcess> {
    const { subject, dataDir, port } = this
    this.#server = await ServerProcess.start({ subject, dataDir, port, env })
    return this.#server
  }

  /** Without waiting until it is there. */
  spawn(): ServerProcess {
    const { subject, dataDir, port } = this
    this.#server = ServerProcess.spawn({ subject, dataDir, port })
    return this.#server
  }

  async stop(): Promise<void> {
    await this.#server?.stop()
    this.#server = null
  }

  async kill(): Promise<void> {
    await this.#server?.kill()
    this.#server = null
  }

  /** Bytes of all files in the data folder. */
  async bytesOnDisk(): Promise<number> {
    const entries = await readdir(this.dataDir, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  }
}
