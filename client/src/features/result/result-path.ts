import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

export const VIEWS = ['overview', 'attainment', 'measures', 'closing', 'publish'] as const
export type View = (typeof VIEWS)[number]

/** @param rest the address behind `/w/<id>/5` */
export function readView(rest: string): View {
  const first = rest.split('/').find((segment) => segment !== '')
  return VIEWS.find((view) => view === first) ?? 'overview'
}

/** Addresses of this part's views and of the other parts. */
export function useResultPath() {
  const { access } = useWorkshop()
  const root = `/w/${access.workshopId}`
  const view = useCallback((name: View) => `${root}/5${name === 'overview' ? '' : `/${name}`}`, [root])
  /** @param rest ids behind the part's number */
  const part = useCallback((n: number, ...rest: string[]) => [root, String(n), ...rest].join('/'), [root])
  return { view, part }
}

export function useView(): View {
  const { access } = useWorkshop()
  const base = `/w/${access.workshopId}/5`
  const { pathname } = useLocation()
  return readView(pathname.startsWith(base) ? pathname.slice(base.length) : '')
}
