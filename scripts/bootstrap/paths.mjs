import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top folder; every task runs in it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where Node and pnpm are kept; not under version control. */
export const toolsFolder = join(root, '.tools')

/** @param {string[]} parts a path below the repository's top folder */
export const inRoot = (...parts) => join(root, ...parts)

/** @param {string} path @returns {any} */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
