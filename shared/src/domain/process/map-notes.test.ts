import { expect, test } from 'vitest'
import { processWordsDe, processWordsEn } from '../../locale/process-words.ts'
import { deriveMapNotes, noteSign, type NoteSources } from './map-notes.ts'

const sticky = (id: string, kind: 'problem' | 'idea' | null, anchorId: string | null, text: string) => ({
  id,
  kind,
  anchorType:
    anchorId === null
      ? ('canvas' as const)
      : anchorId.startsWith('e')
        ? ('edge' as const)
        : ('node' as const),
  anchorId,
  text,
})
const nodes = [
  { id: 'a', name: 'Annehmen', hurdle: { marked: true, note: ' Nummer fehlt ' } },
  { id: 'b', name: '', hurdle: { marked: true, note: '' } },
]
const edges = [{ id: 'e1', to: 'b' }]
const sources: NoteSources = {
  processes: [{ id: 'p' }, { id: 'q' }],
  nodes: [...nodes, { id: 'elsewhere', name: '', hurdle: null }],
  edges,
  stickies: [
    sticky('s1', 'problem', 'a', 'Ohne Gerätenummer.'),
    sticky('s2', 'idea', 'a', '   '),
    sticky('s3', 'idea', 'e1', 'Vorab klären.'),
    sticky('s4', null, null, 'Läuft seit 2019.'),
    sticky('s5', 'problem', 'gone', 'Hing an einem Schritt.'),
    sticky('s6', 'problem', 'elsewhere', 'Anderer Ablauf.'),
  ],
}
const view = { process: { id: 'p' }, nodes, edges }
const words = (locale = processWordsDe) =>
  deriveMapNotes(view, sources, locale).map((note) =>
    [noteSign(note), note.heading, note.text, note.at?.id ?? '–'].join(' | ').replaceAll('\u00a0', ' '),
  )

test('numbered in their order, with where they stick; explained hurdles behind them', () => {
  expect(words()).toEqual([
    '! 1 | Problem bei „Annehmen“ | Ohne Gerätenummer. | a',
    '* 2 | Idee auf dem Weg nach „Noch ohne Namen“ | Vorab klären. | e1',
    'i 3 | Tatsache zum ganzen Ablauf | Läuft seit 2019. | –',
    '! 4 | Problem zum ganzen Ablauf | Hing an einem Schritt. | –',
    ' | Störstelle bei „Annehmen“ | Nummer fehlt | a',
  ])
})

test('in English', () => expect(words(processWordsEn)[0]).toContain('Problem at “Annehmen”'))

test('the second process has none of these', () => {
  expect(deriveMapNotes({ process: { id: 'q' }, nodes: [], edges: [] }, sources, processWordsDe)).toEqual([])
})
