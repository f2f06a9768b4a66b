/** HTML made from text: whatever was typed is escaped, only what this module made itself is not. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup that needs no escaping any more. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = string | number | Html | readonly Part[] | null | false

/** HTML knows no control characters but tab and line feed. */
const NOT_HTML = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu

const escape = (text: string): string =>
  text.replace(NOT_HTML, '').replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign)

function markupOf(part: Part): string {
  if (part === null || part === false) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'string') return escape(part)
  return typeof part === 'number' ? String(part) : (part as readonly Part[]).map(markupOf).join('')
}

/** `html\`<p>${text}</p>\``: text and numbers are escaped, lists joined, null and false left out. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, index) => text + markupOf(parts[index] ?? null)).join(''))

/** Text with blank lines as paragraphs and line ends as breaks. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(
      (part) =>
        html`<p>${part.split('\n').flatMap((line, index) => (index === 0 ? [line] : [html`<br>`, line]))}</p>`,
    )
