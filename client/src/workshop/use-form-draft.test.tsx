import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen } from '@testing-library/react'
import { useMemo } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { connectPeer, renderInWorkshop } from './render-in-workshop.test-helper.tsx'
import { useFormDraft } from './use-form-draft.ts'
import { useRecord } from './use-record.ts'

function Form() {
  const option = useRecord('levelOptions', 'opt-1')
  const current = useMemo(() => ({ name: option?.name ?? '', currency: option?.currency ?? '' }), [option])
  const { values, isDirty, changedMeanwhile, set, clear } = useFormDraft('level', current)
  return (
    <>
      <input aria-label="name" value={values.name} onChange={(event) => set({ name: event.target.value })} />
      <input aria-label="currency" readOnly value={values.currency} />
      <p data-testid="state">{`${isDirty ? 'typed' : 'as it is'}; changed: ${changedMeanwhile.join()}`}</p>
      <button type="button" onClick={clear}>
        give up
      </button>
    </>
  )
}

const show = (me = 'p-me') =>
  renderInWorkshop(<Form />, {
    me,
    prepare: ({ board }) => void addRecord(board, 'levelOptions', { id: 'opt-1', agreementId: 'agr-1' }),
  })
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const state = () => screen.getByTestId('state').textContent

beforeEach(() => sessionStorage.clear())

test('what others change shows, except where this person has typed', async () => {
  const { user, board } = show()
  const peer = connectPeer(board)
  await user.type(screen.getByLabelText('name'), 'Basis')
  act(() => void setFields(peer, 'levelOptions', 'opt-1', { name: 'Standard', currency: 'EUR' }))
  expect([valueOf('name'), valueOf('currency')]).toEqual(['Basis', 'EUR'])
  expect(state()).toBe('typed; changed: name')
})

test('nothing is told when both say the same', async () => {
  const { user, board } = show()
  await user.type(screen.getByLabelText('name'), 'Basis')
  act(() => void setFields(board, 'levelOptions', 'opt-1', { name: 'Basis' }))
  expect(state()).toBe('as it is; changed: ')
})

test('a look elsewhere or a reload loses nothing; sending or giving up forgets', async () => {
  const first = show()
  await first.user.type(screen.getByLabelText('name'), 'Basis')
  first.unmount()

  const second = show()
  expect(valueOf('name')).toBe('Basis')
  await second.user.click(screen.getByRole('button', { name: 'give up' }))
  expect(valueOf('name')).toBe('')
  second.unmount()

  show()
  expect(state()).toBe('as it is; changed: ')
})

test('foreign things in the storage are passed over', () => {
  sessionStorage.setItem('servicewerkstatt.draft.ws-test.p-me.level', '{"half')
  show()
  expect(valueOf('name')).toBe('')
})

test('the next person on the same device finds nothing of the one before, who finds it again', async () => {
  const first = show()
  await first.user.type(screen.getByLabelText('name'), 'Basis')
  first.unmount()

  const next = show('p-next')
  expect(valueOf('name')).toBe('')
  await next.user.type(screen.getByLabelText('name'), 'Plus')
  next.unmount()

  show()
  expect(valueOf('name')).toBe('Basis')
})
