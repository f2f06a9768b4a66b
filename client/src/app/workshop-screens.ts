/**
 * The screens of a workshop, each loaded when it is first shown. They stand here because features do not import each other: the shell asks for a
 * screen, and does not know which feature it comes from.
 */
import { lazy } from 'react'

/** The five parts of the method; each module default-exports a component without props. */
export const partScreens = {
  1: lazy(() => import('../features/statement/StatementPart.tsx')),
  2: lazy(() => import('../features/process/ProcessPart.tsx')),
  3: lazy(() => import('../features/expectations/ExpectationsPart.tsx')),
  4: lazy(() => import('../features/catalogue/CataloguePart.tsx')),
  5: lazy(() => import('../features/result/ResultPart.tsx')),
} as const

export const ConsoleScreen = lazy(async () => ({
  default: (await import('../features/facilitation/Console.tsx')).Console,
}))

export const RoomScreen = lazy(async () => ({
  default: (await import('../features/room/RoomView.tsx')).RoomView,
}))
