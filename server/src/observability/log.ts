/** What the server needs of a logger; Fastify's (pino) is one. Entries carry room, connection and cause, never content. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

const nothing = (): void => {}
export const SILENT_LOG: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing }
