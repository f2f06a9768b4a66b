/** The few requests that tests make beside the browser. */
import type { ServerProcess } from './server-process.ts'

export interface OpenedWorkshop {
  readonly id: string
  readonly code: string
  readonly links: Readonly<Record<'facilitator' | 'team' | 'guest' | 'room' | 'observer', string>>
}

export interface Seat {
  readonly workshopId: string
  readonly token: string
  readonly role: string
  readonly participantId: string | null
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(answer)}`)
  return answer
}

export const openWorkshop = async (server: ServerProcess, body: object): Promise<OpenedWorkshop> =>
  (await post(`${server.url}/api/workshops`, body)) as OpenedWorkshop

export const takeSeat = async (server: ServerProcess, link: string, name?: string): Promise<Seat> =>
  (await post(`${server.url}/api/join`, { link, ...(name !== undefined && { name }) })) as Seat

let lastCommand = 0
export const command = async (
  server: ServerProcess,
  seat: Seat,
  type: string,
  values: object = {},
): Promise<unknown> =>
  await post(
    `${server.url}/api/workshops/${seat.workshopId}/commands`,
    { ...values, id: `test-command-${String((lastCommand += 1))}`, type },
    seat.token,
  )
