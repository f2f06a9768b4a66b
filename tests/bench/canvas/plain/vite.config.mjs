import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The client's own copies, so that both pages run the same library. */
const client = createRequire(new URL('../../../../client/package.json', import.meta.url))
const folderOf = (name) => dirname(client.resolve(`${name}/package.json`))

export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: {
    alias: Object.fromEntries(['@xyflow/react', 'react', 'react-dom'].map((name) => [name, folderOf(name)])),
  },
  build: { outDir: 'dist', emptyOutDir: true },
}
