import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { connectPeer, renderInWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import { reckonInPage } from '../../workshop/promise-check/reckon-in-page.test-helper.ts'
import CataloguePart from './CataloguePart.tsx'
import { settled } from './settled.test-helper.ts'

reckonInPage()

const show = () =>
  renderInWorkshop(<CataloguePart />, {
    prepare: prepareSample,
    at: '/w/ws-test/4/svc-incident/agr-incident',
  })
const level = (name: string) => within(screen.getByRole('group', { name }))

describe('[SIGN-2] levels side by side', () => {
  test('say what each promises, costs, and whether it can be kept', async () => {
    await settled(() => show())
    const standard = level('Standard')
    expect(standard.getByLabelText<HTMLInputElement>('Behoben in 8 Arbeitsstunden').value).toBe('80')
    expect(standard.getByLabelText<HTMLInputElement>('Im Jahr').value).toBe('34000')
    expect(standard.getByText('empfohlen, gewählt')).toBeTruthy()
    expect(await standard.findByText('knapp')).toBeTruthy()
    expect(await level('Basis').findByText('tragfähig')).toBeTruthy()
    expect(await level('Plus').findByText('nicht tragfähig')).toBeTruthy()
  })

  test('a value of one level leaves the target and the other levels alone', async () => {
    const { user, board } = show()
    const field = level('Plus').getByLabelText('Behoben in 8 Arbeitsstunden')
    await user.clear(field)
    await user.type(field, '95{Enter}')
    const values = (id: string) => board.collection('levelOptions').get(id)?.get('values')
    expect(values('opt-inc-plus')).toMatchObject({ 'tgt-it-fix': { shareTargetBp: 9500, threshold: 480 } })
    expect(values('opt-inc-std')).toMatchObject({ 'tgt-it-fix': { shareTargetBp: 8000 } })
    expect(board.collection('targets').get('tgt-it-fix')?.get('shareTargetBp')).toBe(8000)
  })

  test('a limit that the estimates can keep changes the light of its level', async () => {
    const { board } = show()
    act(
      () =>
        void setFields(board, 'levelOptions', 'opt-inc-plus', {
          values: {
            'tgt-it-first': { shareTargetBp: 9000, threshold: 120 },
            'tgt-it-fix': { shareTargetBp: 9000, threshold: 5000 },
          },
        }),
    )
    expect(await level('Plus').findByText('tragfähig')).toBeTruthy()
    expect(await level('Standard').findByText('knapp')).toBeTruthy()
  })

  test('another’s change arrives in the next column while this one is typed in', async () => {
    const { user, board } = show()
    const peer = connectPeer(board)
    const field = level('Basis').getByLabelText<HTMLInputElement>('Einmalig')
    await user.clear(field)
    await user.type(field, '12')
    act(() => void setFields(peer, 'levelOptions', 'opt-inc-plus', { costPerYear: 70_000 }))
    expect(level('Plus').getByLabelText<HTMLInputElement>('Im Jahr').value).toBe('70000')
    expect([document.activeElement === field, field.value]).toEqual([true, '12'])
  })

  test('three are enough; one that goes leaves the focus in the table', async () => {
    const { user } = show()
    expect(screen.getByText('Drei Stufen genügen für den Vergleich.')).toBeTruthy()
    await user.click(level('Basis').getByRole('button', { name: 'Weitere Aktionen für „Basis“' }))
    await user.click(screen.getByRole('menuitem', { name: 'Stufe in den Papierkorb' }))
    expect(screen.queryByText('Drei Stufen genügen für den Vergleich.')).toBeNull()
    await waitFor(() =>
      expect(document.activeElement?.closest('[role="group"]')?.getAttribute('aria-label')).toBe('Standard'),
    )
  })
})
