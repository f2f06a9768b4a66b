import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offlineFiles } from './offline-files.ts'

/** Where `npm run dev` started the server that API, sync and published pages are passed on to. */
const server = process.env.DEV_SERVER ?? 'http://127.0.0.1:4701'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), offlineFiles()],
  build: {
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  server: {
    host: true,
    proxy: {
      '^/(?:api|p)/': server,
      '^/(?:healthz|readyz|metrics)$': server,
      '^/sync/': { target: server.replace(/^http/, 'ws'), ws: true },
    },
  },
})
