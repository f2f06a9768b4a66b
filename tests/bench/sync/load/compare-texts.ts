/** Somebody with a real document comes at the end and finds every character that was typed. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { BenchClient } from './bench-client.ts'
import type { Place } from './dialect.ts'
import type { Typist } from './typist.ts'

const LIMIT_MS = 5000

/** @throws Error when a text is not what was typed */
export async function compareTexts(place: Place, typists: readonly Typist[]): Promise<void> {
  const doc = new Y.Doc()
  const client = new BenchClient(place, { onUpdate: (update) => Y.applyUpdate(doc, update) })
  await client.synced
  const end = performance.now() + LIMIT_MS
  const differs = (): Typist | undefined =>
    typists.find(({ root, text }) => doc.getText(root).toJSON() !== text)
  // A server that answers before it has loaded sends the rest a little later.
  while (differs() && performance.now() < end) await sleep(10)
  const wrong = differs()
  await client.close()
  if (wrong) {
    throw new Error(
      `a text of ${wrong.typed} characters arrived with ${doc.getText(wrong.root).length}: something was lost`,
    )
  }
}
