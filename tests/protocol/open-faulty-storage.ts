import { join } from 'node:path'
import { FaultyStorage } from './faulty-storage.ts'
import { temporaryFolder } from './running-server.ts'

/** In a folder that is gone after the test. */
export async function openFaultyStorage(): Promise<FaultyStorage> {
  return new FaultyStorage(join(await temporaryFolder(), 'faulty.sqlite'))
}
