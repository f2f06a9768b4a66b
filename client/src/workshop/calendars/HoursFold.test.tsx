import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useRecord } from '../use-record.ts'
import { connectPeer, renderInWorkshop, type TestOptions } from '../render-in-workshop.test-helper.tsx'
import { HoursFold, openHours } from './HoursFold.tsx'

const weekly = [{ day: 1, from: '08:00', to: '17:00' }]
const prepare: NonNullable<TestOptions['prepare']> = ({ board }) => {
  addRecord(board, 'calendars', { id: 'cal-a', name: 'Büro', weekly })
  addRecord(board, 'calendars', { id: 'cal-b', name: 'Spätdienst', weekly })
  addRecord(board, 'processes', { id: 'proc', name: 'Störung', calendarId: 'cal-a', demandPerMonth: 260 })
}
function Hours() {
  const process = useRecord('processes', 'proc')
  return process ? <HoursFold process={process} /> : null
}
function show(options: TestOptions = {}) {
  const shown = renderInWorkshop(<Hours />, { prepare, ...options })
  act(() => {
    openHours('proc')
    // jsdom opens a fold without telling anybody.
    for (const fold of document.querySelectorAll('details')) fireEvent(fold, new Event('toggle'))
  })
  const stored = () => shown.board.collection('processes').get('proc')?.toJSON() ?? {}
  return { ...shown, stored }
}
const summary = () => document.querySelector('summary')?.textContent

test('the line says what is reckoned with, and opening goes there', () => {
  show()
  expect(summary()).toBe('Arbeitszeit und Eingang: Büro, gleichmäßig verteilt, 260 im Monat')
  expect(document.activeElement).toBe(document.querySelector('summary'))
})

test('another calendar and another way to come in are written at once', async () => {
  const { user, stored } = show()
  await user.selectOptions(screen.getByLabelText('Wann an diesem Ablauf gearbeitet wird'), 'Spätdienst')
  await user.selectOptions(
    screen.getByLabelText('Wie die Fälle eingehen'),
    'alle am ersten Arbeitstag des Monats',
  )
  expect(stored()).toMatchObject({ calendarId: 'cal-b', arrival: 'first_working_day' })
  expect(summary()).toContain('Spätdienst, am ersten Arbeitstag des Monats')
})

test('hours of its own: a new calendar that the process names', async () => {
  const { user, stored, board } = show()
  await user.click(screen.getByRole('button', { name: 'Eigene Arbeitszeit für diesen Ablauf' }))
  const { calendarId } = stored()
  expect(calendarId).not.toBe('cal-a')
  expect(board.live('calendars', calendarId as string)?.get('weekly')).toHaveLength(5)
})

test('somebody else closes the last hour: it is said in the line and at the choice', () => {
  const { board } = show()
  act(() => void setFields(connectPeer(board), 'calendars', 'cal-a', { weekly: [] }))
  expect(summary()).toContain('keine einzige offene Stunde')
  expect(screen.getAllByText(/Keine einzige offene Stunde/).length).toBeGreaterThan(0)
})

test('a calendar that is gone counts as none', () => {
  const { board } = show()
  act(() => void setFields(connectPeer(board), 'processes', 'proc', { calendarId: 'cal-gone' }))
  expect(summary()).toContain('Montag bis Freitag, je 8 Stunden (angenommen)')
})

test('who only reads sees it, and no button', () => {
  show({ role: 'observer' })
  expect(screen.getByLabelText<HTMLSelectElement>('Wie die Fälle eingehen').disabled).toBe(true)
  expect(screen.queryByRole('button')).toBeNull()
})
