/** Doors, freezing, the expected number of people, the spotlight, a case that is played back. What a facilitator chose on purpose is remembered privately, so that nothing changes it later. */
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { CommandServices, Run, Sender } from '../command-call.ts'
import { handler } from '../command-call.ts'

const CHOSEN_SPACE = 'chosen'
const DOORS = 'doors'
const EXPECTED = 'expected'

const remember = (run: Run, key: string): void => {
  const { workshopId } = run
  run.write({ write: 'private', value: { workshopId, space: CHOSEN_SPACE, key, value: 'true' } })
}

/** Somebody set the doors on purpose; then the first stage leaves them as they are (LOBBY-1). */
export const wasDoorsChosen = async (
  _command: unknown,
  { storage }: CommandServices,
  { identity }: Sender,
): Promise<boolean> => (await storage.privateValue(identity.workshopId, CHOSEN_SPACE, DOORS)) !== null

/** Somebody set how many people are expected. */
export const wasExpectedChosen = async (
  { storage }: Pick<CommandServices, 'storage'>,
  workshopId: string,
): Promise<boolean> => (await storage.privateValue(workshopId, CHOSEN_SPACE, EXPECTED)) !== null

export const setDoors = handler<'set-doors'>({
  run: ({ doors }, run) => {
    patchRun(run.documents.proceedings, { doors })
    remember(run, DOORS)
    return { ok: true }
  },
})

/** The sync server reads this after the transaction and turns every connection that it concerns. */
export const setFrozen = handler<'set-frozen'>({
  run: ({ frozen }, { documents }) => {
    patchRun(documents.proceedings, { frozen })
    return { ok: true }
  },
})

export const setExpected = handler<'set-expected'>({
  run: ({ expected }, run) => {
    const { counts } = run.proceedings.singleton('run')
    patchRun(run.documents.proceedings, { counts: { ...counts, expected } })
    remember(run, EXPECTED)
    return { ok: true }
  },
})

export const showPlayBack = handler<'show-play-back'>({
  run: ({ playBack }, { documents, proceedings }) => {
    const { room } = proceedings.singleton('run')
    // What was played is what the room talks about: it stays on the wall afterwards.
    const chosen = playBack && { room: { ...room, processId: playBack.processId } }
    patchRun(documents.proceedings, { playBack, ...chosen })
    return { ok: true }
  },
})

/** Where everybody is called to; each call is a new one, even to the same place. */
export const callEveryone = handler<'call-everyone'>({
  run: ({ place }, { documents, now }) => {
    patchRun(documents.proceedings, { call: { place, at: now } })
    return { ok: true }
  },
})

export const setSpotlight = handler<'set-spotlight'>({
  run: ({ spotlight }, { documents }) => {
    patchRun(documents.proceedings, { spotlight })
    return { ok: true }
  },
})
