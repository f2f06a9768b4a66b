import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

export const VIEWS = ['areas', 'groups', 'voices', 'visits'] as const
export type View = (typeof VIEWS)[number]

/** What the address shows: one of the views, or one expectation. */
export type Place = { readonly view: View } | { readonly expectationId: string }

/** `''` is the view by departments. */
export function readPlace(rest: string): Place {
  const [first = '', second = ''] = rest.split('/').filter((segment) => segment !== '')
  if (first === 'e' && second !== '') return { expectationId: second }
  return { view: VIEWS.find((view) => view === first) ?? 'areas' }
}

/** Addresses within this part, and of the other parts of the open workshop. */
export function usePaths() {
  const { access } = useWorkshop()
  const root = `/w/${access.workshopId}`
  const part = useCallback((n: number) => `${root}/${String(n)}`, [root])
  const view = useCallback((name: View) => `${root}/3${name === 'areas' ? '' : `/${name}`}`, [root])
  const expectation = useCallback((id: string) => `${root}/3/e/${id}`, [root])
  return { part, view, expectation }
}

export function usePlace(): Place {
  const { access } = useWorkshop()
  const { pathname } = useLocation()
  const base = `/w/${access.workshopId}/3`
  return readPlace(pathname.startsWith(base) ? pathname.slice(base.length) : '')
}
