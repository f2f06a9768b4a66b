/**
 * The listening HTTP server. It is there before the application that answers requests: sync connections come in over the same port and need
 * nothing of it. Requests that come early wait for the application.
 */
import { createServer, type RequestListener, type Server } from 'node:http'

/** How long a client may take for the head of a request; holding sockets open with nothing costs memory. */
const HEADERS_TIMEOUT_MS = 10_000
/** How often that is looked at. */
const CONNECTIONS_CHECK_MS = 2000
/** And for the whole of it: the largest import over a slow wireless network takes less. WebSockets are no longer requests. */
const REQUEST_TIMEOUT_MS = 120_000
/** An idle connection is kept for the next request of the same page. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000
/** Sockets that are no sync connections: pages, commands, exports, and those that have not said yet what they want. */
const OTHER_SOCKETS = 2000

export class Front {
  readonly server: Server
  #open: (answer: RequestListener) => void = () => {}

  /** @param syncConnections how many there may be at most */
  constructor(syncConnections: number) {
    const application = new Promise<RequestListener>((resolve) => {
      this.#open = resolve
    })
    this.server = createServer({
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
    })
    // More would only use up the files that may be open, which the database needs, too.
    this.server.maxConnections = syncConnections + OTHER_SOCKETS
    this.server.on('request', (request, response) => {
      void application.then((answer) => answer(request, response))
    })
  }

  /** The application is there. */
  open(answer: RequestListener): void {
    this.#open(answer)
    this.server.removeAllListeners('request')
    this.server.on('request', answer)
  }
}
