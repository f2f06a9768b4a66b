/**
 * The screens of a workshop, each loaded when it is first shown. They stand here because features do not import each other: the shell asks for a
 * screen, and does not know which feature it comes from.
 */
import { lazy } from 'react'
import { loadPatiently } from './load-patiently.ts'

/** The five parts of the method; each module default-exports a component without props. */
const parts = {
  1: () => import('../features/statement/StatementPart.tsx'),
  2: () => import('../features/process/ProcessPart.tsx'),
  3: () => import('../features/expectations/ExpectationsPart.tsx'),
  4: () => import('../features/catalogue/CataloguePart.tsx'),
  5: () => import('../features/result/ResultPart.tsx'),
} as const
const canvas = () => import('../canvas/ProcessCanvas.tsx')

export const partScreens = {
  1: lazy(() => loadPatiently(parts[1])),
  2: lazy(() => loadPatiently(parts[2])),
  3: lazy(() => loadPatiently(parts[3])),
  4: lazy(() => loadPatiently(parts[4])),
  5: lazy(() => loadPatiently(parts[5])),
} as const

/** Earlier states and the trash. */
export const SafetyScreen = lazy(() => loadPatiently(() => import('../features/safety/SafetyPage.tsx')))

/** Self-view and outside view, as a view of part 3. */
export const GapScreen = lazy(() => loadPatiently(() => import('../features/voting/GapView.tsx')))

/** The team's consent to one thing, on the page of that thing. */
export const ConsentPanel = lazy(() => loadPatiently(() => import('../features/voting/ConsentPanel.tsx')))

/** What a person has written and not handed in, from stages that are over. */
export const UnsentDrafts = lazy(() => loadPatiently(() => import('../features/writing/UnsentDrafts.tsx')))

export const ConsoleScreen = lazy(async () => ({
  default: (await loadPatiently(() => import('../features/facilitation/Console.tsx'))).Console,
}))

/** The sheet of paper for when everything fails. */
export const SheetScreen = lazy(() =>
  loadPatiently(() => import('../features/facilitation/FallbackSheet.tsx')),
)

/** The facilitator's phone. */
export const RemoteScreen = lazy(() => loadPatiently(() => import('../features/facilitation/Remote.tsx')))

/** The room view in small, for the console. */
export const RoomPicture = lazy(() => loadPatiently(() => import('../features/room/RoomPicture.tsx')))

export const RoomScreen = lazy(async () => ({
  default: (await loadPatiently(() => import('../features/room/RoomView.tsx'))).RoomView,
}))

/**
 * Fetches the code of the part that an address leads to, beside the connection rather than after it. Should it fail, the part asks again when it is shown.
 * @param rest of the address, behind the workshop
 */
export async function fetchPartAt(rest: string): Promise<void> {
  const [first = ''] = rest.split('/')
  const load = Object.entries(parts).find(([part]) => part === first)?.[1]
  await Promise.allSettled([load?.(), load === parts[2] && canvas()])
}

/** Part 2 before anybody opens it: its code, and the pictures of large processes. Without a connection it is simply not there yet. */
export const ProcessesAhead = lazy(() =>
  Promise.all([import('../features/process/ProcessesAhead.tsx'), parts[2](), canvas()]).then(
    ([module]) => module,
    () => ({ default: () => null }),
  ),
)

/** Fetches the parts one after the other, so that going from one to the next works without a connection too. */
export async function fetchParts(): Promise<void> {
  for (const load of [...Object.values(parts), canvas]) await loadPatiently<unknown>(load)
}
