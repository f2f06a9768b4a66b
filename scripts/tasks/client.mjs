import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../bootstrap/paths.mjs'
import { vite } from './tools.mjs'

const builtFrom = inRoot('client/dist/.vite/built-from')
const sources = ['client/src', 'client/public', 'client/service-worker', 'shared/src']
const files = ['client/index.html', 'client/vite.config.ts', 'client/offline-files.ts', 'pnpm-lock.yaml']

/** Builds `client/dist`, unless it was built from these very sources before. @returns {Promise<number>} exit code */
export async function buildClient() {
  const wanted = fingerprint()
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === wanted) return 0
  const code = await vite(['build', '--logLevel=warn'])
  if (code === 0) writeFileSync(builtFrom, wanted)
  return code
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of [...sources.flatMap(filesBelow), ...files])
    hash.update(file).update(readFileSync(inRoot(file)))
  return hash.digest('hex')
}

/** @param {string} folder @returns {string[]} in an order that is the same everywhere */
function filesBelow(folder) {
  if (!existsSync(inRoot(folder))) return []
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => path.slice(inRoot().length + 1))
}
