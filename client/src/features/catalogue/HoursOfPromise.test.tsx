import { addTarget } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { addProcess } from '@servicewerkstatt/shared/document/operations/process.ts'
import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useAll } from '../../workshop/use-record.ts'
import { renderInWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { openHours } from '../../workshop/calendars/HoursFold.tsx'
import { HoursOfPromise } from './HoursOfPromise.tsx'

const weekly = [{ day: 1, from: '08:00', to: '17:00' }]
const Hours = () => <HoursOfPromise targets={useAll('targets')} />

function show() {
  const ids = { process: '', target: '' }
  const shown = renderInWorkshop(<Hours />, {
    prepare({ board }) {
      addRecord(board, 'calendars', { id: 'cal-a', name: 'Büro', weekly })
      addRecord(board, 'calendars', { id: 'cal-b', name: 'Hotline', weekly })
      addRecord(board, 'agreements', { id: 'agr', kind: 'sla' })
      const made = addProcess(board, { name: 'Störung', lane: 'Team', start: 'Meldung', end: 'Behoben' })
      if (!made.ok) return
      ids.process = made.id
      setFields(board, 'processes', made.id, { calendarId: 'cal-a' })
      const target = addTarget(board, 'agr', {
        name: 'Antwort',
        fromNodeId: made.startId,
        toNodeId: made.endId,
      })
      if (target.ok) ids.target = target.id
    },
  })
  act(() => {
    openHours(ids.process)
    for (const fold of document.querySelectorAll('details')) fireEvent(fold, new Event('toggle'))
  })
  return { ...shown, ids }
}

test('the promise has hours of its own, which can be changed where they are chosen', async () => {
  const { user, board, ids } = show()
  const folds = () =>
    Array.from(document.querySelectorAll('.hours summary'), ({ textContent }) => textContent)
  expect(folds()).toEqual(['Stunden, Feiertage und Zeitzone: Büro'])
  await user.selectOptions(screen.getByLabelText('Servicezeit der Zusage: Antwort'), 'Hotline')
  expect(board.live('targets', ids.target)?.get('calendarId')).toBe('cal-b')
  expect(folds()).toEqual([
    'Stunden, Feiertage und Zeitzone: Hotline',
    'Stunden, Feiertage und Zeitzone: Büro',
  ])
})

test('without hours of its own it goes by those of the process', () => {
  show()
  const choice = screen.getByLabelText<HTMLSelectElement>('Servicezeit der Zusage: Antwort')
  expect(choice.selectedOptions[0]?.textContent).toBe('wie der Ablauf')
})
