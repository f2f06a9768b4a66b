import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { allExpectations, fillWorkshop, recordOf, renderPart } from './expectations.test-helper.tsx'

test('voices are put down word for word, one after the other', async () => {
  const part = renderPart('/voices')
  const { user } = part
  await user.selectOptions(screen.getByLabelText('Wer hat es gesagt?'), 'Produktion')
  await user.type(screen.getByLabelText('Was wurde gesagt?'), 'Die Linie steht, und keiner kommt.{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('Was wurde gesagt?'))
  const [voice] = part.workshop.documents.get()?.indexes.board.all('voices') ?? []
  expect(voice).toMatchObject({
    verbatim: 'Die Linie steht, und keiner kommt.',
    departmentId: 'dep-prod',
    kind: 'complaint',
  })
})

test('a voice becomes an expectation in its own words, with the quality it points at', async () => {
  const part = renderPart('/voices', {
    prepare(workshop) {
      fillWorkshop(workshop)
      addRecord(workshop.board, 'perceptionItems', { id: 'speed', label: 'Schnelligkeit' })
      addRecord(workshop.board, 'voices', {
        id: 'vo-1',
        verbatim: 'Das dauert ewig.',
        departmentId: 'dep-hr',
        kind: 'complaint',
        complaintTag: 'too_slow',
      })
    },
  })
  const { user } = part
  await user.click(screen.getByRole('button', { name: 'Stimme von Personal' }))
  await user.click(screen.getByRole('menuitem', { name: 'Erwartung daraus machen' }))
  const made = allExpectations(part).at(-1)
  expect(made).toMatchObject({ statement: 'Das dauert ewig.', departmentId: 'dep-hr', dimension: 'speed' })
  // The page of the new expectation opens, and names where it comes from.
  expect(
    within(screen.getByRole('navigation', { name: 'Herkunft und Wirkung' })).getByText('Personal'),
  ).toBeTruthy()
})

test('a voice is linked to an expectation that is there already', async () => {
  const part = renderPart('/voices', {
    prepare(workshop) {
      fillWorkshop(workshop)
      addRecord(workshop.board, 'voices', { id: 'vo-1', verbatim: 'Vier Formulare!', departmentId: 'dep-hr' })
    },
  })
  const { user } = part
  expect(screen.getByText('Noch keine Erwartung daraus.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Stimme von Personal' }))
  await user.click(screen.getByRole('menuitem', { name: 'Mit Erwartung verknüpfen …' }))
  await user.type(await screen.findByLabelText('Suchen'), 'formular{Enter}')
  expect(screen.getByRole('link', { name: 'Ein Formular statt vier' })).toBeTruthy()
})

test('visits show observation and meaning apart, and what they concern', () => {
  renderPart('/visits', {
    prepare(workshop) {
      fillWorkshop(workshop)
      addRecord(workshop.board, 'shadowings', {
        hostDepartmentId: 'dep-prod',
        date: '2026-04-08',
        mode: 'work_along',
        findings: {
          f1: {
            id: 'f1',
            ord: 'a0',
            kind: 'workaround',
            observation: 'Etiketten werden im Büro gedruckt.',
            implication: '',
            expectationIds: { 'exp-printer': true },
            nodeIds: {},
          },
        },
      })
    },
  })
  expect(screen.getByText('Etiketten werden im Büro gedruckt.')).toBeTruthy()
  expect(screen.getByText('Deutung noch offen')).toBeTruthy()
  expect(screen.getByText('8. April 2026, mitgearbeitet')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Drucker laufen wieder' })).toBeTruthy()
})

test('cards from a stage of this part wait to become expectations', async () => {
  const part = renderPart('', {
    prepare(workshop) {
      fillWorkshop(workshop)
      putRecord(workshop.proceedings, 'stages', { id: 'stage-3', part: 3, title: 'Erwartungen sammeln' })
      putRecord(workshop.proceedings, 'stages', { id: 'stage-1', part: 1 })
      addRecord(workshop.board, 'cards', {
        id: 'card-3',
        text: 'Schneller antworten',
        stageId: 'stage-3',
        departmentId: 'dep-hr',
        side: 'guest',
      })
      addRecord(workshop.board, 'cards', { id: 'card-1', text: 'Unser Ziel', stageId: 'stage-1' })
    },
  })
  expect(screen.queryByText('Unser Ziel')).toBeNull()
  await part.user.click(screen.getByRole('button', { name: 'Als Erwartung übernehmen' }))
  const made = allExpectations(part).at(-1)
  expect(made).toMatchObject({ statement: 'Schneller antworten', departmentId: 'dep-hr', origin: 'stated' })
  expect(screen.queryByText('Aus dem Sammeln')).toBeNull()
  expect(recordOf(part, made?.id ?? '').groupId ?? null).toBeNull()
})
