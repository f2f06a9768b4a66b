import type { statement as german } from '../de/statement.ts'
import { formats } from '../format.ts'

const { plural, number } = formats('en')

export const statement: typeof german = {
  title: 'What do we deliver, for whom, and to what end?',
  lead: 'One sentence is enough. If it helps, begin like this:',
  frame: 'We … for … so that …',
  useFrame: 'Begin like this',

  fields: {
    serviceText: {
      label: 'Our service',
      hint: 'What do we do, in the words of those who need it?',
      empty: 'This is where the shared sentence grows.',
    },
    forWhom: { label: 'For whom', hint: 'Who gets the result?', empty: 'Still open' },
    benefit: {
      label: 'To what end',
      hint: 'What does it make possible for the others?',
      empty: 'Still open',
    },
    notIncluded: {
      label: 'Not our task',
      hint: 'What others assume of us, but we do not deliver.',
      empty: 'Still open',
    },
  },

  status: {
    draft: 'Draft',
    agreed: (date) => `Agreed on ${date}`,
    agreedUndated: 'Agreed',
    changed: 'Changed since it was decided',
  },
  change: {
    locked: 'Decided. The facilitator changes the wording.',
    open: 'Propose a change …',
    question: 'How should it read?',
    field: 'Proposed wording',
    hint: {
      statement: 'It then stands among the proposals, for everybody to read.',
      goal: 'It then stands in the parking lot, with your name.',
    },
    submit: 'Propose',
    same: 'It is still the same wording.',
    parked: (text) => `Change the goal: ${text}`,
    done: { statement: 'It stands among the proposals.', goal: 'It stands in the parking lot.' },
  },
  adopt: {
    statement: 'Decide the wording …',
    goal: 'Decide this goal …',
    question: 'Decide on these words?',
    how: 'How did the decision come about?',
    ways: { unanimous: 'unanimously', majority: 'by majority', consent: 'by consent' },
    submit: 'Decide',
    busy: 'Recording …',
    done: 'Decided. The wording is in the history.',
    note: 'It can still be changed; earlier wordings stay readable.',
    empty: 'There is nothing here yet that could be decided.',
  },

  proposals: {
    title: 'Proposals',
    note: (n) =>
      n === 0
        ? 'Single sentences, before you word it together.'
        : plural(n, { one: '1 sentence', other: `${number(n)} sentences` }),
    field: 'Your sentence',
    named: 'With your name, visible to everyone at once.',
    unnamed: 'Without names, visible to everyone at once.',
    submit: 'Propose',
    none: 'No proposals yet. Whoever likes writes the first sentence.',
    nobody: 'no name',
    group: 'a small group',
    take: 'Use in our service',
    taken: 'The sentence is part of the service now.',
    remove: 'Move to trash',
    removed: 'Proposal removed.',
    menu: (text) => `What should happen with “${text}”?`,
  },

  goals: {
    title: 'Goals',
    note: 'How do the others notice that we exist? The goal is the more important part.',
    none: 'No goal yet.',
    noneText: 'What should get better for the others?',
    add: 'Add a goal',
    text: (n) => `Goal ${number(n)}`,
    textEmpty: 'What do we want to achieve?',
    evidence: 'How would they notice?',
    evidenceEmpty: 'Still open',
    horizon: 'By when',
    up: (n) => `Move goal ${number(n)} up`,
    down: (n) => `Move goal ${number(n)} down`,
    moved: (n) => `The goal is now at place ${number(n)}.`,
    remove: 'Move to trash',
    removed: 'Goal removed.',
    menu: (n) => `What should happen with goal ${number(n)}?`,
  },

  history: {
    title: 'Earlier wordings',
    show: (n) => plural(n, { one: '1 wording decided', other: `${number(n)} wordings decided` }),
    subject: { statement: 'Service', goal: 'Goal' },
    decided: (date, way) => `${date}, ${way}`,
  },
}
