/** What the room view does besides showing the stage: pause, pages, what is hidden, what it is told in advance. */
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { handler } from '../command-call.ts'

/** A warning that nobody took away goes by itself, in milliseconds. */
const NOTICE_MS = 60_000
/** The oldest fall off; they are in the trash or forgotten by then. */
const MOST_HIDDEN = 200

export const setRoom = handler<'set-room'>({
  run: (
    { isPaused, showsCode, showsNames, processId, paging, notice, sponsor },
    { documents, proceedings, now },
  ) => {
    const { room, currentStageId: stageId } = proceedings.singleton('run')
    const until = new Date(Date.parse(now) + NOTICE_MS).toISOString()
    patchRun(documents.proceedings, {
      room: {
        ...room,
        ...(isPaused !== undefined && { isPaused }),
        ...(showsCode !== undefined && { showsCode }),
        ...(showsNames !== undefined && { showsNames }),
        ...(processId !== undefined && { processId }),
        ...(paging && { paging: { stageId, page: paging.page, since: paging.isHeld ? null : now } }),
        ...(notice !== undefined && { notice: notice && { kind: notice, until } }),
      },
      ...(sponsor !== undefined && { sponsor }),
    })
    return { ok: true }
  },
})

export const hideOnRoom = handler<'hide-on-room'>({
  run: ({ collection: type, thingId: id, isHidden }, { documents, proceedings }) => {
    const { room, spotlight } = proceedings.singleton('run')
    const others = room.hidden.filter((thing) => thing.type !== type || thing.id !== id)
    const hidden = isHidden ? [...others, { type, id }].slice(-MOST_HIDDEN) : others
    const isLit = spotlight?.type === type && spotlight.id === id
    patchRun(documents.proceedings, {
      room: { ...room, hidden },
      ...(isHidden && isLit && { spotlight: null }),
    })
    return { ok: true }
  },
})
