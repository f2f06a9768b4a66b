/** Starting the real program: what it prints, and one sentence when it cannot start. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { MAIN, startChild } from './child-server.ts'
import { temporaryFolder } from './running-server.ts'

const run = promisify(execFile)

/** Ends with an error; what it said on the way. */
async function startAndFail(env: Record<string, string>): Promise<string> {
  const start = run(process.execPath, [MAIN], { env: { PATH: process.env.PATH, PORT: '0', ...env } })
  const failure = await start.then(
    () => null,
    (error: { code: number; stderr: string }) => error,
  )
  expect(failure?.code).toBe(1)
  return failure?.stderr ?? ''
}

test('it serves the API and says where, and unknown addresses get one of our errors', async () => {
  const server = await startChild(await temporaryFolder())
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ok: true })
  const unknown = await fetch(`${server.url}/api/nothing`)
  expect(unknown.status).toBe(404)
  expect(await unknown.json()).toMatchObject({ reason: 'not-found' })
  const policy = unknown.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("connect-src 'self'")
  expect(unknown.headers.get('referrer-policy')).toBe('no-referrer')
  expect(unknown.headers.get('strict-transport-security')).toBeNull()
})

describe('it does not start and says why:', () => {
  test('a wrong value', async () => {
    expect(await startAndFail({ PORT: 'eighty' })).toMatch(/^PORT must be a whole number .*“eighty”\.\n$/)
  })

  test('a data folder that another server is using', async () => {
    const dataDir = await temporaryFolder()
    await startChild(dataDir)
    const said = await startAndFail({ DATA_DIR: dataDir })
    expect(said).toMatch(/^Another server is using this data folder \(.*\): stop it, or set DATA_DIR .*\.\n$/)
  })

  test('a data folder that is none', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    for (const dataDir of [file, join(file, 'folder')]) {
      const said = await startAndFail({ DATA_DIR: dataDir })
      expect(said).toMatch(/^DATA_DIR must be a folder that this program may write to, but .*file.*\.\n$/)
    }
  })

  test('a database file that is none', async () => {
    const dataDir = await temporaryFolder()
    await writeFile(join(dataDir, 'servicewerkstatt.sqlite'), 'garbage')
    const said = await startAndFail({ DATA_DIR: dataDir })
    expect(said).toMatch(/^The database .*servicewerkstatt\.sqlite cannot be opened: .*\.\n$/)
  })

  test('an address that this machine does not have', async () => {
    for (const host of ['192.0.2.200', 'nowhere.invalid']) {
      const said = await startAndFail({ HOST: host, DATA_DIR: await temporaryFolder() })
      expect(said).toMatch(/^HOST must be an address of this machine, but is “.*”\./)
    }
  })

  test('a port that is taken', async () => {
    const server = await startChild(await temporaryFolder())
    const env = { HOST: '127.0.0.1', PORT: new URL(server.url).port, DATA_DIR: await temporaryFolder() }
    expect(await startAndFail(env)).toMatch(/^The port is taken by another program: set PORT to a free one\./)
  })

  test('a database that this version does not know', async () => {
    const env = {
      DATABASE_URL: 'postgres://db/w',
      SECRET_KEY: 'k'.repeat(32),
      DATA_DIR: await temporaryFolder(),
    }
    expect(await startAndFail(env)).toMatch(/^DATABASE_URL is set, but /)
  })
})
