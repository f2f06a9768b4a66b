import { Suspense } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { LanguageProvider } from '../locale/LanguageProvider.tsx'
import { AnnouncerProvider } from '../ui/announcer.tsx'
import { ToastProvider } from '../ui/native/Toast.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { routes } from './routes.tsx'

const router = createBrowserRouter(routes)

/** Everything around the routes: language, live regions, toast, and a way out of any crash. */
export function App() {
  return (
    <LanguageProvider>
      <CrashBoundary>
        <Suspense fallback={null}>
          <AnnouncerProvider>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </AnnouncerProvider>
        </Suspense>
      </CrashBoundary>
    </LanguageProvider>
  )
}
