import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { addRecord, deleteRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { readPromiseInputs } from '@servicewerkstatt/shared/document/projection/promise-inputs.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { inputsHash } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  connectPeer,
  renderInWorkshop,
  type TestOptions,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import { reckonInPage } from '../../workshop/promise-check/reckon-in-page.test-helper.ts'
import CataloguePart from './CataloguePart.tsx'
import { settled } from './settled.test-helper.ts'

reckonInPage()

const show = (options: TestOptions = {}) =>
  renderInWorkshop(<CataloguePart />, {
    prepare: prepareSample,
    at: '/w/ws-test/4/svc-incident/agr-incident',
    ...options,
  })
// Whichever test comes first would wait for the part that is loaded on first sight.
beforeAll(async () => {
  await settled(() => show())
  cleanup()
})
const section = () => {
  const found = screen.getByRole('heading', { name: /Machbarkeit|Feasibility/ }).closest('section')
  if (!found) throw new Error('no section')
  return found
}
const text = () => section().textContent.replaceAll('\u00a0', ' ')
/** The part that belongs to one target, by its name. */
const light = (name: string) => {
  const found = within(section()).getByRole('heading', { name }).closest<HTMLElement>('.feasibility-columns')
  if (!found) throw new Error(`no light for ${name}`)
  return within(found)
}
const FIX = 'Behoben in 8 Arbeitsstunden'
/** What is folded is there only once somebody has opened it. */
function unfold(summary: string): void {
  const fold = light(FIX).getByText(summary).closest('details')
  if (!fold) throw new Error('nothing to open')
  act(() => {
    fold.open = true
    fireEvent(fold, new Event('toggle'))
  })
}
const checked = () => waitFor(() => expect(text()).toContain('82 von 100'))

describe('[FEAS] the light of the sample', () => {
  test('says how many cases hold, by the estimates, never that it is guaranteed', async () => {
    show()
    await checked()
    expect(text()).toContain('nach euren Schätzungen')
    expect(text()).not.toMatch(/garant/i)
    expect(light('Reaktion in 1 Arbeitsstunde').getByText('tragfähig')).toBeTruthy()
    expect(light(FIX).getByText('knapp')).toBeTruthy()
    expect(text()).toContain('Von 77 bis 83 gilt: knapp.')
    expect(text()).toContain('Die Hälfte ist nach 3 h 5 min fertig')
    const [ruler] = light(FIX).getAllByRole('img')
    expect(ruler?.getAttribute('aria-label')).toContain('halten 82 von 100 Fällen')
  })

  test('the distribution is a picture with a sentence, and the limits of the model are said', async () => {
    show()
    await checked()
    unfold('So ist gerechnet')
    const picture = light(FIX).getByRole('img', { name: /^Verteilung der gerechneten Fälle/ })
    expect(picture.querySelectorAll('rect').length).toBeGreaterThan(10)
    for (const limit of [
      'Warteschlangen sind nicht nachgebildet',
      'Feiertage, Urlaub',
      'Gerechnet mit 10.000',
    ])
      expect(text()).toContain(limit)
  })

  test('[FEAS-5] steps of other departments, work and waiting', async () => {
    show()
    await checked()
    unfold('So ist gerechnet')
    expect(text()).toContain('1 Schritt liegt nicht bei uns')
    expect(text()).toContain('Im Schnitt je Fall: Bearbeitung: 53 min')
    expect(text()).toContain('Auf Anhieb brauchbar: 52 von 100')
  })

  test('in English', async () => {
    show({ language: 'en' })
    await waitFor(() => expect(text()).toContain('82 in 100'))
    expect(text()).toContain('From 77 to 83 it is tight.')
  })
})

describe('[FEAS-7] it follows', () => {
  test('when somebody else changes a step', async () => {
    const { board } = show()
    await checked()
    const peer = connectPeer(board)
    act(() => void setFields(peer, 'nodes', 'n-second', { waitTime: { o: 5, m: 10, p: 20 } }))
    // In the same moment, not only once the new number is there.
    expect(light(FIX).getByText('Prüfung veraltet')).toBeTruthy()
    expect(light(FIX).queryByText('knapp')).toBeNull()
    expect(await light(FIX).findByText('tragfähig')).toBeTruthy()
    expect(light(FIX).queryByText('Prüfung veraltet')).toBeNull()
  })

  test('the number that it was proposed with turns outdated', async () => {
    const { board } = show({
      prepare: (workshop) => {
        prepareSample(workshop)
        putRecord(workshop.proceedings, 'feasibility', {
          id: 'feas-new',
          targetId: 'tgt-it-fix',
          probabilityBp: 8233,
          computedAt: '2026-11-20T10:00:00Z',
          inputsHash: 'another one',
        })
      },
    })
    await checked()
    expect(text()).toContain('Vorgelegt am 20. November 2026 mit 82 von 100.Prüfung veraltet')
    expect(board.collection('nodes').size).toBeGreaterThan(10)
  })

  describe('[FEAS-3] proposed by sums', () => {
    /** The sample without a promised share, proposed just now with what the sums say. */
    const proposed = (change: (board: BoardDocument) => void = () => {}, stored: object = {}) => {
      const shown = show({
        prepare: (workshop) => {
          prepareSample(workshop)
          setFields(workshop.board, 'targets', 'tgt-it-fix', { shareTargetBp: null })
          change(workshop.board)
          const index = new RecordIndex(workshop.board.doc)
          const target = index.record('targets', 'tgt-it-fix')
          const inputs = (target && readPromiseInputs(index, target))?.inputs
          if (!inputs) throw new Error('nothing to check')
          putRecord(workshop.proceedings, 'feasibility', {
            ...{ id: 'feas-new', targetId: 'tgt-it-fix', computedAt: '2026-11-20T10:00:00Z', method: 'sums' },
            ...{ probabilityBp: null, verdict: 'tight', inputsHash: inputsHash(inputs) },
            sums: {
              ...{ why: 'no-share', promisedMin: 480, usualMin: 300, cautiousMin: 900, isElapsed: false },
              ...{ heldUp: null, steps: 6, stepsWithoutTime: 0 },
            },
            ...stored,
          })
        },
      })
      return { ...shown, peer: connectPeer(shown.board) }
    }
    const STORED = 'Vorgelegt am 20. November 2026 als knapp: üblicherweise 5 h, schlimmstenfalls 15 h.'
    const isOutdated = () => text().includes(`${STORED}Prüfung veraltet`)

    test('says what it was proposed with; up to date while nothing has changed', async () => {
      proposed()
      await waitFor(() => expect(text()).toContain(STORED))
      expect(text()).not.toContain('Prüfung veraltet')
    })

    test.each<[string, (peer: BoardDocument) => void]>([
      ['a time', (peer) => setFields(peer, 'nodes', 'n-ask', { processTime: { o: 2, m: 5, p: 8 } })],
      ['the limit', (peer) => setFields(peer, 'targets', 'tgt-it-fix', { threshold: 960 })],
      ['the share', (peer) => setFields(peer, 'targets', 'tgt-it-fix', { shareTargetBp: 9000 })],
      ['the hours', (peer) => setFields(peer, 'processes', 'proc-incident', { calendarId: null })],
    ])('somebody else changes %s: outdated at once, without a new number', (_, change) => {
      const { peer } = proposed()
      expect(text()).toContain(STORED)
      act(() => change(peer))
      expect(isOutdated()).toBe(true)
    })

    test('a name changes nothing', () => {
      const { peer } = proposed()
      act(() => void setFields(peer, 'nodes', 'n-ask', { responsible: 'Dienst' }))
      expect(isOutdated()).toBe(false)
      expect(text()).toContain(STORED)
    })

    test('the first step is taken out: the promise says what it needs, and the stored check is outdated', () => {
      const { peer, board } = proposed()
      const first = board.collection('targets').get('tgt-it-fix')?.get('fromNodeId') as string
      act(() => void deleteRecord(peer, 'nodes', first))
      expect(text()).toContain('Nennt beim Zielwert den ersten und den letzten Schritt')
      expect(isOutdated()).toBe(true)
    })

    test('steps without a time: the lower bound; nothing true to say: only that', () => {
      const sums = { why: 'times-missing', promisedMin: 480, usualMin: 60, cautiousMin: 60, isElapsed: false }
      const missing = { ...sums, heldUp: null, steps: 2, stepsWithoutTime: 1 }
      const { unmount } = proposed(undefined, { verdict: 'not_checkable', sums: missing })
      expect(text()).toContain(
        'Vorgelegt am 20. November 2026 als nicht prüfbar: mindestens 1 h, 1 von 2 Schritten ohne Zeit.',
      )
      unmount()
      proposed(undefined, { verdict: 'not_checkable', sums: undefined })
      expect(text()).toContain('Vorgelegt am 20. November 2026 als nicht prüfbar.')
    })
  })
})

describe('[FEAS-2] by sums it says how it counts', () => {
  test('[FEAS-1] the longest way, loops once, [FEAS-4] waits around the clock as working time', async () => {
    broken((board) => setFields(board, 'targets', 'tgt-it-fix', { shareTargetBp: null }))
    await waitFor(() => expect(text()).toContain('üblicherweise 23 h 46 min'))
    unfold('So ist gerechnet')
    for (const said of [
      'An Verzweigungen zählt der längste Weg.',
      'Eine Schleife ist einmal gezählt.',
      'Warten bei „Hersteller liefert Ersatz“: 2 Tage rund um die Uhr sind höchstens 18 h Arbeitszeit.',
      'Die schlimmste Summe ist vorsichtig: Lange Zeiten fallen selten zusammen.',
    ])
      expect(text()).toContain(said)
  })
})

/** The sample with something in it that is not right. */
const broken = (change: (board: BoardDocument) => unknown) =>
  show({
    prepare: (workshop) => {
      prepareSample(workshop)
      change(workshop.board)
    },
  })

describe('bad input: findings in plain words, no number', () => {
  test('shares that do not add up', async () => {
    const { board } = show()
    await checked()
    act(() => void setFields(board, 'edges', 'e3', { shareBp: 5000 }))
    await waitFor(() => expect(text()).toContain('Die Anteile ergeben zusammen nicht 100'))
    expect(text()).toContain('„Angaben vollständig?“')
    const [link] = screen.getAllByRole('link', { name: 'Zum Ablauf in Teil 2' })
    expect(link?.getAttribute('href')).toBe('/w/ws-test/2/proc-incident')
    expect(light(FIX).queryByText(/\d von 100/)).toBeNull()
  })

  test('a step without a time: how many, and the lower bound; nothing is said about the worst', async () => {
    broken((board) => setFields(board, 'nodes', 'n-ask', { processTime: null }))
    await waitFor(() => expect(text()).toMatch(/Ohne Zeit sind noch 1 von 6 Schritten/))
    const label = light(FIX).getByRole('img').getAttribute('aria-label')?.replaceAll('\u00a0', ' ')
    expect(label).toMatch(/^mindestens 23 h 42 min, 1 von 6 Schritten ohne Zeit, zugesagt 8 Arbeitsstunden$/)
    expect(light(FIX).queryByText(/schlimmstenfalls/)).toBeNull()
  })

  test('worst below best, written by a program of another kind: a time that nobody knows, no number', async () => {
    broken((board) => board.live('nodes', 'n-ask')?.set('processTime', { o: 9, m: 5, p: 3 }))
    await waitFor(() => expect(text()).toMatch(/Ohne Zeit sind noch 1 von 6 Schritten/))
    expect(light(FIX).queryByText(/\d von 100/)).toBeNull()
  })

  test.each<[string, (board: BoardDocument) => unknown, string]>([
    [
      'a step that no way leads to',
      (board) => {
        addRecord(board, 'nodes', {
          ...{ id: 'n-lost', processId: 'proc-incident', type: 'task', name: 'Verirrt' },
          processTime: { o: 1, m: 2, p: 3 },
        })
        addRecord(board, 'edges', { processId: 'proc-incident', from: 'n-lost', to: 'n-end' })
      },
      '„Verirrt“: Hierher führt kein Weg vom Auslöser.',
    ],
    [
      'a loop that nobody leaves',
      (board) => {
        setFields(board, 'edges', 'e17', { shareBp: 0 })
        setFields(board, 'edges', 'e18', { shareBp: 10_000 })
      },
      'Diese Schleife hat keinen Ausgang.',
    ],
    [
      'a meeting of ways that waits for ever',
      (board) => setFields(board, 'nodes', 'n-m1', { type: 'join' }),
      'Hier wird auf einen Weg gewartet, der nicht immer genommen wird.',
    ],
    [
      'a calendar without a single open hour',
      (board) => setFields(board, 'calendars', 'cal-std', { weekly: [] }),
      'Die Arbeitszeiten des Ablaufs haben keine einzige offene Stunde.',
    ],
    [
      'a limit of 0',
      (board) => setFields(board, 'targets', 'tgt-it-fix', { threshold: 0 }),
      'Eine Grenze von 0 kann niemand einhalten.',
    ],
  ])('%s', async (_, change, said) => {
    broken((board) => {
      // One promise on the page: what is said belongs to it.
      deleteRecord(board, 'targets', 'tgt-it-first')
      change(board)
    })
    await waitFor(() => expect(text()).toContain(said))
    expect(text()).toContain('So lässt sich keine Zahl nennen, die stimmt:')
    expect(text()).toContain('nicht prüfbar')
    expect(text()).not.toMatch(/von 100|üblicherweise|schlimmstenfalls|mindestens/)
  })
})

describe('[FEAS-6] what if', () => {
  const measures = (board: ReturnType<typeof show>['board']) =>
    [...board.collection('measures').values()].map((record) => record.toJSON())

  test('another time is reckoned without touching the process, and becomes a measure', async () => {
    const { board, user } = show()
    await checked()
    const before = board.collection('nodes').get('n-second')?.toJSON()
    const panel = light(FIX)
    await waitFor(() => expect(panel.getByText(/^Größter Hebel/)).toBeTruthy())
    expect(panel.getByText(/Größter Hebel: Wartezeit bei „Ursache analysieren und beheben“/)).toBeTruthy()
    fireEvent.change(panel.getByRole('slider'), { target: { value: '45' } })
    expect(panel.getByRole('slider').getAttribute('aria-valuetext')).toBe(
      '45\u00a0min statt 2\u00a0h 30\u00a0min',
    )
    const adopt = await panel.findByRole('button', { name: 'Als Maßnahme übernehmen' })
    expect(await panel.findByText('tragfähig')).toBeTruthy()
    await user.click(adopt)
    const added = measures(board).at(-1)
    expect(added).toMatchObject({
      title: 'Wartezeit bei „Ursache analysieren und beheben“: üblich 45\u00a0min statt 2\u00a0h 30\u00a0min',
      triggers: [{ type: 'feasibility', id: 'feas-it-fix' }],
      nodeIds: { 'n-second': true },
      targetIds: { 'tgt-it-fix': true },
    })
    expect(String(added?.['expectedEffect'])).toMatch(/halten dann \d+ von 100 Fällen statt 82 von 100/)
    expect(board.collection('nodes').get('n-second')?.toJSON()).toEqual(before)
  })

  test('another step is chosen from the list', async () => {
    const { user } = show()
    await checked()
    const panel = light(FIX)
    await user.selectOptions(
      panel.getByLabelText('Welche Zeit wäre anders?'),
      'Wartezeit bei „Rückfrage klären“',
    )
    expect(panel.getByRole('slider').getAttribute('max')).toBe('180')
  })

  test('longer than today, another limit and another share are tried, too', async () => {
    const { board } = show()
    await checked()
    const panel = light(FIX)
    fireEvent.change(panel.getByLabelText('Übliche Zeit als Zahl'), { target: { value: '300' } })
    expect(await panel.findByText('nicht tragfähig')).toBeTruthy()
    fireEvent.change(panel.getByLabelText('Andere Grenze'), { target: { value: '9000' } })
    expect(await panel.findByText('tragfähig')).toBeTruthy()
    fireEvent.click(panel.getByRole('button', { name: 'Alles wie heute' }))
    expect(panel.getByText('Bewegt den Regler. Der Ablauf bleibt, wie er ist.')).toBeTruthy()
    expect(board.collection('targets').get('tgt-it-fix')?.get('shareTargetBp')).toBe(8000)
  })

  test('who only reads can try, but makes no measure', async () => {
    show({ role: 'observer' })
    await checked()
    fireEvent.change(light(FIX).getByRole('slider'), { target: { value: '45' } })
    expect(await light(FIX).findByText('tragfähig')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Als Maßnahme übernehmen' })).toBeNull()
  })
})

describe('[T8] the same day', () => {
  test('both numbers, and the cut-off to be taken over', async () => {
    const { board, user } = show()
    await checked()
    act(
      () =>
        void setFields(board, 'targets', 'tgt-it-fix', {
          name: FIX,
          metricKind: 'same_day',
          threshold: null,
          toNodeId: 'n-log',
          shareTargetBp: 9500,
        }),
    )
    await waitFor(() => expect(text()).toMatch(/Ohne Annahmeschluss halten \d+ von 100\./))
    const take = await screen.findByRole('button', { name: /^Annahmeschluss .+ übernehmen$/ })
    await user.click(take)
    expect(board.collection('targets').get('tgt-it-fix')?.get('cutoffTime')).toMatch(/^\d\d:\d\d$/)
    await waitFor(() => expect(text()).toMatch(/Mit Annahmeschluss .+ Uhr: \d+ von 100/))
    expect(await light(FIX).findByText('tragfähig')).toBeTruthy()
  })
})
