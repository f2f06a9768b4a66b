import { addRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OptionalTexts } from './OptionalTexts.tsx'
import { connectPeer, renderInWorkshop, type TestOptions } from './render-in-workshop.test-helper.tsx'
import { useRecord } from './use-record.ts'

function Terms() {
  const service = useRecord('catalogue', 'svc-1')
  if (!service) return null
  return (
    <OptionalTexts
      collection="catalogue"
      id="svc-1"
      fields={['scopeIn', 'scopeOut']}
      labels={{ scopeIn: 'Enthalten', scopeOut: 'Nicht enthalten' }}
      texts={service}
      more="Weitere Angaben"
    />
  )
}
const show = (options: TestOptions = {}) =>
  renderInWorkshop(<Terms />, {
    ...options,
    prepare: ({ board }) => {
      addRecord(board, 'catalogue', { id: 'svc-1' })
      setText(board, { collection: 'catalogue', id: 'svc-1', field: 'scopeIn' }, 'Drucker')
    },
  })

const rows = () => screen.queryAllByRole('textbox').map((field) => field.textContent)
const offers = () => screen.queryAllByRole('button').map((button) => button.textContent)

test('what says something stands there, the rest is offered and becomes a row', async () => {
  const { user } = show()
  expect([rows(), offers()]).toEqual([['Drucker'], ['Nicht enthalten']])
  await user.click(screen.getByRole('button', { name: 'Nicht enthalten' }))
  expect(rows()).toHaveLength(2)
  expect(offers()).toEqual([])
})

test('what somebody else writes appears; a text that is emptied keeps its row for this visit', () => {
  const { board } = show()
  const peer = connectPeer(board)
  act(() => void setText(peer, { collection: 'catalogue', id: 'svc-1', field: 'scopeOut' }, 'Telefone'))
  expect(rows()).toEqual(['Drucker', 'Telefone'])
  act(() => void setText(peer, { collection: 'catalogue', id: 'svc-1', field: 'scopeIn' }, ''))
  expect(rows()).toEqual(['Noch leer', 'Telefone'])
})

test('who only reads is offered nothing', () => {
  show({ role: 'observer' })
  expect(offers()).toEqual([])
  expect(screen.getByText('Drucker')).toBeTruthy()
})
