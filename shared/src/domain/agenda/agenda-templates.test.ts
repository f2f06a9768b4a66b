import { describe, expect, test } from 'vitest'
import { AGENDA_TEMPLATES } from './agenda-template-names.ts'
import { agendaTemplate, partsOf, totalMinutes } from './agenda-templates.ts'

const MOST_WORDS = 15
/** Words that look for somebody to blame; the method talks about work. */
const BLAME =
  /\b(schuld\w*|fehler\w*|versag\w*|schlampig\w*|faul\w*|unfähig\w*|inkompetent\w*|fault\w*|blame\w*|fail\w*|lazy|incompetent|careless)\b/i

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.?!])["”“]?\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
const words = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length

const all = AGENDA_TEMPLATES.flatMap((template) =>
  (['de', 'en'] as const).flatMap((locale) =>
    agendaTemplate(template, locale).stages.map(
      (stage) => [`${template} ${locale} ${stage.key}`, stage] as const,
    ),
  ),
)

test.each([
  ['kickoff', 120],
  ['promises', 150],
  ['review', 30],
] as const)('%s lasts %i minutes in both languages', (template, minutes) => {
  for (const locale of ['de', 'en'] as const)
    expect(totalMinutes(agendaTemplate(template, locale).stages)).toBe(minutes)
})

/** Minutes at which the journeys of PRODUCT 5 turn to something else. */
const TURNS = {
  kickoff: [5, 10, 12, 16, 20, 27, 35, 40, 44, 50, 60, 66, 70, 82, 94, 102, 109, 115, 119, 120],
  promises: [5, 10, 14, 24, 34, 54, 60, 66, 72, 82, 86, 104, 118, 124, 132, 140, 146, 149, 150],
  review: [3, 8, 12, 22, 25, 28, 30],
} as const

test.each(AGENDA_TEMPLATES)('%s turns at the minutes of its journey', (template) => {
  let at = 0
  const ends = agendaTemplate(template, 'de').stages.map(({ minutes }) => (at += minutes))
  expect(ends).toEqual(expect.arrayContaining([...TURNS[template]]))
})

describe('every stage', () => {
  test.each(all)('%s: a title, a task and four notes, in short sentences', (_name, stage) => {
    const { goal, readAloud, stumblingBlocks, planB } = stage.notes
    for (const text of [stage.title, stage.task, goal, readAloud, stumblingBlocks, planB])
      expect(text.trim()).not.toBe('')
    const tooLong = [stage.task, readAloud]
      .flatMap(sentences)
      .filter((sentence) => words(sentence) > MOST_WORDS)
    expect(tooLong).toEqual([])
    expect(sentences(stage.task).length).toBeLessThanOrEqual(2)
    for (const text of [stage.title, stage.task, goal, readAloud, stumblingBlocks, planB])
      expect(text).not.toMatch(BLAME)
  })

  test('nobody is recognised by a caret where people write without names, and decisions have names', () => {
    const stages = all.map(([, stage]) => stage)
    const withCarets = stages.filter(({ level, caretsShown }) => level === 'anonymous' && caretsShown)
    const nameless = stages.filter(({ mode, level }) => mode === 'decide' && level !== 'named')
    expect([withCarets, nameless]).toEqual([[], []])
  })
})

test('the self view comes before anything of the others, and is never cut', () => {
  const stages = agendaTemplate('kickoff', 'de').stages
  expect(stages.find(({ key }) => key === 'selfView')).toMatchObject({ cut: 'never', layout: 'gap' })
})

test('what is cut first is said once at most', () => {
  for (const template of AGENDA_TEMPLATES) {
    const cuts = agendaTemplate(template, 'de').stages.map(({ cut }) => cut)
    expect(cuts.filter((cut) => cut === 'first')).toHaveLength(1)
    expect(cuts).toContain('never')
  }
})

test('parts of the method', () => {
  expect(partsOf(agendaTemplate('kickoff', 'de').stages)).toEqual([1, 2, 3, 5])
  expect(partsOf(agendaTemplate('review', 'en').stages)).toEqual([4, 5])
})
