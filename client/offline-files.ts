/** Writes `service-worker.js` at the end of a build: the list of what was built, and the worker that keeps it on the device. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

const SOURCE = join(import.meta.dirname, 'service-worker/service-worker.ts')
const PAGE = 'index.html'
const WORKER = 'service-worker.js'
/** Letters that German and English texts are not made of: kept when a page first shows them. */
const OTHER_SCRIPTS = /-(?:cyrillic|greek|vietnamese)(?:-ext)?-.*\.woff2$/

export function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const files = filesOf(dir)
        const page = sha256(readFileSync(join(dir, PAGE)))
        const offline = {
          version: sha256([page, ...files.map((file) => sha256(readFileSync(join(dir, file))))].join()).slice(
            0,
            16,
          ),
          assets: files.filter((file) => file.startsWith('assets/') && !OTHER_SCRIPTS.test(file)).map(toPath),
          others: files.filter((file) => !file.startsWith('assets/')).map(toPath),
          pageHash: page,
        }
        const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE)
        writeFileSync(join(dir, WORKER), `const OFFLINE_FILES = ${JSON.stringify(offline)}\n${code}`)
      },
    },
  }
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
const toPath = (file: string): string => `/${file}`

/** Everything that was built but the page, in an order that is the same everywhere. */
function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => file !== PAGE && file !== WORKER && !file.startsWith('.'))
    .sort()
}
