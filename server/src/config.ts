/** The environment, checked once at the start. A wrong value ends the start with one sentence that names it. */
import { type LimitName, LIMITS, type Limits } from '@servicewerkstatt/shared/protocol/limits.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface Config {
  /** 0 = any free port, for tests. */
  port: number
  /** Address to listen on; `::` = all, also IPv4. */
  host: string
  /** Address that people use when a proxy stands in front; no slash at the end. */
  publicUrl: string | null
  dataDir: string
  /** Folder of the daily backups; null = the server makes none. */
  backupDir: string | null
  databaseUrl: string | null
  redisUrl: string | null
  /** Who may open a workshop; null = anybody who reaches the server. */
  createPasscode: string | null
  secretKey: string | null
  retentionMonths: number
  logLevel: LogLevel
  limits: Limits
}

type Environment = Readonly<Record<string, string | undefined>>

/** The message is for whoever started the server. */
export class ConfigError extends Error {
  readonly code = 'config'
}

const DEFAULT_PORT = 4700
const DEFAULT_RETENTION_MONTHS = 24
/** A key that people make up is guessed more easily than a made one; below this it is refused. */
const MIN_SECRET_LENGTH = 32
const LIMIT_PREFIX = 'LIMIT_'

/** Empty counts as unset, as compose files and shells leave it. */
const read = (env: Environment, name: string): string | null => {
  const value = env[name]?.trim()
  return value ? value : null
}

function readWhole(env: Environment, name: string, preset: number, range: readonly [number, number]): number {
  const value = read(env, name)
  if (value === null) return preset
  const [least, most] = range
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, but is “${value}”.`)
  }
  return number
}

function readUrl(env: Environment, name: string, protocols: readonly string[]): string | null {
  const value = read(env, name)
  if (value === null) return null
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    const starts = protocols.map((protocol) => `${protocol}//`).join(' or ')
    throw new ConfigError(`${name} must be an address that starts with ${starts}.`)
  }
  return value.replace(/\/+$/, '')
}

function readLogLevel(env: Environment): LogLevel {
  const value = read(env, 'LOG_LEVEL') ?? 'warn'
  const level = LOG_LEVELS.find((known) => known === value)
  if (!level) throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but is “${value}”.`)
  return level
}

function readSecret(env: Environment): string | null {
  const secret = read(env, 'SECRET_KEY')
  if (secret !== null && secret.length < MIN_SECRET_LENGTH) {
    throw new ConfigError(`SECRET_KEY must have at least ${MIN_SECRET_LENGTH} characters.`)
  }
  return secret
}

function readLimits(env: Environment): Limits {
  const names = Object.keys(LIMITS) as LimitName[]
  for (const name of Object.keys(env)) {
    if (name.startsWith(LIMIT_PREFIX) && !names.some((known) => name === LIMIT_PREFIX + known)) {
      throw new ConfigError(`${name} is no limit of this server; docs/protocol.md lists them.`)
    }
  }
  const entries = names.map((name) => {
    const value = readWhole(env, LIMIT_PREFIX + name, LIMITS[name].value, [1, Number.MAX_SAFE_INTEGER])
    return [name, value] as const
  })
  return Object.fromEntries(entries) as Limits
}

/** @throws ConfigError with one sentence that names the value */
export function readConfig(env: Environment): Config {
  const config: Config = {
    port: readWhole(env, 'PORT', DEFAULT_PORT, [0, 65_535]),
    host: read(env, 'HOST') ?? '::',
    publicUrl: readUrl(env, 'PUBLIC_URL', ['http:', 'https:']),
    dataDir: read(env, 'DATA_DIR') ?? './data',
    backupDir: read(env, 'BACKUP_DIR'),
    databaseUrl: readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: readUrl(env, 'REDIS_URL', ['redis:', 'rediss:']),
    createPasscode: read(env, 'CREATE_PASSCODE'),
    secretKey: readSecret(env),
    retentionMonths: readWhole(env, 'RETENTION_MONTHS', DEFAULT_RETENTION_MONTHS, [1, 1200]),
    logLevel: readLogLevel(env),
    limits: readLimits(env),
  }
  if (config.databaseUrl !== null && config.secretKey === null) {
    throw new ConfigError(
      'SECRET_KEY must be set when DATABASE_URL is set, so that all servers share one key.',
    )
  }
  return config
}
