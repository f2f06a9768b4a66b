import type { join as german } from '../de/join.ts'

/** Joining by link, QR or code. */
export const join: typeof german = {
  pageTitle: 'Join',
  kicker: 'Invitation to the workshop',
  kickerFacilitator: 'Facilitating the workshop',
  titleUnknown: 'Servicewerkstatt',
  titleCode: (code) => `Code ${code}`,
  facilitatedBy: (name) => `${name} facilitates.`,
  name: 'Your name',
  nameHint: 'May stay empty. You will be “Guest” with a number.',
  department: 'Your department',
  departmentHint: 'May stay empty if you belong to the team.',
  submit: 'Join',
  submitFacilitator: 'Start facilitating',
  busy: 'Opening …',
  opening: 'Opening the workshop …',
  note: 'No account, no password. Every task says who sees your words.',

  codeTitle: 'Join with a code',
  codeLead: 'It is on the big screen.',
  code: 'Code',
  goOn: 'Next',

  alreadyIn: 'On this device you are already in.',
  goOnAsBefore: 'Go on as before',
  asSomebodyElse: 'Join as somebody else',

  passcodeLead: 'The facilitator has set a passcode for this workshop.',
  passcode: 'Passcode',
  passcodeMissing: 'What is the passcode?',

  knockingTitle: 'You have knocked.',
  knockingText: 'The facilitator will let you in. Keep this page open until then.',
  knockingRefused: 'The facilitator did not let you in.',
  knockingRefusedText: 'Please ask them directly.',
  knockingOffline: 'The connection is missing right now. We keep trying.',
  admitted: 'You have been let in.',
  stopWaiting: 'Stop waiting',

  linkMissing: 'The part after # is missing from this address.',
  linkMissingText: 'It may have been lost on the way. Copy the link once more, or enter the code.',
  enterCode: 'Enter the code',
  toStart: 'To the start page',
  wereIn: 'I have been in before',
  recoveryWords: 'Your four words',
  recoveryHint:
    'They stand in the workshop under “Who is here?”. Without them the facilitator can help: “This is …”.',
  recoverySubmit: 'Back as the same person',
  recoveryWrong: 'These words do not work here. Please ask the facilitator.',
  reclaimLead: 'On this device you are in already, without facilitating.',
  reclaim: 'Take facilitation back',
}
