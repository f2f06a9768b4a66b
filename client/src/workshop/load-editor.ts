/** The editor's code comes in a chunk of its own, fetched as soon as a page with a text that may be edited is quiet. */
const importEditor = () => import('./co-text-editor.ts')
type EditorModule = Awaited<ReturnType<typeof importEditor>>

let loaded: EditorModule | null = null
let loading: Promise<EditorModule> | null = null

export const editorIfLoaded = (): EditorModule | null => loaded

/** Rejects when the code cannot be fetched; the next call tries again. */
export function loadEditor(): Promise<EditorModule> {
  loading ??= importEditor().then(
    (module) => {
      loaded = module
      return module
    },
    (cause: unknown) => {
      loading = null
      throw cause
    },
  )
  return loading
}

/** Longest wait for a quiet moment, in milliseconds. */
const QUIET_WITHIN_MS = 2000

export function loadEditorSoon(): void {
  if (loading !== null) return
  const load = () => {
    loadEditor().then(
      (module) => module.warmUp(),
      // Should it fail now, the first click tries again and says so.
      () => {},
    )
  }
  if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: QUIET_WITHIN_MS })
  else setTimeout(load, 200)
}
