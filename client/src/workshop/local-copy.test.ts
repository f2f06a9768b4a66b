import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type LocalCopy, localCopyName, openLocalCopy } from './local-copy.ts'

let name: string
let open: LocalCopy[]
let count = 0

beforeEach(() => {
  name = localCopyName(`ws-${(count += 1)}`, 'p-me', 'board')
  open = []
})
afterEach(() => {
  for (const copy of open) copy.close()
})

async function openPage(onSoundness?: () => void): Promise<{ doc: Y.Doc; copy: LocalCopy }> {
  const doc = new Y.Doc()
  const copy = await openLocalCopy(name, doc, onSoundness)
  if (!copy) throw new Error('no copy')
  open.push(copy)
  return { doc, copy }
}

const readAgain = async (): Promise<string> => {
  const { doc, copy } = await openPage()
  copy.close()
  return doc.getText('t').toString()
}

/** Every write transaction fails from now on, as on a full disk. */
function fillDisk() {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add')
  add.mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort()
    throw new DOMException('full', 'QuotaExceededError')
  })
  return add
}

describe('the copy on this device', () => {
  test('holds what was written, also when the page ends at once', async () => {
    const { doc, copy } = await openPage()
    doc.getText('t').insert(0, 'eins')
    doc.getText('t').insert(4, ' zwei')
    copy.close()
    await expect.poll(readAgain).toBe('eins zwei')
  })

  test('remembers whether words wait to be sent, and whether everything of the server is in it', async () => {
    const first = await openPage()
    expect([first.copy.hadUnsent, first.copy.wasWhole]).toEqual([false, false])
    first.copy.markUnsent(true)
    first.copy.markWhole()
    const second = await openPage()
    expect([second.copy.hadUnsent, second.copy.wasWhole]).toEqual([true, true])
    second.copy.markUnsent(false)
    expect((await openPage()).copy.hadUnsent).toBe(false)
  })

  test('keeps the words of two tabs, also when one of them puts the rows together', async () => {
    const [one, other] = [await openPage(), await openPage()]
    other.doc.getText('other').insert(0, 'aus dem anderen Tab')
    for (let n = 0; n < 600; n += 1) {
      one.doc.getText('t').insert(n, 'x')
      if (n % 50 === 0) await Promise.resolve()
    }
    await expect.poll(async () => (await readAgain()).length).toBe(600)
    const { doc } = await openPage()
    expect(doc.getText('other').toString()).toBe('aus dem anderen Tab')
  })

  test('can be thrown away while another tab has it open, and takes new words afterwards', async () => {
    const [one, other] = [await openPage(), await openPage()]
    one.doc.getText('t').insert(0, 'abgelehnt')
    one.copy.markWhole()
    await one.copy.discard()
    const fresh = await openPage()
    expect([fresh.doc.getText('t').toString(), fresh.copy.wasWhole]).toEqual(['', false])
    other.doc.getText('t').insert(0, 'weiter')
    await expect.poll(readAgain).toBe('weiter')
  })

  test('says when the device takes nothing, and closes the gap once it does again', async () => {
    const states: boolean[] = []
    const { doc, copy } = await openPage(() => states.push(copy.isSound))
    const disk = fillDisk()
    doc.getText('t').insert(0, 'verpasst ')
    await expect.poll(() => copy.isSound).toBe(false)
    disk.mockRestore()
    doc.getText('t').insert(9, 'und weiter')
    await expect.poll(() => copy.isSound).toBe(true)
    expect(states).toEqual([false, true])
    expect(await readAgain()).toBe('verpasst und weiter')
  })

  test('is missing where the browser has no database', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await openLocalCopy(name, new Y.Doc())).toBeNull()
  })

  test('is missing where the browser refuses to open one', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private mode', 'SecurityError')
    })
    expect(await openLocalCopy(name, new Y.Doc())).toBeNull()
  })
})
