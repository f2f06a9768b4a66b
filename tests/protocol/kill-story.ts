/** People write, the server is killed at some moment and started again; what was acknowledged or seen must be there. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { prepareDataFolder, startChild, WORKSHOP } from './child-server.ts'
import { connectOurs } from './our-client.ts'
import { connectStock } from './stock-client.ts'

export interface KillFigures {
  written: number
  acknowledged: number
  seen: number
  lostAcknowledged: number
  lostSeen: number
}

interface KillStory {
  updatesPerSecond: number
  /** How long people write at least before the server is killed, in milliseconds. */
  killAfterMs: number
}

const TICK_MS = 5

export async function killOnce({ updatesPerSecond, killAfterMs }: KillStory): Promise<KillFigures> {
  const { dataDir, token } = await prepareDataFolder()
  const server = await startChild(dataDir)
  const place = { url: server.url, workshopId: WORKSHOP, token }
  const writer = connectOurs(place)
  const watcher = connectStock(place)
  await expect
    .poll(() => writer.provider.synced && watcher.provider.synced && writer.echoed() === 1)
    .toBe(true)

  /** Barrier number → cards written before it. */
  const barriers = new Map<number, number>()
  let written = 0
  const began = performance.now()
  const isUnderWay = (): boolean => writer.echoed() > 1 && watcher.doc.getMap('cards').size > 0
  // On a busy machine the first echo may take longer than the time to write.
  while (performance.now() - began < killAfterMs || !isUnderWay()) {
    const due = Math.floor(((performance.now() - began) / 1000) * updatesPerSecond)
    for (; written < due; written += 1) writer.doc.getMap('cards').set(`c${written}`, written)
    barriers.set(writer.sendBarrier(), written)
    // The pace of the writing, not a wait for something.
    await sleep(TICK_MS)
  }
  await server.kill()
  const acknowledged = barriers.get(writer.echoed()) ?? 0
  const seen = Object.keys(watcher.doc.getMap('cards').toJSON())
  // Nobody may bring back what the server has lost.
  writer.provider.destroy()
  watcher.provider.destroy()

  const again = await startChild(dataDir)
  const reader = connectStock({ ...place, url: again.url })
  await expect.poll(() => reader.provider.synced).toBe(true)
  const found = new Set(Object.keys(reader.doc.getMap('cards').toJSON()))
  const lost = (keys: string[]): number => keys.filter((key) => !found.has(key)).length
  const acknowledgedKeys = Array.from({ length: acknowledged }, (_, index) => `c${index}`)
  const figures = {
    written,
    acknowledged,
    seen: seen.length,
    lostAcknowledged: lost(acknowledgedKeys),
    lostSeen: lost(seen),
  }
  reader.provider.destroy()
  await again.kill()
  return figures
}
