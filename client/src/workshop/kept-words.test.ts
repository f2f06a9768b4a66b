// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { createKeptWords } from './kept-words.ts'

const open = () => createKeptWords('ws-1', 'p-me')
const words = (text: string) => ({ place: 'statement/serviceText', text })

beforeEach(() => localStorage.clear())

test('two texts of one place are both kept, the same one once', () => {
  const kept = open()
  kept.keep([words('eins')])
  kept.keep([words('eins'), words('zwei')])
  expect(kept.all.get()).toEqual([words('eins'), words('zwei')])
  kept.dismiss([words('eins')])
  expect(open().all.get()).toEqual([words('zwei')])
})

test('what was typed a moment later takes the place of what was read first', () => {
  const kept = open()
  kept.keep([words('anderes'), words('zu sp')])
  kept.exchange([words('zu sp')], [words('zu spät')])
  expect(kept.all.get()).toEqual([words('anderes'), words('zu spät')])
  kept.exchange([words('zu spät')], [])
  expect(kept.all.get()).toEqual([words('anderes'), words('zu spät')])
})

test('two tabs of one person do not overwrite each other', () => {
  const [one, other] = [open(), open()]
  one.keep([words('hier')])
  other.keep([words('dort')])
  expect(open().all.get()).toEqual([words('hier'), words('dort')])
  window.dispatchEvent(new StorageEvent('storage', { key: 'servicewerkstatt.kept.ws-1.p-me' }))
  expect(one.all.get()).toEqual([words('hier'), words('dort')])
  one.close()
  other.close()
})

test('damaged or foreign entries are left out', () => {
  localStorage.setItem('servicewerkstatt.kept.ws-1.p-me', JSON.stringify([words('gut'), { place: 1 }, null]))
  expect(open().all.get()).toEqual([words('gut')])
  localStorage.setItem('servicewerkstatt.kept.ws-1.p-me', '[{')
  expect(open().all.get()).toEqual([])
})
