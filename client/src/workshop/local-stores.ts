/** The two stores of a local copy in IndexedDB. The layout is that of y-indexeddb, which wrote the copies before. */
export const STORES = { updates: 'updates', marks: 'custom' } as const

/** @returns null where the browser has no database, or does not open it */
export function openStores(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(name, 1)
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore(STORES.updates, { autoIncrement: true })
        opening.result.createObjectStore(STORES.marks)
      })
      opening.addEventListener('success', () => {
        const database = opening.result
        // Another page deletes the copy: it must not wait for this one.
        database.addEventListener('versionchange', () => database.close())
        resolve(database)
      })
      opening.addEventListener('error', (event) => {
        event.preventDefault()
        resolve(null)
      })
    } catch {
      // No database, or a private mode that throws on the mere look.
      resolve(null)
    }
  })
}

export const requestOf = <T>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as T))
    request.addEventListener('error', () => reject(request.error ?? new Error('the database did not answer')))
  })
