/** What a command has deleted is gone from the files of the database too before its answer leaves. */
import type { CommandType } from '@servicewerkstatt/shared/commands/index.ts'
import type { CarryOut } from './command-call.ts'

/** When scrubbing fails, the sender hears it and repeats: the command is found done, and the scrubbing is tried again. @throws StorageError */
export const scrubbing =
  <T extends CommandType>(carryOut: CarryOut<T>): CarryOut<T> =>
  async (command, services, sender, once) => {
    const outcome = await carryOut(command, services, sender, once)
    if (outcome.ok) await services.storage.scrub()
    return outcome
  }
