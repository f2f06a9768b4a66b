import { patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderInWorkshop } from './render-in-workshop.test-helper.tsx'
import { useCaretsShown } from './use-carets-shown.ts'

function Says() {
  return <p>{useCaretsShown() ? 'shown' : 'hidden'}</p>
}

test.each([
  ['no stage', null, 'shown'],
  ['a talk', { mode: 'discuss' }, 'shown'],
  ['a talk where the facilitator wants none', { mode: 'discuss', caretsShown: false }, 'hidden'],
  ['a stage without names', { mode: 'discuss', level: 'anonymous' }, 'hidden'],
  ['private writing, though with names', { mode: 'collect', reveal: 'together' }, 'hidden'],
  [
    'the same after the reveal',
    { mode: 'collect', reveal: 'together', revealedAt: '2026-11-23T09:00:00Z' },
    'shown',
  ],
  ['open collecting', { mode: 'collect', reveal: 'at_once' }, 'shown'],
] as const)('[R11] %s', (_, stage, said) => {
  renderInWorkshop(<Says />, {
    prepare: ({ proceedings }) => {
      if (!stage) return
      putRecord(proceedings, 'stages', { id: 'stage-x', ...stage })
      patchRun(proceedings, { currentStageId: 'stage-x' })
    },
  })
  expect(screen.getByText(said)).toBeTruthy()
})
