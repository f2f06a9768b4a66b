import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { setFields, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  connectPeer,
  renderInWorkshop,
  type TestOptions,
  type TestWorkshop,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import { reckonInPage } from '../../workshop/promise-check/reckon-in-page.test-helper.ts'
import CataloguePart from './CataloguePart.tsx'
import { settled } from './settled.test-helper.ts'

reckonInPage()

const FIX = 'Behoben in 8 Arbeitsstunden'
const ADOPT = 'Für die Zusage übernehmen'
const show = (options: TestOptions = {}) =>
  renderInWorkshop(<CataloguePart />, {
    prepare: prepareSample,
    at: '/w/ws-test/4/svc-incident/agr-incident',
    ...options,
  })
/** Without a share the sums answer at once; and the draft says something else than what is in force. */
const summed = ({ board }: TestWorkshop) =>
  void setFields(board, 'targets', 'tgt-it-fix', { shareTargetBp: null })
const showSummed = (more: (workshop: TestWorkshop) => void = () => {}) =>
  show({
    prepare: (workshop) => {
      prepareSample(workshop)
      summed(workshop)
      more(workshop)
    },
  })
const panel = () => {
  const found = within(screen.getByRole('heading', { name: /Machbarkeit/ }).closest('section') as HTMLElement)
    .getByRole('heading', { name: FIX })
    .closest<HTMLElement>('.feasibility-columns')
  if (!found) throw new Error('no light')
  return within(found)
}
const types = async (limit: string) => {
  const field = await waitFor(() => panel().getByLabelText('Andere Grenze'))
  fireEvent.change(field, { target: { value: limit } })
}
const tries = async (limit: string) => {
  await types(limit)
  return await panel().findByRole('button', { name: ADOPT })
}
const limitOf = (board: BoardDocument) => board.collection('targets').get('tgt-it-fix')?.get('threshold')
const promiseOf = (board: BoardDocument) =>
  String(board.collection('agreements').get('agr-incident')?.get('promise'))
const said = (element: HTMLElement) => element.textContent.replaceAll('\u00a0', ' ')

beforeAll(async () => {
  await settled(() => showSummed())
  cleanup()
})

describe('[D3] what was tried becomes what is promised', () => {
  test('after a look at what it replaces; the process and the try are as before, and it is taken back as one step', async () => {
    const { board, user } = showSummed()
    await user.click(await tries('960'))
    const dialog = screen.getByRole('dialog', { name: 'Soll die Zusage so lauten?' })
    expect(said(dialog)).toContain('Grenze: 16 Arbeitsstunden statt 8 Arbeitsstunden')
    expect(said(dialog)).toContain('hat eigene Worte und bleibt, wie er ist')
    expect(said(dialog)).toContain('Fassung 2 liegt schon vor und bleibt, wie sie ist.')
    expect(said(dialog)).toContain('Die gewählte Stufe „Standard“ behält ihre eigenen Werte.')
    expect(limitOf(board)).toBe(480)
    await user.click(within(dialog).getByRole('button', { name: 'Übernehmen' }))
    expect(limitOf(board)).toBe(960)
    expect(panel().getByLabelText<HTMLInputElement>('Andere Grenze').value).toBe('960')
    expect(panel().queryByRole('button', { name: ADOPT })).toBeNull()
    // The button is gone; somebody who works by keyboard is still here.
    await waitFor(() => expect(document.activeElement?.className).toContain('what-if'))
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(limitOf(board)).toBe(480)
  })

  test('nothing happens to who thinks better of it', async () => {
    const { board, user } = showSummed()
    await user.click(await tries('960'))
    await user.click(screen.getByRole('button', { name: 'Abbrechen' }))
    expect([limitOf(board), screen.queryByRole('dialog')]).toEqual([480, null])
    expect(panel().getByRole('button', { name: ADOPT })).toBeTruthy()
  })

  test('a sentence that says its parts goes along, and comes back with them', async () => {
    const { board, user } = showSummed(({ board }) => {
      setFields(board, 'targets', 'tgt-it-fix', { shareTargetBp: 8000 })
      setText(board, { collection: 'agreements', id: 'agr-incident', field: 'promise' }, '')
    })
    await user.click(await screen.findByRole('button', { name: 'Satz übernehmen' }))
    const before = promiseOf(board)
    expect(before).toContain('8\u00a0Arbeitsstunden')
    await user.click(await tries('960'))
    const dialog = screen.getByRole('dialog')
    expect(said(dialog)).toContain('Der Satz der Zusage ändert sich mit:')
    await user.click(within(dialog).getByRole('button', { name: 'Übernehmen' }))
    expect(promiseOf(board)).toBe(before.replace('8\u00a0Arbeitsstunden', '16\u00a0Arbeitsstunden'))
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect([limitOf(board), promiseOf(board)]).toEqual([480, before])
  })

  test('the share, too', async () => {
    const { board, user } = showSummed(({ board }) => {
      setFields(board, 'targets', 'tgt-it-fix', { shareTargetBp: 8500 })
    })
    await waitFor(() => expect(panel().getByLabelText('Anderer Anteil')).toBeTruthy())
    fireEvent.change(panel().getByLabelText('Anderer Anteil'), { target: { value: '75' } })
    await user.click(await panel().findByRole('button', { name: ADOPT }))
    expect(said(screen.getByRole('dialog'))).toContain('Anteil: 75 von 100 statt 85 von 100')
    await user.click(screen.getByRole('button', { name: 'Übernehmen' }))
    expect(board.collection('targets').get('tgt-it-fix')?.get('shareTargetBp')).toBe(7500)
  })

  test('what somebody else has changed meanwhile is not overwritten by taking back', async () => {
    const { board, user } = showSummed()
    await user.click(await tries('960'))
    await user.click(screen.getByRole('button', { name: 'Übernehmen' }))
    act(() => void setFields(connectPeer(board), 'targets', 'tgt-it-fix', { threshold: 700 }))
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(limitOf(board)).toBe(700)
    expect(screen.getByText(/Das hat inzwischen jemand anders geändert/)).toBeTruthy()
  })
})

describe('refused with a word', () => {
  test.each(['in_force', 'approved', 'suspended'] as const)('what is signed: %s', async (status) => {
    const { board, user } = show({
      prepare: (workshop) => {
        prepareSample(workshop)
        patchRecord(workshop.proceedings, 'agreementVersions', 'agr-incident:2', { status })
      },
    })
    await user.click(await tries('960'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(panel().getByText(/^Fassung 2 ist unterschrieben .+ legt neu vor\.$/)).toBeTruthy()
    expect(limitOf(board)).toBe(480)
  })

  test('a frozen board, also while the question stands there', async () => {
    const { board, user, mayWrite, saved } = showSummed()
    await user.click(await tries('960'))
    act(() => {
      mayWrite.set(false)
      saved.set({ ...saved.get(), name: 'frozen' })
    })
    const dialog = screen.getByRole('dialog')
    expect(said(dialog)).toContain('Die Moderation hat die Tafel angehalten.')
    await user.click(within(dialog).getByRole('button', { name: 'Übernehmen' }))
    expect(limitOf(board)).toBe(480)
  })

  test('a limit that nobody can keep is said where it is tried, and not offered', async () => {
    showSummed()
    await types('0')
    expect(await panel().findByText(/Eine Grenze von 0 kann niemand einhalten/)).toBeTruthy()
    expect(panel().queryByRole('button', { name: ADOPT })).toBeNull()
  })

  test('who only reads is not offered anything', async () => {
    show({ role: 'observer', prepare: (workshop) => (prepareSample(workshop), summed(workshop)) })
    await types('960')
    expect(await panel().findByText('Dann', { exact: false })).toBeTruthy()
    expect(panel().queryByRole('button', { name: ADOPT })).toBeNull()
  })
})
