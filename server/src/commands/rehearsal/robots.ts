/** The robots of a dry run: every few seconds each of them does one thing, with the same commands and the same rights as people. */
import { createHash } from 'node:crypto'
import { mayCommand } from '@servicewerkstatt/shared/commands/access.ts'
import { commandSchema } from '@servicewerkstatt/shared/commands/index.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { coText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import type { FastifyInstance } from 'fastify'
import type { ServerContext } from '../../server-context.ts'
import { UnknownWorkshopError } from '../../sync/hub-errors.ts'
import { carryOut } from '../carry-out.ts'
import type { CommandServices } from '../command-call.ts'
import { groupsOf } from '../small-groups/groups-of.ts'
import { ROBOT_IDS } from './dry-run.ts'
import { type Move, robotMoves, type Seen } from './robot-moves.ts'

/** People take longer; whoever rehearses does not want to wait. */
const EVERY_MS = 1500

type Context = Pick<ServerContext, 'log' | 'publicUrl'>

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Look extends Omit<Seen, 'ownGroup'> {
  readonly locale: 'de' | 'en'
  readonly groups: readonly GroupInOrder[]
}

/** What a robot sees; null while there is no rehearsal. */
const look = ({ hub }: CommandServices, workshopId: string): Promise<Look | null> =>
  hub.read(workshopId, (documents) => {
    const [board, proceedings] = [new RecordIndex(documents.board), new RecordIndex(documents.proceedings)]
    try {
      const { rehearsal, currentStageId } = proceedings.singleton('run')
      if (!rehearsal) return null
      return {
        locale: board.singleton('workshop').locale,
        stage: proceedings.record('stages', currentStageId ?? ''),
        voteRounds: proceedings.all('voteRounds'),
        consentRounds: proceedings.all('consentRounds'),
        perceptionRounds: proceedings.all('perceptionRounds'),
        groups: currentStageId === null ? [] : groupsOf({ board, proceedings }, currentStageId),
      }
    } finally {
      board.destroy()
      proceedings.destroy()
    }
  })

/** Lets every robot of every rehearsal do its next thing. @param done what they did, by workshop */
export async function moveRobots(
  services: CommandServices,
  context: Context,
  done: Map<string, Set<string>>,
): Promise<void> {
  for (const workshopId of services.hub.workshopIds()) {
    try {
      const seen = await look(services, workshopId)
      if (!seen) {
        done.delete(workshopId)
        continue
      }
      const moved = done.get(workshopId) ?? new Set()
      done.set(workshopId, moved)
      for (const [index, robotId] of ROBOT_IDS.entries()) {
        const ownGroup = seen.groups.find(({ memberIds }) => memberIds.includes(robotId))
        const next = robotMoves({ ...seen, ownGroup }, index, seen.locale, hash).find(
          ({ once }) => !moved.has(`${robotId} ${once}`),
        )
        if (!next) continue
        moved.add(`${robotId} ${next.once}`)
        await act(services, context, workshopId, robotId, next)
      }
    } catch (error) {
      if (error instanceof UnknownWorkshopError) continue
      context.log.warn({ workshopId, err: error }, 'a robot could not move')
    }
  }
}

/** A refusal is an answer like any other: the stage moved on, or was revealed already. */
async function act(
  services: CommandServices,
  { publicUrl }: Context,
  workshopId: string,
  robotId: string,
  move: Move,
): Promise<void> {
  if ('textId' in move) return await writeText(services, workshopId, robotId, move)
  const { body } = move
  const command = commandSchema.safeParse({ id: newRandomId('robot'), ...body })
  if (!command.success || !mayCommand('team', command.data.type)) return
  const identity = { workshopId, role: 'team', participantId: robotId, tokenHash: robotId } as const
  await carryOut(command.data, services, { identity, origin: publicUrl() }, {})
}

/** As somebody of the team writes in an editor; where others were quicker, theirs stays. */
function writeText(
  { hub }: CommandServices,
  workshopId: string,
  robotId: string,
  { textId, text }: { readonly textId: string; readonly text: string },
): Promise<void> {
  return hub.mutate(workshopId, (documents) => {
    const board = new BoardDocument(documents.board, { by: () => robotId })
    const shared = coText(board, { collection: 'statementProposals', id: textId, field: 'text' })
    if (shared?.toString().trim() === '') board.transact(() => shared.insert(0, text))
  })
}

/** Robots move as long as the server runs. */
export function registerRobots(app: FastifyInstance, services: CommandServices, context: Context): void {
  const done = new Map<string, Set<string>>()
  let isMoving = false
  const timer = setInterval(() => {
    if (isMoving || services.hub.isDraining) return
    isMoving = true
    void moveRobots(services, context, done).finally(() => {
      isMoving = false
    })
  }, EVERY_MS)
  timer.unref()
  app.addHook('onClose', async () => clearInterval(timer))
}
