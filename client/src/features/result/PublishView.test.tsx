import { putRecord, removeRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import ResultPart from './ResultPart.tsx'

const show = (options: TestOptions = {}) =>
  renderInWorkshop(<ResultPart />, {
    role: 'facilitator',
    prepare: prepareSample,
    at: '/w/ws-test/5/publish',
    ...options,
  })
const items = () => screen.queryAllByRole('listitem').map((item) => item.textContent)

beforeEach(() => sessionStorage.clear())

describe('[PUB] publishing', () => {
  test('a report says before anybody tries what it lacks, and whose it is', () => {
    show({
      at: '/w/ws-test/5/publish?period=2026-10',
      prepare: (test) => {
        prepareSample(test)
        removeRecord(test.proceedings, 'misses', 'tgt-it-oncall:2026-10', '2026-11-23T10:00:00Z')
        removeRecord(test.proceedings, 'attainments', 'tgt-it-same:2026-10', '2026-11-23T10:00:00Z')
        setFields(test.board, 'measures', 'm-printer', { ownerId: null })
      },
    })
    expect(items()).toEqual(
      expect.arrayContaining([
        'Rückruf in 30 Minuten: die Ursache',
        'Rückruf in 30 Minuten: eine Maßnahme, oder der Grund, warum es keine gibt',
        'Antwort am selben Tag: die Zahlen, oder warum es noch keine gibt',
      ]),
    )
  })

  test('a headline is needed; the suggestion is a start', async () => {
    const { user, commands } = show({ at: '/w/ws-test/5/publish?period=2026-10' })
    await user.click(screen.getByRole('button', { name: 'Veröffentlichen' }))
    expect(screen.getByText('Ein Satz als Überschrift fehlt noch.')).toBeTruthy()
    expect(commands).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Vorschlag übernehmen' }))
    const field = screen.getByLabelText<HTMLInputElement>('Überschrift in euren Worten')
    expect(field.value).toBe('Oktober 2026: 4\u00a0von\u00a05 Zusagen gehalten')
    expect(document.activeElement).toBe(field)
    await user.click(screen.getByRole('button', { name: 'Veröffentlichen' }))
    expect(commands[0]).toMatchObject({
      type: 'publish',
      values: { kind: 'attainment', periodId: '2026-10', audience: 'all_staff' },
    })
  })

  test('a refusal lists everything by name and keeps what was typed', async () => {
    const missing = [
      { rule: 'GATE-1', what: 'cause', type: 'attainments', id: 'tgt-it-oncall:2026-10' },
      { rule: 'GATE-3', what: 'measure-owner', type: 'measures', id: 'm-printer' },
    ]
    const { user, board } = show({
      answer: () => ({ ok: false, reason: 'incomplete', message: '', missing }),
    })
    const [measure] = [...board.collection('measures').keys()]
    act(() => void setFields(board, 'measures', measure ?? '', { title: 'Ersatzdrucker' }))
    await user.type(screen.getByLabelText('Überschrift in euren Worten'), 'Unsere Zusagen an Sie')
    await user.click(screen.getByRole('button', { name: 'Veröffentlichen' }))
    await waitFor(() => expect(screen.getByText('Das geht noch nicht. Es fehlt:')).toBeTruthy())
    expect(items()).toContain('Rückruf in 30 Minuten: die Ursache')
    expect(document.activeElement?.textContent).toContain('Das geht noch nicht')
    expect(screen.getByLabelText<HTMLInputElement>('Überschrift in euren Worten').value).toBe(
      'Unsere Zusagen an Sie',
    )
  })

  test('what is out gets the focus, with its address', async () => {
    const { user, proceedings } = show({
      answer: () => ({ ok: true, publicationId: 'pub-new', slug: 'katalog-x1' }),
    })
    await user.type(screen.getByLabelText('Überschrift in euren Worten'), 'Unsere Zusagen')
    await user.click(screen.getByRole('button', { name: 'Veröffentlichen' }))
    act(() =>
      putRecord(proceedings, 'publications', {
        id: 'pub-new',
        ord: 'z',
        kind: 'catalogue',
        periodId: null,
        publishedAt: '2026-11-23T10:00:00Z',
        slug: 'katalog-x1',
        audience: 'all_staff',
        headline: 'Unsere Zusagen',
        body: '',
        youSaidWeDid: [],
      }),
    )
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Unsere Zusagen'))
    expect(screen.getByRole('link', { name: 'Seite öffnen' }).getAttribute('href')).toMatch(
      /\/p\/katalog-x1$/,
    )
    expect(screen.getByLabelText<HTMLInputElement>('Überschrift in euren Worten').value).toBe('')
  })

  test('the team reads what is out', () => {
    show({ role: 'team' })
    expect(screen.getByText('Veröffentlichen kann die Moderation.')).toBeTruthy()
    expect(screen.getByText('Oktober: vier von fünf Zusagen gehalten')).toBeTruthy()
  })
})
