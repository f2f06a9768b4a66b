/** Code that is loaded when it is first needed, over a connection that may be gone just then. */

/** Pause before another try, in milliseconds. */
const PAUSE_MS = 2000

interface Surroundings {
  readonly isServerThere?: () => Promise<boolean>
  readonly wait?: (ms: number) => Promise<void>
}

const askServer = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store', credentials: 'omit' }).then(
    ({ ok }) => ok,
    () => false,
  )
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Tries until the code has come, as long as the server is away. Rejects when the server is there and does not have it: the page is older than
 * the server, and has to be loaded anew.
 */
export async function loadPatiently<T>(
  load: () => Promise<T>,
  { isServerThere = askServer, wait = pause }: Surroundings = {},
): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      // It may have come back in this very moment.
      if (await isServerThere()) return load()
      await wait(PAUSE_MS)
    }
  }
}
