/** Answers of commands are kept only as long as a client may still repeat its command. */
import type { ServerContext } from '../server-context.ts'

/** A laptop that was closed over a long weekend may still send what it had not sent. */
const KEPT_MS = 7 * 24 * 60 * 60_000
const EVERY_MS = 24 * 60 * 60_000

/** Once at the start and once a day. @returns how to stop */
export function forgetOldOutcomes({ hub, now, log }: Pick<ServerContext, 'hub' | 'now' | 'log'>): () => void {
  const forget = async (): Promise<void> => {
    const before = new Date(now().getTime() - KEPT_MS).toISOString()
    try {
      await hub.write([{ write: 'forgetOutcomes', before }])
    } catch (error) {
      // Nothing depends on it; the next day tries again.
      log.warn({ err: error }, 'old answers of commands could not be deleted')
    }
  }
  const timer = setInterval(() => void forget(), EVERY_MS)
  timer.unref()
  void forget()
  return () => clearInterval(timer)
}
