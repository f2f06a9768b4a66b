import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AskBeforeDeleting, useAskBeforeDeleting } from './AskBeforeDeleting.tsx'
import { ME, renderInWorkshop } from './render-in-workshop.test-helper.tsx'

function Remove({ id, act }: { readonly id: string; readonly act: () => void }) {
  const ask = useAskBeforeDeleting()
  return (
    <button type="button" onClick={() => ask('goals', id, act)}>
      {id}
    </button>
  )
}

test('[LOCK-3] one’s own goes at once, others’ work asks first, what nobody signed goes at once', async () => {
  const removed = vi.fn<(id: string) => void>()
  const ids = ['goal-mine', 'goal-theirs', 'goal-nobodys']
  const { user } = renderInWorkshop(
    <AskBeforeDeleting>
      {ids.map((id) => (
        <Remove key={id} id={id} act={() => removed(id)} />
      ))}
    </AskBeforeDeleting>,
    {
      prepare: ({ board, proceedings }) => {
        putRecord(proceedings, 'participants', { id: 'p-tom', displayName: 'Tom', role: 'team_member' })
        addRecord(board, 'goals', { id: 'goal-mine', createdBy: ME })
        addRecord(board, 'goals', { id: 'goal-theirs', createdBy: 'p-tom' })
        addRecord(board, 'goals', { id: 'goal-nobodys', createdBy: null })
      },
    },
  )
  await user.click(screen.getByText('goal-mine'))
  await user.click(screen.getByText('goal-nobodys'))
  expect(removed.mock.calls.flat()).toEqual(['goal-mine', 'goal-nobodys'])
  await user.click(screen.getByText('goal-theirs'))
  expect(screen.getByText('Das stammt von Tom. Trotzdem löschen?')).toBeDefined()
  expect(removed).toHaveBeenCalledTimes(2)
  await user.click(screen.getByRole('button', { name: 'Löschen' }))
  expect(removed.mock.calls.flat().at(-1)).toBe('goal-theirs')
})
