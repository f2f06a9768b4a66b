/** The links to give out, asked of the server when they are looked at, and kept in this component's memory only. */
import { useCallback, useEffect, useState } from 'react'
import { fetchLinks, type Links } from '../../workshop/fetch-links.ts'
import type { Access } from '../../workshop/workshop.ts'

export type LinksState = { readonly state: 'loading' } | { readonly state: 'failed' } | ({ readonly state: 'there' } & Links)

export function useLinks(access: Access): LinksState & { readonly again: () => void } {
  const [shown, setShown] = useState<LinksState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isWanted = true
    setShown({ state: 'loading' })
    fetchLinks(access).then(
      (links) => {
        if (isWanted) setShown({ state: 'there', ...links })
      },
      () => {
        if (isWanted) setShown({ state: 'failed' })
      },
    )
    return () => {
      isWanted = false
    }
  }, [access, attempt])
  return { ...shown, again: useCallback(() => setAttempt((count) => count + 1), []) }
}
