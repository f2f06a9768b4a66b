import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  PAGE_FORMAT,
  publishedPage,
  type AttainmentPage,
  type CataloguePage,
  type PromiseResult,
} from './published-page.ts'
import { renderNoPage, renderPage, type PageSurroundings } from './render-page.ts'

const alone: PageSurroundings = { corrections: new Map(), editions: [], stylesheet: '/p/page.css?1' }
const common = {
  format: PAGE_FORMAT,
  locale: 'de',
  timeZone: 'Europe/Berlin',
  publisher: 'IT',
  headline: 'Oktober',
  body: '',
  publishedAt: '2026-11-05T09:00:00Z',
  statement: '',
} as const

const promise = (changes: Partial<PromiseResult> = {}): PromiseResult => ({
  attainmentId: 'tgt-1:2026-10',
  title: 'Rückruf',
  sentence: 'Wir rufen zurück.',
  verdict: 'met',
  counts: { met: 9, total: 10, excluded: 0 },
  shareTargetBp: 9000,
  limit: null,
  isFew: false,
  comment: '',
  notMeasurableReason: '',
  history: ['met'],
  ...changes,
})
const report = (changes: Partial<AttainmentPage> = {}): AttainmentPage => ({
  ...common,
  said: [],
  kind: 'attainment',
  period: { id: '2026-10', kind: 'calendar_month', from: '2026-10-01', to: '2026-10-31' },
  history: [{ id: '2026-10', kind: 'calendar_month', from: '2026-10-01', to: '2026-10-31' }],
  promises: [promise()],
  misses: [],
  nextReport: '2026-12-01',
  ...changes,
})
const catalogue = (changes: Partial<CataloguePage> = {}): CataloguePage => ({
  ...common,
  said: [],
  kind: 'catalogue',
  services: [],
  declined: [],
  ...changes,
})

describe('a promise in words', () => {
  const limit = { value: 99.4, operator: 'gte', threshold: 99.5, unit: 'share' } as const
  test.each([
    ['k of n', {}, ['9 von 10', 'zugesagt 90 von\u00a0100', 'Eingehalten']],
    [
      'nobody asked',
      { counts: { met: 0, total: 0, excluded: 2 }, verdict: 'no_cases' },
      ['Kein Fall', '0 von 0', '2\u00a0Fälle nicht gezählt'],
    ],
    [
      'not measured yet',
      { counts: null, verdict: 'not_measurable_yet', notMeasurableReason: 'Die Zählung beginnt im Januar.' },
      ['Noch nicht messbar', 'Die Zählung beginnt im Januar.'],
    ],
    [
      'a value against its limit',
      { counts: null, shareTargetBp: null, limit, verdict: 'near_miss' },
      ['gemessen 99,4\u202f%', 'zugesagt mindestens 99,5\u202f%', 'Knapp verfehlt'],
    ],
    [
      'a working day',
      {
        counts: null,
        limit: { ...limit, value: 5, operator: 'lte', threshold: 6, unit: 'working_day_of_month' },
      },
      ['gemessen 5. Arbeitstag', 'zugesagt höchstens 6. Arbeitstag'],
    ],
    ['few cases', { isFew: true }, ['Wenige Fälle: sagt noch nicht viel.']],
    ['a share with decimals', { shareTargetBp: 9950 }, ['zugesagt 99,5 von\u00a0100']],
  ] as const)('%s', (_name, changes, texts) => {
    const page = renderPage(report({ promises: [promise(changes as Partial<PromiseResult>)] }), alone)
    for (const text of texts) expect(page).toContain(text)
  })

  test('in English, of a quarter', () => {
    const period = { id: '2026-q4', kind: 'calendar_quarter', from: '2026-10-01', to: '2026-12-31' } as const
    const page = renderPage(
      report({ locale: 'en', period, history: [period], nextReport: '2027-04-01' }),
      alone,
    )
    for (const text of [
      '<html lang="en">',
      'Report for quarter\u00a04 of 2026, published on 5 November 2026',
      '9 of 10',
      'promised 90 of\u00a0100',
      'Met',
      'Next report:</b> April 2027',
      'No promise was missed in this period.',
    ]) {
      expect(page).toContain(text)
    }
  })

  test('who cannot see the signs hears every month', () => {
    const months = ['2026-09', '2026-10'].map((id) => ({
      id,
      kind: 'calendar_month' as const,
      from: `${id}-01`,
      to: `${id}-28`,
    }))
    const page = renderPage(
      report({ history: months, promises: [promise({ history: ['missed', 'met'] })] }),
      alone,
    )
    expect(page).toContain('<span class="hidden">September 2026: Verfehlt</span>')
    expect(page).toContain('<span class="hidden">Oktober 2026: Eingehalten</span>')
  })
})

