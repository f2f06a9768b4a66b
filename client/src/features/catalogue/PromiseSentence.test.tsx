import { addAgreement } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { addRecord, setFields, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import {
  connectPeer,
  renderInWorkshop,
  type TestOptions,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import CataloguePart from './CataloguePart.tsx'

const AT_NEW = '/w/ws-test/4/svc-1/agr-1'
const AT_INCIDENT = '/w/ws-test/4/svc-incident/agr-incident'

function prepareNew({ board }: { board: BoardDocument }): void {
  addRecord(board, 'catalogue', { id: 'svc-1', name: 'Auskunft' })
  addAgreement(board, 'svc-1', 'self_commitment', { id: 'agr-1' })
}
const show = (options: TestOptions) => renderInWorkshop(<CataloguePart />, options)
const showNew = (options: TestOptions = {}) => show({ prepare: prepareNew, at: AT_NEW, ...options })

const promiseOf = (board: BoardDocument, id: string): string =>
  String(board.collection('agreements').get(id)?.get('promise'))
const fields = () => within(screen.getByRole('dialog'))

describe('[CAT-2] a new promise', () => {
  test('asks what is promised, then for one gap after the other, and says it when all are filled', async () => {
    const { user, board } = showNew()
    await user.click(screen.getByRole('button', { name: 'eine Dauer' }))
    await user.type(fields().getByLabelText('In wie vielen von 100 Fällen?'), '80{Enter}')
    await user.type(fields().getByLabelText('Grenze'), '8{Enter}')
    expect(fields().getByText(/Sagt es mit euren Worten/)).toBeTruthy()
    const [target] = [...board.collection('targets').keys()]
    act(
      () =>
        void setText(
          board,
          { collection: 'targets', id: target ?? '', field: 'measure' },
          'von der Meldung bis zur Lösung',
        ),
    )
    await user.click(fields().getByRole('button', { name: 'Fertig' }))
    const sentence = 'In 80 von 100 Fällen höchstens 8\u00a0Arbeitsstunden: „von der Meldung bis zur Lösung“.'
    await waitFor(() => expect(promiseOf(board, 'agr-1')).toBe(sentence))
    expect(screen.getByRole('button', { name: '80 von 100 (Anteil ändern)' })).toBeTruthy()
  })

  test('may do without a figure', async () => {
    const { user, board } = showNew()
    await user.click(screen.getByRole('button', { name: 'Lieber frei formulieren' }))
    expect(screen.getByRole('textbox', { name: 'Zusage' })).toBeTruthy()
    expect(board.collection('targets').size).toBe(0)
  })
})

describe('the sentence', () => {
  const prepare = (test: Parameters<typeof prepareSample>[0]) => {
    prepareNew(test)
    addRecord(test.board, 'targets', {
      id: 'tgt-1',
      agreementId: 'agr-1',
      metricKind: 'same_day',
      shareTargetBp: 9500,
      cutoffTime: '14:00',
    })
    setText(test.board, { collection: 'targets', id: 'tgt-1', field: 'measure' }, 'eine Antwort')
  }
  const sentence = (share: string) =>
    `In ${share} von 100 Fällen erreichen wir „eine Antwort“ am selben Arbeitstag, wenn die Anfrage bis 14\u00a0Uhr eingeht.`

  test('goes on saying what its parts say when one of them is changed', async () => {
    const { user, board } = showNew({ prepare })
    await user.click(screen.getByRole('button', { name: 'Satz übernehmen' }))
    expect(promiseOf(board, 'agr-1')).toBe(sentence('95'))
    await user.click(screen.getByRole('button', { name: /95 von 100/ }))
    await user.clear(fields().getByLabelText('In wie vielen von 100 Fällen?'))
    await user.type(fields().getByLabelText('In wie vielen von 100 Fällen?'), '90{Enter}')
    await waitFor(() => expect(promiseOf(board, 'agr-1')).toBe(sentence('90')))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('is left alone where somebody worded it freely, and offered beside', async () => {
    const { user, board } = show({ prepare: prepareSample, at: AT_INCIDENT })
    const own = promiseOf(board, 'agr-incident')
    expect(screen.getByRole('textbox', { name: 'Zusage' }).textContent).toBe(own)
    await user.click(screen.getByRole('button', { name: /80 von 100/ }))
    await user.clear(fields().getByLabelText('In wie vielen von 100 Fällen?'))
    await user.type(fields().getByLabelText('In wie vielen von 100 Fällen?'), '85{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(promiseOf(board, 'agr-incident')).toBe(own)
    await user.click(screen.getByRole('button', { name: 'Satz übernehmen' }))
    expect(promiseOf(board, 'agr-incident')).toContain('In 85 von 100 Fällen')
  })

  test('somebody else’s change arrives while fields are open, and takes nothing away from who types', async () => {
    const { user, board } = showNew({ prepare })
    const peer = connectPeer(board)
    await user.click(screen.getByRole('button', { name: /95 von 100/ }))
    const field = fields().getByLabelText<HTMLInputElement>('In wie vielen von 100 Fällen?')
    await user.clear(field)
    await user.type(field, '8')
    act(() => void setFields(peer, 'targets', 'tgt-1', { cutoffTime: '15:00' }))
    act(() => void setText(peer, { collection: 'targets', id: 'tgt-1', field: 'measure' }, 'ein Rückruf'))
    expect(document.activeElement).toBe(field)
    await user.type(field, '0{Enter}')
    await waitFor(() =>
      expect(promiseOf(board, 'agr-1')).toContain('In 80 von 100 Fällen erreichen wir „ein Rückruf“'),
    )
    expect(promiseOf(board, 'agr-1')).toContain('15\u00a0Uhr')
  })

  test('is text for who only reads', () => {
    showNew({ prepare, role: 'observer' })
    expect(screen.queryByRole('button', { name: /95 von 100/ })).toBeNull()
    expect(screen.getByText('95 von 100')).toBeTruthy()
  })
})
