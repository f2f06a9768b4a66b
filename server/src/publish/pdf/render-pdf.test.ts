import { describe, expect, test } from 'vitest'
import { PDF_PARTS, renderPdf, type PdfOptions } from './render-pdf.ts'
import { missingTexts, readPdfInfo, readPdfStructure, readPdfText, squeeze } from './testing/pdf-text.ts'
import {
  emptyWorkshop,
  fullWorkshop,
  readSample,
  SAMPLES,
  typedTexts,
  WORDS_IN_ATOMS,
} from './testing/workshops.ts'

/** A document takes about a second; two cores may be busy with other things. */
const PATIENCE_MS = 60_000
const now = '2026-11-05T10:00:00Z'
const render = (workshop: ReturnType<typeof emptyWorkshop>, options: Partial<PdfOptions> = {}) =>
  renderPdf({ workshop, processDrawings: [] }, { now, ...options })

describe.each(SAMPLES)('sample %s', (name) => {
  test('every text that was typed is in the text layer', { timeout: PATIENCE_MS }, async () => {
    const workshop = readSample(name)
    const texts = typedTexts(workshop)
    expect(texts.size).toBeGreaterThan(200)
    const { pdf, notes } = await render(workshop, { parts: PDF_PARTS })
    const missing = new Set(missingTexts(await readPdfText(pdf), [...texts.values()]))
    expect([...texts].filter(([, text]) => missing.has(text))).toEqual([])
    expect(notes).toEqual([])
  })

  test('is tagged and meets PDF/UA-1, in its language, with headings and tables', {
    timeout: PATIENCE_MS,
  }, async () => {
    const workshop = readSample(name)
    const { pdf } = await render(workshop)
    const info = await readPdfInfo(pdf)
    expect(info).toMatchObject({ tagged: true, universal: true })
    expect(info.title).toContain(workshop.workshop['title'])
    expect(info.language).toBe(name.endsWith('de') ? 'de-DE' : 'en-GB')
    const structure = await readPdfStructure(pdf)
    for (const kind of ['H1', 'H2', 'H3', 'TOC', 'TOCI', 'Table', 'TH', 'TD', 'Figure']) {
      expect(structure.get(kind) ?? 0, kind).toBeGreaterThan(0)
    }
  })

  test('names people only where they stand for something', { timeout: PATIENCE_MS }, async () => {
    const workshop = readSample(name)
    const people = Object.values(
      workshop['participants'] as Record<string, { id: string; displayName: string }>,
    )
    const committed = JSON.stringify([workshop['catalogue'], workshop['measures'], workshop['approvals']])
    const told = JSON.stringify([workshop['agreements']])
    const layer = squeeze(await readPdfText((await render(workshop)).pdf))
    const silent = people.filter(
      ({ id, displayName }) => !committed.includes(`"${id}"`) && !told.includes(displayName),
    )
    expect(silent.length).toBeGreaterThan(0)
    expect(silent.filter(({ displayName }) => layer.includes(squeeze(displayName)))).toEqual([])
  })
})

test('nothing that can be typed anywhere is left out', { timeout: PATIENCE_MS }, async () => {
  const workshop = fullWorkshop()
  const texts = typedTexts(workshop)
  expect(texts.size).toBeGreaterThan(500)
  const { pdf } = await render(workshop, { parts: PDF_PARTS })
  const layer = await readPdfText(pdf)
  const missing = new Set(missingTexts(layer, [...texts.values()]))
  expect([...texts].filter(([, text]) => missing.has(text))).toEqual([])
  expect(missingTexts(layer, WORDS_IN_ATOMS)).toEqual([])
})

test('an empty workshop gives a PDF that says so', { timeout: PATIENCE_MS }, async () => {
  for (const [locale, words] of [
    ['de', 'Noch nicht bearbeitet.'],
    ['en', 'Not worked on yet.'],
  ] as const) {
    const { pdf, notes } = await render(emptyWorkshop(locale))
    const text = await readPdfText(pdf)
    expect(text.split(words).length - 1, 'once per part').toBeGreaterThanOrEqual(8)
    expect((await readPdfInfo(pdf)).universal).toBe(true)
    expect(notes).toEqual([])
  }
})

