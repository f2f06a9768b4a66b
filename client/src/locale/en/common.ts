import type { common as german } from '../de/common.ts'
import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('en')

/** Words that every screen needs. */
export const common: typeof german = {
  productName: 'Servicewerkstatt',
  skipToContent: 'Skip to content',
  mayStayEmpty: 'may stay empty',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  pick: {
    search: 'Search',
    found: (n: number) => plural(n, { one: '1 match', other: `${number(n)} matches` }),
    nothing: 'Nothing found.',
    empty: 'There is nothing to choose here yet.',
  },
  save: 'Save',
  add: 'Add',
  remove: 'Remove',
  edit: 'Edit',
  more: 'More',
  back: 'Back',
  next: 'Next',
  copy: 'Copy',
  copied: 'Copied.',
  tryAgain: 'Try again',
  loading: 'Loading …',
  messages: 'Messages',
  search: 'Search',
  clearSearch: 'Clear search',
  nothingFound: 'Nothing found.',
  showOptions: 'Show options',
  createEntry: (text) => `Create “${text}”`,
  of: (part, whole) => `${number(part)} of ${number(whole)}`,
  characters: (n) => plural(n, { one: '1 character', other: `${number(n)} characters` }),

  language: {
    label: 'Language',
    names: { de: 'Deutsch', en: 'English' },
    short: { de: 'DE', en: 'EN' },
  },
  theme: {
    label: 'Appearance',
    names: { system: 'Like the device', light: 'Light', dark: 'Dark' },
    short: { system: 'Automatic', light: 'Light', dark: 'Dark' },
    contrast: 'Strong contrast',
  },

  states: {
    met: 'Met',
    near_miss: 'Narrowly missed',
    missed: 'Missed',
    no_cases: 'No cases',
    not_measurable_yet: 'Not measurable yet',
    not_in_force: 'Not agreed yet',
    feasible: 'feasible',
    tight: 'tight',
    not_feasible: 'not feasible',
    not_checkable: 'cannot be checked',
    outdated: 'check is outdated',
    confirmed: 'confirmed',
    changed: 'changed',
    dropped: 'dropped',
    number_good: 'Good number, bad experience',
  },
  fewCases: 'Few cases: this does not say much yet.',

  saved: {
    saved: 'Saved',
    sending: 'Sending …',
    offline: 'Offline – kept safe on this device',
    frozen: 'Board frozen: read only',
    not_applied: 'Not applied: your text is kept here',
    server_cannot_save: 'Not saved yet: the server has no room',
    no_access: 'No access',
  },
  presence: { here: 'is here', away: 'away right now', knocking: 'is knocking' },
  measurability: {
    of: (n) => `Measurability ${n} of 6`,
    withoutNumber: 'Deliberately without a number',
  },
  time: {
    left: (seconds) => {
      const minutes = Math.floor(seconds / 60)
      const rest = seconds % 60
      const words = [
        minutes > 0 && plural(minutes, { one: `1${NBSP}minute`, other: `${minutes}${NBSP}minutes` }),
        rest > 0 && plural(rest, { one: `1${NBSP}second`, other: `${rest}${NBSP}seconds` }),
      ]
      return `${words.filter(Boolean).join(' ')} left`
    },
    lastMinute: `1${NBSP}minute left`,
    over: 'Time is up',
    paused: 'Paused',
  },
  scale: {
    cannotJudge: 'I cannot judge this',
    clear: 'Take the answer back',
  },

  errors: {
    unreachable: 'The server cannot be reached right now. Are you still connected to the network?',
    unknownLink: 'This link does not work here. Please ask the facilitator.',
    wrongCode: 'This code does not work here. Please ask the facilitator.',
    doorsClosed: 'The doors are closed. Please ask the facilitator.',
    tooManyAttempts: 'Too many attempts. You can go on in a minute.',
    wrongPasscode: 'This passcode is not right. Please ask the facilitator.',
    notAdmitted: 'This access is no longer valid. Please ask the facilitator.',
    wrongCreatePasscode: 'This passcode is not right. Whoever runs the server knows it.',
    storageUnavailable: 'The server cannot save right now. Please try again in a moment.',
    full: 'The workshop is full. Please ask the facilitator.',
    tooLarge: 'This is too large for the server.',
    serverFault: 'The server made a mistake. Nothing was lost; please try again.',
    unexpected: 'The server gave an unexpected answer. Please try again.',
  },

  crash: {
    title: 'Something went wrong here.',
    text: 'What was shown as saved is saved. Reloading usually helps.',
    reload: 'Reload',
    toStart: 'To the start page',
    detail: 'For tracing the fault',
  },
  notFound: {
    title: 'There is no such page.',
    text: 'Part of the address may be missing. The start page takes you on, with the code or a workshop on this device.',
    toStart: 'To the start page',
  },
  deleting: {
    question: (author: string) => `${author} wrote this. Delete it anyway?`,
    text: 'It goes to the trash. The facilitator can bring it back.',
    submit: 'Delete',
  },
}
