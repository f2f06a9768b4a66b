import type { join as german } from '../de/join.ts'

/** Joining by link, QR or code. */
export const join: typeof german = {
  pageTitle: 'Join',
  title: 'You are invited.',
  titleFacilitator: 'You are the facilitator.',
  titleObserver: 'You are watching.',
  withCode: (code) => `Code ${code}`,
  lead: 'What may the others call you?',
  leadFacilitator: 'So that the others see who facilitates.',
  name: 'Your name',
  nameHint: 'May stay empty. You will be “Guest” with a number.',
  nameHintFacilitator: 'May stay empty.',
  department: 'Your department',
  departmentHint: 'May stay empty if you belong to the team.',
  submit: 'Join',
  busy: 'Opening …',
  note: 'No account, no password. Every task says who sees your words.',

  codeTitle: 'Enter the code',
  codeLead: 'It is on the big screen.',
  code: 'Code',
  otherCode: 'Enter another code',

  again: (title) => `On this device you are already in “${title}”.`,
  againUntitled: 'On this device you are already in this workshop.',
  goOn: 'Go on as the same person',

  passcodeTitle: 'One passcode, please',
  passcodeLead: 'The facilitator has set it for this workshop.',
  passcode: 'Passcode',
  passcodeMissing: 'What is the passcode?',

  knockingTitle: 'You have knocked.',
  knockingText: 'The facilitator will let you in. Keep this page open.',
  knockingAnnounce: 'You have knocked. The facilitator will let you in.',
  knockingAdmitted: 'You have been let in.',
  knockingRefused: 'The facilitator did not let you in. Please ask directly.',
  knockingOffline: 'The connection is missing right now. We keep trying.',
  stopWaiting: 'Stop waiting',

  linkMissing: 'The part after # is missing from this address.',
  linkMissingText: 'It may have been lost on the way. Copy the link once more, or enter the code.',
  toStart: 'To the start page',
  askAgain: 'Please ask the facilitator.',
}
