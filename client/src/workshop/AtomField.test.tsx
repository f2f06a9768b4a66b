import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AtomField, DateAtom, NumberAtom, SelectAtom } from './AtomField.tsx'
import { othersInTurn } from './others-in-turn.ts'
import { connectPeer, renderInWorkshop, type TestOptions } from './render-in-workshop.test-helper.tsx'
import { useRecord } from './use-record.ts'
import { useBoard } from './use-workshop.ts'

const prepare: NonNullable<TestOptions['prepare']> = ({ board }) =>
  void addRecord(board, 'departments', { id: 'dep-1', name: 'Vertrieb' })

function Name() {
  const board = useBoard()
  const name = useRecord('departments', 'dep-1')?.name ?? ''
  return (
    <>
      <AtomField
        label="Name"
        value={name}
        onWrite={(text) => setFields(board, 'departments', 'dep-1', { name: text })}
      />
      <button type="button">danach</button>
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
const nameIn = (board: ReturnType<typeof connectPeer>) => board.live('departments', 'dep-1')?.get('name')

test('is written in a pause, on Enter, and on leaving', async () => {
  const { board, user } = renderInWorkshop(<Name />, { prepare })
  await user.type(field(), ' Nord')
  expect(nameIn(board)).toBe('Vertrieb')
  await vi.waitFor(() => expect(nameIn(board)).toBe('Vertrieb Nord'))
  await user.type(field(), '-West{Enter}')
  expect(nameIn(board)).toBe('Vertrieb Nord-West')
  await user.type(field(), ' 2')
  await user.tab()
  expect(nameIn(board)).toBe('Vertrieb Nord-West 2')
})

test('follows others while nobody types here', async () => {
  const { board, user } = renderInWorkshop(<Name />, { prepare })
  const peer = connectPeer(board)
  act(() => void setFields(peer, 'departments', 'dep-1', { name: 'Einkauf' }))
  expect(field().value).toBe('Einkauf')
  await user.click(field())
  act(() => void setFields(peer, 'departments', 'dep-1', { name: 'Lager' }))
  expect(field().value).toBe('Lager')
  expect(screen.queryByRole('status', { name: '' })?.textContent ?? '').toBe('')
})

test('[CANV-7] the last one wins and the other one is told', async () => {
  const { board, user } = renderInWorkshop(<Name />, { prepare })
  const peer = connectPeer(board)
  await user.type(field(), ' Süd{Enter}')
  act(() => void setFields(peer, 'departments', 'dep-1', { name: 'Einkauf' }))
  expect(screen.getByText(/von jemand anderem: „Einkauf“/)).toBeDefined()
  expect(field().value).toBe('Vertrieb Süd')
  await user.click(screen.getByText('Das übernehmen'))
  expect(field().value).toBe('Einkauf')
  expect(nameIn(board)).toBe('Einkauf')
})

test('[CANV-7] what somebody wrote while the drawing waits for one’s keys is told before it is replaced', async () => {
  const { board } = renderInWorkshop(<Name />, { prepare })
  const peer = connectPeer(board)
  const stop = othersInTurn.watch(document)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] })
  // As in a page: React renders by itself, not at the end of an `act`.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  try {
    field().focus()
    fireEvent.input(field(), { target: { value: 'Vertrieb Süd' } })
    await vi.advanceTimersByTimeAsync(200)
    setFields(peer, 'departments', 'dep-1', { name: 'Einkauf' })
    await vi.advanceTimersByTimeAsync(199)
    expect(screen.queryByText(/von jemand anderem/)).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(nameIn(board)).toBe('Vertrieb Süd')
    expect(screen.getByText(/von jemand anderem: „Einkauf“/)).toBeDefined()
    fireEvent.click(screen.getByText('Das übernehmen'))
    await vi.advanceTimersByTimeAsync(0)
    expect([nameIn(board), field().value]).toEqual(['Einkauf', 'Einkauf'])
  } finally {
    stop()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  }
})

test('[CANV-7] after leaving, the own words can still be put back', async () => {
  const { board, user } = renderInWorkshop(<Name />, { prepare })
  const peer = connectPeer(board)
  await user.type(field(), ' Süd{Enter}')
  act(() => void setFields(peer, 'departments', 'dep-1', { name: 'Einkauf' }))
  await user.click(screen.getByText('danach'))
  expect(field().value).toBe('Einkauf')
  await user.click(screen.getByText('Meins behalten'))
  expect(nameIn(board)).toBe('Vertrieb Süd')
})

