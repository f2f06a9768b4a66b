/** The links to give out, asked of the server when they are looked at, and kept in this component's memory only. */
import { useCallback, useEffect, useState } from 'react'
import { fetchLinks, type Links } from '../../workshop/fetch-links.ts'
import type { Access } from '../../workshop/workshop.ts'

export type LinksState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | ({ readonly state: 'there' } & Links)

const LOADING: LinksState = { state: 'loading' }

/** @returns the links or how far they are, and `again` for another try after a failure */
export function useLinks(access: Access): LinksState & { readonly again: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ readonly attempt: number; readonly state: LinksState } | null>(null)
  useEffect(() => {
    let isWanted = true
    const tell = (state: LinksState) => {
      if (isWanted) setAnswer({ attempt, state })
    }
    fetchLinks(access).then(
      (links) => tell({ state: 'there', ...links }),
      () => tell({ state: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [access, attempt])
  const shown = answer?.attempt === attempt ? answer.state : LOADING
  return { ...shown, again: useCallback(() => setAttempt((count) => count + 1), []) }
}
