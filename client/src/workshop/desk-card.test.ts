import { describe, expect, test } from 'vitest'
import { type DeskCard, isDeskCard, mergeDrafts, workFor } from './desk-card.ts'

const card = (values: Partial<DeskCard> = {}): DeskCard => ({
  id: 'draft-1',
  stageId: 'stage-1',
  text: 'Wir lösen Störungen.',
  state: 'draft',
  isGone: false,
  level: 'anonymous',
  secret: 's',
  known: null,
  handIns: 0,
  problem: null,
  ...values,
})
const onServer = (handedIn: boolean, text = 'Wir lösen Störungen.') => ({ text, handedIn })

describe('what is left to do', () => {
  test.each<[string, Partial<DeskCard>, ReturnType<typeof workFor>]>([
    ['a new draft is saved', {}, 'save'],
    ['an empty one is not', { text: '  ' }, null],
    ['a saved one is done', { known: onServer(false) }, null],
    ['a changed one is saved again', { known: onServer(false, 'früher') }, 'save'],
    ['a card is handed in', { state: 'handedIn', known: onServer(false) }, 'hand-in'],
    [
      'one that was changed after that, too',
      { state: 'handedIn', known: onServer(true, 'früher') },
      'hand-in',
    ],
    ['a card that is handed in is done', { state: 'handedIn', known: onServer(true) }, null],
    ['one that was taken back', { known: onServer(true) }, 'take-back'],
    ['one that was thrown away', { isGone: true, known: onServer(true) }, 'drop'],
    ['one that nobody knows is simply gone', { isGone: true }, null],
    ['a revealed one is out of hand', { state: 'revealed', text: 'anders', known: onServer(true) }, null],
    ['what the server refused waits for its author', { problem: 'card-too-long' }, null],
  ])('%s', (_what, values, work) => expect(workFor(card(values))).toBe(work))
})

describe('the server’s drafts meet the device’s', () => {
  const fresh = () => ({ secret: 'new', level: 'anonymous' as const })
  const draft = { stageId: 'stage-1', id: 'draft-1', text: 'vom Server', handedIn: true }

  test('unsent words of this device win', () => {
    const mine = card({ text: 'von hier', known: onServer(false, 'früher') })
    expect(mergeDrafts([mine], [draft], fresh)).toMatchObject([{ text: 'von hier', state: 'draft' }])
  })

  test('otherwise the server’s count, with the secret that is here', () => {
    const mine = card({ text: 'früher', known: onServer(false, 'früher') })
    expect(mergeDrafts([mine], [draft], fresh)).toMatchObject([
      { text: 'vom Server', state: 'handedIn', secret: 's' },
    ])
  })

  test('what only the server has is taken over', () => {
    expect(mergeDrafts([], [draft], fresh)).toMatchObject([{ text: 'vom Server', secret: 'new' }])
  })

  test('what the server has no more was revealed or thrown away elsewhere, and words that it never had stay', () => {
    expect(mergeDrafts([card({ known: onServer(false) })], [], fresh)).toEqual([])
    expect(mergeDrafts([card()], [], fresh)).toHaveLength(1)
    const changed = card({ text: 'noch geändert', known: onServer(false, 'früher') })
    expect(mergeDrafts([changed], [], fresh)).toMatchObject([{ text: 'noch geändert', known: null }])
    expect(mergeDrafts([card({ state: 'revealed', known: onServer(true) })], [], fresh)).toHaveLength(1)
  })
})

test('only whole cards are read from the storage of the browser', () => {
  expect(isDeskCard(card())).toBe(true)
  for (const value of [null, 'x', {}, { ...card(), state: 'lost' }, { ...card(), known: { text: 1 } }])
    expect(isDeskCard(value)).toBe(false)
})
