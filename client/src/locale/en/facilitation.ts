import type { facilitation as german } from '../de/facilitation.ts'
import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('en')
const minutes = (n: number) => plural(n, { one: `1${NBSP}minute`, other: `${number(n)}${NBSP}minutes` })

export const facilitation: typeof german = {
  title: 'Facilitation',

  plan: {
    notBegun: (min, end) => `Not started yet. ${minutes(min)}, would end at ${end}.`,
    onPlan: 'On plan',
    behind: (min) => `${minutes(min)} behind plan`,
    ahead: (min) => `${minutes(min)} ahead of plan`,
    end: (expected, planned) =>
      expected === planned ? `Ends at ${planned}` : `Expected to end at ${expected} instead of ${planned}`,
    finished: 'All stages are finished.',
    noTimes: 'Taken from a file, therefore without clock times.',
    ruler: 'Stages of the workshop in minutes',
  },

  now: {
    title: 'Now',
    before: 'No stage has started yet.',
    beforeText: 'The room view shows code and address until everybody is here.',
    after: 'The workshop is finished.',
    afterText: 'The room view shows what you take along. Everything stays open and can go on.',
    facts: (mode, level, min) => [mode, level, minutes(min)].filter(Boolean).join(', '),
    modes: {
      collect: 'Collect',
      read: 'Read',
      group: 'Group',
      vote: 'Vote',
      discuss: 'Discuss',
      decide: 'Decide',
      break: 'Break',
    },
    levels: { named: 'with names', department: 'with department', anonymous: 'without names' },
    toPart: 'Look at this part',
  },

  timer: {
    start: (min) => `Start the clock: ${minutes(min)}`,
    minus: 'One minute less',
    plus: 'One minute more',
    pause: 'Pause the clock',
    resume: 'Let the clock run on',
    stop: 'Take the clock away',
    group: 'Time',
  },

  move: {
    begin: (title) => `Begin: ${title}`,
    next: (title) => `Next: ${title}`,
    finish: 'Finish the workshop',
    afterwards: (title, min) => `Next: ${title}, ${number(min)}${NBSP}min.`,
    thenEnd: 'This is the last stage.',
    writing: (n) =>
      plural(n, { one: '1 person is still writing.', other: `${number(n)} people are still writing.` }),
    question: (n) =>
      plural(n, {
        one: '1 person is still writing. Go on anyway?',
        other: `${number(n)} people are still writing. Go on anyway?`,
      }),
    questionText: 'Nobody loses a word. Whoever is writing follows later.',
    goOn: 'Go on',
    back: 'Back',
    done: (title) => `Everybody is at “${title}” now.`,
    doneFinish: 'The workshop is finished. Everything stays open.',
  },

  notes: {
    title: 'For you only',
    titleNext: (title) => `For you only, ahead of “${title}”`,
    goal: 'Aim',
    readAloud: 'To read aloud',
    stumblingBlocks: 'Stumbling blocks',
    planB: 'Plan B',
    none: 'There are no notes for this stage.',
  },

  stages: {
    title: 'All stages',
    show: 'Show and change all stages',
    minutes: (title) => `Minutes for “${title}”`,
    goHere: 'Go here',
    goHereLabel: (title) => `Bring everybody to “${title}”`,
    now: 'now',
    done: 'done',
  },

  room: {
    title: 'What the room sees',
    open: 'Open the room view',
    localOnly: 'This page runs under “localhost”. For the others, the address in the network counts.',
  },
  join: {
    title: 'Joining',
    qr: (address) => `QR code for joining: ${address}`,
    code: 'Code',
    address: 'Address',
    links: 'Links',
    team: 'Team',
    guest: 'Guests from other departments',
    roomLink: 'Room view',
    observer: 'Watching',
    copy: 'Copy',
    copyLabel: (what) => `Copy link: ${what}`,
    copied: (what) => `Link copied: ${what}.`,
    copyFailed: 'The browser refused to copy. The link can be selected by hand.',
    failed: 'The links cannot be had right now.',
    again: 'Try again',
    facilitatorNote:
      'The server cannot show the facilitator’s link again. It is where the workshop was created.',
    renewCode: 'Make a new code',
    codeRenewed: (code) => `The new code is ${code}. The old one no longer works.`,
  },
  doors: {
    title: 'Doors',
    legend: 'Whoever is new',
    open: 'open',
    knock: 'knocks',
    closed: 'closed',
    notes: {
      open: 'Whoever has the link or the code comes in at once.',
      knock: 'Whoever is new waits until you let them in.',
      closed: 'Nobody new comes in. Whoever was in before always may.',
    },
    knocks: (name) => `${name} is knocking`,
    admit: 'Let in',
    admitLabel: (name) => `Let ${name} in`,
    refuse: 'Turn away',
    refuseLabel: (name) => `Turn ${name} away`,
    admitAll: 'Let all in',
  },
  people: {
    title: (n) => plural(n, { one: '1 person is here', other: `${number(n)} are here` }),
    all: (n) => plural(n, { one: 'Show this person', other: `Show and manage all ${number(n)}` }),
    nobody: 'Nobody is here yet.',
    expected: 'Expected',
    expectedHint: 'How many you expect. The room view then shows: “8 of 14 here”.',
    unnamed: 'Guest',
    facilitator: 'Facilitator',
    menu: (name) => `What should happen with ${name}?`,
    remove: 'Remove from the workshop …',
    removeQuestion: (name) => `Remove ${name} from the workshop?`,
    removeText: 'Their access ends at once. What this person wrote stays.',
    removeSubmit: 'Remove',
    removed: (name) => `${name} is no longer here.`,
  },
  freeze: {
    title: 'Board',
    on: 'Freeze the board',
    note: 'Everybody can read on, but change nothing. You can.',
  },
}
