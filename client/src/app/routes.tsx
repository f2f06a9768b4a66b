import type { RouteObject } from 'react-router'
import { loadWords } from '../locale/catalogues.ts'
import { storedLanguage } from '../locale/language.ts'
import { CrashedRoute } from './CrashBoundary.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** Nothing is shown in the moment before a page's code is there: a flash of words would be louder than the wait. */
const Nothing = () => null

/** The workshop's words travel beside its code. */
const withInsideWords = async <T,>(module: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([module, loadWords(storedLanguage(), 'inside')])
  return loaded
}

/** Every page is loaded when it is opened; the first page brings no Yjs, no react-aria and no canvas. */
export const routes: RouteObject[] = [
  {
    errorElement: <CrashedRoute />,
    HydrateFallback: Nothing,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('../features/start/StartPage.tsx')).StartPage }),
      },
      {
        path: 'j',
        lazy: async () => ({
          Component: (await import('../features/join/JoinByLinkPage.tsx')).JoinByLinkPage,
        }),
      },
      {
        path: 'c/:code?',
        lazy: async () => ({
          Component: (await import('../features/join/JoinByCodePage.tsx')).JoinByCodePage,
        }),
      },
      {
        path: 'w/:workshopId/*',
        lazy: async () => ({
          Component: (await withInsideWords(import('../features/workshop/WorkshopRoute.tsx'))).WorkshopRoute,
        }),
      },
      {
        path: 'bausteine',
        lazy: async () => ({
          Component: (await withInsideWords(import('../features/sheet/ComponentSheet.tsx'))).ComponentSheet,
        }),
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]
