import {
  addRecord,
  setSingletonFields,
  setText,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ME, renderInWorkshop, type TestOptions } from '../../workshop/render-in-workshop.test-helper.tsx'
import StatementPart from './StatementPart.tsx'

const place = { singleton: 'statement', field: 'serviceText' } as const

const open = (options: TestOptions = {}) => renderInWorkshop(<StatementPart />, options)

const withGoals: NonNullable<TestOptions['prepare']> = ({ board }) => {
  for (const name of ['a', 'b', 'c']) addRecord(board, 'goals', { id: `goal-${name}`, text: `Ziel ${name}` })
}
const goals = () => screen.getAllByRole('textbox', { name: /^Ziel \d$/ }).map((goal) => goal.textContent)

describe('the statement', () => {
  test('has four fields, and offers a beginning only while it is empty', async () => {
    const { board, user } = open()
    for (const name of ['Unsere Leistung', 'Für wen', 'Wozu', 'Nicht unsere Aufgabe']) {
      expect(screen.getByRole('textbox', { name })).toBeDefined()
    }
    await user.click(screen.getByText('So beginnen'))
    expect(board.singleton('statement').get('serviceText')?.toString()).toBe('Wir … für …, damit …')
    expect(screen.queryByText('So beginnen')).toBeNull()
  })

  test('asks the question of the stage while the group is here', () => {
    open({
      prepare({ proceedings }) {
        putRecord(proceedings, 'stages', {
          id: 'stage-1',
          part: 1,
          title: 'Leistung',
          task: 'Wofür ruft man uns an?',
        })
        patchRun(proceedings, { currentStageId: 'stage-1' })
      },
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Wofür ruft man uns an?')
  })

  test('is decided by facilitators, with the way in which it came about', async () => {
    const { commands, user } = open({
      role: 'facilitator',
      prepare: ({ board }) => void setText(board, place, 'Wir helfen.'),
    })
    await user.click(screen.getByText('Wortlaut beschließen …'))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('Wir helfen.')).toBeDefined()
    await user.click(within(dialog).getByLabelText('nach Zustimmung'))
    await user.click(within(dialog).getByText('Beschließen'))
    expect(commands).toEqual([
      { type: 'adopt-wording', values: { subjectType: 'statement', subjectId: 'statement', how: 'consent' } },
    ])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('a refusal stays in the dialog, in words', async () => {
    const { user } = open({
      role: 'facilitator',
      prepare: ({ board }) => void setText(board, place, 'Wir helfen.'),
      answer: () => ({ ok: false, reason: 'not-possible-now', message: '' }),
    })
    await user.click(screen.getByText('Wortlaut beschließen …'))
    await user.click(within(await screen.findByRole('dialog')).getByText('Beschließen'))
    expect(await screen.findByText(/Vielleicht war jemand schneller/)).toBeDefined()
  })

  test('participants see no way to decide, and everybody sees what was decided and what changed since', () => {
    const { board } = open({
      prepare({ board, proceedings }) {
        setText(board, place, 'Wir helfen.')
        putRecord(proceedings, 'wordings', {
          id: 'wrd-1',
          subjectType: 'statement',
          subjectId: 'statement',
          text: 'Wir helfen.',
          decidedAt: '2026-04-21T09:00:00.000Z',
        })
      },
    })
    expect(screen.queryByText('Wortlaut beschließen …')).toBeNull()
    expect(screen.getByText('1 beschlossener Wortlaut')).toBeDefined()
    expect(screen.queryByText(/Seit dem Beschluss geändert/)).toBeNull()
    act(() => void setText(board, place, 'Wir helfen gern.'))
    expect(screen.getByText(/Seit dem Beschluss geändert/)).toBeDefined()
  })
})

describe('goals', () => {
  test('are added at the end, and the new one is open for writing at once', async () => {
    const { board, user } = open({ prepare: withGoals })
    await user.click(screen.getByText('Ziel hinzufügen'))
    expect(board.collection('goals').size).toBe(4)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Ziel 4' })))
  })

  test('move up and down by buttons', async () => {
    const { user } = open({ prepare: withGoals })
    await user.click(screen.getByLabelText('Ziel 3 nach oben'))
    expect(goals()).toEqual(['Ziel a', 'Ziel c', 'Ziel b'])
    await user.click(screen.getByLabelText('Ziel 1 nach unten'))
    expect(goals()).toEqual(['Ziel c', 'Ziel a', 'Ziel b'])
    await user.click(screen.getByLabelText('Ziel 2 nach unten'))
    expect(goals()).toEqual(['Ziel c', 'Ziel b', 'Ziel a'])
    expect(screen.getByLabelText('Ziel 1 nach oben').getAttribute('aria-disabled')).toBe('true')
  })

  test('go to the trash at once, and come back for ten seconds', async () => {
    const { user } = open({ prepare: withGoals })
    await user.click(screen.getByLabelText('Was soll mit Ziel 2 geschehen?'))
    await user.click(await screen.findByText('In den Papierkorb'))
    expect(goals()).toEqual(['Ziel a', 'Ziel c'])
    await user.click(screen.getByText('Rückgängig'))
    expect(goals()).toEqual(['Ziel a', 'Ziel b', 'Ziel c'])
  })

  test('an empty list says what will stand there', () => {
    open()
    expect(screen.getByText('Noch kein Ziel.')).toBeDefined()
  })
})

describe('proposals', () => {
  const withProposals: NonNullable<TestOptions['prepare']> = ({ board, proceedings }) => {
    putRecord(proceedings, 'participants', { id: 'p-jonas', displayName: 'Jonas', role: 'team_member' })
    addRecord(board, 'statementProposals', { id: 'prop-1', text: 'Meiner', authorId: ME })
    addRecord(board, 'statementProposals', { id: 'prop-2', text: 'Seiner', authorId: 'p-jonas' })
  }
  const menuOf = (text: string) => screen.getByLabelText(`Was soll mit „${text}“ geschehen?`)

  const field = () => screen.getByLabelText<HTMLInputElement>('Dein Satz')

  test('[LOCK-1] a decided wording is read, and a change of it proposed', async () => {
    const decided: NonNullable<TestOptions['prepare']> = ({ board }) => {
      setText(board, { singleton: 'statement', field: 'serviceText' }, 'Wir helfen.')
      setSingletonFields(board, 'statement', { status: 'agreed' })
    }
    const { commands, user } = open({ prepare: decided })
    await user.click(screen.getByText('Änderung vorschlagen …'))
    const wording = await screen.findByLabelText('Vorgeschlagener Wortlaut')
    await user.clear(wording)
    await user.type(wording, 'Wir helfen sofort.')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Vorschlagen' }))
    expect(commands).toEqual([
      { type: 'add-proposal', values: { text: 'Wir helfen sofort.', level: 'named' } },
    ])
  })

  test('are handed in as single sentences by the server’s hand, which puts the name or none', async () => {
    const { board, commands, user } = open()
    await user.type(field(), 'Wir lösen Störungen.{Enter}')
    expect(commands).toEqual([
      { type: 'add-proposal', values: { text: 'Wir lösen Störungen.', level: 'named' } },
    ])
    expect(board.collection('statementProposals').size).toBe(0)
    expect(field().value).toBe('')
  })

  test('what the server does not take stays in the field, with the reason', async () => {
    const { user } = open({ answer: () => ({ ok: false, reason: 'board-frozen', message: '' }) })
    await user.type(field(), 'Wir lösen Störungen.{Enter}')
    expect(field().value).toBe('Wir lösen Störungen.')
    expect(field().getAttribute('aria-invalid')).toBe('true')
  })

  test('everybody removes their own, facilitators any', async () => {
    const { user } = open({ prepare: withProposals })
    await user.click(menuOf('Seiner'))
    expect(screen.queryByText('In den Papierkorb')).toBeNull()
    await user.keyboard('{Escape}')
    await user.click(menuOf('Meiner'))
    await user.click(await screen.findByText('In den Papierkorb'))
    expect(screen.queryByText('Meiner')).toBeNull()
  })

  test('are taken into the statement, behind what stands there', async () => {
    const { board, user } = open({
      prepare(test) {
        withProposals(test)
        setText(test.board, place, 'Schon da.')
      },
    })
    await user.click(menuOf('Seiner'))
    await user.click(await screen.findByText('In die Leistung übernehmen'))
    expect(board.singleton('statement').get('serviceText')?.toString()).toBe('Schon da.\nSeiner')
  })
})

test('who may not write finds nothing to write with', () => {
  open({ role: 'guest', prepare: withGoals })
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByText('Ziel hinzufügen')).toBeNull()
  expect(screen.getByText('Ziel a')).toBeDefined()
})

test('in English too', () => {
  open({ language: 'en' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'What do we deliver, for whom, and to what end?',
  )
})
