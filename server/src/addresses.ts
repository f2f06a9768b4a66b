/** The addresses under which a server is reached, for printing and for links. */
import { networkInterfaces } from 'node:os'

export interface Addresses {
  /** For this machine. */
  local: string
  /** For others in the same network; empty when it listens on this machine only. */
  network: string[]
}

const isEverywhere = (host: string): boolean => host === '::' || host === '0.0.0.0'
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** @param host what the server listens on @param port the real one, not 0 */
export function findAddresses(host: string, port: number): Addresses {
  if (!isEverywhere(host)) return { local: `http://${inUrl(host)}:${port}`, network: [] }
  const network = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`)
  return { local: `http://localhost:${port}`, network }
}
