import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

export const VIEWS = ['overview', 'attainment', 'measures', 'closing', 'publish'] as const
export type View = (typeof VIEWS)[number]

/** @param rest the address behind `/w/<id>/5`   @param preset the view of an address that names none */
export function readView(rest: string, preset: View = 'overview'): View {
  const first = rest.split('/').find((segment) => segment !== '')
  return VIEWS.find((view) => view === first) ?? preset
}

/** Addresses of this part's views and of the other parts. */
export function useResultPath() {
  const { access } = useWorkshop()
  const root = `/w/${access.workshopId}`
  const view = useCallback((name: View) => `${root}/5/${name}`, [root])
  /** @param rest ids behind the part's number */
  const part = useCallback((n: number, ...rest: string[]) => [root, String(n), ...rest].join('/'), [root])
  return { view, part }
}

/** While the group closes the meeting, the part opens there. */
export function useView(): View {
  const { access } = useWorkshop()
  const stage = useCurrentStage()
  const base = `/w/${access.workshopId}/5`
  const { pathname } = useLocation()
  const preset = stage?.part === 5 && stage.layout === 'closing' ? 'closing' : 'overview'
  return readView(pathname.startsWith(base) ? pathname.slice(base.length) : '', preset)
}
