import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface Rule {
  /** Files the rule speaks of, by the beginning of their path. */
  readonly from: string
  /** What they must not import: beginnings of paths in the repository, or names of packages. */
  readonly never: readonly string[]
}

/** Who may lean on whom; the README has the picture. Tests beside the source are free to use `shared/src/testing`. */
const rules: readonly Rule[] = [
  { from: 'shared/src/', never: ['client/', 'server/', 'tests/', 'react', 'react-dom'] },
  { from: 'server/src/', never: ['client/', 'tests/', 'react', 'react-dom'] },
  { from: 'client/src/', never: ['server/', 'tests/'] },
  {
    from: 'shared/src/domain/',
    never: ['document', 'drawing', 'commands', 'exchange', 'protocol']
      .map(inShared)
      .concat('yjs', 'y-protocols'),
  },
  {
    from: 'shared/src/geometry/',
    never: ['document', 'drawing', 'commands', 'exchange', 'protocol']
      .map(inShared)
      .concat('yjs', 'y-protocols'),
  },
  { from: 'shared/src/drawing/', never: ['commands', 'exchange'].map(inShared).concat('yjs', 'y-protocols') },
  { from: 'shared/src/document/', never: ['drawing', 'commands', 'exchange'].map(inShared) },
  { from: 'client/src/ui/', never: ['workshop', 'canvas', 'drag', 'features', 'app'].map(inClient) },
  { from: 'client/src/workshop/', never: ['canvas', 'drag', 'features', 'app'].map(inClient) },
  { from: 'client/src/canvas/', never: ['features', 'app'].map(inClient) },
  { from: 'client/src/drag/', never: ['features', 'app'].map(inClient) },
]

function inShared(folder: string): string {
  return `shared/src/${folder}/`
}

function inClient(folder: string): string {
  return `client/src/${folder}/`
}

interface Import {
  readonly file: string
  /** Path in the repository for our own files, else the name of the package. */
  readonly target: string
}

const isTest = (file: string) => /\.(?:test|test-helper|bench)\.tsx?$/.test(file)

const imports = ['shared', 'server', 'client']
  .flatMap((name) => sourceFiles(`${name}/src`))
  .flatMap(importsOf)

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(10)
  })

  it.each(rules)('from $from go one way', ({ from, never }) => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith(from) &&
        !isTest(file) &&
        never.some((other) => (other.endsWith('/') ? target.startsWith(other) : isPackage(target, other))),
    )
    expect(wrong).toEqual([])
  })

  it('keep helpers for tests out of what is shipped', () => {
    const testing = inShared('testing')
    const wrong = imports.filter(
      ({ file, target }) =>
        !isTest(file) && !file.includes('/testing/') && (target.startsWith(testing) || isTest(target)),
    )
    expect(wrong).toEqual([])
  })

  it('do not lead from one feature of the client into another', () => {
    const featureOf = (path: string) => /^client\/src\/features\/([^/]+)\//.exec(path)?.[1]
    const wrong = imports.filter(({ file, target }) => {
      const other = featureOf(target)
      return featureOf(file) !== undefined && other !== undefined && featureOf(file) !== other
    })
    expect(wrong).toEqual([])
  })
})

function sourceFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
}

/** Static, re-exporting, type-only and dynamic imports with a literal name; comments are left out. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
  const pattern =
    /(?:^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*)(['"])([^'"\n]+)\1/gm
  return [...source.matchAll(pattern)].map(([, , specifier = '']) => ({
    file,
    target: resolveImport(file, specifier),
  }))
}

function resolveImport(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('.'))
    return relative(root, resolve(root, dirname(file), path))
      .split(sep)
      .join('/')
  return path.replace(/^@servicewerkstatt\/shared\//, 'shared/src/').replace(/^@servicewerkstatt\//, '')
}

function isPackage(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}/`)
}
