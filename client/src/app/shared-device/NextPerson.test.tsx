import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { findKnownWorkshop, rememberWorkshop } from '../devices.ts'
import { renderInWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { WhoseTurn } from './NextPerson.tsx'

const seat = (participantId: string) => ({
  workshopId: 'ws-test',
  title: '',
  token: participantId.padEnd(43, 'x'),
  role: 'team' as const,
  participantId,
  lastSeen: '2026-11-23T09:00:00Z',
})
const share = (participantIds: readonly string[]) =>
  localStorage.setItem(
    'servicewerkstatt.shared.ws-test',
    JSON.stringify(participantIds.map((id) => ({ ...seat(id), name: 'wie vorhin' }))),
  )
const show = () =>
  renderInWorkshop(<WhoseTurn />, {
    prepare: ({ proceedings }) =>
      putRecord(proceedings, 'participants', { id: 'p-ole', displayName: 'Ole', role: 'team_member' }),
  })

beforeEach(() => {
  localStorage.clear()
  rememberWorkshop(seat('p-me'))
})

test('on a device of one person nothing is said', () => {
  show()
  expect(screen.queryByText('Nächste Person')).toBeNull()
})

test('[PROXY-3] on a shared device everybody sees whose turn it is, and two presses lead to the next', async () => {
  share(['p-ole'])
  const { user } = show()
  expect(screen.getByText('Hier schreibt gerade Mira.')).toBeDefined()
  await user.click(screen.getByText('Nächste Person'))
  await user.click(await screen.findByRole('button', { name: 'Ole' }))
  expect(findKnownWorkshop('ws-test')?.participantId).toBe('p-ole')
})

test('whoever was taken off the list is not offered', () => {
  share(['p-gone'])
  show()
  expect(screen.queryByText('Nächste Person')).toBeNull()
})
