/** The server in this process, with a disk that is full when the test says so. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@servicewerkstatt/server/src/config.ts'
import { documentRules } from '@servicewerkstatt/server/src/document-rules.ts'
import { startServer } from '@servicewerkstatt/server/src/start-server.ts'
import { FaultyStorage } from '../protocol/faulty-storage.ts'

export interface FullDiskServer {
  readonly url: string
  readonly disk: FaultyStorage
  stop(): Promise<void>
}

export async function startFullDiskServer(): Promise<FullDiskServer> {
  const folder = await mkdtemp(join(tmpdir(), 'servicewerkstatt-e2e-'))
  const disk = new FaultyStorage(join(folder, 'faulty.sqlite'))
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent' })
  const server = await startServer(config, { rules: documentRules, storage: disk })
  return {
    url: server.addresses.local,
    disk,
    async stop() {
      disk.isFull = false
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
