import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router'
import { vi } from 'vitest'
import type { Language } from '../locale/language.ts'
import { LanguageProvider } from '../locale/LanguageProvider.tsx'
import { AnnouncerProvider } from '../ui/announcer.tsx'
import { ToastProvider } from '../ui/native/Toast.tsx'

function Place() {
  const { pathname, hash } = useLocation()
  return <p data-testid="place">{pathname + hash}</p>
}

type RenderedPage = RenderResult & {
  router: ReturnType<typeof createMemoryRouter>
  place: () => string
}

/** Renders a page at an address as the app would; `place` is where people are afterwards. */
export function renderPage(
  path: string,
  element: ReactNode,
  address: string,
  language: Language = 'de',
): RenderedPage {
  const router = createMemoryRouter(
    [
      { path, element },
      { path: '*', element: <Place /> },
    ],
    { initialEntries: [address] },
  )
  const view = render(
    <LanguageProvider initial={language}>
      <AnnouncerProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </AnnouncerProvider>
    </LanguageProvider>,
  )
  return { ...view, router, place: () => router.state.location.pathname + router.state.location.hash }
}

type Reply = { status?: number; body: unknown }

/** Stands in for the server: an answer per address, in turn; the last one stays. Gives the bodies that were sent. */
export function stubServer(replies: Record<string, Reply | Reply[]>): { address: string; body: unknown }[] {
  const sent: { address: string; body: unknown }[] = []
  const turns = new Map<string, number>()
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    sent.push({ address, body })
    const known = replies[address]
    if (!known) return new Response('', { status: 404 })
    const list = Array.isArray(known) ? known : [known]
    const turn = turns.get(address) ?? 0
    turns.set(address, turn + 1)
    const reply = list[Math.min(turn, list.length - 1)]
    return new Response(JSON.stringify(reply?.body ?? null), { status: reply?.status ?? 200 })
  })
  return sent
}