test('a miss with measures, and one with the reason for none', () => {
  const miss = {
    attainmentId: 'tgt-1:2026-10',
    title: 'Rückruf',
    verdict: 'near_miss',
    impact: '',
    cause: 'Übergabe\n\nvergessen',
    measures: [],
    noMeasureReason: 'Einmalig.',
  } as const
  const measures = [
    { title: 'Testanruf?', description: 'Montags.', dueDate: null, effectCheckPeriodId: '2026-q4' },
  ]
  const page = renderPage(
    report({
      misses: [
        { ...miss, measures: [] },
        { ...miss, measures, noMeasureReason: '' },
      ],
    }),
    alone,
  )
  for (const text of [
    'Knapp verfehlt: Rückruf',
    '<p>Übergabe</p><p>vergessen</p>',
    'Keine Maßnahme, weil',
    'Einmalig.',
    '<b>Testanruf?</b> Montags. Wirkung prüfen wir für 4.\u00a0Quartal 2026.',
  ]) {
    expect(page).toContain(text)
  }
  expect(page).not.toContain('Was geschah')
})

test('the catalogue: what is promised, what is deliberately without a number, and what not yet', () => {
  const service = {
    name: 'Beratung',
    summary: 'Früh fragen.',
    description: '',
    forWhom: ['Vertrieb', 'Versand'],
    channel: { kind: 'in_person', value: 'dienstags' },
    hours: '',
    deliverable: '',
    notIncluded: '',
    prerequisites: '',
    noNumberReason: 'Eine Zahl würde kurze Gespräche belohnen.',
    promises: [],
  }
  const page = renderPage(
    catalogue({
      services: [service],
      declined: [{ quote: 'Rund um die Uhr', by: 'Produktion', reason: 'Nachts läuft keine Schicht.' }],
    }),
    alone,
  )
  for (const text of [
    'Beratung',
    'Vertrieb, Versand',
    'Persönlich: dienstags',
    'Bewusst ohne Zahl',
    'Noch nicht, weil',
    '„Rund um die Uhr“',
    'Produktion',
    'Nachts läuft keine Schicht.',
  ]) {
    expect(page).toContain(text)
  }
  expect(page).not.toContain('gilt noch keine Zusage')
})

test('other pages are linked, and an unknown address has a page of its own', () => {
  const editions = [{ slug: '2026-09-abc', headline: 'September', publishedAt: '2026-10-05T09:00:00Z' }]
  expect(renderPage(report(), { ...alone, editions })).toContain('<a href="/p/2026-09-abc">September</a>')
  expect(renderNoPage('en', '/p/page.css')).toContain('There is no such page.')
})

test('whatever people type, nothing of it becomes markup', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='x",
      '&lt;',
      '</style>',
      '<!--',
      ']]>',
      '\u0000\u0007',
    ),
  )
  const tags = (page: string) => [...page.matchAll(/<\/?([a-z!][\w-]*)/giu)].map(([tag]) => tag).toSorted()
  const known = tags(renderPage(filled('x'), alone))
  fc.assert(
    fc.property(nasty, (text) => {
      const page = renderPage(filled(text.trim() === '' ? 'x' : text), alone)
      expect(tags(page).filter((tag) => tag !== '<br' && tag !== '<p' && tag !== '</p')).toEqual(
        known.filter((tag) => tag !== '<br' && tag !== '<p' && tag !== '</p'),
      )
      expect(page).not.toMatch(/\son\w+\s*=\s*["']/u)
    }),
    { numRuns: 40 },
  )
})

/** The same text wherever somebody can type. */
const filled = (text: string): AttainmentPage =>
  report({
    publisher: text,
    headline: text,
    body: text,
    promises: [promise({ title: text, sentence: text, comment: text })],
    misses: [
      {
        attainmentId: 'tgt-1:2026-10',
        title: text,
        verdict: 'missed',
        impact: text,
        cause: text,
        measures: [{ title: text, description: text, dueDate: null, effectCheckPeriodId: text }],
        noMeasureReason: text,
      },
    ],
    said: [{ quote: text, by: text, text }],
  })

test('what is stored is read back as it was', () => {
  for (const page of [report(), catalogue()])
    expect(publishedPage.parse(JSON.parse(JSON.stringify(page)))).toEqual(page)
})
