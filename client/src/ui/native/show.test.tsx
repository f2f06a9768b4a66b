import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Timer } from './Layout.tsx'
import { PeopleList, SavedState } from './Presence.tsx'
import { MeasurabilityRing } from './Ring.tsx'
import { Ruler } from './Ruler.tsx'
import { State } from './State.tsx'

describe('what only shows is readable without seeing it', () => {
  test('a state has its word', () => {
    render(<State state="near_miss" />)
    expect(screen.getByText('Knapp verfehlt')).toBeTruthy()
  })

  test('a ring says how much is there', () => {
    render(<MeasurabilityRing value={4} />)
    expect(screen.getByRole('img', { name: 'Messbarkeit 4 von 6' })).toBeTruthy()
  })

  test('a ruler is one sentence', () => {
    render(<Ruler share={0.88} promised={0.9} label="88 von 100, zugesagt 90" />)
    expect(screen.getByRole('img', { name: '88 von 100, zugesagt 90' })).toBeTruthy()
  })

  test('a timer speaks minutes and seconds and ends in words', () => {
    const { rerender } = render(<Timer secondsLeft={192} />)
    expect(screen.getByRole('timer').getAttribute('aria-label')).toBe('Noch 3\u00a0Minuten 12\u00a0Sekunden')
    expect(screen.getByRole('timer').textContent).toBe('3:12')
    rerender(<Timer secondsLeft={42} />)
    expect(screen.getByRole('timer').textContent).toContain('noch 1\u00a0Minute')
    rerender(<Timer secondsLeft={-3} />)
    expect(screen.getByRole('timer').textContent).toBe('Zeit um')
  })

  test('presence is a word beside the mark', () => {
    render(<PeopleList people={[{ id: 'a', name: 'Deniz', state: 'knocking' }]} />)
    expect(screen.getByRole('listitem').textContent).toBe('Deniz, klopft an')
  })

  test('what is not saved says where the words are', () => {
    render(<SavedState state="offline" />)
    expect(screen.getByText(/wird auf diesem Gerät gesichert/)).toBeTruthy()
  })
})
