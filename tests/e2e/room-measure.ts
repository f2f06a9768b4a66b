/** Measures what stands on a room view: sizes of type and contrast of every visible text, as the eye meets them. */
import type { Page } from '@playwright/test'

export interface MeasuredText {
  readonly text: string
  /** CSS px on the screen. */
  readonly size: number
  /** WCAG 2 contrast with what lies behind it. */
  readonly contrast: number
  readonly isHeading: boolean
  /** It reaches beyond the screen. */
  readonly isCut: boolean
}

/** Every visible piece of text of the page. Contrast: WCAG 2.2, relative luminance. */
export const measureTexts = (page: Page): Promise<MeasuredText[]> =>
  page.evaluate(() => {
    type Rgba = readonly [number, number, number, number]
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    /** Any CSS colour as the browser paints it. */
    const toRgba = (colour: string): Rgba => {
      if (!canvas) return [0, 0, 0, 1]
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const over = ([r, g, b, a]: Rgba, [R, G, B]: Rgba): Rgba => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ]
    const luminance = ([r, g, b]: Rgba): number => {
      const [R = 0, G = 0, B = 0] = [r, g, b].map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * R + 0.7152 * G + 0.0722 * B
    }
    /** Backgrounds behind an element, from the page up to it. */
    const backgroundOf = (element: Element): Rgba => {
      const layers: Rgba[] = []
      for (let at: Element | null = element; at; at = at.parentElement) {
        const layer = toRgba(getComputedStyle(at).backgroundColor)
        layers.push(layer)
        if (layer[3] === 1) break
      }
      return layers.reduceRight<Rgba>((below, layer) => over(layer, below), [255, 255, 255, 1])
    }
    /** Shapes of a drawing that lie behind a text of it. */
    const fillBehind = (element: Element, below: Rgba): Rgba => {
      const svg = element.closest('svg')
      if (!svg || !(element instanceof SVGElement)) return below
      const box = element.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      let found = below
      for (const shape of svg.querySelectorAll('rect, circle, ellipse, path, polygon')) {
        if (shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) continue
        const area = shape.getBoundingClientRect()
        const covers = area.left <= x && x <= area.right && area.top <= y && y <= area.bottom
        const fill = getComputedStyle(shape).fill
        if (covers && shape.tagName !== 'path' && fill !== 'none' && !fill.startsWith('url'))
          found = over(toRgba(fill), found)
      }
      return found
    }
    const texts: MeasuredText[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (text === '' || !element) continue
      const style = getComputedStyle(element)
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const isShown =
        box.width > 1 && box.height > 1 && style.visibility === 'visible' && style.opacity !== '0'
      if (!isShown || element.closest('.visually-hidden, .room-controls, [hidden], script, style, title'))
        continue
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1
      const isDrawn = element instanceof SVGElement
      const behind = fillBehind(
        element,
        backgroundOf(isDrawn ? (element.closest('svg')?.parentElement ?? element) : element),
      )
      const colour = over(toRgba(isDrawn ? style.fill : style.color), behind)
      const [light = 0, dark = 0] = [luminance(colour), luminance(behind)].toSorted((a, b) => b - a)
      texts.push({
        text: text.slice(0, 60),
        size: Number.parseFloat(style.fontSize) * scale,
        contrast: (light + 0.05) / (dark + 0.05),
        isHeading: element.closest('h1, h2, h3, .title') !== null,
        isCut: box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1,
      })
    }
    return texts
  })
