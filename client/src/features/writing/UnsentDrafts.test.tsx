import { patchRecord, patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { renderInWorkshop, type TestWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { CardEditor } from './CardEditor.tsx'
import UnsentDrafts from './UnsentDrafts.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useOwnCards } from './use-desk.ts'

beforeEach(() => localStorage.clear())

/** The field of the stage while it takes cards, and what is left over above it, as the shell has it. */
function Page({ heldStageId = null }: { readonly heldStageId?: string | null }) {
  const stage = useRecord('stages', 'stage-1')
  const card = useOwnCards('stage-1').at(-1)
  return (
    <>
      <UnsentDrafts heldStageId={heldStageId} />
      {stage && stage.revealedAt == null && stage.endedAt === null && (
        <CardEditor stage={stage} card={card} onCard={() => {}} />
      )}
    </>
  )
}

const open = (currentStageId: string | null) => {
  const opened = renderInWorkshop(<Page />, {
    prepare({ proceedings }) {
      putRecord(proceedings, 'stages', {
        id: 'stage-1',
        title: 'Leistung',
        mode: 'collect',
        startedAt: '2026-11-23T09:00:00Z',
        ...(currentStageId !== 'stage-1' && { endedAt: '2026-11-23T09:10:00Z' }),
      })
      putRecord(proceedings, 'stages', { id: 'stage-2', title: 'Pause', mode: 'break' })
      patchRun(proceedings, { currentStageId })
    },
  })
  return opened
}

const write = ({ workshop }: TestWorkshop, text: string) =>
  act(() => void workshop.desk?.write('stage-1', null, text, 'anonymous'))
const title = 'Noch nicht abgegeben aus „Leistung“'

test.each(['stage-2', null])(
  '[PRIV-6] is offered wherever the group is (%s), and goes when its author says so',
  async (now) => {
    const opened = open(now)
    write(opened, 'Wir lösen Störungen.')
    expect(screen.getByText(title)).toBeDefined()
    expect(opened.commands).toEqual([])
    await opened.user.click(screen.getByText('Nachreichen'))
    await waitFor(() => expect(opened.commands).toMatchObject([{ type: 'hand-in' }]))
    expect(screen.queryByText(title)).toBeNull()
  },
)

test('may be thrown away', async () => {
  const opened = open('stage-2')
  write(opened, 'Wir lösen Störungen.')
  await opened.user.click(screen.getByText('Verwerfen'))
  expect(screen.queryByText(title)).toBeNull()
})

test('while the stage has its own field it is not offered twice', () => {
  const opened = open('stage-1')
  write(opened, 'Wir lösen')
  expect(screen.queryByText(title)).toBeNull()
})

test('a reveal in the middle of a word: one types on in the small field, at the same place', async () => {
  const opened = open('stage-1')
  write(opened, 'Wir  Störungen.')
  const field = screen.getByLabelText<HTMLTextAreaElement>('Deine Karte')
  act(() => {
    field.focus()
    field.setSelectionRange(4, 4)
  })
  act(
    () => void patchRecord(opened.proceedings, 'stages', 'stage-1', { revealedAt: new Date().toISOString() }),
  )
  expect(screen.getByText(title)).toBeDefined()
  await opened.user.keyboard('lösen')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Deine Karte').value).toBe('Wir lösen Störungen.')
})