test('equal input gives equal bytes', { timeout: PATIENCE_MS }, async () => {
  const [first, second] = await Promise.all([
    render(readSample('it-servicedesk.de')),
    render(readSample('it-servicedesk.de')),
  ])
  expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
})

test('parts can be chosen', { timeout: PATIENCE_MS }, async () => {
  const workshop = readSample('it-servicedesk.de')
  const text = await readPdfText((await render(workshop, { parts: ['statement', 'participants'] })).pdf)
  expect(text).toContain('Leistung und Ziel')
  expect(text).toContain('Mira Hoffmann')
  expect(text).not.toContain('Erwartungen und ihre Gründe')
})

describe('hostile text', () => {
  const goal = (id: string, text: string) => ({
    id,
    ord: id,
    text,
    evidence: null,
    horizon: null,
    status: 'draft',
  })
  const withGoals = (...texts: string[]) =>
    emptyWorkshop('de', {
      goals: Object.fromEntries(
        texts.map((text, index) => [`g-${String(index)}`, goal(`g-${String(index)}`, text)]),
      ),
    })

  test('code is printed, never run', { timeout: PATIENCE_MS }, async () => {
    const texts = [
      '#eval("1+1") #read("/etc/passwd") #import "@preview/cetz:0.3.0"',
      '$ x^2 $ *fett* _kursiv_ `code` <label> @ref // Kommentar /* noch einer */',
      '= Überschrift\n- Liste\n+ Aufzählung\n/ Begriff: Erklärung',
      '\\u{1F600} \\ " \' ] [ } { ) ( ; ~ -- ---',
      '<script>alert(1)</script> &amp; %PDF-1.7 endstream endobj',
    ]
    const { pdf } = await render(withGoals(...texts))
    expect(missingTexts(await readPdfText(pdf), texts)).toEqual([])
  })

  test('other scripts and emoji are found again', { timeout: PATIENCE_MS }, async () => {
    const texts = [
      'Łódź, Ελληνικά, Кириллица',
      '漢字と仮名',
      'שלום עולם',
      '😀 🚀 ☕',
      '½ ① ∑ → ✓ „“ – …',
      'Rechts مرحبا بالعالم links',
    ]
    const { pdf, notes } = await render(withGoals(...texts))
    expect(notes).toEqual([])
    expect((await readPdfInfo(pdf)).universal).toBe(true)
    expect(missingTexts(await readPdfText(pdf), texts)).toEqual([])
  })

  test('what no font has is replaced, and the PDF and the notes say so', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { pdf, notes } = await render(withGoals('Hangul 한국, Thai ก, privat \u{e000}'))
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain('U+D55C')
    const text = await readPdfText(pdf)
    expect(text).toContain('Hangul □□, Thai □, privat □')
    expect(squeeze(text)).toContain(squeeze(notes[0] ?? ''))
    expect((await readPdfInfo(pdf)).universal).toBe(true)
  })

  test('control characters, NUL and halves of characters do no harm', { timeout: PATIENCE_MS }, async () => {
    const { pdf, notes } = await render(
      withGoals('eins\u0000zwei\u0007drei\r\nvier\ud800fünf\u202eabc\u2028sechs'),
    )
    expect(notes).toEqual([expect.stringContaining('Steuerzeichen')])
    expect(missingTexts(await readPdfText(pdf), ['einszweidrei', 'vier\ufffdfünfabc', 'sechs'])).toEqual([])
    expect((await readPdfInfo(pdf)).universal).toBe(true)
  })

  test('10,000 characters in one text are all there', { timeout: PATIENCE_MS }, async () => {
    const long = Array.from({ length: 1_250 }, (_, index) => `Wort${String(index).padStart(3, '0')}`).join(
      ' ',
    )
    expect(long.length).toBeGreaterThan(9_900)
    const { pdf, notes } = await render(withGoals(long, 'Absatz\n\n'.repeat(400)))
    expect(notes).toEqual([])
    expect(missingTexts(await readPdfText(pdf), [long])).toEqual([])
  })

  test('20,000 accents on one letter neither kill nor hang anything', { timeout: PATIENCE_MS }, async () => {
    const { pdf, notes } = await render(withGoals(`Z${'\u0301'.repeat(20_000)}eile`))
    expect(notes).toEqual([expect.stringContaining('Akzente')])
    expect((await readPdfInfo(pdf)).pages).toBeGreaterThan(0)
  })

  test('a word of 220 letters stays on the page', { timeout: PATIENCE_MS }, async () => {
    const word = 'Donaudampfschifffahrt'.repeat(11).slice(0, 220)
    const workshop = {
      ...withGoals(word),
      departments: { d: { id: 'd', ord: 'a0', name: word, kind: 'internal_customer' } },
    }
    workshop.workshop = { ...workshop.workshop, title: word }
    const { pdf } = await render(workshop)
    // What runs off the page is cut from the text layer when only the page's own area is read.
    expect(missingTexts(await readPdfText(pdf), [word])).toEqual([])
    expect((await readPdfInfo(pdf)).universal).toBe(true)
  })
})

