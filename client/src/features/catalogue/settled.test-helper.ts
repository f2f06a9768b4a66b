/** A part of the page of a promise is loaded on first sight. Updates while React waits for it inside `act` would be lost, so tests begin when it is there. */
import { act, screen } from '@testing-library/react'

export async function settled<T>(render: () => T): Promise<T> {
  const rendered = await act(async () => render())
  await screen.findByRole(
    'heading',
    { name: /^(Zustimmung des Teams|Consent of the team)$/ },
    { timeout: 10_000 },
  )
  return rendered
}
