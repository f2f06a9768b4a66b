/**
 * Whether this page can be loaded again without a connection: a service worker keeps the application's files on the device (client/service-worker).
 * Browsers allow one on https and on localhost only; elsewhere, and in development, the page says so in words.
 */
import { useSyncExternalStore } from 'react'
import { createStore } from './store.ts'

const isReady = createStore(false)

const container = (): ServiceWorkerContainer | null =>
  import.meta.env.PROD && window.isSecureContext && 'serviceWorker' in navigator
    ? navigator.serviceWorker
    : null

/** Fetches the files in the background, once. Nothing depends on it: without it everything works but reloading offline. @returns false where the browser keeps none */
export function prepareOfflineReload(): boolean {
  const workers = container()
  if (!workers) return false
  if (isReady.get()) return true
  workers.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => {})
  // Active means that every file of a version is there.
  void workers.ready.then(() => isReady.set(true))
  return true
}

export const useReloadsOffline = (): boolean => useSyncExternalStore(isReady.subscribe, isReady.get)
