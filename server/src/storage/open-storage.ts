/** Which database: the embedded one under the data folder. */
import { join } from 'node:path'
import { type Config, ConfigError } from '../config.ts'
import { SqliteStorage } from './sqlite/sqlite-storage.ts'
import type { WorkshopStorage } from './workshop-storage.ts'

export const DATABASE_FILE = 'servicewerkstatt.sqlite'

/** @throws ConfigError for databases this version does not speak to; Error of the file system or the database */
export function openStorage(config: Pick<Config, 'dataDir' | 'databaseUrl' | 'redisUrl'>): WorkshopStorage {
  // Ignoring them would put the data where nobody expects it.
  if (config.databaseUrl !== null) {
    throw new ConfigError('DATABASE_URL is set, but this version stores in DATA_DIR only; unset it.')
  }
  if (config.redisUrl !== null) {
    throw new ConfigError('REDIS_URL is set, but this version runs as a single server; unset it.')
  }
  return new SqliteStorage(join(config.dataDir, DATABASE_FILE))
}
