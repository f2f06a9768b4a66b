/**
 * What carrying out a command looks like from the inside: one synchronous run on the live documents, whose changes and writes become durable
 * together and are visible to anybody only then. A result with `ok: false` leaves no trace.
 */
import type { CommandGain, CommandOf, CommandType } from '@servicewerkstatt/shared/commands/index.ts'
import type { MissingItem, RefusalReason } from '@servicewerkstatt/shared/commands/refusals.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { dateIn } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import type { NewId } from '@servicewerkstatt/shared/domain/ids.ts'
import type { Identity } from '../access/authenticate.ts'
import type { ServerContext } from '../server-context.ts'
import type { StorageWrite } from '../storage/workshop-storage.ts'
import type { WorkshopDocuments } from '../sync/workshop.ts'
import type { PromiseChecker } from './agreements/promise-checker.ts'
import { outcomeKey } from './outcome-key.ts'

export type CommandServices = Pick<ServerContext, 'hub' | 'storage' | 'sealer' | 'now'> & {
  readonly newId: NewId
  readonly checker: PromiseChecker
}

/** Who sent the command, and how they reach the server. */
export interface Sender {
  readonly identity: Identity
  /** Address without a slash at the end, for new links. */
  readonly origin: string
}

/** Goes into the first answer only and is never stored: secrets. */
export type OnceOnly = Record<string, string>

export type Refused = {
  readonly ok: false
  readonly reason: RefusalReason
  readonly missing?: readonly MissingItem[]
}
export type Outcome<T extends CommandType> = ({ readonly ok: true } & CommandGain<T>) | Refused

export const refused = (reason: RefusalReason): Refused => ({ ok: false, reason })
export const incomplete = (missing: readonly MissingItem[]): Refused => ({
  ok: false,
  reason: 'incomplete',
  missing,
})

/** The documents as they stand before the command, and everything needed to change them. */
export interface Run {
  readonly documents: WorkshopDocuments
  /** Typed reading. What was read stays as it was when the run has changed it since: read first, then write. */
  readonly board: RecordIndex
  readonly proceedings: RecordIndex
  /** The board for writing, as the server. */
  readonly boardWriter: BoardDocument
  /** RFC 3339, the server's clock. */
  readonly now: string
  /** The date where the workshop is. */
  readonly today: string
  readonly newId: NewId
  readonly workshopId: string
  write(write: StorageWrite): void
}

/** Opens the documents for one run and closes the indexes behind it. */
export function withRun<T>(
  documents: WorkshopDocuments,
  options: Pick<Run, 'newId' | 'workshopId' | 'write'> & { readonly now: Date },
  work: (run: Run) => T,
): T {
  const { newId, workshopId, write } = options
  const now = options.now.toISOString()
  const [board, proceedings] = [new RecordIndex(documents.board), new RecordIndex(documents.proceedings)]
  try {
    const today = dateIn(board.singleton('workshop').timeZone, now)
    const boardWriter = new BoardDocument(documents.board, { newId, now: () => now, as: 'server' })
    return work({ documents, board, proceedings, boardWriter, now, today, newId, workshopId, write })
  } finally {
    board.destroy()
    proceedings.destroy()
  }
}

/** How one type of command is carried out. */
export interface CommandHandler<T extends CommandType, P = undefined> {
  /** Reads what the run needs from the storage, after all commands before it. */
  readonly prepare?: (command: CommandOf<T>, services: CommandServices, sender: Sender) => Promise<P>
  readonly run: (command: CommandOf<T>, run: Run, context: HandlerContext<P>) => Outcome<T>
  /** Doing it twice is the same as doing it once, so no answer has to be kept; for what people send every few seconds. */
  readonly isRepeatable?: boolean
  /** It deletes what nobody may ever read again: afterwards nothing of it remains in the files of the database. */
  readonly scrubsAfter?: boolean
}

export interface HandlerContext<P> {
  readonly sender: Sender
  readonly services: CommandServices
  readonly prepared: P
  readonly once: OnceOnly
}

/** A handler with its preparation tied in, so that handlers of all kinds stand in one table. */
export type CarryOut<T extends CommandType> = (
  command: CommandOf<T>,
  services: CommandServices,
  sender: Sender,
  once: OnceOnly,
) => Promise<Outcome<T>>

/** Passing settings of a meeting, what people write in private, and when somebody voted; whose doing it was is nobody's business later. */
const NOT_AUDITED: readonly CommandType[] = [
  'cast-ballot',
  'cast-consent',
  'seal-answers',
  'rename-me',
  'set-room',
  // A rehearsal leaves no record.
  'start-dry-run',
  'end-dry-run',
  'start-timer',
  'change-timer',
  'pause-timer',
  'resume-timer',
  'stop-timer',
  'set-expected',
  'set-spotlight',
  'show-play-back',
  'announce-stage',
  'call-off-stage',
  'call-everyone',
  // Who wrote and when is nobody's business, now or later.
  'save-draft',
  'hand-in',
  'take-back',
  'drop-draft',
  'correct-card',
  'set-ready',
  'add-answer',
  'add-proposal',
]

/** Who did what, without its content. */
function audit(run: Run, type: CommandType, { identity }: Sender): void {
  if (NOT_AUDITED.includes(type)) return
  const { workshopId, now: at } = run
  run.write({
    write: 'audit',
    entry: { workshopId, at, participantId: identity.participantId, action: type, subject: null },
  })
}

export const handler =
  <T extends CommandType, P = undefined>({
    prepare,
    run,
    isRepeatable = false,
    scrubsAfter = false,
  }: CommandHandler<T, P>): CarryOut<T> =>
  async (command, services, sender, once) => {
    const { hub, newId } = services
    const { workshopId } = sender.identity
    const result = await hub.mutate<Outcome<T>, P | undefined>(
      workshopId,
      (documents, work, prepared) =>
        withRun(
          documents,
          { newId, workshopId, now: services.now(), write: (write) => work.write(write) },
          (opened) => {
            // `prepared` is what `prepare` resolved with; without it, P is undefined.
            const outcome = run(command, opened, { sender, services, prepared: prepared as P, once })
            if (outcome.ok) audit(opened, command.type, sender)
            return outcome
          },
        ),
      {
        ...(!isRepeatable && { commandId: outcomeKey(sender.identity.tokenHash, command.id) }),
        ...(prepare && { prepare: () => prepare(command, services, sender) }),
      },
    )
    if (scrubsAfter && result.ok) await services.storage.scrub()
    return result
  }
