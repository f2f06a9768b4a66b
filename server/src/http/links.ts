/**
 * `GET /api/workshops/:id/links`: the links again, for facilitators. Their own kind is kept as a hash only and cannot be shown. The room view gets
 * the code and the network addresses, which stand on the wall anyway, and no link.
 */
import type { AddressInfo } from 'node:net'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { FastifyInstance } from 'fastify'
import { linkAddress } from '../access/links.ts'
import { findAddresses } from '../addresses.ts'
import type { ServerContext } from '../server-context.ts'
import { identify, type WorkshopParams } from './bearer.ts'
import { originOf } from './origin.ts'
import { refuse } from './refusal.ts'

export function registerLinks(app: FastifyInstance, context: ServerContext): void {
  const { storage, sealer, hub, config } = context

  /** Under which other addresses people in the local network reach this server; empty behind a proxy. */
  const networkAddresses = (): string[] => {
    const address = app.server.address() as AddressInfo | null
    return config.publicUrl === null && address ? findAddresses(config.host, address.port).network : []
  }

  app.get<WorkshopParams>('/api/workshops/:id/links', async (request, reply) => {
    const identity = await identify(context, request, reply)
    if (!identity) return reply
    const isFacilitator = identity.role === 'facilitator'
    if (!isFacilitator && identity.role !== 'room') return refuse(request, reply, 'not-allowed')
    const origin = originOf(request, context)
    const links: Record<string, string> = {}
    const limits: Record<string, { expiresAt: string | null; hasPasscode: boolean }> = {}
    const rows = isFacilitator ? await storage.links(identity.workshopId) : []
    for (const { id, kind, sealedSecret, revokedAt, expiresAt, passcodeHash } of rows) {
      const secret = sealedSecret === null || revokedAt !== null ? null : sealer.open(sealedSecret, id)
      if (secret === null) continue
      links[kind] = linkAddress(origin, secret)
      limits[kind] = { expiresAt, hasPasscode: passcodeHash !== null }
    }
    const code = await hub.read(identity.workshopId, ({ proceedings }) => {
      const index = new RecordIndex(proceedings)
      const { code: current } = index.singleton('run')
      index.destroy()
      return current
    })
    return reply
      .header('cache-control', 'no-store')
      .send({ links, limits, code, network: networkAddresses() })
  })
}
