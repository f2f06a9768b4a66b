/**
 * Keeps the files of the application on the device, so that a page opens without a connection; what people wrote is in the local copy
 * (src/workshop/local-copy.ts). Files under `assets` carry a hash of their content and never change, so any cache may serve any page. The page itself
 * always comes from the network where there is one, and else from the newest cache that is complete: page and files fit together either way.
 * The build puts `OFFLINE_FILES` before this file (offline-files.ts). API, sync and published pages pass by untouched.
 */
declare const self: ServiceWorkerGlobalScope
declare const OFFLINE_FILES: {
  /** Hash of all files. */
  readonly version: string
  /** Paths with a hash in their name. */
  readonly assets: readonly string[]
  /** Other paths but the page, for example `/theme.js`. */
  readonly others: readonly string[]
  /** SHA-256 of the page, hexadecimal. */
  readonly pageHash: string
}

const PREFIX = 'client-'
const CACHE = `${PREFIX}${OFFLINE_FILES.version}`
/** Put in last: a cache that holds it is complete. */
const PAGE = '/index.html'
/** After that long without an answer the page comes from the device, in milliseconds. */
const PATIENCE_MS = 4000
/** Addresses that are not the application's. */
const FOREIGN = /^\/(?:api|sync|p|healthz|readyz|metrics)(?:\/|$)/
/** Fetched at the same time while installing: the page that people look at comes first. */
const AT_ONCE = 4
/** This version, and the one that pages opened before an update may still load parts of. */
const VERSIONS_KEPT = 2

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || FOREIGN.test(url.pathname)) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && !/\.\w+$/.test(url.pathname))
    event.respondWith(fresh(request, PAGE))
  else if (OFFLINE_FILES.others.includes(url.pathname)) event.respondWith(fresh(request, url.pathname))
})

async function install(): Promise<void> {
  // After going back to an earlier version it has to be the newest again.
  if ((await cacheNames()).at(-1) !== CACHE) await caches.delete(CACHE)
  const cache = await caches.open(CACHE)
  const waiting = [...OFFLINE_FILES.assets]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await addAsset(cache, path)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const path of OFFLINE_FILES.others) await cache.put(path, await fetched(path, 'no-cache'))
  await addPage(cache)
  // Any worker serves any page, so there is nothing to wait for.
  await self.skipWaiting()
}

async function addAsset(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path, ANY)) return
  await cache.put(path, (await caches.match(path, ANY)) ?? (await fetched(path, 'default')))
}

/** The server may have been updated since this worker was fetched; then the files here are not the page's, and the next worker will do it. */
async function addPage(cache: Cache): Promise<void> {
  const page = await fetched(PAGE, 'no-cache')
  const digest = await crypto.subtle.digest('SHA-256', await page.clone().arrayBuffer())
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hash !== OFFLINE_FILES.pageHash) throw new Error('the page is of another version')
  await cache.put(PAGE, page)
}

async function fetched(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(path, { cache, credentials: 'omit' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

async function activate(): Promise<void> {
  const names = await cacheNames()
  await Promise.all(names.slice(0, -VERSIONS_KEPT).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** Ours, oldest first. */
const cacheNames = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX))

/** The server compresses, and says so in `Vary`; what is cached is uncompressed. */
const ANY = { ignoreVary: true } as const

/** A file under its hash: from any cache, else from the network and kept (fonts of other scripts). */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, ANY)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await caches.open(CACHE).then((cache) => cache.put(request.url, response.clone()))
  return response
}

/** From the network; from the device when there is none, or only a proxy without a server behind it. */
async function fresh(request: Request, path: string): Promise<Response> {
  const kept = await newest(path)
  if (!kept) return fetch(request)
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, kept))
  const answer = fetch(request).then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  )
  return Promise.race([answer, late])
}

async function newest(path: string): Promise<Response | undefined> {
  for (const name of (await cacheNames()).toReversed()) {
    const cache = await caches.open(name)
    if (await cache.match(PAGE, ANY)) return cache.match(path, ANY)
  }
  return undefined
}
