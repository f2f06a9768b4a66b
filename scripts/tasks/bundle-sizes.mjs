import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { inRoot, readJson } from '../bootstrap/paths.mjs'

/** Scripts that the first page may load, in KiB gzip: what a phone on a guest network fetches in about a second. */
const firstPageLimitKiB = 150

/** The folder whose lazily loaded parts the start page needs at once. */
const startPage = 'src/features/start/'

/**
 * @typedef {object} Chunk an entry of Vite's manifest
 * @property {string} file
 * @property {string} [name]
 * @property {string} [src]
 * @property {boolean} [isEntry]
 * @property {boolean} [isDynamicEntry]
 * @property {string[]} [imports]
 * @property {string[]} [css]
 */

/** Prints what the first page weighs and what each lazily loaded part adds. @returns {number} 1 if the first page is too heavy */
export function printBundleSizes() {
  /** @type {Record<string, Chunk>} */
  const manifest = readJson(inRoot('client/dist/.vite/manifest.json'))
  const keys = Object.keys(manifest)
  const first = filesOf(
    manifest,
    keys.filter(
      (key) => manifest[key]?.isEntry || (manifest[key]?.isDynamicEntry && key.startsWith(startPage)),
    ),
  )
  const parts = keys
    .filter((key) => manifest[key]?.isDynamicEntry && !first.has(manifest[key].file))
    .map((key) => ({ key, files: [...filesOf(manifest, [key])].filter((file) => !first.has(file)) }))
    .map(({ key, files }) => ({ key, js: weight(files, '.js'), css: weight(files, '.css') }))
    .sort((a, b) => b.js - a.js)

  const firstJs = weight([...first], '.js')
  printRow('KiB gzip', 'js', 'css')
  printRow('first page', kib(firstJs), kib(weight([...first], '.css')))
  for (const { key, js, css } of parts) printRow(`  + ${key}`, kib(js), kib(css))

  if (firstJs / 1024 <= firstPageLimitKiB) return 0
  console.error(
    `The first page loads ${kib(firstJs)} KiB of scripts, more than the ${firstPageLimitKiB} KiB it may. Load something of it lazily.`,
  )
  return 1
}

/**
 * The files of these chunks and of all they import statically.
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} keys
 * @param {Set<string>} seen
 * @returns {Set<string>}
 */
function filesOf(manifest, keys, seen = new Set()) {
  for (const key of keys) {
    const chunk = manifest[key]
    if (!chunk || seen.has(chunk.file)) continue
    seen.add(chunk.file)
    for (const file of chunk.css ?? []) seen.add(file)
    filesOf(manifest, chunk.imports ?? [], seen)
  }
  return seen
}

/** @param {string[]} files @param {string} ending @returns {number} bytes after gzip */
const weight = (files, ending) =>
  files
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(inRoot('client/dist', file)), { level: 9 }).length, 0)

const kib = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1)

const printRow = (/** @type {string} */ name, /** @type {string} */ js, /** @type {string} */ css) =>
  console.log(`${name.padEnd(64)}${js.padStart(8)}${css.padStart(8)}`)
