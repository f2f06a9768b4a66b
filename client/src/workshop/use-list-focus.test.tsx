import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { useListFocus } from './use-list-focus.ts'

function List() {
  const [ids, setIds] = useState<readonly string[]>(['a', 'b', 'c'])
  const remove = (id: string) => setIds((before) => before.filter((other) => other !== id))
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  return (
    <>
      <div ref={place}>
        {ids.map((id) => (
          <p key={id} data-row>
            <button type="button" onClick={() => remove(id)}>
              {id}
            </button>
          </p>
        ))}
        <button type="button">add</button>
      </div>
      <button type="button" onClick={() => remove('c')}>
        somebody else
      </button>
    </>
  )
}

const focused = () => document.activeElement?.textContent
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('the next row takes the focus, then the one before, then what adds one', async () => {
  render(<List />)
  await press('b')
  await waitFor(() => expect(focused()).toBe('c'))
  await press('c')
  await waitFor(() => expect(focused()).toBe('a'))
  await press('a')
  await waitFor(() => expect(focused()).toBe('add'))
})

test('a row that somebody else removes takes the focus from nobody', async () => {
  render(<List />)
  screen.getByRole('button', { name: 'b' }).focus()
  // Without the focus moving there, as it is when the change comes from the document.
  fireEvent.click(screen.getByRole('button', { name: 'somebody else' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'c' })).toBeNull())
  await new Promise((done) => requestAnimationFrame(done))
  expect(focused()).toBe('b')
})
