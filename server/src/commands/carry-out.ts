/** The table of all commands and how each is carried out; the one way in for the rest of the server. */
import type { CommandOf, CommandType } from '@servicewerkstatt/shared/commands/index.ts'
import { endAgreement, putInForce, suspendAgreement } from './agreements/force.ts'
import { proposeAgreement } from './agreements/propose.ts'
import { recordApproval } from './agreements/record-approval.ts'
import { setCatalogueState } from './agreements/set-catalogue-state.ts'
import { openPeriod } from './attainment/open-period.ts'
import { publish } from './attainment/publish.ts'
import { recordAttainment } from './attainment/record-attainment.ts'
import { recordMiss } from './attainment/record-miss.ts'
import type { CarryOut, CommandServices, OnceOnly, Outcome, Sender } from './command-call.ts'
import { adoptWording, recordDecision } from './meeting/decisions.ts'
import { makeRemoteLink } from './meeting/remote-link.ts'
import { restrictLink } from './meeting/restrict-link.ts'
import { park } from './meeting/park.ts'
import { hideOnRoom, setRoom } from './meeting/room.ts'
import { rotateLink } from './meeting/rotate-link.ts'
import {
  callEveryone,
  setDoors,
  setExpected,
  setFrozen,
  setSpotlight,
  showPlayBack,
} from './meeting/settings.ts'
import {
  addStage,
  appendAgenda,
  changeStage,
  moveStage,
  removeStage,
  restoreStage,
  splitStage,
} from './meeting/agenda.ts'
import { announceStage, callOffStage, goToStage } from './meeting/stages.ts'
import { changeTimer, pauseTimer, resumeTimer, startTimer, stopTimer } from './meeting/timer.ts'
import { answerKnock } from './people/answer-knock.ts'
import { giveRole } from './people/give-role.ts'
import { linkDevice } from './people/link-device.ts'
import { markPresence } from './people/mark-presence.ts'
import { removePerson } from './people/remove-person.ts'
import { addPersonInRoom, nextPerson } from './people/people-in-room.ts'
import { renameMe } from './people/rename-me.ts'
import { endDryRun, startDryRun } from './rehearsal/dry-run.ts'
import { dealGroups } from './small-groups/deal.ts'
import { moveToGroup } from './small-groups/move.ts'
import { showGroupTexts } from './small-groups/show-texts.ts'
import { restoreVersion, saveVersion } from './versions/versions.ts'
import { castConsent, closeConsent, openConsent, settleConsent } from './voting/consent.ts'
import { castBallot, closeVote, openVote, reopenVote } from './voting/dot-votes.ts'
import { closePerception, openPerception, sealAnswers } from './voting/perception.ts'
import { collectAgain } from './writing/collect-again.ts'
import { addAnswer } from './writing/add-answer.ts'
import { addProposal } from './writing/add-proposal.ts'
import { dropDraft, handIn, saveDraft, takeBack } from './writing/drafts.ts'
import { undoGrouping } from './writing/grouping.ts'
import { answerLateCard, correctCard } from './writing/mend.ts'
import { setReady } from './writing/ready.ts'
import { revealCards } from './writing/reveal.ts'

const HANDLERS: { readonly [T in CommandType]: CarryOut<T> } = {
  'rename-me': renameMe,
  'go-to-stage': goToStage,
  'announce-stage': announceStage,
  'call-off-stage': callOffStage,
  'call-everyone': callEveryone,
  'change-stage': changeStage,
  'add-stage': addStage,
  'move-stage': moveStage,
  'split-stage': splitStage,
  'remove-stage': removeStage,
  'restore-stage': restoreStage,
  'append-agenda': appendAgenda,
  'start-timer': startTimer,
  'change-timer': changeTimer,
  'pause-timer': pauseTimer,
  'resume-timer': resumeTimer,
  'stop-timer': stopTimer,
  'set-doors': setDoors,
  'set-frozen': setFrozen,
  'set-expected': setExpected,
  'set-spotlight': setSpotlight,
  'set-room': setRoom,
  'hide-on-room': hideOnRoom,
  'mark-presence': markPresence,
  'give-role': giveRole,
  'link-device': linkDevice,
  'restrict-link': restrictLink,
  'make-remote-link': makeRemoteLink,
  'start-dry-run': startDryRun,
  'end-dry-run': endDryRun,
  'show-play-back': showPlayBack,
  'answer-knock': answerKnock,
  'remove-person': removePerson,
  'rotate-link': rotateLink,
  'save-version': saveVersion,
  'restore-version': restoreVersion,
  'adopt-wording': adoptWording,
  'record-decision': recordDecision,
  'open-vote': openVote,
  'cast-ballot': castBallot,
  'close-vote': closeVote,
  'reopen-vote': reopenVote,
  'open-consent': openConsent,
  'cast-consent': castConsent,
  'close-consent': closeConsent,
  'settle-consent': settleConsent,
  'open-perception': openPerception,
  'seal-answers': sealAnswers,
  'close-perception': closePerception,
  'propose-agreement': proposeAgreement,
  'record-approval': recordApproval,
  'put-in-force': putInForce,
  'suspend-agreement': suspendAgreement,
  'end-agreement': endAgreement,
  'set-catalogue-state': setCatalogueState,
  'open-period': openPeriod,
  'record-attainment': recordAttainment,
  'record-miss': recordMiss,
  publish,
  'save-draft': saveDraft,
  'hand-in': handIn,
  'take-back': takeBack,
  'drop-draft': dropDraft,
  'reveal-cards': revealCards,
  'collect-again': collectAgain,
  'correct-card': correctCard,
  'answer-late-card': answerLateCard,
  'set-ready': setReady,
  'undo-grouping': undoGrouping,
  'deal-groups': dealGroups,
  'move-to-group': moveToGroup,
  'show-group-texts': showGroupTexts,
  'add-answer': addAnswer,
  'add-proposal': addProposal,
  park,
  'add-person-in-room': addPersonInRoom,
  'next-person': nextPerson,
}

/** Carries out one command of somebody whose role allows it. @throws UnknownWorkshopError, StorageError */
export function carryOut<T extends CommandType>(
  command: CommandOf<T> & { readonly type: T },
  services: CommandServices,
  sender: Sender,
  once: OnceOnly,
): Promise<Outcome<T>> {
  const handle: CarryOut<T> = HANDLERS[command.type]
  return handle(command, services, sender, once)
}
