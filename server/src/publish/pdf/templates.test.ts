import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = new URL('./templates/', import.meta.url)
const templates = readdirSync(folder).filter((name) => name.endsWith('.typ'))

describe.each(templates)('%s', (name) => {
  const source = readFileSync(new URL(name, folder), 'utf8')

  test('fetches nothing from outside: no package, no address', () => {
    expect(source).not.toMatch(/@preview|@local|https?:\/\/(?!www\.w3\.org)/)
  })

  test('imports only its neighbours, and runs no text as code', () => {
    for (const [, target] of source.matchAll(/#?(?:import|include)\s+"([^"]+)"/g))
      expect(templates).toContain(target)
    expect(source).not.toMatch(/\beval\s*\(|\bplugin\s*\(|\bread\s*\(/)
  })

  test('knows no other data than what it is given', () => {
    expect([...source.matchAll(/sys\.inputs\.(\w+)/g)].every(([, key]) => key === 'data')).toBe(true)
  })
})

test('there are templates to look at', () => {
  expect(templates).toContain('workshop.typ')
})
