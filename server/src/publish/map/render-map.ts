/** One process as a file, made in a thread of its own that is ended when it takes too long. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { WorkPlaces } from '../work-places.ts'
import type { MapRequest } from './map-worker.ts'

export type { MapFormat } from './map-worker.ts'

const LIMIT_MS = 20_000
const MEMORY_MIB = 512
const places = new WorkPlaces({ atOnce: 2, mostWaiting: 40 })

export type RenderedMap =
  | { readonly ok: true; readonly content: string | Uint8Array }
  | { readonly ok: false; readonly reason: 'busy' | 'failed'; readonly cause?: unknown }

export async function renderMap(request: MapRequest): Promise<RenderedMap> {
  const leave = await places.enter()
  if (!leave) return { ok: false, reason: 'busy' }
  const worker = new Worker(new URL('./map-worker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
  })
  try {
    const [content] = (await once(worker, 'message', { signal: AbortSignal.timeout(LIMIT_MS) })) as [
      string | Uint8Array,
    ]
    return { ok: true, content }
  } catch (cause) {
    return { ok: false, reason: 'failed', cause }
  } finally {
    await worker.terminate()
    leave()
  }
}
