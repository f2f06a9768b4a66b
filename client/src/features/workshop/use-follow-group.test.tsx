import { patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { renderInWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { BackToGroup, FollowBanner } from './FollowBanner.tsx'
import type { Place } from './places.ts'
import { STILL_AFTER_MS } from './typing.ts'
import { useFollowGroup } from './use-follow-group.ts'

function Page({ start }: { start: Place }) {
  const [place, setPlace] = useState<Place>(start)
  const follow = useFollowGroup(place, setPlace)
  return (
    <>
      <output>{place}</output>
      <FollowBanner follow={follow} />
      <BackToGroup follow={follow} />
      <button type="button" onClick={() => setPlace(3)}>
        anderswohin
      </button>
      <input aria-label="Feld" />
    </>
  )
}

const open = (start: Place, currentStageId: string | null = 'stage-1') =>
  renderInWorkshop(<Page start={start} />, {
    prepare({ proceedings }) {
      for (const part of [1, 2])
        putRecord(proceedings, 'stages', { id: `stage-${part}`, part, title: `Abschnitt ${part}` })
      putRecord(proceedings, 'stages', { id: 'stage-pause', part: null, title: 'Pause', mode: 'break' })
      patchRun(proceedings, { currentStageId })
    },
  })

const where = () => document.querySelector('output')?.textContent
const goTo = (proceedings: Y.Doc, currentStageId: string | null) =>
  act(() => patchRun(proceedings, { currentStageId }))

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {})
})
afterEach(() => vi.useRealTimers())

describe('when the facilitator moves on', () => {
  test('everybody goes along', () => {
    const { proceedings } = open(1)
    goTo(proceedings, 'stage-2')
    expect(where()).toBe('2')
    expect(screen.queryByText('Zurück zur Gruppe')).toBeNull()
  })

  test('also those who were looking elsewhere', async () => {
    const { proceedings, user } = open(1)
    await user.click(screen.getByText('anderswohin'))
    goTo(proceedings, 'stage-2')
    expect(where()).toBe('2')
  })

  test('also those whose field is empty, as after handing in a card', () => {
    const { proceedings } = open(1)
    act(() => screen.getByLabelText('Feld').focus())
    goTo(proceedings, 'stage-2')
    expect(where()).toBe('2')
  })

  test('a stage that belongs to no part leads to the overview', () => {
    const { proceedings } = open(1)
    goTo(proceedings, 'stage-pause')
    expect(where()).toBe('overview')
  })

  test('facilitators stay at their console', () => {
    const { proceedings } = open('console')
    goTo(proceedings, 'stage-2')
    expect(where()).toBe('console')
  })

  test('the end of the last stage moves nobody', () => {
    const { proceedings } = open(1)
    goTo(proceedings, null)
    expect(where()).toBe('1')
  })
})

/** The field has the focus and words in it. */
const writesInField = () => {
  const field = screen.getByLabelText<HTMLInputElement>('Feld')
  field.value = 'Wir'
  act(() => field.focus())
}

describe('[FOLLOW-1] somebody who is writing', () => {
  const openTyping = () => {
    const opened = open(1)
    writesInField()
    return opened
  }

  test('stays, keeps the focus, and is told', () => {
    const { proceedings } = openTyping()
    goTo(proceedings, 'stage-2')
    expect(where()).toBe('1')
    expect(document.activeElement).toBe(screen.getByLabelText('Feld'))
    expect(screen.getByText('Alle sind jetzt bei „Abschnitt 2“.')).toBeDefined()
  })

  test('goes along with a press', async () => {
    const { proceedings, user } = openTyping()
    goTo(proceedings, 'stage-2')
    await user.click(screen.getByText('Mitgehen'))
    expect(where()).toBe('2')
    expect(screen.queryByText('Mitgehen')).toBeNull()
  })

  test('goes along after being still for ten seconds, and not before', () => {
    vi.useFakeTimers()
    const { proceedings } = openTyping()
    goTo(proceedings, 'stage-2')
    act(() => void vi.advanceTimersByTime(STILL_AFTER_MS - 1000))
    act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })))
    act(() => void vi.advanceTimersByTime(STILL_AFTER_MS - 1000))
    expect(where()).toBe('1')
    act(() => void vi.advanceTimersByTime(1000))
    expect(where()).toBe('2')
  })

  test('goes along at once when the last letter is ten seconds old', () => {
    vi.useFakeTimers()
    const { proceedings } = openTyping()
    act(() => void vi.advanceTimersByTime(STILL_AFTER_MS))
    goTo(proceedings, 'stage-2')
    expect(where()).toBe('2')
  })

  test('may stay, and then has the way back', async () => {
    const { proceedings, user } = openTyping()
    goTo(proceedings, 'stage-2')
    await user.click(screen.getByText('Hier bleiben'))
    expect(where()).toBe('1')
    await user.click(screen.getByText('Zurück zur Gruppe'))
    expect(where()).toBe('2')
  })

  test('waits for the newest stage only', async () => {
    const { proceedings, user } = openTyping()
    goTo(proceedings, 'stage-2')
    writesInField()
    goTo(proceedings, 'stage-pause')
    expect(screen.queryByText('Alle sind jetzt bei „Abschnitt 2“.')).toBeNull()
    await user.click(screen.getByText('Mitgehen'))
    expect(where()).toBe('overview')
  })
})

test('who stays with one task while the group is at the next one has the way back, though the place is the same', async () => {
  const { proceedings, user } = renderInWorkshop(<Page start="now" />, {
    prepare(workshop) {
      for (const id of ['stage-a', 'stage-b'])
        putRecord(workshop.proceedings, 'stages', { id, part: 1, title: id, mode: 'collect' })
      patchRun(workshop.proceedings, { currentStageId: 'stage-a' })
    },
  })
  writesInField()
  goTo(proceedings, 'stage-b')
  expect(screen.queryByText('Zurück zur Gruppe')).toBeNull()
  await user.click(screen.getByText('Hier bleiben'))
  await user.click(screen.getByText('Zurück zur Gruppe'))
  expect(where()).toBe('now')
  expect(screen.queryByText('Zurück zur Gruppe')).toBeNull()
})

test('looking elsewhere is free, and the way back is in view', async () => {
  const { user } = open(1)
  expect(screen.queryByText('Zurück zur Gruppe')).toBeNull()
  await user.click(screen.getByText('anderswohin'))
  expect(where()).toBe('3')
  await user.click(screen.getByText('Zurück zur Gruppe'))
  expect(where()).toBe('1')
})

test('before the first stage there is no group to go back to', async () => {
  const { user } = open('overview', null)
  await user.click(screen.getByText('anderswohin'))
  expect(screen.queryByText('Zurück zur Gruppe')).toBeNull()
})
