import { addRecord, deleteRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { act } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { renderInWorkshop, type TestWorkshop } from './render-in-workshop.test-helper.tsx'
import { useIdsOf, useRecordsOf } from './use-derived.ts'

/** What each render saw. */
const seen: string[][] = []
const see = (names: readonly (string | null)[]): void => void seen.push(names.map((name) => name ?? ''))

function Ids() {
  see(useIdsOf('targets', 'agreementId', 'agr-1'))
  return null
}
function Records() {
  see(useRecordsOf('targets', 'agreementId', 'agr-1').map(({ name }) => name))
  return null
}
function prepare({ board }: TestWorkshop): void {
  addRecord(board, 'targets', { id: 'tgt-1', agreementId: 'agr-1', name: 'a' })
  addRecord(board, 'targets', { id: 'tgt-2', agreementId: 'agr-2', name: 'b' })
}

beforeEach(() => void seen.splice(0))

test('a list of ids renders when its own members come or go, and only then', () => {
  const { board } = renderInWorkshop(<Ids />, { prepare })
  act(() => void setFields(board, 'targets', 'tgt-1', { name: 'aa' }))
  act(() => void setFields(board, 'targets', 'tgt-2', { name: 'bb' }))
  act(() => void addRecord(board, 'targets', { id: 'tgt-3', agreementId: 'agr-2' }))
  expect(seen).toEqual([['tgt-1']])
  act(() => void addRecord(board, 'targets', { id: 'tgt-4', agreementId: 'agr-1' }))
  act(() => void deleteRecord(board, 'targets', 'tgt-1'))
  expect(seen).toEqual([['tgt-1'], ['tgt-1', 'tgt-4'], ['tgt-4']])
})

test('a list of records renders when one of its own changes', () => {
  const { board } = renderInWorkshop(<Records />, { prepare })
  act(() => void setFields(board, 'targets', 'tgt-2', { name: 'bb' }))
  act(() => void setFields(board, 'targets', 'tgt-1', { name: 'aa' }))
  expect(seen).toEqual([['a'], ['aa']])
})
