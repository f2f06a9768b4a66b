/**
 * A server that is killed between storing a reveal or a closing and scrubbing its files leaves what it has just deleted in them. Whoever asked may never
 * repeat the command, so the next start scrubs.
 */
import type { Logger } from 'pino'
import type { WorkshopStorage } from './workshop-storage.ts'

/** A backup that reads the files at that moment keeps them from being scrubbed. */
const AGAIN_MS = 5000

/** Begins at once, beside everything else, and tries until it has succeeded. @returns how to stop; resolves when nothing is under way any more */
export function scrubLeftovers(
  storage: Pick<WorkshopStorage, 'scrub'>,
  log: Pick<Logger, 'warn'>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const scrub = async (): Promise<void> => {
    try {
      await storage.scrub()
    } catch (error) {
      log.warn({ err: error }, 'what was deleted before this start could not be scrubbed yet')
      if (!isStopped) {
        timer = setTimeout(() => {
          underWay = scrub()
        }, AGAIN_MS).unref()
      }
    }
  }
  let underWay = scrub()
  return () => {
    isStopped = true
    clearTimeout(timer)
    return underWay
  }
}
