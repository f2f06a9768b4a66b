/** jsdom lays nothing out. What React Flow and CodeMirror ask a browser for, as little of it as they need. */
import { loadEditor } from '../workshop/load-editor.ts'

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class FlatMatrix {
  readonly m22 = 1
}

const box = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => ({}) }

/** @param width pretended width of the screen; decides between table and cards */
export async function pretendLayout(width = 1440): Promise<void> {
  globalThis.ResizeObserver = NoObserver
  Object.assign(globalThis, { DOMMatrixReadOnly: FlatMatrix })
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList
  Range.prototype.getBoundingClientRect = () => box as DOMRect
  Element.prototype.scrollIntoView = () => {}
  document.elementFromPoint = () => null
  globalThis.CSS ??= {} as typeof CSS
  CSS.escape ??= (text) => text
  window.matchMedia = (query) => {
    const most = /max-width: (\d+)px/.exec(query)?.[1]
    return {
      matches: query.includes('reduced-motion') || (most !== undefined && width <= Number(most)),
      media: query,
      onchange: null,
      addEventListener: () => {},
      removeEventListener: () => {},
      addListener: () => {},
      removeListener: () => {},
      dispatchEvent: () => false,
    }
  }
  await loadEditor()
}
