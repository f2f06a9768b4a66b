import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** First cell and the named test files of every row of the page's tables. */
const rows = read('docs/promise-check.md')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => {
    const [, first = ''] = line.split('|')
    const files = [...line.matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`/g)].map(([, file = '']) => file)
    return files.length === 0 ? [] : [{ first: first.trim(), files }]
  })
const marked = rows.filter(({ first }) => /^(FEAS-\d|[A-Z]\d+)/.test(first))

describe('docs/promise-check.md says where it is shown', () => {
  test('every criterion and every bad input has a row', () => {
    expect(marked.length).toBeGreaterThanOrEqual(24)
    expect(rows.length - marked.length).toBeGreaterThanOrEqual(6)
  })

  test.each(marked)('$first', ({ first, files }) => {
    for (const mark of first.split(', ')) {
      const isMarked = (file: string) => new RegExp(`\\b${mark}[a-z]?\\b`).test(read(file))
      expect(
        files.filter((file) => !isMarked(file)),
        mark,
      ).toEqual([])
    }
  })

  test('the files of the other rows exist', () => {
    for (const { files } of rows) for (const file of files) expect(read(file)).toMatch(/\b(?:test|it)\b/)
  })
})

test('[FEAS-8] nothing that people read says that something is guaranteed', () => {
  const files = globSync(['client/src/locale/**/*.ts', 'shared/src/locale/*.ts'], { cwd: root })
  expect(files.length).toBeGreaterThan(40)
  const words = files.flatMap((file) => read(file).split('\n'))
  const said = words.filter((line) => /garant|guarantee/i.test(line) && !/^\s*(?:\/\*\*|\*|\/\/)/.test(line))
  expect(said).toEqual([])
})
