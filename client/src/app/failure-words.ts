import type { DoorWords } from '../locale/catalogues.ts'
import type { Failure } from './api.ts'

/** What went wrong in the words of the interface; says what to do. */
export function failureWords({ errors }: DoorWords['common'], failure: Failure): string {
  switch (failure.reason) {
    case 'unknown-link':
      return errors.unknownLink
    case 'wrong-code':
      return errors.wrongCode
    case 'doors-closed':
      return errors.doorsClosed
    case 'too-many-attempts':
    case 'too-many-requests':
      return errors.tooManyAttempts
    case 'wrong-passcode':
      return errors.wrongPasscode
    case 'wrong-create-passcode':
      return errors.wrongCreatePasscode
    case 'workshop-full':
      return errors.full
    case 'not-admitted':
    case 'not-signed-in':
      return errors.notAdmitted
    case 'too-large':
      return errors.tooLarge
    case 'unreachable':
      return errors.unreachable
    case 'storage-unavailable':
      return errors.storageUnavailable
    case 'server-fault':
      return errors.serverFault
    case 'unexpected-answer':
      return errors.unexpected
    case 'invalid-import':
    case 'other':
      return failure.message === '' ? errors.unexpected : failure.message
  }
}
