/** Whether an update would change a document: a reader's step 2 repeats what everybody has, and that is no attempt to write. */
import * as Y from 'yjs'
import type { CheckedUpdate } from './frames.ts'

/** A range of deleted clocks; true when something in it is not deleted here, or not known here. */
function deletesSomething(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const end = clock + length
  if (Y.getState(doc.store, client) < end) return true
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) return false
    if (!struct.deleted) return true
  }
  return false
}

export function bringsNews(doc: Y.Doc, { decoded }: CheckedUpdate): boolean {
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue
    if (Y.getState(doc.store, struct.id.client) < struct.id.clock + struct.length) return true
  }
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) {
      if (deletesSomething(doc, client, clock, len)) return true
    }
  }
  return false
}
