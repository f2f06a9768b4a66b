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

/** Earlier states and the trash. */
export const SafetyScreen = lazy(() => import('../features/safety/SafetyPage.tsx'))

export const ConsoleScreen = lazy(async () => ({
  default: (await import('../features/facilitation/Console.tsx')).Console,
}))

/** The sheet of paper for when everything fails. */
export const SheetScreen = lazy(() => import('../features/facilitation/FallbackSheet.tsx'))

/** The facilitator's phone. */
export const RemoteScreen = lazy(() => import('../features/facilitation/Remote.tsx'))

/** The room view in small, for the console. */
export const RoomPicture = lazy(() => import('../features/room/RoomPicture.tsx'))

export const RoomScreen = lazy(async () => ({
  default: (await import('../features/room/RoomView.tsx')).RoomView,
}))
