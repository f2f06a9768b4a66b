/** The real server in a process of its own, so that a test can kill it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SqliteStorage } from '@servicewerkstatt/server/src/storage/sqlite/sqlite-storage.ts'
import { initialiseDocument } from '@servicewerkstatt/shared/document/create-documents.ts'
import { DOCUMENT_KINDS } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { makeToken, temporaryFolder } from './running-server.ts'

export const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
export const WORKSHOP = 'ws-kill'

export interface ChildServer {
  url: string
  process: ChildProcess
  /** Ends it the hard way; resolves when it is gone. */
  kill(): Promise<void>
  /** Asks it to stop. @returns exit code and how long it took */
  terminate(): Promise<{ code: number | null; tookMs: number }>
}

/** A data folder with one workshop in it, and a device token of its team. */
export async function prepareDataFolder(): Promise<{ dataDir: string; token: string }> {
  const dataDir = await temporaryFolder()
  const storage = new SqliteStorage(join(dataDir, 'servicewerkstatt.sqlite'))
  const at = new Date().toISOString()
  const workshop = { id: WORKSHOP, code: null, createdAt: at, lastActiveAt: at, deleteAt: null }
  const updates = DOCUMENT_KINDS.map((document) => {
    const doc = new Y.Doc()
    initialiseDocument(doc, document)
    return {
      write: 'update' as const,
      update: { workshopId: WORKSHOP, document, bytes: Y.encodeStateAsUpdate(doc) },
    }
  })
  await storage.commit([{ write: 'workshop', workshop }, ...updates])
  const token = await makeToken(storage, WORKSHOP, 'team')
  await storage.close()
  return { dataDir, token }
}

/** @param env settings beyond the usual ones   @param program another one that prints its address */
export async function startChild(
  dataDir: string,
  env: Record<string, string> = {},
  program = MAIN,
): Promise<ChildServer> {
  const usual = {
    PATH: process.env.PATH,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: { ...usual, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const url = await readAddress(child)
  const gone = once(child, 'exit')
  return {
    url,
    process: child,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async terminate() {
      const began = performance.now()
      child.kill('SIGTERM')
      const [code] = (await gone) as [number | null]
      return { code, tookMs: performance.now() - began }
    },
  }
}

/** The address it prints once it listens. */
async function readAddress(child: ChildProcess): Promise<string> {
  let printed = ''
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
    if (url) return url
  }
  throw new Error(`the server ended before it listened: ${printed}`)
}
