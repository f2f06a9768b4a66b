/** The catalogue: each service with what is promised for it, then what is not promised and why. */
import { html, paragraphs, type Html } from './html.ts'
import type { PageFormats } from './page-formats.ts'
import type { CataloguePage, PublishedService } from './published-page.ts'

function promiseBlock(promise: PublishedService['promises'][number], formats: PageFormats): Html {
  const { words, date } = formats
  const small = [
    [words.kinds[promise.kind], words.version(promise.n)].join(', '),
    promise.reviewDate === null ? '' : words.review(date(promise.reviewDate)),
  ].filter((part) => part !== '')
  const notes = [
    { label: words.exclusions, text: promise.exclusions },
    { label: words.customerDuties, text: promise.customerDuties },
  ].filter(({ text }) => text !== '')
  return html`<div class="ours-line"><p class="sentence">${promise.sentence === '' ? promise.title : promise.sentence}</p>
${notes.map(({ label, text }) => html`<p class="small"><span class="soft">${label}:</span> ${text}</p>`)}<p class="small soft">${small.join(' · ')}</p></div>`
}

function serviceSection(service: PublishedService, formats: PageFormats): Html {
  const { words } = formats
  const { channel } = service
  const channelKinds: Readonly<Record<string, string>> = words.channels
  const way =
    channel &&
    [channelKinds[channel.kind] ?? channel.kind, channel.value].filter((part) => part !== '').join(': ')
  const rows = [
    { label: words.forWhom, text: service.forWhom.join(', ') },
    { label: words.channel, text: way ?? '' },
    { label: words.hours, text: service.hours },
    { label: words.deliverable, text: service.deliverable },
    { label: words.prerequisites, text: service.prerequisites },
    { label: words.notIncluded, text: service.notIncluded },
    { label: words.noNumber, text: service.noNumberReason },
  ].filter(({ text }) => text !== '')
  const hasPromise = service.promises.length > 0
  return html`<section class="service">
<h3>${service.name}</h3>
${service.summary !== '' && html`<p class="lead">${service.summary}</p>`}
${service.description !== service.summary && paragraphs(service.description)}
${service.promises.map((promise) => promiseBlock(promise, formats))}
${!hasPromise && service.noNumberReason === '' && html`<p class="soft">${words.noPromise}</p>`}
<dl>${rows.map(({ label, text }) => html`<div class="row"><dt>${label}</dt><dd>${paragraphs(text)}</dd></div>`)}</dl>
</section>`
}

export function renderCatalogue(page: CataloguePage, formats: PageFormats): Html {
  const { words } = formats
  return html`${page.statement !== '' && html`<section class="statement"><h2 class="label">${words.statement}</h2><div class="voice">${paragraphs(page.statement)}</div></section>`}
<section id="services" class="services">
<h2 class="hidden">${words.nav.services}</h2>
${page.services.map((service) => serviceSection(service, formats))}
</section>
${
  page.declined.length > 0 &&
  html`<section id="not-yet" class="pairs"><h2 class="opening">${words.notYet}</h2>${page.declined.map(
    ({ quote, by, reason }) =>
      html`<div class="pair"><blockquote><p>${words.quote(quote)}</p>${by !== '' && html`<footer>${by}</footer>`}</blockquote><div class="ours-line">${paragraphs(reason)}</div></div>`,
  )}</section>`
}`
}
