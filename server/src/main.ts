/**
 * The program. Node strips the types of every file at each start, which takes longer than everything else; with its compile
 * cache a restart takes half the time. The cache has to be on before anything else is loaded.
 */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Where it cannot be written the server starts as well, only slower.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url)))
await import('./serve.ts')
