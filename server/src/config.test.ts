import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const KEY = 'k'.repeat(32)

test('nothing set is a complete configuration', () => {
  expect(readConfig({})).toEqual({
    port: 4700,
    host: '::',
    publicUrl: null,
    dataDir: './data',
    backupDir: null,
    databaseUrl: null,
    redisUrl: null,
    createPasscode: null,
    secretKey: null,
    retentionMonths: 24,
    logLevel: 'warn',
    limits: DEFAULT_LIMITS,
  })
})

test('empty and blank values count as unset', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '  ', LIMIT_FRAME_BYTES: '' })).toEqual(readConfig({}))
})

test('what is set is read', () => {
  const config = readConfig({
    PORT: '8080',
    PUBLIC_URL: 'https://werkstatt.example/',
    DATABASE_URL: 'postgres://db/werkstatt',
    SECRET_KEY: KEY,
    LIMIT_FRAME_BYTES: '1000',
  })
  expect(config).toMatchObject({ port: 8080, publicUrl: 'https://werkstatt.example', secretKey: KEY })
  expect(config.limits).toEqual({ ...DEFAULT_LIMITS, FRAME_BYTES: 1000 })
})

describe('a wrong value ends the start with one sentence that names it:', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'werkstatt.example'],
    ['PUBLIC_URL', 'ftp://werkstatt.example'],
    ['DATABASE_URL', 'mysql://db'],
    ['REDIS_URL', 'localhost:6379'],
    ['SECRET_KEY', 'short'],
    ['RETENTION_MONTHS', '0'],
    ['LOG_LEVEL', 'loud'],
    ['LIMIT_FRAME_BYTES', '0'],
    ['LIMIT_FRAME_BYTES', '8MB'],
    ['LIMIT_FRAMES', '5'],
  ])('%s=%s', (name, value) => {
    const read = (): unknown => readConfig({ [name]: value })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(new RegExp(`^${name} .*\\.$`))
  })

  test('DATABASE_URL without SECRET_KEY', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://db/w' })).toThrow(/^SECRET_KEY must be set/)
  })

  test('secrets are never repeated', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://user:hunter2@db' })).toThrow(/^(?!.*hunter2)/)
    expect(() => readConfig({ SECRET_KEY: 'hunter2' })).toThrow(/^(?!.*hunter2)/)
  })
})
