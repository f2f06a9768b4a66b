/** The few requests that tests make beside the browser. */

/** Whatever answers at an address. */
export type At = { readonly url: string }

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

export const openWorkshop = async (server: At, body: object): Promise<OpenedWorkshop> =>
  (await post(`${server.url}/api/workshops`, body)) as OpenedWorkshop

export const takeSeat = async (server: At, link: string, name?: string): Promise<Seat> =>
  (await post(`${server.url}/api/join`, { link, ...(name !== undefined && { name }) })) as Seat

let lastCommand = 0
export const command = async (server: At, seat: Seat, type: string, values: object = {}): Promise<unknown> =>
  await post(
    `${server.url}/api/workshops/${seat.workshopId}/commands`,
    { ...values, id: `test-command-${String((lastCommand += 1))}`, type },
    seat.token,
  )

/** The export as a facilitator takes it along. */
export const exported = async (server: At, { workshopId, token }: Seat): Promise<string> => {
  const response = await fetch(`${server.url}/api/workshops/${workshopId}/export.json`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!response.ok) throw new Error(`export: ${String(response.status)}`)
  return await response.text()
}
