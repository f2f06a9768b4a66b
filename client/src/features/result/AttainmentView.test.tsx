import {
  patchRecord,
  putRecord,
  removeRecord,
} from '@servicewerkstatt/shared/document/operations/official.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import ResultPart from './ResultPart.tsx'

const show = (options: TestOptions = {}) =>
  renderInWorkshop(<ResultPart />, {
    prepare: prepareSample,
    at: '/w/ws-test/5/attainment',
    ...options,
  })
const ONCALL = 'tgt-it-oncall:2026-10'
const SAME = 'tgt-it-same:2026-10'

const rowOf = (name: string) => {
  const row = screen.getByRole('heading', { name }).closest('li')
  if (!row) throw new Error(`there is a row ${name}`)
  return within(row)
}

beforeEach(() => sessionStorage.clear())

describe('the table of a period', () => {
  test('says k of n, what was promised and the verdict in words', () => {
    show()
    expect(screen.getByRole('heading', { name: /^Oktober 2026: 4\svon\s5 Zusagen gehalten$/ })).toBeTruthy()
    const row = rowOf('Rückruf in 30 Minuten')
    expect(row.getByText('4 von 5')).toBeTruthy()
    expect(row.getByText('zugesagt 90 von 100')).toBeTruthy()
    expect(row.getByText('Verfehlt')).toBeTruthy()
    expect(rowOf('Vollständig um 9 Uhr').getByText('Wenige Fälle: sagt noch nicht viel.')).toBeTruthy()
    expect(row.getByText('September 2026: Eingehalten')).toBeTruthy()
  })

  test('without a period there is one thing to do', async () => {
    const { user, commands } = show({
      prepare: () => {},
      answer: () => ({ ok: true, periodId: '2026-10' }),
    })
    expect(screen.getByText('Noch kein Zeitraum.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Öffnen' }))
    expect(commands).toEqual([
      {
        type: 'open-period',
        values: { kind: 'calendar_month', from: expect.stringMatching(/^\d{4}-\d{2}-01$/) },
      },
    ])
  })

  test('guests read', () => {
    show({ role: 'guest' })
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('[ATT-1] entering figures', () => {
  const unpublished: TestOptions['prepare'] = (test) => {
    prepareSample(test)
    removeRecord(test.proceedings, 'attainments', SAME, '2026-11-23T10:00:00Z')
  }

  test('the team enters whole numbers; faults stand at their fields and send nothing', async () => {
    const { user, commands } = show({ prepare: unpublished })
    await user.click(screen.getByRole('button', { name: 'Zahlen eintragen: Antwort am selben Tag' }))
    await user.keyboard('70{Tab}65{Enter}')
    expect(screen.getByText('Höchstens so viele, wie es Fälle gab.')).toBeTruthy()
    expect(commands).toEqual([])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Eingehalten in')))
    await user.clear(screen.getByLabelText('Eingehalten in'))
    await user.type(screen.getByLabelText('Eingehalten in'), '60{Enter}')
    expect(commands).toEqual([
      {
        type: 'record-attainment',
        values: {
          targetId: 'tgt-it-same',
          periodId: '2026-10',
          met: 60,
          total: 65,
          excluded: 0,
          value: null,
          comment: '',
        },
      },
    ])
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toContain('Antwort am selben Tag'),
    )
  })

  test('what cannot be measured yet says why', async () => {
    const { user, commands } = show({ prepare: unpublished })
    await user.click(screen.getByRole('button', { name: 'Zahlen eintragen: Antwort am selben Tag' }))
    await user.click(screen.getByRole('checkbox', { name: 'Noch nicht messbar' }))
    await user.click(screen.getByRole('button', { name: 'Eintragen' }))
    expect(commands).toEqual([])
    await user.type(screen.getByLabelText('Warum noch nicht?'), 'Die Auswertung fehlt.')
    await user.click(screen.getByRole('button', { name: 'Eintragen' }))
    expect(commands[0]?.values).toMatchObject({ notMeasurableReason: 'Die Auswertung fehlt.', total: 0 })
  })

  test('figures of somebody else do not overwrite what is being typed, and it is said', async () => {
    const { user, proceedings } = show({ prepare: unpublished })
    await user.click(screen.getByRole('button', { name: 'Zahlen eintragen: Antwort am selben Tag' }))
    await user.keyboard('60')
    act(() =>
      putRecord(proceedings, 'attainments', {
        id: SAME,
        targetId: 'tgt-it-same',
        periodId: '2026-10',
        total: 65,
        met: 63,
        excluded: 0,
        value: null,
        status: 'draft',
        comment: '',
      }),
    )
    expect(screen.getByLabelText<HTMLInputElement>('Eingehalten in').value).toBe('60')
    expect(screen.getByLabelText<HTMLInputElement>('von so vielen Fällen').value).toBe('65')
    expect(screen.getByText(/Jemand anderes hat hier inzwischen etwas eingetragen/)).toBeTruthy()
  })

  test('what is typed survives a look at another period', async () => {
    const { user } = show({ prepare: unpublished })
    await user.click(screen.getByRole('button', { name: 'Zahlen eintragen: Antwort am selben Tag' }))
    await user.keyboard('60')
    await user.selectOptions(screen.getByLabelText('Zeitraum'), 'September 2026')
    await user.selectOptions(screen.getByLabelText('Zeitraum'), 'Oktober 2026')
    await user.click(screen.getByRole('button', { name: 'Zahlen eintragen: Antwort am selben Tag' }))
    expect(screen.getByLabelText<HTMLInputElement>('Eingehalten in').value).toBe('60')
  })
})

describe('[ATT-5] corrections', () => {
  test('need a reason, and the old figure stays struck through', async () => {
    const { user, commands, proceedings } = show()
    await user.click(screen.getByRole('button', { name: 'Berichtigen: Antwort am selben Tag' }))
    await user.keyboard('62{Enter}')
    expect(commands).toEqual([])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Warum wird berichtigt?')))
    await user.keyboard('Doppelt gezählt.{Enter}')
    expect(commands[0]?.values).toMatchObject({ met: 62, correctionReason: 'Doppelt gezählt.' })
    act(
      () =>
        void patchRecord(proceedings, 'attainments', SAME, {
          met: 62,
          revisions: [
            {
              at: '2026-11-23T10:00:00Z',
              reason: 'Doppelt gezählt.',
              total: 65,
              met: 63,
              excluded: 0,
              value: null,
              notMeasurableReason: null,
            },
          ],
        }),
    )
    const row = rowOf('Antwort am selben Tag')
    expect(row.getByText('63 von 65').closest('s')).toBeTruthy()
    expect(row.getByText('Doppelt gezählt.')).toBeTruthy()
  })
})

describe('[ATT-3] a miss', () => {
  const unanswered: TestOptions['prepare'] = (test) => {
    prepareSample(test)
    removeRecord(test.proceedings, 'misses', ONCALL, '2026-11-23T10:00:00Z')
  }
  const missed = () => within(screen.getByRole('region', { name: 'Verfehlt: Rückruf in 30 Minuten' }))

  test('shows its answer in the same words as the report', () => {
    show()
    expect(missed().getByText('Übergabe der Bereitschaft vergessen.')).toBeTruthy()
    expect(missed().getByText('Wöchentlicher Testanruf und Übergabecheck')).toBeTruthy()
  })

  test('asks for cause and measure, and a new measure knows what it answers', async () => {
    const { user, commands, board } = show({ prepare: unanswered })
    expect(missed().getByText(/die Ursache, eine Maßnahme oder der Grund/)).toBeTruthy()
    await user.type(missed().getByLabelText('Ursache'), 'Übergabe vergessen.')
    await user.type(
      missed().getByRole('combobox', { name: 'Maßnahme wählen oder neu anlegen' }),
      'Testanruf am Montag',
    )
    await user.click(screen.getByRole('option', { name: '„Testanruf am Montag“ neu anlegen' }))
    const [measureId] = [...board.collection('measures').keys()].slice(-1)
    expect(
      board
        .collection('measures')
        .get(measureId ?? '')
        ?.get('triggers'),
    ).toEqual([{ type: 'miss', id: ONCALL }])
    await user.click(missed().getByRole('button', { name: 'Festhalten' }))
    expect(commands).toEqual([
      {
        type: 'record-miss',
        values: {
          attainmentId: ONCALL,
          causeCategory: 'unknown',
          cause: 'Übergabe vergessen.',
          customerImpact: '',
          measureIds: [measureId],
          noMeasureReason: '',
        },
      },
    ])
  })

  test('an answer being typed outlives a correction that makes the miss disappear for a while', async () => {
    const { user, proceedings } = show({ prepare: unanswered })
    await user.type(missed().getByLabelText('Ursache'), 'Übergabe vergessen.')
    act(() => void patchRecord(proceedings, 'attainments', ONCALL, { met: 5 }))
    expect(screen.queryByRole('region', { name: /Rückruf/ })).toBeNull()
    act(() => void patchRecord(proceedings, 'attainments', ONCALL, { met: 4 }))
    expect(missed().getByLabelText<HTMLTextAreaElement>('Ursache').value).toBe('Übergabe vergessen.')
  })
})
