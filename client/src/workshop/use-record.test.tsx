import {
  addRecord,
  deleteRecord,
  moveRecord,
  setFields,
  setText,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { act, screen } from '@testing-library/react'
import { memo } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { connectPeer, renderInWorkshop } from './render-in-workshop.test-helper.tsx'
import { useAll, useIds, useRecord, useSingleton } from './use-record.ts'

const renders = new Map<string, number>()
const counted = (name: string): void => void renders.set(name, (renders.get(name) ?? 0) + 1)

const GoalList = () => {
  counted('list')
  return (
    <ul>
      {useIds('goals').map((id) => (
        <Goal key={id} id={id} />
      ))}
    </ul>
  )
}

const Goal = memo(function Goal({ id }: { id: string }) {
  counted(id)
  const goal = useRecord('goals', id)
  return goal ? <li>{goal.text}</li> : null
})

const shown = () => screen.queryAllByRole('listitem').map((item) => item.textContent)

function fill(board: BoardDocument): void {
  for (const name of ['a', 'b', 'c']) addRecord(board, 'goals', { id: `goal-${name}`, text: name })
}

beforeEach(() => renders.clear())

describe('reading', () => {
  test('a change of somebody else renders only the item it touches', () => {
    const { board } = renderInWorkshop(<GoalList />, { prepare: ({ board }) => fill(board) })
    const peer = connectPeer(board)
    expect(shown()).toEqual(['a', 'b', 'c'])
    renders.clear()
    act(() => void setText(peer, { collection: 'goals', id: 'goal-b', field: 'text' }, 'bb'))
    expect(shown()).toEqual(['a', 'bb', 'c'])
    expect([...renders]).toEqual([['goal-b', 1]])
  })

  test('moving renders the list and no item', () => {
    const { board } = renderInWorkshop(<GoalList />, { prepare: ({ board }) => fill(board) })
    renders.clear()
    act(() => void moveRecord(board, 'goals', 'goal-c', 'goal-a'))
    expect(shown()).toEqual(['c', 'a', 'b'])
    expect(renders.get('list')).toBe(1)
    expect(renders.get('goal-a')).toBeUndefined()
  })

  test('a deleted record is gone at once, and a new one stands in its order', () => {
    const { board } = renderInWorkshop(<GoalList />, { prepare: ({ board }) => fill(board) })
    const peer = connectPeer(board)
    act(() => {
      deleteRecord(peer, 'goals', 'goal-a')
      addRecord(peer, 'goals', { text: 'zwischen' }, { before: 'goal-c' })
    })
    expect(shown()).toEqual(['b', 'zwischen', 'c'])
  })

  test('an overview sees every change, and the same array while there is none', () => {
    const seen: unknown[] = []
    const Overview = () => {
      const goals = useAll('goals')
      seen.push(goals)
      return <p>{goals.map((goal) => goal.text).join(' ')}</p>
    }
    const { board, rerender } = renderInWorkshop(<Overview />, { prepare: ({ board }) => fill(board) })
    rerender(<Overview />)
    expect(seen[1]).toBe(seen[0])
    act(() => void setText(board, { collection: 'goals', id: 'goal-a', field: 'text' }, 'neu'))
    expect(screen.getByText('neu b c')).toBeDefined()
  })

  test('a singleton is followed, and a foreign change elsewhere renders nothing', () => {
    const Title = () => {
      counted('title')
      return <p>{useSingleton('workshop').title}</p>
    }
    const { board } = renderInWorkshop(<Title />)
    renders.clear()
    act(() => void addRecord(board, 'goals', { text: 'x' }))
    expect(renders.size).toBe(0)
    act(() => void setText(board, { singleton: 'workshop', field: 'title' }, 'IT'))
    expect(screen.getByText('IT')).toBeDefined()
  })

  test('nothing chosen is nothing shown', () => {
    const Chosen = ({ id }: { id: string | null }) => <p>{useRecord('goals', id)?.text ?? 'nichts'}</p>
    const { board, rerender } = renderInWorkshop(<Chosen id={null} />, {
      prepare: ({ board }) => fill(board),
    })
    expect(screen.getByText('nichts')).toBeDefined()
    rerender(<Chosen id="goal-a" />)
    expect(screen.getByText('a')).toBeDefined()
    act(() => void setFields(board, 'goals', 'goal-a', { status: 'agreed' }))
    rerender(<Chosen id={null} />)
    expect(screen.getByText('nichts')).toBeDefined()
  })
})