test('Escape goes back to what stood there, though it was written in a pause', async () => {
  const { board, user } = renderInWorkshop(<Name />, { prepare })
  await user.type(field(), ' Süd')
  await waitFor(() => expect(nameIn(board)).toBe('Vertrieb Süd'))
  await user.keyboard('{Escape}')
  expect(field().value).toBe('Vertrieb')
  expect(nameIn(board)).toBe('Vertrieb')
})

test('what was said with Enter stays; one Escape for what was typed, the next for the dialog around it', async () => {
  const { board, user } = renderInWorkshop(<Name />, { prepare })
  const onEscape = vi.fn<(key: string) => void>()
  document.body.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onEscape(key)
  })
  await user.type(field(), ' Süd{Enter} und Nord{Escape}')
  expect(nameIn(board)).toBe('Vertrieb Süd')
  expect(onEscape).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(field().value).toBe('Vertrieb Süd')
  expect(onEscape).toHaveBeenCalledOnce()
})

test('what was typed is written when the field goes away', async () => {
  const { board, user, rerender } = renderInWorkshop(<Name />, { prepare })
  await user.type(field(), '!')
  rerender(<p>weg</p>)
  expect(nameIn(board)).toBe('Vertrieb!')
})

test('a number is checked where it is typed, and stays to be mended', async () => {
  const onWrite = vi.fn<(value: number | null) => void>()
  const { user } = renderInWorkshop(
    <NumberAtom label="Fälle" value={4} onWrite={onWrite} min={0} max={100} />,
  )
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Fälle' })
  await user.clear(input)
  await user.type(input, 'viele{Enter}')
  expect(screen.getByText('Hier gehört eine Zahl hin.')).toBeDefined()
  expect(onWrite).not.toHaveBeenCalled()
  await user.tab()
  expect(input.value).toBe('viele')
  await user.clear(input)
  await user.type(input, '1.200{Enter}')
  expect(screen.getByText('Höchstens 100.')).toBeDefined()
  await user.clear(input)
  await user.type(input, '12{Enter}')
  expect(onWrite.mock.calls).toEqual([[12]])
  await user.clear(input)
  await user.tab()
  expect(onWrite).toHaveBeenLastCalledWith(null)
})

test('a number of one’s own that is stored in another spelling is no conflict', async () => {
  function Hours() {
    const board = useBoard()
    const height = useRecord('lanes', 'lane-1')?.height ?? null
    return (
      <NumberAtom
        label="Höhe"
        decimals={1}
        value={height}
        onWrite={(next) => setFields(board, 'lanes', 'lane-1', { height: next ?? 140 })}
      />
    )
  }
  const { user } = renderInWorkshop(<Hours />, {
    prepare: ({ board }) =>
      void addRecord(board, 'lanes', { id: 'lane-1', processId: 'proc-1', name: 'x', height: 140 }),
  })
  const input = screen.getByRole('textbox', { name: 'Höhe' })
  await user.clear(input)
  await user.type(input, '150,0{Enter}')
  expect(screen.queryByText('Das übernehmen')).toBeNull()
})

test('dates and choices are written as their values, and emptied to null', async () => {
  const [onDate, onKind] = [vi.fn<(date: string | null) => void>(), vi.fn<(kind: 'a' | 'b' | null) => void>()]
  const { user } = renderInWorkshop(
    <>
      <DateAtom label="Bis wann" value="2026-05-01" onWrite={onDate} />
      <SelectAtom
        label="Art"
        value="a"
        onWrite={onKind}
        emptyLabel="offen"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
    </>,
  )
  await user.clear(screen.getByLabelText('Bis wann'))
  await user.tab()
  expect(onDate).toHaveBeenLastCalledWith(null)
  await user.selectOptions(screen.getByLabelText('Art'), 'b')
  expect(onKind).toHaveBeenLastCalledWith('b')
  await user.selectOptions(screen.getByLabelText('Art'), '')
  expect(onKind).toHaveBeenLastCalledWith(null)
})

test('who may not write cannot type', () => {
  renderInWorkshop(<Name />, { prepare, role: 'guest' })
  expect(field().readOnly).toBe(true)
})
