/** A frozen page → a whole HTML document that needs no script, in the language it was written in. */
import type { Correction } from './render-attainment.ts'
import { renderAttainment } from './render-attainment.ts'
import { renderCatalogue } from './render-catalogue.ts'
import { MARK, MARK_ICON } from './glyphs.ts'
import { html, paragraphs, type Html } from './html.ts'
import { pageFormats, type PageFormats } from './page-formats.ts'
import type { PublishedPage } from './published-page.ts'

/** Another page of the same team. */
export interface Edition {
  readonly slug: string
  readonly headline: string
  readonly publishedAt: string
}

export interface PageSurroundings {
  /** Key of an attainment → what was corrected since. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>
  readonly editions: readonly Edition[]
  /** Address of the style sheet, with a mark that changes when it does. */
  readonly stylesheet: string
}

function saidSection(page: PublishedPage, { words }: PageFormats): Html | false {
  if (page.said.length === 0) return false
  return html`<section id="said" class="pairs"><h2 class="opening">${page.kind === 'catalogue' ? words.saidCatalogue : words.said}</h2>
${page.said.map(
  ({ quote, by, text }) =>
    html`<div class="pair">${
      quote === ''
        ? html`<div class="gap">${by !== '' && html`<p class="by">${by}</p>`}</div>`
        : html`<blockquote><p>${words.quote(quote)}</p>${by !== '' && html`<footer>${by}</footer>`}</blockquote>`
    }<div class="ours-line">${paragraphs(text)}</div></div>`,
)}</section>`
}

function navigation(page: PublishedPage, surroundings: PageSurroundings, { words }: PageFormats): Html {
  const links = [
    page.kind === 'attainment' ? ['promises', words.nav.promises] : ['services', words.nav.services],
    page.kind === 'attainment' && page.misses.length > 0 ? ['misses', words.nav.misses] : [],
    page.said.length > 0 ? ['said', words.nav.said] : [],
    page.kind === 'catalogue' && page.declined.length > 0 ? ['not-yet', words.nav.notYet] : [],
    surroundings.editions.length > 0 ? ['editions', words.nav.editions] : [],
  ]
  return html`<nav aria-label="${words.nav.label}">${links.map(([id, label]) => id !== undefined && label !== undefined && html`<a href="#${id}">${label}</a>`)}</nav>`
}

function footer(page: PublishedPage, { editions }: PageSurroundings, formats: PageFormats): Html {
  const { words, month, date } = formats
  return html`<footer class="end">
${page.kind === 'attainment' && html`<p><b>${words.nextReport}</b> ${month(page.nextReport)}</p>`}
${
  editions.length > 0 &&
  html`<nav id="editions" aria-label="${words.editions}"><h2 class="label">${words.editions}</h2><ul>${editions.map(
    ({ slug, headline, publishedAt }) =>
      html`<li><a href="/p/${encodeURIComponent(slug)}">${headline}</a> <span class="soft">${date(publishedAt)}</span></li>`,
  )}</ul></nav>`
}
</footer>`
}

const document = (
  { lang, title, stylesheet }: { readonly lang: string; readonly title: string; readonly stylesheet: string },
  body: Html,
): string =>
  html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="${MARK_ICON}">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>${body}</body>
</html>
`.markup

export function renderPage(page: PublishedPage, surroundings: PageSurroundings): string {
  const formats = pageFormats(page.locale, page.timeZone)
  const { words, date, period } = formats
  const published = date(page.publishedAt)
  const kicker =
    page.kind === 'attainment'
      ? words.reportFor(period(page.period), published)
      : words.catalogueOf(published)
  const content =
    page.kind === 'attainment'
      ? renderAttainment(page, surroundings.corrections, formats)
      : renderCatalogue(page, formats)
  const title = [page.headline, page.publisher].filter((part) => part !== '').join(' – ')
  return document(
    { lang: page.locale, title, stylesheet: surroundings.stylesheet },
    html`<a class="skip" href="#content">${words.skip}</a>
<header class="bar"><span class="brand">${MARK}${page.publisher}</span>${navigation(page, surroundings, formats)}</header>
<main id="content" tabindex="-1">
<p class="soft">${kicker}</p>
<h1>${page.headline}</h1>
${page.body !== '' && html`<div class="lead">${paragraphs(page.body)}</div>`}
${content}
${saidSection(page, formats)}
${footer(page, surroundings, formats)}
</main>`,
  )
}

/** The page for an address that leads nowhere. */
export function renderNoPage(locale: 'de' | 'en', stylesheet: string): string {
  const { words } = pageFormats(locale, 'UTC')
  return document(
    { lang: locale, title: words.notFoundTitle, stylesheet },
    html`<header class="bar"><span class="brand">${MARK}Servicewerkstatt</span></header>
<main id="content"><h1>${words.notFoundTitle}</h1><p class="lead">${words.notFound}</p></main>`,
  )
}
