/** The address under which the asking person reaches this server; links are made from it. */
import type { FastifyRequest } from 'fastify'
import type { ServerContext } from '../server-context.ts'

/** A host as it may stand in an address: name or IP, with a port. Anything else in the header is not repeated. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Without a slash at the end. PUBLIC_URL wins; without it people use one of several addresses in the local network, and theirs is the right one. */
export function originOf(request: FastifyRequest, { config, publicUrl }: ServerContext): string {
  if (config.publicUrl !== null) return config.publicUrl
  const host = request.headers.host ?? ''
  return HOST.test(host) ? `http://${host}` : publicUrl()
}
