import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

export const VIEWS = ['areas', 'groups', 'voices', 'visits', 'gap'] as const
export type View = (typeof VIEWS)[number]

/** What the address shows: one of the views, or one expectation. */
export type Place = { readonly view: View } | { readonly expectationId: string }

/** @param preset the view of an address that names none */
export function readPlace(rest: string, preset: View = 'areas'): Place {
  const [first = '', second = ''] = rest.split('/').filter((segment) => segment !== '')
  if (first === 'e' && second !== '') return { expectationId: second }
  return { view: VIEWS.find((view) => view === first) ?? preset }
}

/** Addresses within this part, and of the other parts of the open workshop. */
export function usePaths() {
  const { access } = useWorkshop()
  const root = `/w/${access.workshopId}`
  const part = useCallback((n: number) => `${root}/${String(n)}`, [root])
  const view = useCallback((name: View) => `${root}/3/${name}`, [root])
  const expectation = useCallback((id: string) => `${root}/3/e/${id}`, [root])
  return { part, view, expectation }
}

/** While the group looks at the gap, the part opens there. */
export function usePlace(): Place {
  const { access } = useWorkshop()
  const stage = useCurrentStage()
  const { pathname } = useLocation()
  const base = `/w/${access.workshopId}/3`
  const preset = stage?.part === 3 && stage.layout === 'gap' ? 'gap' : 'areas'
  return readPlace(pathname.startsWith(base) ? pathname.slice(base.length) : '', preset)
}
