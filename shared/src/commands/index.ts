/** Every command as one schema: what a client may ask the server to do beyond writing on the board. */
import * as z from 'zod'
import type { CommandType } from './access.ts'
import { addPersonInRoom } from './add-person-in-room.ts'
import { addAnswer } from './add-answer.ts'
import { addProposal } from './add-proposal.ts'
import { adoptWording } from './adopt-wording.ts'
import { answerKnock } from './answer-knock.ts'
import { addStage } from './add-stage.ts'
import { appendAgenda } from './append-agenda.ts'
import { castBallot } from './cast-ballot.ts'
import { castConsent } from './cast-consent.ts'
import { moveStage } from './move-stage.ts'
import { removeStage } from './remove-stage.ts'
import { restoreStage } from './restore-stage.ts'
import { splitStage } from './split-stage.ts'
import { announceStage } from './announce-stage.ts'
import { callOffStage } from './call-off-stage.ts'
import { callEveryone } from './call-everyone.ts'
import { changeStage } from './change-stage.ts'
import { changeTimer } from './change-timer.ts'
import { closeConsent } from './close-consent.ts'
import { closePerception } from './close-perception.ts'
import { closeVote } from './close-vote.ts'
import { endAgreement } from './end-agreement.ts'
import { goToStage } from './go-to-stage.ts'
import { openConsent } from './open-consent.ts'
import { openPerception } from './open-perception.ts'
import { answerLateCard } from './answer-late-card.ts'
import { collectAgain } from './collect-again.ts'
import { correctCard } from './correct-card.ts'
import { dropDraft } from './drop-draft.ts'
import { handIn } from './hand-in.ts'
import { nextPerson } from './next-person.ts'
import { openPeriod } from './open-period.ts'
import { openVote } from './open-vote.ts'
import { park } from './park.ts'
import { pauseTimer } from './pause-timer.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { publish } from './publish.ts'
import { setRoom } from './set-room.ts'
import { hideOnRoom } from './hide-on-room.ts'
import { markPresence } from './mark-presence.ts'
import { giveRole } from './give-role.ts'
import { linkDevice } from './link-device.ts'
import { restrictLink } from './restrict-link.ts'
import { makeRemoteLink } from './make-remote-link.ts'
import { startDryRun } from './start-dry-run.ts'
import { endDryRun } from './end-dry-run.ts'
import { putInForce } from './put-in-force.ts'
import { recordApproval } from './record-approval.ts'
import { recordAttainment } from './record-attainment.ts'
import { recordDecision } from './record-decision.ts'
import { recordMiss } from './record-miss.ts'
import type { MissingItem, RefusalReason } from './refusals.ts'
import { removePerson } from './remove-person.ts'
import { renameMe } from './rename-me.ts'
import { reopenVote } from './reopen-vote.ts'
import { restoreVersion } from './restore-version.ts'
import { resumeTimer } from './resume-timer.ts'
import { revealCards } from './reveal-cards.ts'
import { rotateLink } from './rotate-link.ts'
import { saveVersion } from './save-version.ts'
import { sealAnswers } from './seal-answers.ts'
import { saveDraft } from './save-draft.ts'
import { setCatalogueState } from './set-catalogue-state.ts'
import { setDoors } from './set-doors.ts'
import { setExpected } from './set-expected.ts'
import { setFrozen } from './set-frozen.ts'
import { setReady } from './set-ready.ts'
import { setSpotlight } from './set-spotlight.ts'
import { settleConsent } from './settle-consent.ts'
import { showPlayBack } from './show-play-back.ts'
import { startTimer } from './start-timer.ts'
import { stopTimer } from './stop-timer.ts'
import { suspendAgreement } from './suspend-agreement.ts'
import { takeBack } from './take-back.ts'
import { undoGrouping } from './undo-grouping.ts'
import { dealGroups } from './deal-groups.ts'
import { moveToGroup } from './move-to-group.ts'
import { showGroupTexts } from './show-group-texts.ts'

export const commandSchema = z.discriminatedUnion('type', [
  renameMe,
  goToStage,
  announceStage,
  callOffStage,
  callEveryone,
  changeStage,
  addStage,
  moveStage,
  splitStage,
  removeStage,
  restoreStage,
  appendAgenda,
  startTimer,
  changeTimer,
  pauseTimer,
  resumeTimer,
  stopTimer,
  setDoors,
  setFrozen,
  setExpected,
  setSpotlight,
  setRoom,
  hideOnRoom,
  markPresence,
  giveRole,
  linkDevice,
  restrictLink,
  makeRemoteLink,
  startDryRun,
  endDryRun,
  showPlayBack,
  answerKnock,
  removePerson,
  rotateLink,
  saveVersion,
  restoreVersion,
  adoptWording,
  recordDecision,
  openVote,
  castBallot,
  closeVote,
  reopenVote,
  openConsent,
  castConsent,
  closeConsent,
  settleConsent,
  openPerception,
  sealAnswers,
  closePerception,
  proposeAgreement,
  recordApproval,
  putInForce,
  suspendAgreement,
  endAgreement,
  setCatalogueState,
  openPeriod,
  recordAttainment,
  recordMiss,
  publish,
  saveDraft,
  handIn,
  takeBack,
  dropDraft,
  revealCards,
  collectAgain,
  correctCard,
  answerLateCard,
  setReady,
  undoGrouping,
  dealGroups,
  moveToGroup,
  showGroupTexts,
  addAnswer,
  addProposal,
  park,
  addPersonInRoom,
  nextPerson,
])

export type Command = z.infer<typeof commandSchema>
export type { CommandType }
/** The request of one type, for example `CommandOf<'go-to-stage'>`. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
/** The same without the id that the sender adds. */
export type CommandBody<T extends CommandType> = Omit<CommandOf<T>, 'id' | 'type'>

interface Gains {
  'add-stage': { stageId: string }
  'split-stage': { stageId: string }
  'append-agenda': { stageId: string | null }
  'propose-agreement': { agreementId: string; n: number; sha256: string; missing: readonly MissingItem[] }
  'record-approval': { approvalId: string; status: string }
  'adopt-wording': { wordingId: string; decisionId: string }
  'record-decision': { decisionId: string }
  'open-vote': { roundId: string }
  'reopen-vote': { roundId: string }
  'open-consent': { roundId: string }
  'settle-consent': { decisionId: string; parkingItemId: string | null }
  'open-perception': { roundId: string }
  'open-period': { periodId: string }
  publish: { publicationId: string; slug: string }
  'save-version': { versionId: string }
  'make-remote-link': { link?: string }
  'restore-version': {
    beforeId: string
    restoredId: string
    changed: number
    added: number
    removed: number
  }
  'rotate-link': { link?: string; code?: string }
  'answer-knock': { participantId: string | null }
  /** `kept`: private until the reveal. `shown`: on the board. `late`: offered to the facilitators. */
  'hand-in': { became: 'kept' | 'shown' | 'late' }
  'reveal-cards': { cards: number }
  'add-person-in-room': { participantId: string }
  'next-person': { participantId: string }
  'deal-groups': { groups: number }
  /** `roundId`: the round that asks which texts get it right; null when there is only one text. */
  'show-group-texts': { texts: number; roundId: string | null }
  'rename-me': { displayName: string; suffix: string | null }
}
/** What a command answers besides `ok`. */
export type CommandGain<T extends CommandType> = T extends keyof Gains ? Gains[T] : Record<never, never>

export type CommandResult<T extends CommandType = CommandType> =
  | ({ ok: true } & CommandGain<T>)
  | { ok: false; reason: RefusalReason; message: string; missing?: readonly MissingItem[] }
