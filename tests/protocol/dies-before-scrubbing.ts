/** The real server, but power fails when a command is stored and what it deleted is about to be scrubbed. A program of its own. */
import { join } from 'node:path'
import { readConfig } from '@servicewerkstatt/server/src/config.ts'
import { documentRules } from '@servicewerkstatt/server/src/document-rules.ts'
import { startServer } from '@servicewerkstatt/server/src/start-server.ts'
import { SqliteStorage } from '@servicewerkstatt/server/src/storage/sqlite/sqlite-storage.ts'

const config = readConfig(process.env)

class DyingStorage extends SqliteStorage {
  #scrubs = 0

  /** The first one cleans up at the start, the second one belongs to the move into the first stage. */
  override async scrub(): Promise<void> {
    this.#scrubs += 1
    if (this.#scrubs > 2) process.kill(process.pid, 'SIGKILL')
    await super.scrub()
  }
}

const storage = new DyingStorage(join(config.dataDir, 'servicewerkstatt.sqlite'))
const server = await startServer(config, { rules: documentRules, storage })
process.stdout.write(`${server.url.replace('localhost', '127.0.0.1')}\n`)
