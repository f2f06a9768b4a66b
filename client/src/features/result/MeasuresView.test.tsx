import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  connectPeer,
  renderInWorkshop,
  type TestOptions,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import ResultPart from './ResultPart.tsx'

const prepare: TestOptions['prepare'] = ({ board }) => {
  addRecord(board, 'measures', { id: 'm-1', title: 'Später', dueDate: '2099-12-01' })
  addRecord(board, 'measures', { id: 'm-2', title: 'Früher', dueDate: '2020-01-01' })
  addRecord(board, 'measures', { id: 'm-3', title: 'Fertig', status: 'done' })
}
const show = (options: TestOptions = {}) =>
  renderInWorkshop(<ResultPart />, { prepare, at: '/w/ws-test/5/measures', ...options })
const titles = () =>
  screen.getAllByText(/^(Später|Früher|Fertig|Neu)$/, { selector: 'p' }).map((item) => item.textContent)

beforeEach(() => sessionStorage.clear())

describe('[ATT-4] measures', () => {
  test('overdue ones stand first and say so; closed ones are folded', () => {
    show()
    expect(titles()).toEqual(['Früher', 'Später'])
    expect(screen.getByText('überfällig')).toBeTruthy()
    expect(screen.getByText('1 abgeschlossene Maßnahme')).toBeTruthy()
  })

  test('a row stays where it is while it is worked in, and moves when it is closed', async () => {
    const { user, board } = show()
    const peer = connectPeer(board)
    await user.click(screen.getByRole('button', { name: 'Bearbeiten: Später' }))
    const title = screen.getByLabelText<HTMLInputElement>('Maßnahme')
    await user.type(title, '!')
    act(() => void setFields(peer, 'measures', 'm-1', { dueDate: '2019-01-01' }))
    act(() => void addRecord(peer, 'measures', { title: 'Neu', dueDate: '2018-01-01' }))
    expect([document.activeElement === title, title.value]).toEqual([true, 'Später!'])
    expect(titles().at(-1)).toBe('Neu')
    await user.click(screen.getByRole('button', { name: /^Schließen: Später/ }))
    expect(titles()[0]).toBe('Neu')
  })

  test('a new one opens for who and when', async () => {
    const { user } = show()
    await user.type(screen.getByLabelText(/Was tut ihr/), 'Neu{Enter}')
    expect(screen.getByLabelText('Wer kümmert sich?')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/Was tut ihr/).value).toBe('')
  })

  test('one that goes to the trash leaves the focus in the list', async () => {
    const { user } = show()
    await user.click(screen.getByRole('button', { name: 'Weitere Aktionen für „Früher“' }))
    await user.click(screen.getByRole('menuitem', { name: 'In den Papierkorb' }))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Bearbeiten: Später'))
  })
})
