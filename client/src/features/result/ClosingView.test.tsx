import { addRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import ResultPart from './ResultPart.tsx'

const prepare: TestOptions['prepare'] = ({ board }) => {
  addRecord(board, 'parkingItems', { id: 'park-1', authorId: 'p-me' })
  setText(
    board,
    { collection: 'parkingItems', id: 'park-1', field: 'text' },
    'Wer vertritt das Pult?\nMontags vor allem.',
  )
}
const show = (options: TestOptions = {}) =>
  renderInWorkshop(<ResultPart />, { prepare, at: '/w/ws-test/5/closing', ...options })

beforeEach(() => sessionStorage.clear())

describe('[PARK-2] every parked thought gets an outcome', () => {
  test('one that becomes a measure is one at once, with owner and date beside it', async () => {
    const { user, board } = show()
    expect(screen.getByText('Mira')).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Was wird daraus?'), 'wird Maßnahme')
    const [[id, measure] = []] = [...board.collection('measures').entries()]
    expect(measure?.get('title')).toBe('Wer vertritt das Pult?')
    expect(board.collection('parkingItems').get('park-1')?.get('measureId')).toBe(id)
    await user.selectOptions(screen.getByLabelText('Wer kümmert sich?'), 'Mira')
    expect(measure?.get('ownerId')).toBe('p-me')
    await user.selectOptions(screen.getByLabelText('Was wird daraus?'), 'noch offen')
    await user.selectOptions(screen.getByLabelText('Was wird daraus?'), 'wird Maßnahme')
    expect(board.collection('measures').size).toBe(1)
  })

  test('dropping asks why, a question asks whom', async () => {
    const { user } = show()
    await user.selectOptions(screen.getByLabelText('Was wird daraus?'), 'verworfen')
    expect(screen.getByRole('textbox', { name: 'Warum verworfen?' })).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Was wird daraus?'), 'wird Frage')
    expect(screen.getByRole('textbox', { name: 'Frage an wen, bis wann?' })).toBeTruthy()
  })
})

describe('[PARK-3] decisions', () => {
  test('are written down by the facilitator with who and how', async () => {
    const { user, commands } = show({ role: 'facilitator' })
    const form = within(screen.getByRole('heading', { name: 'Beschlüsse' }).closest('section') as HTMLElement)
    await user.click(form.getByRole('button', { name: 'Festhalten' }))
    expect(form.getByText('Ein Satz genügt.')).toBeTruthy()
    await user.type(form.getByLabelText('Was wurde beschlossen?'), 'Wir sagen 8 Stunden zu.')
    await user.click(form.getByRole('radio', { name: 'Leitung' }))
    await user.click(form.getByRole('radio', { name: 'Mehrheit' }))
    await user.click(form.getByRole('button', { name: 'Festhalten' }))
    expect(commands).toEqual([
      {
        type: 'record-decision',
        values: { text: 'Wir sagen 8 Stunden zu.', by: 'management', how: 'majority' },
      },
    ])
    await waitFor(() =>
      expect(form.getByLabelText<HTMLInputElement>('Was wurde beschlossen?').value).toBe(''),
    )
    expect(document.activeElement).toBe(form.getByLabelText('Was wurde beschlossen?'))
  })

  test('are read by everybody, the newest first', () => {
    show({
      prepare: ({ proceedings }) => {
        const decision = { by: 'team', how: 'consent', alternatives: 'Vier Stunden' } as const
        putRecord(proceedings, 'decisions', {
          id: 'dec-1',
          text: 'Alt',
          decidedAt: '2026-11-01T10:00:00Z',
          ...decision,
        })
        putRecord(proceedings, 'decisions', {
          id: 'dec-2',
          text: 'Neu',
          decidedAt: '2026-11-02T10:00:00Z',
          ...decision,
        })
      },
    })
    expect(screen.getAllByText(/^(Alt|Neu)$/).map((item) => item.textContent)).toEqual(['Neu', 'Alt'])
    expect(screen.getAllByText('Vier Stunden')).toHaveLength(2)
    expect(screen.queryByLabelText('Was wurde beschlossen?')).toBeNull()
  })
})
