import { deleteRecord, setFields, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { Profiler } from 'react'
import { describe, expect, test } from 'vitest'
import {
  connectPeer,
  renderInWorkshop,
  type TestOptions,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import { useIds } from '../../workshop/use-record.ts'
import CataloguePart from './CataloguePart.tsx'
import { ServiceRow } from './ServiceRow.tsx'

const show = (options: TestOptions = {}) =>
  renderInWorkshop(<CataloguePart />, { prepare: prepareSample, at: '/w/ws-test/4', ...options })

describe('the list of services', () => {
  test('says for each what is promised, for whom, and where it stands', () => {
    show()
    const [row] = screen.getAllByRole('listitem')
    if (!row) throw new Error('the sample has services')
    const words = within(row)
    expect(words.getByRole('link', { name: 'Störungshilfe am Arbeitsplatz' })).toBeTruthy()
    expect(words.getByRole('link', { name: /Auf jede Störung reagieren wir/ })).toBeTruthy()
    expect(words.getByText('In Kraft, Fassung 2')).toBeTruthy()
    expect(words.getByText('Vertrieb, Produktion, Versand, Personal und Geschäftsführung')).toBeTruthy()
    expect(screen.getByText('bewusst ohne Zahl')).toBeTruthy()
  })

  test('is empty with a way to begin, and a new service opens at once', async () => {
    const { user } = show({ prepare: () => {} })
    expect(screen.getByText('Noch keine Leistungen.')).toBeTruthy()
    await user.type(screen.getByLabelText('Wie nennen die anderen diese Leistung?'), 'Auskunft{Enter}')
    expect(screen.getByRole('article', { name: 'Auskunft' })).toBeTruthy()
  })

  test('what is typed for a new service is there again after a look elsewhere', async () => {
    const first = show()
    await first.user.type(screen.getByLabelText('Wie nennen die anderen diese Leistung?'), 'Ausku')
    first.unmount()
    show()
    const field = screen.getByLabelText<HTMLInputElement>('Wie nennen die anderen diese Leistung?')
    expect(field.value).toBe('Ausku')
    sessionStorage.clear()
  })

  test('a service goes to the trash and comes back; the focus stays in the list', async () => {
    const { user } = show()
    const menu = 'Weitere Aktionen für „Auskunft und Anleitung“'
    await user.click(screen.getByRole('button', { name: menu }))
    await user.click(screen.getByRole('menuitem', { name: 'In den Papierkorb' }))
    expect(screen.queryByRole('link', { name: 'Auskunft und Anleitung' })).toBeNull()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Startklar am ersten Tag'))
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(screen.getByRole('link', { name: 'Auskunft und Anleitung' })).toBeTruthy()
  })

  test('who only reads gets neither menus nor the field', () => {
    show({ role: 'observer' })
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('narrow rendering', () => {
  const renders = new Map<string, number>()
  const count = (id: string) => renders.set(id, (renders.get(id) ?? 0) + 1)

  function Rows() {
    return useIds('catalogue').map((id) => (
      <Profiler key={id} id={id} onRender={count}>
        <ServiceRow id={id} before={null} afterNext={null} isLast />
      </Profiler>
    ))
  }

  test('a change of one service, of its promise or of its target renders its own row only', () => {
    const { board } = renderInWorkshop(<Rows />, { prepare: prepareSample })
    const peer = connectPeer(board)
    renders.clear()
    act(
      () => void setText(peer, { collection: 'catalogue', id: 'svc-howto', field: 'summary' }, 'Fragt uns.'),
    )
    act(
      () =>
        void setText(peer, { collection: 'agreements', id: 'agr-howto', field: 'promise' }, 'Noch heute.'),
    )
    act(() => void setFields(peer, 'targets', 'tgt-it-same', { cutoffTime: '15:00' }))
    expect([...renders.keys()]).toEqual(['svc-howto'])
  })

  test('a promise that goes renders the row of its service only', () => {
    const { board } = renderInWorkshop(<Rows />, { prepare: prepareSample })
    renders.clear()
    act(() => void deleteRecord(board, 'agreements', 'agr-oncall'))
    expect([...renders.keys()]).toEqual(['svc-oncall'])
  })
})
