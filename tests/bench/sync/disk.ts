/** How long the disk itself takes for a full sync of a short write: what a durable answer can never be faster than. */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Latencies } from './load/latencies.ts'

const WRITE_BYTES = 8192
const PAUSE_MS = 10

export interface DiskFigures {
  syncP50: number
  syncP99: number
}

/** @param folder on the disk in question @returns milliseconds */
export async function measureDisk(folder: string, times: number): Promise<DiskFigures> {
  const path = join(folder, 'syncs')
  const file = await open(path, 'w')
  const latencies = new Latencies()
  const bytes = new Uint8Array(WRITE_BYTES)
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await file.write(bytes)
    await file.datasync()
    latencies.add(performance.now() - began)
    await sleep(PAUSE_MS)
  }
  await file.close()
  await rm(path)
  return { syncP50: latencies.percentile(0.5), syncP99: latencies.percentile(0.99) }
}
