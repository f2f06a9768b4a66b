import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
const packageFolders = ['.', 'client', 'server', 'shared', 'tests']

/** Whole versions locked for one package, without the peers pnpm appends in brackets. */
const lockedVersions = (name: string) =>
  new Set([...lockfile.matchAll(new RegExp(`^  '?${name}@([^(:']+)`, 'gm'))].map(([, version]) => version))

describe('dependencies', () => {
  // Two copies of Yjs do not know each other's types: documents would be read as empty.
  it.each(['yjs', 'lib0', 'y-protocols', 'react', 'vite', 'vitest', '@types/node'])(
    'hold exactly one copy of %s',
    (name) => {
      expect([...lockedVersions(name)]).toHaveLength(1)
      const installed = readdirSync(join(root, 'node_modules/.pnpm')).filter((folder) =>
        folder.startsWith(`${name.replace('/', '+')}@`),
      )
      expect(installed).toHaveLength(1)
    },
  )

  it('are locked without naming a host, so that any registry serves them', () => {
    expect(lockfile.match(/\b(?:https?|git|ssh):\/\/\S+|\btarball:.*/g)).toBeNull()
  })

  it.each(packageFolders)('are pinned exactly in %s/package.json', (folder) => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const { dependencies = {}, devDependencies = {} } = manifest as Record<string, Record<string, string>>
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^(?:\d+\.\d+\.\d+|catalog:|workspace:\*)$/)
    }
  })
})
