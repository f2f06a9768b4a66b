import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const peers = join(import.meta.dirname, '../bench/peers')
const names = readdirSync(peers, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

interface Manifest {
  name: string
  private: boolean
  dependencies: Record<string, string>
}
const manifestOf = (name: string) =>
  JSON.parse(readFileSync(join(peers, name, 'package.json'), 'utf8')) as Manifest

describe.each(names)('the server %s that ours is compared with', (name) => {
  it('is locked without naming a host, so that any registry serves it', () => {
    const lockfile = readFileSync(join(peers, name, 'package-lock.json'), 'utf8')
    expect(lockfile.match(/\b(?:https?|git|ssh):\/\/\S+|"resolved"/g)).toBeNull()
  })

  it('is pinned exactly', () => {
    for (const version of Object.values(manifestOf(name).dependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    }
  })

  it('is no part of the workspace', () => {
    const workspace = readFileSync(join(peers, '../../../pnpm-workspace.yaml'), 'utf8')
    const lockfile = readFileSync(join(peers, '../../../pnpm-lock.yaml'), 'utf8')
    expect(manifestOf(name).private).toBe(true)
    expect(workspace).not.toContain('bench')
    for (const dependency of Object.keys(manifestOf(name).dependencies)) {
      if (dependency.startsWith('@')) expect(lockfile).not.toContain(dependency)
    }
  })
})
