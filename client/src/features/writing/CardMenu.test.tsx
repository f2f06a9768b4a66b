/** A revealed card becomes a step: of the process that the room talks about, or behind a step that somebody names. */
import { ROOM_AT_FIRST } from '@servicewerkstatt/shared/document/records/run.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { addProcess, insertNodeAfter } from '@servicewerkstatt/shared/document/operations/process.ts'
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useRecord } from '../../workshop/use-record.ts'
import { renderInWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { CardMenu } from './CardMenu.tsx'

const CARD = 'card-1'

function Card() {
  const card = useRecord('cards', CARD)
  return card ? <CardMenu card={card} yields="node" /> : null
}

function open(chosen: 'fault' | 'leave') {
  const ids = { fault: '', leave: '', step: '' }
  const shown = renderInWorkshop(<Card />, {
    role: 'facilitator',
    prepare({ board, proceedings }) {
      addRecord(board, 'cards', { id: CARD, text: 'Antrag prüfen', becameType: null })
      const words = { lane: 'Team', start: 'Anfang', end: 'Ende' }
      const [fault, leave] = [
        addProcess(board, { ...words, name: 'Störung' }),
        addProcess(board, { ...words, name: 'Urlaub' }),
      ]
      if (!fault.ok || !leave.ok) throw new Error('no process')
      const step = insertNodeAfter(board, fault.startId, 'task', { name: 'Meldung annehmen' })
      Object.assign(ids, { fault: fault.id, leave: leave.id, step: step.ok ? step.id : '' })
      patchRun(proceedings, { room: { ...ROOM_AT_FIRST, processId: ids[chosen] } })
    },
  })
  const { board, user } = shown
  return {
    ...shown,
    ids,
    choose: async (entry: string) => {
      await user.click(screen.getByRole('button', { name: 'Aktionen für „Antrag prüfen“' }))
      await user.click(await screen.findByRole('menuitem', { name: entry }))
    },
    processOfStep: () =>
      board.live('nodes', String(board.live('cards', CARD)?.get('becameId')))?.get('processId'),
    before: () => {
      const became = board.live('cards', CARD)?.get('becameId')
      const edge = [...board.collection('edges').values()].find((one) => one.get('to') === became)
      return edge?.get('from')
    },
  }
}

test('it goes into the process that the room talks about, and that is said', async () => {
  const { choose, processOfStep, ids } = open('leave')
  await choose('Wird Schritt im Ablauf')
  expect(processOfStep()).toBe(ids.leave)
  expect(
    within(screen.getByLabelText('Meldungen')).getByText('Als Schritt übernommen, in „Urlaub“.'),
  ).toBeDefined()
})

test('behind a step by a few letters and Enter; the shown process stands first', async () => {
  const { choose, before, user, ids } = open('fault')
  await choose('Wird Schritt nach …')
  const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))
  expect(groups.filter((name) => name === 'Störung' || name === 'Urlaub')).toEqual(['Störung', 'Urlaub'])
  await user.keyboard('anneh{Enter}')
  expect(before()).toBe(ids.step)
  expect(screen.queryByRole('dialog')).toBeNull()
})
