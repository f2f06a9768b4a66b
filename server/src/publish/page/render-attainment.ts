/** A report on one period: every promise with what became of it, then each miss with its cause and answer, in the same type size. */
import { glyph } from './glyphs.ts'
import { html, paragraphs, type Html } from './html.ts'
import type { PageFormats } from './page-formats.ts'
import type { AttainmentPage, PromiseResult } from './published-page.ts'
import { ruler } from './ruler.ts'

/** What was corrected after the page was published; newest last. */
export interface Correction {
  readonly at: string
  readonly reason: string
  readonly before: Figures
  readonly now: Figures
}

interface Figures {
  readonly met: number
  readonly total: number
  readonly value: number | null
}

type Corrections = ReadonlyMap<string, readonly Correction[]>

const share = (bp: number, { number }: PageFormats): string => number(bp / 100)

function figures(promise: PromiseResult, formats: PageFormats): Html {
  const { words } = formats
  const { counts, shareTargetBp, limit, notMeasurableReason } = promise
  if (notMeasurableReason !== '') return html`<p class="kn soft">${notMeasurableReason}</p>`
  if (limit) {
    const value =
      limit.value === null ? words.notMeasured : words.measured(withUnit(limit.value, limit.unit, formats))
    const promised = words.limit[limit.operator](withUnit(limit.threshold, limit.unit, formats))
    return html`<p class="kn"><b>${value}</b> <span class="soft">${promised}</span></p>`
  }
  if (!counts) return html``
  const promised =
    shareTargetBp === null ? words.noPromisedShare : words.promised(share(shareTargetBp, formats))
  const keptBp = counts.total === 0 ? 0 : Math.floor((counts.met * 10_000) / counts.total)
  const label = words.rulerLabel(
    share(keptBp, formats),
    shareTargetBp === null ? '–' : share(shareTargetBp, formats),
  )
  const line =
    counts.total === 0
      ? null
      : ruler(counts.met / counts.total, shareTargetBp === null ? null : shareTargetBp / 10_000, label)
  return html`${line}<p class="kn"><b>${words.counts(counts.met, counts.total)}</b> <span class="soft">${promised}</span></p>${
    counts.excluded > 0 && html`<p class="small soft">${words.excluded(counts.excluded)}</p>`
  }`
}

function withUnit(value: number, unit: string | null, { words, number }: PageFormats): string {
  const units: Readonly<Record<string, (value: string) => string>> = words.units
  return units[unit ?? '']?.(number(value)) ?? number(value)
}

function correctionNotes(promise: PromiseResult, corrections: Corrections, formats: PageFormats): Html[] {
  const { words, date } = formats
  const say = ({ met, total, value }: Figures): string =>
    promise.limit && value !== null ? withUnit(value, promise.limit.unit, formats) : words.counts(met, total)
  return (corrections.get(promise.attainmentId) ?? []).map(
    ({ at, reason, before, now }) =>
      html`<p class="small correction"><s>${say(before)}</s> ${words.corrected(date(at), say(before), reason)} ${words.correctedNow(say(now))}</p>`,
  )
}

function promiseRow(
  page: AttainmentPage,
  promise: PromiseResult,
  corrections: Corrections,
  formats: PageFormats,
): Html {
  const { words } = formats
  const cells = page.history.map((period, index) => {
    const verdict = promise.history[index] ?? 'not_in_force'
    return html`<li><span class="month" aria-hidden="true">${formats.periodShort(period)}</span>${glyph(verdict)}<span class="hidden">${formats.period(period)}: ${words.verdicts[verdict]}</span></li>`
  })
  return html`<article class="promise">
<div class="what"><h3>${promise.title}</h3><p class="voice">${promise.sentence}</p></div>
<div class="figures">${figures(promise, formats)}${promise.comment !== '' && html`<p class="small soft">${promise.comment}</p>`}${correctionNotes(promise, corrections, formats)}</div>
<div class="verdict ${promise.verdict}"><p class="state">${glyph(promise.verdict)}${words.verdicts[promise.verdict]}</p>${promise.isFew && html`<p class="small soft">${words.few}</p>`}</div>
<ul class="months" aria-label="${words.history}">${cells}</ul>
</article>`
}

function missSection(miss: AttainmentPage['misses'][number], formats: PageFormats): Html {
  const { words, date, periodOfId } = formats
  const measures = miss.measures.map(({ title, description, dueDate, effectCheckPeriodId }) => {
    const due = dueDate === null ? '' : words.until(date(dueDate))
    const check = effectCheckPeriodId === null ? '' : words.effectCheck(periodOfId(effectCheckPeriodId))
    return html`<p><b>${/[.!?]$/u.test(title) ? title : `${title}.`}</b> ${[description, due, check].filter((part) => part !== '').join(' ')}</p>`
  })
  const row = (label: string, content: Html | readonly Html[]) =>
    html`<div class="row"><dt>${label}</dt><dd>${content}</dd></div>`
  return html`<section class="miss" aria-labelledby="miss-${miss.attainmentId}">
<h3 id="miss-${miss.attainmentId}" class="state">${glyph(miss.verdict)}${words.verdicts[miss.verdict]}: ${miss.title}</h3>
<dl>${miss.impact !== '' && row(words.whatHappened, paragraphs(miss.impact))}${row(words.cause, paragraphs(miss.cause))}${
    measures.length > 0 && row(words.measure, measures)
  }${miss.noMeasureReason !== '' && row(words.noMeasure, paragraphs(miss.noMeasureReason))}</dl>
</section>`
}

export function renderAttainment(page: AttainmentPage, corrections: Corrections, formats: PageFormats): Html {
  const { words } = formats
  const heads = page.history.map((period) => html`<li>${formats.periodShort(period)}</li>`)
  return html`<section id="promises" class="attainment">
<h2 class="hidden">${words.nav.promises}</h2>
<div class="heads" aria-hidden="true"><span>${words.promise}</span><span>${words.inPeriod(formats.period(page.period))}</span><span></span><ul class="months">${heads}</ul></div>
${page.promises.map((promise) => promiseRow(page, promise, corrections, formats))}
</section>
<section id="misses">
<h2 class="hidden">${words.nav.misses}</h2>
${page.misses.length === 0 ? html`<p class="lead all-kept">${words.allKept}</p>` : page.misses.map((miss) => missSection(miss, formats))}
</section>`
}