test('values that do not fit their description count as empty', { timeout: PATIENCE_MS }, async () => {
  const workshop = emptyWorkshop('de', {
    goals: {
      'g-1': { id: 'g-1', ord: 7, text: { not: 'text' }, evidence: 'Man merkt es', horizon: 'bald' },
      'g-2': null,
    },
    agreements: {
      'agr-1': { id: 'agr-1', serviceId: 'nobody', kind: 'other', promise: 'Wir halten Wort', status: 5 },
    },
    catalogue: { 'svc-1': { id: 'svc-1', name: 'Leistung A', requestChannel: 'phone', expectationIds: [] } },
    attainments: {
      'x:2026-01': { id: 'x:2026-01', targetId: 'x', periodId: '2026-01', met: 3, total: 'many' },
    },
    nodes: 'none',
  })
  const { pdf } = await render(workshop)
  expect(missingTexts(await readPdfText(pdf), ['Man merkt es', 'Wir halten Wort', 'Leistung A'])).toEqual([])
})

test('400 cards are printed within 15 seconds, groups and all', { timeout: PATIENCE_MS }, async () => {
  const cards = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => {
      const id = `card-${String(index)}`
      const groupId = index % 3 === 0 ? null : `grp-${String(index % 20)}`
      return [
        id,
        {
          id,
          ord: `a${String(index)}`,
          stageId: 'stage-1',
          groupId,
          text: `Karte Nummer ${String(index)}: ${'wichtig '.repeat(12)}`,
          side: 'team',
          level: 'anonymous',
          authorId: 'p-secret',
        },
      ]
    }),
  )
  const groups = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `grp-${String(index)}`,
      { id: `grp-${String(index)}`, ord: `a${String(index)}`, title: `Gruppe ${String(index)}` },
    ]),
  )
  const stages = {
    'stage-1': {
      id: 'stage-1',
      ord: 'a0',
      title: 'Karten sammeln',
      task: 'Was stört?',
      minutes: 10,
      mode: 'collect',
    },
  }
  const participants = {
    'p-secret': { id: 'p-secret', ord: 'a0', displayName: 'Geheimer Name', role: 'team_member' },
  }
  const began = performance.now()
  const { pdf } = await render(emptyWorkshop('de', { cards, groups, stages, participants }))
  expect(performance.now() - began).toBeLessThan(15_000)
  const text = await readPdfText(pdf)
  expect(
    missingTexts(text, [
      ...Array.from({ length: 400 }, (_, index) => `Karte Nummer ${String(index)}: wichtig`),
      'Gruppe 7',
    ]),
  ).toEqual([])
  expect(text).not.toContain('Geheimer Name')
})
