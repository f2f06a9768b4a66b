import type { start as german } from '../de/start.ts'
import { NBSP } from '../format.ts'

/** Start page. */
export const start: typeof german = {
  pageTitle: 'Servicewerkstatt',
  headline: 'Say together what we deliver. Show openly whether we keep it.',
  howItRuns: 'How a workshop runs',

  create: {
    title: 'New workshop',
    lead: 'For the facilitator. Ready in three minutes, no account.',
    team: 'Which team is it about?',
    teamMissing: 'What is the team called? One word is enough.',
    teamOfSample: 'Leave it empty to keep the name from the sample.',
    name: 'Your name',
    template: 'Template',
    contentLanguage: 'Language of the content',
    passcode: 'Passcode for new workshops',
    passcodeMissing: 'On this server only those who know the passcode can open a workshop.',
    submit: 'Create workshop',
    submitSample: 'Open sample',
    busy: 'Creating …',
    busyWords: 'The workshop is being created.',
    or: 'or',
    importFile: 'Open a JSON file',
    importBusy: 'Reading …',
    createdButNotEntered:
      'The workshop was created, but the connection broke. This facilitator link takes you on:',
  },
  templates: {
    kickoff: {
      title: 'Kick-off',
      description: 'Service, goal and process, minute by minute',
      meta: '120 min',
    },
    promises: {
      title: 'Promises',
      description: 'Expectations, gap and catalogue, with guests',
      meta: '150 min',
    },
    review: { title: 'Review', description: 'What did we keep, what comes now', meta: '30 min' },
    default: {
      title: 'Five parts',
      description: 'Free order, from the service to keeping track',
      meta: 'empty',
    },
    'it-servicedesk': {
      title: 'IT service desk',
      description: 'Incidents and new workplaces',
      meta: 'sample',
    },
    'finance-month-end': { title: 'Month-end', description: 'Figures that others wait for', meta: 'sample' },
  },
  importProblem: {
    title: 'This file cannot be opened. Nothing was created.',
    notJson: (line, column) => `It is not valid JSON. Line ${line}, column ${column} does not fit.`,
    reasons: {
      'too-large': `It is larger than 20${NBSP}MB. The server takes no more than that.`,
      empty: 'It is empty.',
      unreadable: 'It cannot be read on this device.',
      'not-json': 'It is not valid JSON.',
      'not-a-workshop': 'It does not come from Servicewerkstatt.',
      'newer-format': 'It is newer than this server.',
      'invalid-value': 'Something in this place does not fit.',
      'id-mismatch': 'In this place an entry carries another id than its key.',
    },
    place: (path) => `Place: ${path}`,
    chooseOther: 'Choose another file',
  },

  join: {
    title: 'Take part',
    lead: 'The code is on the big screen.',
    code: 'Code',
    submit: 'Join',
    problems: {
      empty: 'Which code is on the big screen?',
      'too-short': 'Something is missing: the code has six characters.',
      'too-long': 'That is too long: the code has six characters.',
      'not-in-alphabet': 'The code has no 0, O, 1, I or L. Does a character look similar?',
      'foreign-link': 'This link leads to no workshop. The code has six characters.',
    },
  },
  devices: {
    title: 'On this device',
    untitled: 'Workshop without a name',
    lastSeen: (role, date) => `${role}, last on ${date}`,
    roles: {
      facilitator: 'Facilitator',
      team: 'Team',
      guest: 'Guest',
      observer: 'Observer',
      room: 'Room view',
      approver: 'Approval',
    },
    forget: (title) => `Forget “${title}” on this device`,
    forgotten: (title) => `“${title}” is no longer listed here. The workshop itself stays.`,
  },
  steps: [
    { title: 'Service and goal', text: 'Which service do we provide, and what for?' },
    { title: 'Process', text: 'Our own steps, quickly drawn, easily corrected.' },
    { title: 'Expectations', text: 'What do the others need, and what for?' },
    { title: 'Catalogue and agreement', text: 'Promises that the process can carry.' },
    { title: 'Publish and keep track', text: 'Kept or not: both are shown.' },
  ],
}
