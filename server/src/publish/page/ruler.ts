/** The line that measures: how much was kept of all, with a notch at what was promised. Ten ticks, the ends and the middle longer. */
import { Html } from './html.ts'

const WIDTH = 250
const TOP = 6.4
const HEIGHT = 16
const BOTTOM = TOP + HEIGHT
const TICKS = 10

const at = (share: number): string => (share * WIDTH).toFixed(1)

/**
 * @param share what was kept, 0–1   @param promised notch, 0–1, or null without a share
 * @param label for screen readers
 */
export function ruler(share: number, promised: number | null, label: string): Html {
  const kept = `<rect class="ink" x="0" y="${TOP}" width="${at(share)}" height="${HEIGHT}"/>`
  const rest =
    share < 1
      ? `<rect class="rest" x="${at(share)}" y="${TOP}" width="${at(1 - share)}" height="${HEIGHT}"/>`
      : ''
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => {
    const length = index % (TICKS / 2) === 0 ? 8 : 5.4
    return `<path class="tick" d="M${at(index / TICKS)} ${BOTTOM}v${length}"/>`
  }).join('')
  const notch =
    promised === null
      ? ''
      : `<path class="notch-gap" d="M${at(promised)} 1.3V${BOTTOM}"/><path class="notch" d="M${at(promised)} .3V${BOTTOM}"/>`
  const name = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return new Html(
    `<svg class="ruler" viewBox="-1 0 ${WIDTH + 2} 31" width="${WIDTH + 2}" height="31" role="img" aria-label="${name}">${kept}${rest}${ticks}${notch}</svg>`,
  )
}
