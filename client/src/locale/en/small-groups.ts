import type { smallGroups as de } from '../de/small-groups.ts'
import { formats } from '../format.ts'

const { plural, number, list } = formats('en')
const people = (n: number) => plural(n, { one: '1 person', other: `${number(n)} people` })
const groups = (n: number) => plural(n, { one: '1 group', other: `${number(n)} groups` })

export const smallGroups: typeof de = {
  group: (no) => `Group ${number(no)}`,
  members: (names) => list(names),
  left: (name) => `${name} (has left)`,
  you: (name) => `${name} (you)`,
  nobody: 'Nobody at the moment',

  soon: { title: 'Small groups are about to start.', text: 'The facilitator puts you together.' },
  none: { title: 'You are in no group.', text: 'Tell the facilitator if you want to write along.' },
  all: 'Who is with whom',
  yours: (no, names) =>
    names.length === 0
      ? `You are in group ${number(no)}.`
      : `You are in group ${number(no)}, with ${list(names)}.`,
  text: 'Your shared sentence',
  textEmpty: 'This is where you write together.',
  textHint: 'Everybody in the group writes in this field. The others see it once all are done.',
  sources: (n) => plural(n, { one: 'One earlier sentence', other: `The ${number(n)} earlier sentences` }),

  texts: 'The sentences of the groups',
  noText: 'This group has written nothing down.',
  fits: 'That is it',
  fitsOf: (no) => `That is it: group ${number(no)}`,
  fitsLead: (most) =>
    plural(most, {
      one: 'Which sentence gets it right? Nobody sees what you mark.',
      other: `Which sentences get it right? Up to ${number(most)}. Nobody sees what you mark.`,
    }),
  fitsSpoken: (no, isOn) =>
    isOn ? `Group ${number(no)}: that is it.` : `Group ${number(no)}: no longer marked.`,
  fitsFull: 'No more than that. Take one mark away first.',
  loading: 'Loading …',
  count: (n) => `That is it: ${number(n)}`,
  most: 'most often',

  take: 'Take over …',
  takeOf: (no) => `Take over the sentence of group ${number(no)}`,
  takeQuestion: 'What of it should be taken over?',
  takeText: 'Cut here what you do not need. The sentence of the group stays as it is.',
  takeWhere: 'Where to',
  takeSubmit: 'Take over',
  taken: (field) => `Now stands under “${field}”.`,
  toStatement: 'Go on writing together',

  console: {
    title: 'Small groups',
    present: (n) => (n === 0 ? 'Nobody is here yet.' : `${people(n)} here`),
    plan: (sizes) =>
      sizes.length === 1
        ? `One group of ${people(sizes[0] ?? 0)}`
        : `${groups(sizes.length)}: ${list(sizes.map(number))} people`,
    fewer: 'One group less',
    more: 'One group more',
    deal: 'Form groups',
    dealing: 'Forming groups …',
    again: 'Deal again',
    againQuestion: 'Deal people once more?',
    againText: 'People change. What is written stays with its group.',
    dealt: (n) => `${groups(n)} formed.`,
    person: (name) => `${name}: to another group`,
    move: (no, n) => `To group ${number(no)} (${people(n)})`,
    moved: (name, no) => `${name} is in group ${number(no)} now.`,
    without: 'In no group',
    empty: 'still empty',
    written: 'writing',
    show: 'Show side by side',
    showNote: 'Then everybody sees all sentences and marks what gets it right.',
    nothing: 'No group has written anything yet.',
    shown: 'The sentences stand side by side.',
    turnout: (voted, expected) => `${number(voted)} of ${number(expected)} have marked`,
    close: 'Show what gets it right',
    closed: 'Everybody now sees how often which sentence gets it right.',
    back: 'Let them write on',
  },
  room: {
    texts: 'Which sentence gets it right?',
    count: (n) => groups(n),
    marked: (voted, expected) => `${number(voted)} of ${number(expected)} have marked`,
  },
}
