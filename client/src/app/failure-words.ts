import type { DoorWords } from '../locale/catalogues.ts'
import type { Failure } from './api.ts'

/** What went wrong in the words of the interface; says what to do. */
export function failureWords(words: DoorWords['common'], failure: Failure): string {
  const { errors } = words
  switch (failure.reason) {
    case 'unknown-link':
      return errors.unknownLink
    case 'wrong-code':
      return errors.wrongCode
    case 'doors-closed':
      return errors.doorsClosed
    case 'too-many-attempts':
      return errors.tooManyAttempts
    case 'passcode-needed':
      return errors.passcodeNeeded
    case 'wrong-passcode':
      return errors.wrongPasscode
    case 'not-admitted':
      return errors.notAdmitted
    case 'workshop-full':
      return errors.full
    case 'too-large':
      return errors.tooLarge
    case 'unreachable':
      return errors.unreachable
    case 'server-fault':
      return errors.serverFault
    case 'unexpected-answer':
      return errors.unexpected
    case 'invalid-import':
    case 'other':
      return failure.message === '' ? errors.unexpected : failure.message
  }
}
