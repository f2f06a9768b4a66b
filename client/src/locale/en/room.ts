import type { room as german } from '../de/room.ts'
import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('en')

export const room: typeof german = {
  title: 'Room view',
  there: (expected) => (expected > 0 ? `of ${number(expected)} here` : 'here'),
  noAccount: 'No account. A name is enough.',
  qr: (address) => `QR code for joining: ${address}`,
  code: (code) => `Code ${code}`,
  page: (at, all) => `Page ${number(at)} of ${number(all)}`,
  lost: 'No connection. It comes back by itself.',
  dark: 'Dark',
  light: 'Light',
  upcoming: (title: string, s: number) =>
    title === '' ? `End in ${number(s)}${NBSP}s` : `Next: ${title}, in ${number(s)}${NBSP}s`,
  tone: 'Tone when time is up',
  fullScreen: 'Full screen',
  controls: 'Look of the room view',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  holdPages: 'Hold the page',

  statement: {
    forWhom: 'For whom',
    benefit: 'To what end',
    notIncluded: 'Not our task',
    empty: 'We … for … so that …',
    goals: 'Our goals',
    evidence: 'How the others notice',
  },
  process: {
    title: (name) => `Process: ${name}`,
    frame: { trigger: 'Trigger', outcome: 'Outcome', customers: 'Who gets it?' },
    waiting: 'waiting',
    working: 'working',
    notes: 'Notes and hurdles',
    moreNotes: (n) =>
      n === 1 ? '1 more note stands in the process.' : `${String(n)} more notes stand in the process.`,
    empty: 'Which steps do we take from the trigger to the result?',
  },
  steps: {
    columns: ['No.', 'Step', 'Role', 'Waiting before', 'Work', 'Still missing'],
    unnamed: 'Without a name yet',
    none: '–',
    worst: (time) => `up to ${time}`,
    hurdle: 'Hurdle',
    complete: 'Complete',
    missing: (gaps) => gaps.map((gap) => ({ time: 'time', role: 'role' })[gap]).join(', '),
    progress: (done, all) =>
      done === all
        ? 'All steps are complete.'
        : `${number(done)} of ${plural(all, { one: '1 step', other: `${number(all)} steps` })} complete`,
  },
  expectations: {
    empty: 'What do the others need from us, and what for?',
    whatFor: 'What for',
    assumed: 'Assumption',
    count: (n) => plural(n, { one: '1 expectation', other: `${number(n)} expectations` }),
  },
  promise: {
    of: (at, all) => `Promise ${number(at)} of ${number(all)}`,
    kinds: { sla: 'Agreement (SLA)', ola: 'Supporting agreement (OLA)', self_commitment: 'Self-commitment' },
    feasibility: 'Feasibility, by your estimates',
    howLong: 'How long it takes',
    consent: (n) => `Can we keep this? ${plural(n, { one: '1 answer', other: `${number(n)} answers` })}`,
    consentLabel: (value, n) =>
      `${number(value)}: ${plural(n, { one: '1 answer', other: `${number(n)} answers` })}`,
    who: 'Who needs it, and what for?',
    unworded: 'Not worded yet',
    empty: 'What do we promise, and can we keep it?',
  },
  closing: {
    toAsk: (name) => `${name}, to be asked`,
    title: 'What we take along',
    decisions: 'Decided',
    measures: 'Measures',
    open: 'Open points',
    until: (date) => `by ${date}`,
    result: 'The result',
    none: 'Nothing recorded yet.',
  },
  pause: {
    title: 'Break',
    until: (time) => `until ${time}`,
    afterwards: (title) => `Next: ${title}`,
  },
  decision: {
    title: 'Decision',
    none: 'No decision yet.',
    follows: 'What follows',
    decided: (by, how) => `Decided by: ${by}, ${how}`,
    by: { team: 'the team', facilitator: 'the facilitator', management: 'management' },
    hows: { unanimous: 'unanimously', majority: 'by majority', consent: 'by consent on the scale 0 to 5' },
  },
  task: { present: (n) => plural(n, { one: 'person here', other: 'people here' }) },
  playBack: {
    note: 'A case is being played back',
    usual: 'So far, usual',
    waiting: 'of it waiting',
    worst: 'at worst',
    atLeast: (time) => `at least ${time}`,
  },
  spotlight: 'In the spotlight',
  rest: {
    title: 'Short pause',
    note: 'The facilitator has paused the picture',
    text: 'We go on in a moment.',
  },
  notices: { restore: 'An earlier state comes back in a moment. Please do not write just now.' },
  picture: 'The room view in small',
  pages: 'Pages of the room view',
}
