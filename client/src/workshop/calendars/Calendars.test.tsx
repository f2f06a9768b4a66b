import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { describe, expect, test } from 'vitest'
import { connectPeer, renderInWorkshop, type TestOptions } from '../render-in-workshop.test-helper.tsx'
import { Calendars } from './Calendars.tsx'

const weekly = [
  { day: 1, from: '08:00', to: '17:00' },
  { day: 5, from: '08:00', to: '15:00' },
]
function show(options: TestOptions = {}) {
  const test = renderInWorkshop(<Calendars />, {
    prepare: ({ board }) => addRecord(board, 'calendars', { id: 'cal', name: 'Büro', weekly }),
    ...options,
  })
  const fold = screen.getByText('Büro').closest('details')
  if (fold) {
    act(() => {
      fold.open = true
      fireEvent(fold, new Event('toggle'))
    })
  }
  return test
}
const stored = ({ board }: ReturnType<typeof show>) =>
  board.collection('calendars').get('cal')?.toJSON() ?? {}
const monday = () => within(screen.getByText('Montag').closest('li') as HTMLElement)

describe('[CAT-6] working hours', () => {
  test('another time of a day is written at once', () => {
    const workshop = show()
    fireEvent.change(monday().getByLabelText('Montag, von'), { target: { value: '09:30' } })
    expect(stored(workshop)['weekly']).toEqual([{ day: 1, from: '09:30', to: '17:00' }, weekly[1]])
  })

  test('an end before the beginning waits, with a word, until it fits', () => {
    const workshop = show()
    fireEvent.change(monday().getByLabelText(/^Montag, bis/), { target: { value: '07:00' } })
    expect(monday().getByText(/Noch nicht übernommen/)).toBeTruthy()
    expect(stored(workshop)['weekly']).toEqual(weekly)
    fireEvent.change(monday().getByLabelText('Montag, von'), { target: { value: '06:00' } })
    expect(stored(workshop)['weekly']).toEqual([{ day: 1, from: '06:00', to: '07:00' }, weekly[1]])
    expect(monday().queryByText(/Noch nicht übernommen/)).toBeNull()
  })

  test('midnight is the end of the day', () => {
    const workshop = show()
    fireEvent.change(monday().getByLabelText(/^Montag, bis/), { target: { value: '00:00' } })
    expect(stored(workshop)['weekly']).toContainEqual({ day: 1, from: '08:00', to: '24:00' })
  })

  test('a second time of a day, and none at all', async () => {
    const workshop = show()
    await workshop.user.click(screen.getByRole('button', { name: 'Freitag: weitere Zeit' }))
    expect(stored(workshop)['weekly']).toContainEqual({ day: 5, from: '16:00', to: '17:00' })
    await workshop.user.click(screen.getByRole('button', { name: 'Montag, 08:00 bis 17:00 entfernen' }))
    expect(monday().getByText('geschlossen')).toBeTruthy()
  })

  test('a calendar without a single open hour says so', () => {
    const { board } = show()
    act(() => void setFields(connectPeer(board), 'calendars', 'cal', { weekly: [] }))
    expect(screen.getByText(/Keine einzige offene Stunde/)).toBeTruthy()
  })
})

describe('[CAT-6] holidays', () => {
  test('the public holidays of a federal state, beside what is there already', async () => {
    const year = new Date().getFullYear()
    const workshop = show({
      prepare: ({ board }) =>
        addRecord(board, 'calendars', {
          id: 'cal',
          name: 'Büro',
          weekly,
          holidays: { [`${year}-10-03`]: 'Betriebsausflug' },
        }),
    })
    await workshop.user.selectOptions(screen.getByLabelText('Feiertage aus'), 'Sachsen')
    await workshop.user.click(screen.getByRole('button', { name: 'Vorschlag eintragen' }))
    await waitFor(() => expect(Object.keys(stored(workshop)['holidays'] as object).length).toBeGreaterThan(9))
    const holidays = stored(workshop)['holidays'] as Record<string, string>
    expect(Object.values(holidays)).toContain('Buß- und Bettag')
    expect(holidays[`${year}-10-03`]).toBe('Betriebsausflug')
  })

  test('a bridge day of one’s own, and one that goes', async () => {
    const workshop = show()
    fireEvent.change(screen.getByLabelText('Tag'), { target: { value: '2027-05-07' } })
    await workshop.user.type(screen.getByLabelText('Bezeichnung'), 'Brückentag{Enter}')
    expect(stored(workshop)['holidays']).toEqual({ '2027-05-07': 'Brückentag' })
    await workshop.user.click(screen.getByRole('button', { name: 'Brückentag, 7. Mai 2027 entfernen' }))
    expect(stored(workshop)['holidays']).toEqual({})
  })

  test('who only reads sees the list, and no button', () => {
    show({ role: 'observer' })
    expect(screen.getByText('Feiertage und geschlossene Tage')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
