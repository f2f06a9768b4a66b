/** A drawing as pixels, with our own fonts: the machine's are not asked, so that the same map looks the same everywhere. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fontsFor } from './map-fonts.ts'

/** Pixels per canvas unit: text of 14 units stays sharp on a slide. */
const SCALE = 2
/** Most pixels of one picture; a larger map gets a smaller scale. At four bytes each, 100 MB of memory. */
const MOST_PIXELS = 25_000_000

const require = createRequire(import.meta.url)
let ready: Promise<void> | undefined

/** @param size of the drawing in canvas units */
export async function toPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm))
  await ready
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, size.width * size.height))
  const resvg = new Resvg(svg, {
    font: {
      fontBuffers: fontsFor(svg),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
    fitTo: { mode: 'zoom', value: Math.min(SCALE, most) },
  })
  return resvg.render().asPng()
}
