import { addRecord, deleteRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { connectPeer, renderInWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { useMuchDeleted } from './use-much-deleted.ts'

function Page() {
  useMuchDeleted()
  return null
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `goal-${letter}`)
function open(role: Role) {
  const opened = renderInWorkshop(<Page />, {
    role,
    prepare: ({ board }) => IDS.forEach((id) => void addRecord(board, 'goals', { id, text: id })),
  })
  return { ...opened, peer: connectPeer(opened.board) }
}
const messages = () => within(screen.getByLabelText('Meldungen'))

test('a facilitator brings back at once what somebody has swept away', async () => {
  const { peer, board, user } = open('facilitator')
  act(() => IDS.slice(0, 5).forEach((id) => void deleteRecord(peer, 'goals', id)))
  expect(messages().queryByText(/Papierkorb/)).toBeNull()
  act(() => void deleteRecord(peer, 'goals', IDS[5] ?? ''))
  expect(messages().getByText('Gerade sind 6 Dinge in den Papierkorb gekommen.')).toBeDefined()
  await user.click(messages().getByText('Alle zurückholen'))
  expect(IDS.filter((id) => board.live('goals', id))).toEqual(IDS)
})

test('the others are told, without a button', () => {
  const { peer } = open('team')
  act(() => IDS.forEach((id) => void deleteRecord(peer, 'goals', id)))
  expect(messages().getByText('Gerade sind 6 Dinge in den Papierkorb gekommen.')).toBeDefined()
  expect(messages().queryByText('Alle zurückholen')).toBeNull()
})
