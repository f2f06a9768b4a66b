/** Writing before the editor's code is there; a file of its own, because that happens once per page. */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { CoText } from './CoText.tsx'
import { renderInWorkshop } from './render-in-workshop.test-helper.tsx'

/** jsdom has no layout; CodeMirror only needs something to measure. */
beforeAll(() => {
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList
  Range.prototype.getBoundingClientRect = () => new DOMRect()
})

test('every letter typed while the editor is on its way is in the text, once and in order', async () => {
  const { board } = renderInWorkshop(
    <CoText place={{ singleton: 'statement', field: 'serviceText' }} label="Leistung" />,
  )
  const field = screen.getByRole('textbox', { name: 'Leistung' })
  fireEvent.click(field)
  for (const key of 'Wir') fireEvent.keyDown(field, { key })
  const text = () => board.singleton('statement').get('serviceText')?.toString()
  await waitFor(() => expect(text()).toBe('Wir'))
})
