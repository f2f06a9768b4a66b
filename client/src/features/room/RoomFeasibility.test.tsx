import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { reckonInPage } from '../../workshop/promise-check/reckon-in-page.test-helper.ts'
import { connectPeer, renderInWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { RoomFeasibility } from './RoomFeasibility.tsx'

reckonInPage()

function Fix() {
  const target = useRecord('targets', 'tgt-it-fix')
  return target ? <RoomFeasibility target={target} isNamed={false} isAlone={false} /> : null
}
const open = (change: (board: BoardDocument) => unknown = () => {}) => {
  const shown = renderInWorkshop(<Fix />, {
    role: 'room',
    prepare: (workshop) => {
      prepareSample(workshop)
      change(workshop.board)
    },
  })
  return { ...shown, text: () => shown.container.textContent.replaceAll('\u00a0', ' ') }
}

describe('the check of a promise on the wall', () => {
  test('[FEAS-7] the number of everybody’s own screen; outdated the moment somebody changes a step', async () => {
    const { board, text } = open()
    await waitFor(() => expect(text()).toContain('82 von 100knapp'))
    const peer = connectPeer(board)
    act(() => void setFields(peer, 'nodes', 'n-second', { waitTime: { o: 5, m: 10, p: 20 } }))
    expect(text()).toContain('Prüfung veraltet')
    await waitFor(() => expect(text()).toContain('tragfähig'))
  })

  test('[FEAS-3] by sums: both; with a step without a time only what is sure', async () => {
    const summed = open((board) => setFields(board, 'targets', 'tgt-it-fix', { shareTargetBp: null }))
    await waitFor(() =>
      expect(summed.text()).toContain('üblicherweise 23 h 46 min, schlimmstenfalls 71 h 28 min.'),
    )
    summed.unmount()
    const { text } = open((board) => setFields(board, 'nodes', 'n-ask', { processTime: null }))
    await waitFor(() => expect(text()).toContain('mindestens 23 h 42 min, 1 von 6 Schritten ohne Zeit.'))
    expect(text()).not.toContain('schlimmstenfalls')
  })

  test('bad input: what is in the way, and no number', async () => {
    const { text } = open((board) => setFields(board, 'nodes', 'n-m1', { type: 'join' }))
    await waitFor(() => expect(text()).toContain('nicht prüfbar'))
    expect(text()).toContain('Hier wird auf einen Weg gewartet, der nicht immer genommen wird.')
    expect(text()).not.toMatch(/von 100|üblicherweise/)
  })
})
