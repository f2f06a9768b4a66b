/**
 * Shapes as SVG text, for files, the PDF and pages. Text stays text. Kept to what every renderer knows: no paint-order, no filters, no
 * clipping, no scripts, no outside references.
 */
import { shortNumber } from '../geometry/polyline.ts'
import type { DrawingTheme } from './themes.ts'
import type { Drawing, Fill, Shape, Stroke, TextShape } from './shapes.ts'

export interface SvgOptions {
  readonly theme: DrawingTheme
  /** Names the picture for screen readers. */
  readonly title: string
  readonly desc?: string
  /** Makes ids unique when several pictures stand in one page. Letters, digits and "-". */
  readonly idPrefix?: string
  /** Output size relative to canvas units; default 1. */
  readonly scale?: number
  /** Fills the ground; null = transparent. Default: paper. */
  readonly background?: 'paper' | null
}

// XML 1.0 allows no other control characters, not even as references; lone surrogates are not characters at all.
const NOT_XML = /(?![\t\n\r])\p{Cc}|\ufffe|\uffff/gu

/** Only characters that may stand in XML. */
export const xmlCharacters = (text: string): string => text.toWellFormed().replace(NOT_XML, '')

/** Text for element content and attribute values. */
export const escapeXml = (text: string): string =>
  xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

interface Context {
  readonly theme: DrawingTheme
  readonly idPrefix: string
}

const n = shortNumber

const paint = (fill: Fill, { theme, idPrefix }: Context): string =>
  fill === 'none'
    ? 'none'
    : fill === 'hatch' || fill === 'hatch-on-ours'
      ? `url(#${idPrefix}${fill})`
      : theme.tones[fill]

const strokeText = (stroke: Stroke | undefined, context: Context): string => {
  if (!stroke) return ''
  const dashes = stroke.dashes ? ` stroke-dasharray="${stroke.dashes.map(n).join(' ')}"` : ''
  return ` stroke="${paint(stroke.tone, context)}" stroke-width="${n(stroke.width)}"${dashes}`
}

/** The letters, and below them the same letters in outline as a halo. */
function textMarkup({ text, tone, halo }: TextShape, context: Context): string {
  if (text.lines.length === 0) return ''
  const weight = text.weight === 400 ? '' : ` font-weight="${text.weight}"`
  const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`
  const spans = text.lines
    .map((line, index) =>
      text.lines.length === 1
        ? escapeXml(line)
        : `<tspan x="${n(text.x)}" y="${n(text.y + index * text.lineHeight)}">${escapeXml(line)}${index < text.lines.length - 1 ? ' ' : ''}</tspan>`,
    )
    .join('')
  const start = `<text x="${n(text.x)}" y="${n(text.y)}" font-size="${n(text.size)}"${weight}${anchor}`
  const letters = `${start} fill="${paint(tone, context)}">${spans}</text>`
  if (!halo) return letters
  const outline = `${start} fill="none" stroke="${paint(halo, context)}" stroke-width="${n(text.size * 0.3)}" stroke-linejoin="round" aria-hidden="true">${spans}</text>`
  return outline + letters
}

/** One shape, without the things that a whole picture needs around it. */
export function shapeMarkup(shape: Shape, context: Context): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape.rect
      const radius = shape.radius ? ` rx="${n(shape.radius)}"` : ''
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${radius} fill="${paint(shape.fill, context)}"${strokeText(shape.stroke, context)}/>`
    }
    case 'circle':
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.radius)}" fill="${paint(shape.fill, context)}"${strokeText(shape.stroke, context)}/>`
    case 'path':
      return `<path d="${shape.path}" fill="${paint(shape.fill, context)}"${strokeText(shape.stroke, context)}/>`
    case 'text':
      return textMarkup(shape, context)
    case 'group': {
      const title = shape.title ? `<title>${escapeXml(shape.title)}</title>` : ''
      const inner = shape.shapes.map((inside) => shapeMarkup(inside, context)).join('')
      return `<g data-${shape.subject.type}="${escapeXml(shape.subject.id)}">${title}${inner}</g>`
    }
  }
}

const hatch = (id: string, ground: string, ink: string): string =>
  `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${ground}"/><path d="M1.5 0V6" stroke="${ink}" stroke-width="3"/></pattern>`

/** @returns a complete SVG document, without an XML declaration, so that it can also stand inside a page */
export function toSvg(drawing: Drawing, options: SvgOptions): string {
  const { theme, title, desc, idPrefix = 'map-', scale = 1, background = 'paper' } = options
  const context = { theme, idPrefix }
  const { x, y, width, height } = drawing.view
  const ids = desc ? `${idPrefix}title ${idPrefix}desc` : `${idPrefix}title`
  const ground = background
    ? `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${theme.tones[background]}"/>`
    : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(x)} ${n(y)} ${n(width)} ${n(height)}" width="${n(width * scale)}" height="${n(height * scale)}" role="img" lang="${escapeXml(drawing.lang)}" aria-labelledby="${ids}" font-family="${escapeXml(theme.fontFamily)}">`,
    `<title id="${idPrefix}title">${escapeXml(title)}</title>`,
    desc ? `<desc id="${idPrefix}desc">${escapeXml(desc)}</desc>` : '',
    `<defs>${hatch(`${idPrefix}hatch`, theme.tones['paper-raised'], theme.tones.ink)}${hatch(`${idPrefix}hatch-on-ours`, theme.tones.ours, theme.tones['on-ours'])}</defs>`,
    ground,
    ...drawing.shapes.map((shape) => shapeMarkup(shape, context)),
    '</svg>',
  ].join('')
}
