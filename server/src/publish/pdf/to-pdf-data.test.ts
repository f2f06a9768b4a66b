import {
  agreementContent,
  contentHash,
} from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import { readPromiseInputs } from '@servicewerkstatt/shared/document/projection/promise-inputs.ts'
import { inputsHash } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { describe, expect, test } from 'vitest'
import type { Block, Chapter, PdfDocument } from './blocks.ts'
import { fontCoverage } from './font-coverage.ts'
import { readExport } from './read-export.ts'
import { emptyWorkshop, readSample } from './testing/workshops.ts'
import { PDF_PARTS, toPdfData, type PdfPart } from './to-pdf-data.ts'

const now = '2026-11-05T10:00:00Z'
const make = (
  workshop: ReturnType<typeof emptyWorkshop>,
  parts: readonly PdfPart[] = PDF_PARTS,
): PdfDocument => toPdfData({ workshop, processDrawings: [] }, { now, parts }, fontCoverage()).document

/** All words of some blocks, one after the other. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsOf).join('\n')
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join('\n') : ''
}
const chapter = (document: PdfDocument, id: string): Chapter => {
  const found = document.chapters.find((candidate) => candidate.id === `chapter/${id}`)
  if (!found) throw new Error(`no chapter ${id}`)
  return found
}
const section = (blocks: readonly Block[], id: string): Block => {
  for (const block of blocks) {
    if (block.kind !== 'section') continue
    if (block.id === id) return block
    const inside = block.blocks.find((inner) => inner.kind === 'section' && inner.id === id)
    if (inside) return inside
  }
  throw new Error(`no section ${id}`)
}

describe('agreements', () => {
  const agreement = {
    id: 'agr',
    ord: 'a0',
    serviceId: 'svc',
    kind: 'sla',
    title: 'Zusage',
    promise: 'Binnen einer Stunde',
    validFrom: '2026-01-01',
    onMiss: 'Wir sagen es.',
    status: 'in_force',
    version: 2,
  }
  const target = {
    id: 'tgt',
    ord: 'a0',
    agreementId: 'agr',
    name: 'Schnell',
    metricKind: 'time_within',
    threshold: 60,
    unit: 'minute',
    clock: 'working',
    shareTargetBp: 9000,
    amberMarginBp: 200,
    window: 'calendar_month',
    windowLength: 1,
    minN: 5,
    requirementIds: {},
  }
  const content = agreementContent(agreement, [target], [])
  const sha256 = contentHash(content)
  const copy = { id: 'agr:2', agreementId: 'agr', n: 2, content, sha256, status: 'in_force', proposedAt: now }
  const roots = (draft: object = agreement, draftTarget: object = target) => ({
    catalogue: {
      svc: {
        id: 'svc',
        ord: 'a0',
        name: 'Hilfe',
        expectationIds: {},
        customerIds: {},
        status: 'published',
        version: 2,
      },
    },
    agreements: { agr: draft },
    targets: { tgt: draftTarget },
    agreementVersions: { 'agr:2': copy },
    periods: { '2026-05': { id: '2026-05', kind: 'calendar_month', from: '2026-05-01', to: '2026-05-31' } },
    attainments: {
      'tgt:2026-05': {
        id: 'tgt:2026-05',
        targetId: 'tgt',
        periodId: '2026-05',
        total: 10,
        met: 8,
        excluded: 0,
      },
    },
  })

  test('what was signed off is printed, with the beginning of its checksum', () => {
    const page = wordsOf(
      section(chapter(make(emptyWorkshop('de', roots())), 'catalogue').blocks, 'catalogue/svc'),
    )
    expect(page).toContain('Binnen einer Stunde')
    expect(page.replaceAll('\u00a0', ' ')).toContain(
      `Fassung 2, Prüfzeichen ${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`,
    )
    expect(page).not.toContain('Nächster Entwurf')
  })

  test('a draft that says something else stands beside it, not instead of it', () => {
    const draft = { ...agreement, promise: 'Binnen zwei Stunden', onMiss: 'Wir melden uns.' }
    const page = wordsOf(
      section(
        chapter(make(emptyWorkshop('de', roots(draft, { ...target, threshold: 120 }))), 'catalogue').blocks,
        'catalogue/svc',
      ),
    )
    for (const words of [
      'Binnen einer Stunde',
      'Nächster Entwurf',
      'Binnen zwei Stunden',
      'Wir sagen es.',
      'Wir melden uns.',
    ]) {
      expect(page).toContain(words)
    }
    expect(page.replaceAll('\u00a0', ' ')).toContain('innerhalb von 2 Stunden Arbeitszeit')
  })

  test('a verdict goes by the copy in force, whatever the draft promises', () => {
    const kinder = { ...target, shareTargetBp: 5000 }
    const misses = section(
      chapter(make(emptyWorkshop('de', roots(agreement, kinder))), 'attainment').blocks,
      'section/misses',
    )
    expect(wordsOf(misses)).toContain('8 von 10')
  })

  test('a miss that nobody has answered yet says so', () => {
    const misses = wordsOf(
      section(chapter(make(emptyWorkshop('de', roots())), 'attainment').blocks, 'section/misses'),
    )
    expect(misses).toContain('Verfehlt')
    expect(misses).toContain('noch nicht genannt')
  })

  describe('how long it takes, beside the target', () => {
    const check = {
      id: 'feas',
      processId: 'p',
      targetId: 'tgt',
      threshold: 60,
      method: 'monte_carlo',
      runs: 1000,
      seed: 7,
      probabilityBp: 8500,
      computedAt: now,
    }
    const distribution = {
      unit: 'minutes',
      step: 30,
      bars: [
        { from: 0, kept: 350, late: 0 },
        { from: 30, kept: 500, late: 0 },
        { from: 60, kept: 0, late: 140 },
      ],
      beyond: 10,
      promised: 60,
      total: 1000,
      isElapsed: false,
    }
    const drawingsIn = (blocks: readonly Block[]): Extract<Block, { kind: 'drawing' }>[] =>
      blocks.flatMap((block) => {
        if (block.kind === 'drawing') return [block]
        if (block.kind === 'section') return drawingsIn(block.blocks)
        return block.kind === 'rows' ? block.rows.flatMap(({ body }) => drawingsIn(body)) : []
      })
    const drawings = (stored: object, locale: 'de' | 'en' = 'de') =>
      drawingsIn(
        chapter(make(emptyWorkshop(locale, { ...roots(), feasibility: { feas: stored } })), 'catalogue')
          .blocks,
      )

    test('a stored distribution is a chart with its legend, and its words for people who do not see it', () => {
      const [drawing] = drawings({ ...check, distribution })
      const [part] = drawing?.parts ?? []
      expect(part?.note).toMatch(/^Wie lange es dauert: .* Gefüllt: hält die Zusage. Leer: hält sie nicht.$/)
      expect(part?.alt.replaceAll('\u00a0', ' ')).toBe(
        'Wie lange es dauert. 850 von 1.000 gerechneten Fällen halten die Zusage (zugesagt 60 Arbeitsminuten). 150 von 1.000 halten sie nicht. Die meisten dauern zwischen 30 min und 1 h.',
      )
      expect(part?.svg).toContain('zugesagt 60')
    })

    test('in English', () => {
      const [drawing] = drawings({ ...check, distribution }, 'en')
      expect(drawing?.parts[0]?.alt).toContain('850 of 1,000 simulated cases keep the promise')
    })

    const said = (stored: object, locale: 'de' | 'en' = 'de') =>
      wordsOf(
        section(
          chapter(make(emptyWorkshop(locale, { ...roots(), feasibility: { feas: stored } })), 'catalogue')
            .blocks,
          'catalogue/svc',
        ),
      ).replaceAll('\u00a0', ' ')
    const summed = {
      ...{ id: 'feas', processId: 'p', targetId: 'tgt', threshold: 60, shareTargetBp: null },
      ...{ method: 'sums', runs: 0, seed: 0, probabilityBp: null, computedAt: now, verdict: 'tight' },
      sums: {
        ...{ why: 'no-share', promisedMin: 60, usualMin: 55, cautiousMin: 90, isElapsed: false },
        ...{ heldUp: null, steps: 3, stepsWithoutTime: 0 },
      },
    }

    test('a share of cases says what it was held against, and what that means', () => {
      expect(said({ ...check, verdict: 'not_feasible', shareTargetBp: 9500 })).toContain(
        'Nach unseren Schätzungen halten 85 von 100 Fällen; zugesagt sind 95 von 100. Das ist nicht tragfähig. Geprüft am 5. November 2026.',
      )
      // As older versions stored it.
      expect(said(check)).toContain('zugesagt sind 90 von 100. Geprüft am 5. November 2026.')
    })

    test('[FEAS-3] judged by sums: both of them and the verdict, without a share', () => {
      expect(said(summed)).toContain(
        'Nach unseren Schätzungen dauert es üblicherweise 55 min, schlimmstenfalls 1 h 30 min. Das ist knapp. Geprüft am 5. November 2026.',
      )
      expect(said(summed, 'en')).toContain(
        'By our estimates it usually takes 55 min, at worst 1 h 30 min. That is tight. Checked on 5 November 2026.',
      )
      const late = { ...summed.sums, cautiousMin: 58, heldUp: 'sometimes' }
      expect(said({ ...summed, sums: late })).toContain(
        'wartet über Nacht oder das Wochenende. Das ist knapp.',
      )
      expect(said(summed)).not.toMatch(/von 100 Fällen; zugesagt/)
      expect(drawings(summed)).toEqual([])
    })

    test('[FEAS-3] the sums answer for a level without a share, not for one that names it', () => {
      const level = (shareTargetBp: number | null, stored: object): string => {
        const values = { tgt: { shareTargetBp, threshold: null } }
        const option = { id: 'opt', ord: 'a0', agreementId: 'agr', name: 'Standard', values }
        return wordsOf(
          section(
            chapter(
              make(
                emptyWorkshop('de', {
                  ...roots(),
                  levelOptions: { opt: option },
                  feasibility: { feas: stored },
                }),
              ),
              'catalogue',
            ).blocks,
            'levels/agr',
          ),
        )
      }
      expect(level(null, summed)).toContain('geschätzt knapp')
      expect(level(9000, summed)).not.toContain('geschätzt')
      const unknown = { ...summed, sums: { ...summed.sums, why: 'no-best-case' } }
      expect(level(9000, unknown)).toContain('geschätzt knapp')
      expect(level(9000, check).replaceAll('\u00a0', ' ')).toContain('geschätzt 85 von 100')
    })

    test('[FEAS-3] steps without a time: the lower bound, and what it is enough for', () => {
      const known = { ...summed.sums, usualMin: 20, cautiousMin: 30, stepsWithoutTime: 2 }
      expect(said({ ...summed, verdict: 'not_checkable', sums: known })).toContain(
        'dauert es mindestens 20 min; noch ohne Zeit: 2 von 3 Schritten. Ob es zu halten ist, ließ sich noch nicht prüfen.',
      )
      expect(said({ ...summed, verdict: 'not_feasible', sums: known })).toContain('Das ist nicht tragfähig.')
      const { sums: _none, ...nothing } = summed
      expect(said({ ...nothing, verdict: 'not_checkable' })).toContain(
        'Ob es zu halten ist, ließ sich noch nicht prüfen. Geprüft am',
      )
    })

    test('[FEAS-7] a check says that it is outdated once the process is another one', () => {
      const sample = readSample('it-servicedesk.de')
      const data = readExport(sample)
      const fix = data.find('targets', 'tgt-it-fix')
      if (!fix) throw new Error('the sample has no tgt-it-fix')
      const { inputs } = readPromiseInputs(data, fix) ?? {}
      const stored = { ...check, targetId: fix.id, threshold: fix.threshold, computedAt: now }
      const text = (waitMinutes: number | null, inputsHash: string | undefined): string => {
        const workshop = structuredClone(sample) as typeof sample & {
          nodes: Record<string, { waitTime?: object }>
          feasibility: object
        }
        const second = workshop.nodes['n-second']
        if (second && waitMinutes !== null) second.waitTime = { o: 1, m: waitMinutes, p: 2 * waitMinutes }
        workshop.feasibility = { feas: { ...stored, ...(inputsHash !== undefined && { inputsHash }) } }
        return wordsOf(chapter(make(workshop), 'catalogue'))
      }
      const hash = inputs && inputsHash(inputs)
      const outdated = 'die Prüfung ist veraltet'
      expect(text(null, hash)).toContain('Nach unseren Schätzungen halten')
      expect(text(null, hash)).not.toContain(outdated)
      expect(text(77, hash)).toContain(outdated)
      // A newer check of another draft does not speak for what is promised.
      const ofDraft = {
        ...stored,
        probabilityBp: 7100,
        inputsHash: 'another',
        computedAt: '2026-12-01T10:00:00Z',
      }
      const both = { ...sample, feasibility: { feas: { ...stored, inputsHash: hash }, draft: ofDraft } }
      const said = wordsOf(chapter(make(both), 'catalogue')).replaceAll('\u00a0', ' ')
      expect(said).toContain('halten 85 von 100 Fällen')
      expect(said).not.toContain(outdated)
      // Older versions stored nothing to compare with.
      expect(text(77, undefined)).not.toContain(outdated)
    })

    test('an older check without it, or one for another limit, is words only', () => {
      expect(drawings(check)).toEqual([])
      expect(drawings({ ...check, threshold: 30, distribution })).toEqual([])
    })
  })

  test('an agreement whose service is gone is printed all the same', () => {
    const document = make(emptyWorkshop('de', { ...roots(), catalogue: {} }))
    expect(wordsOf(chapter(document, 'catalogue'))).toContain('Binnen einer Stunde')
  })
})

describe('the document as a whole', () => {
  test('every link leads to a place in it, also when parts are left out', () => {
    for (const parts of [PDF_PARTS, ['expectations'], ['glance', 'attainment']] as const) {
      const { chapters } = make(readSample('it-servicedesk.de'), parts)
      const places = new Set<string>()
      const links: string[] = []
      const visit = (value: unknown): void => {
        if (Array.isArray(value)) return value.forEach(visit)
        if (typeof value !== 'object' || value === null) return
        const record = value as Record<string, unknown>
        if ('blocks' in record) places.add(String(record['id']))
        if (typeof record['to'] === 'string') links.push(record['to'])
        Object.values(record).forEach(visit)
      }
      visit(chapters)
      expect(links.filter((link) => !places.has(link))).toEqual([])
      if (parts === PDF_PARTS) expect(links.length).toBeGreaterThan(10)
    }
  })

  test('the edition is a working copy until something is agreed', () => {
    expect(make(emptyWorkshop('de')).asOf.replaceAll('\u00a0', ' ')).toBe('Arbeitsstand, 5. November 2026')
    expect(make(emptyWorkshop('en')).asOf.replaceAll('\u00a0', ' ')).toBe('Working copy, 5 November 2026')
    expect(make(readSample('it-servicedesk.de')).asOf.replaceAll('\u00a0', ' ')).toBe(
      'Fassung 2, 5. November 2026',
    )
  })

  test('people are listed only when that is chosen', () => {
    const workshop = readSample('it-servicedesk.de')
    expect(wordsOf(make(workshop, ['participants']))).toContain('Sabine Falk')
    expect(
      wordsOf(
        make(
          workshop,
          PDF_PARTS.filter((part) => part !== 'participants'),
        ),
      ),
    ).not.toContain('Sabine Falk')
  })

  test('chapters that have little to say do not each take a page', () => {
    const { chapters } = make(emptyWorkshop('de'))
    expect(chapters.slice(1).every(({ flows }) => flows === true)).toBe(true)
  })
})

test('a note on a step, on a merge, on a way and on nothing any more: all are printed', () => {
  const node = (id: string, type: string) => ({
    id,
    processId: 'p',
    type,
    laneId: null,
    name: type === 'merge' ? '' : id,
    pos: null,
  })
  const sticky = (id: string, anchorType: string, anchorId: string | null) => ({
    id,
    ord: id,
    kind: 'idea',
    anchorType,
    anchorId,
    text: `Notiz ${id}`,
  })
  const workshop = emptyWorkshop('de', {
    processes: {
      p: { id: 'p', ord: 'a0', name: 'Ablauf', sipoc: {} },
      q: { id: 'q', ord: 'a1', name: 'Zweiter', sipoc: {} },
    },
    nodes: { a: node('a', 'decision'), m: node('m', 'merge'), b: node('b', 'task') },
    edges: {
      e: { id: 'e', processId: 'p', from: 'a', to: 'm' },
      f: { id: 'f', processId: 'p', from: 'm', to: 'b' },
    },
    stickies: {
      s1: sticky('s1', 'node', 'a'),
      s2: sticky('s2', 'node', 'm'),
      s3: sticky('s3', 'edge', 'e'),
      s4: sticky('s4', 'edge', 'f'),
      s5: sticky('s5', 'node', 'weg'),
      s6: sticky('s6', 'canvas', null),
    },
  })
  const printed = wordsOf(make(workshop, ['process']))
  for (const id of ['s1', 's2', 's3', 's4', 's5', 's6']) expect(printed.split(`Notiz ${id}`)).toHaveLength(2)
  expect(printed.replaceAll('\u00a0', ' ')).toContain('→ 1 b')
})
