import type { shell as german } from '../de/shell.ts'
import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('en')

export const shell: typeof german = {
  untitled: 'Workshop without a name',
  parts: {
    1: { title: 'Service and goal', short: 'Service' },
    2: { title: 'Process', short: 'Process' },
    3: { title: 'Expectations', short: 'Expectations' },
    4: { title: 'Catalogue and agreement', short: 'Catalogue' },
    5: { title: 'Publish and follow up', short: 'Result' },
  },
  now: 'Now',
  overview: 'Overview',
  console: 'Facilitation',
  navigation: 'Parts of the workshop',
  stageOf: (at, all) => `Stage ${number(at)} of ${number(all)}`,
  beforeStart: 'Not started yet',
  afterEnd: 'Finished',
  here: 'the group is here',
  menu: 'More',
  opening: 'Opening the workshop …',
  openingOffline: 'No connection to the server right now. It goes on by itself as soon as it is there.',
  openingLong: 'This takes longer than usual. Is the connection to the server still there?',
  socketBlocked:
    'The server answers, but the connection for working together (WebSocket) is not established. A proxy often blocks it. If another browser does not help, ask your IT.',

  task: 'Your task',
  statement: 'Our service',
  goals: (n) => plural(n, { one: 'Our goal', other: 'Our goals' }),

  follow: {
    movedTo: (title) => `Everybody is at “${title}” now.`,
    goAlong: 'Go along',
    stay: 'Stay here',
    waits: 'You are writing. You will be taken along as soon as you have finished.',
    backToGroup: 'Back to the group',
    calledTo: (title: string) => `The facilitator calls everybody to “${title}”.`,
    callEveryone: 'Everybody here',
    called: 'Everybody is called. Those who write will follow.',
    groupIsAt: (title) => `The group is at “${title}”.`,
  },

  past: 'Looking back at a finished stage',
  spotlight: 'In the spotlight',
  upcoming: {
    announced: (title: string) =>
      title === '' ? 'The workshop is about to end.' : `Next in a moment: “${title}”.`,
    next: (title: string) => (title === '' ? 'In a moment: end of the workshop' : `In a moment: ${title}`),
    in: (seconds: number) => `in ${number(seconds)}${NBSP}s`,
    keepWriting: 'If you are writing, finish in peace.',
  },

  saved: {
    opening: 'Connecting …',
    offlinePageOnly: 'Offline – please leave this page open',
    lost: 'Offline. What you write is safe on this device.',
    lostPageOnly: 'Offline. Leave this page open until the connection is back.',
    back: 'Connected again.',
    offlineLine:
      'Just go on writing: everything is kept safe on this device and sent as soon as the connection is back.',
    offlineLinePageOnly:
      'This browser keeps nothing on the device. What you write now is on this page only: leave it open until the connection is back.',
    reloadWorks: 'Reloading works, too.',
    reloadNeedsServer: 'Only reloading needs the connection.',
    cannotSaveLine:
      'The server has no room to save right now. Everybody can go on writing; it is saved as soon as the server has room again. Leave this page open until then.',
    cannotSaveIdle:
      'The server has no room to save right now. What is added now is saved as soon as the server has room again.',
    frozen: 'The facilitator has frozen the board. You can still read.',
    unfrozen: 'The board is open again.',
    tryNow: 'Try now',
  },
  kept: {
    title: 'Not applied: your text is waiting here.',
    textOpen: 'The board did not take it when it arrived. Put back or copy what you still need.',
    textClosed:
      'The board takes nothing right now. As soon as it is open, you can put this back here; copying works at once.',
    putBack: 'Put back',
    putAllBack: (n) => `Put all ${number(n)} back`,
    isBack: (n) => plural(n, { one: 'Put back.', other: `${number(n)} texts put back.` }),
    noPlace: 'There is no place for it any more where it stood. It stays here for copying.',
    copyAll: 'Copy all',
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'The browser refused to copy. The text can be selected by hand.',
    done: 'Done',
  },
  leave: {
    question: 'Not everything has reached the server yet. Leave anyway?',
    keptOnDevice:
      'What you wrote is kept safe on this device. It is sent only when you open the workshop here again; the others do not see it until then.',
    pageOnly: 'What you wrote is on this page only. If you leave, it is gone.',
    stay: 'Stay here',
    go: 'Leave anyway',
  },
  timer: {
    reduce: 'Make the clock small',
    enlarge: 'Show the clock',
    marks: {
      300: `5${NBSP}minutes left.`,
      60: `1${NBSP}minute left.`,
      10: `10${NBSP}seconds left.`,
      0: 'Time is up.',
    },
  },

  people: {
    button: (n) => plural(n, { one: '1 person here', other: `${number(n)} people here` }),
    title: 'Who is here?',
    me: 'you',
    none: 'Nobody else is here right now.',
    at: (title) => `at “${title}”`,
    myName: 'How the others see you',
    save: 'Change name',
    saved: (name) => `You are called “${name}” here now.`,
  },

  rehearsal: {
    title: 'Dry run.',
    text: 'What you write now vanishes when the facilitator ends it.',
  },

  muchDeleted: {
    text: (n) => `${number(n)} things have just gone to the trash.`,
    bringBack: 'Bring them all back',
  },

  nextPerson: {
    open: 'Next person',
    here: 'Next person on this device',
    turn: (name) => `${name} is writing here.`,
    question: 'Who writes on this device now?',
    text: 'What you have written stays yours and is no longer to be seen then.',
    name: 'Name',
    start: 'Go on',
    back: 'Has been on this device before',
    failed: 'That did not work. Try again.',
  },

  park: {
    button: 'Keep for later',
    title: 'What should not get lost?',
    field: 'Thought for the parking lot',
    hint: 'With your name. Every item is talked about at the end of the workshop.',
    submit: 'Keep',
    done: 'Kept in the parking lot.',
    list: (n) =>
      plural(n, { one: '1 item is there already.', other: `${number(n)} items are there already.` }),
  },

  help: {
    menu: 'Keys and help',
    title: 'Keys',
    single: 'Use single keys',
    singleNote: 'They never count in text fields.',
    keys: {
      park: 'Keep a thought for later',
      help: 'This help',
      undo: 'Undo your own change',
      redo: 'Redo',
      leave: 'Leave a text field or dialog',
    },
    keyNames: { undo: 'Ctrl Z', redo: 'Ctrl Shift Z', leave: 'Esc' },
    how: 'How it works here',
    howText: [
      'A click into a text opens it for writing. Everybody writes at the same time.',
      'At the top you see whether everything is saved.',
      'Undo concerns only what you did yourself.',
    ],
  },

  actions: {
    undo: 'Undo',
    redo: 'Redo',
    exportPdf: 'Take along as PDF',
    exportJson: 'Take along as JSON',
    preparing: 'Making the file …',
    exported: (name) => `“${name}” is in your downloads.`,
    settings: 'Language and look',
    roomView: 'Open the room view',
    toStart: 'To the start page',
    version: (version) => `Servicewerkstatt ${version}`,
  },
  settings: {
    title: 'Language and look',
    language: 'Language',
    look: 'Look',
    note: 'On this device only. What you write stays in its language.',
  },

  arrival: {
    soon: 'It is about to begin.',
    lead: 'The facilitator will bring everybody to the first stage. Until then, have a look around.',
    leadRunning: 'No stage of this workshop is running right now. All parts can be read and edited.',
    agenda: 'What happens here',
    minutes: (n) => `${number(n)}${NBSP}min`,
    total: (n) => `${number(n)}${NBSP}minutes in all`,
    done: 'done',
    now: 'now',
    toConsole: 'To the facilitation',
    about: 'This workshop',
    title: 'Title',
    team: 'Name of the team',
    headcount: 'How many are you?',
    sampleNote: 'This is a sample. Everything may be changed.',
  },
  latecomer: {
    title: 'Decided so far',
    dismiss: 'Read',
  },

  refused: {
    title: 'You cannot go on here right now.',
    unknown: 'The server does not let this page in any more.',
    reload: 'Reload',
    toStart: 'To the start page',
    join: 'Join with a code',
  },
  noAccess: {
    title: 'This device has no access to this workshop.',
    text: 'The link of the invitation or the code on the screen lets you in.',
  },
  facilitatorOnly: {
    title: 'This is the facilitator’s page.',
    text: 'The facilitator’s link lets you in.',
    back: 'To the workshop',
  },
  safety: 'Safety copies and trash',
  seat: {
    facilitates: 'You facilitate as well now. “Facilitation” stands at the top.',
    takesPart: 'You take part now, without facilitating.',
    left: 'You are down as having left.',
    leftText: 'So you count nowhere just now.',
    imBack: 'I am back',
  },
  recovery: {
    title: 'Back on another device',
    text: 'With these four words you come in anywhere as the same person. Only you see them.',
    show: 'Show four words',
    failed: 'The words cannot be had just now.',
  },
  takeOver: {
    title: (name: string) => `${name} has lost the connection. Take over?`,
    text: 'Stage, clock and writing go on. When they come back, you facilitate together again.',
    submit: 'Take over',
    later: 'Wait',
  },
  sheet: 'Print the fall-back sheet',
}
