/**
 * The three documents of a workshop and what stands where (docs/document-rules.md). Root names are the keys of the export.
 * `board`: written by the team. `proceedings`: written by the server only, read by everyone. `backstage`: read by facilitators only.
 */
import { agreementVersion } from './records/agreement-version.ts'
import { agreement } from './records/agreement.ts'
import { approval } from './records/approval.ts'
import { attainment } from './records/attainment.ts'
import { calendar } from './records/calendar.ts'
import { card } from './records/card.ts'
import { catalogueEntry } from './records/catalogue-entry.ts'
import { catalogueState } from './records/catalogue-state.ts'
import { comment } from './records/comment.ts'
import { consentRound } from './records/consent-round.ts'
import { decision } from './records/decision.ts'
import { department } from './records/department.ts'
import { edge } from './records/edge.ts'
import { expectation } from './records/expectation.ts'
import { feasibility } from './records/feasibility.ts'
import { feedback } from './records/feedback.ts'
import { goal } from './records/goal.ts'
import { group } from './records/group.ts'
import { knock } from './records/knock.ts'
import { lane } from './records/lane.ts'
import { lateCard } from './records/late-card.ts'
import { levelOption } from './records/level-option.ts'
import { measure } from './records/measure.ts'
import { miss } from './records/miss.ts'
import { node } from './records/node.ts'
import { parkingItem } from './records/parking-item.ts'
import { participant } from './records/participant.ts'
import { perceptionAggregate } from './records/perception-aggregate.ts'
import { perceptionItem } from './records/perception-item.ts'
import { perceptionRound } from './records/perception-round.ts'
import { period } from './records/period.ts'
import { process } from './records/process.ts'
import { publication } from './records/publication.ts'
import { pulse } from './records/pulse.ts'
import { readiness } from './records/readiness.ts'
import { requirement } from './records/requirement.ts'
import { run } from './records/run.ts'
import { session } from './records/session.ts'
import { shadowing } from './records/shadowing.ts'
import { smallGroup } from './records/small-group.ts'
import { stageNote } from './records/stage-note.ts'
import { stage } from './records/stage.ts'
import { statementProposal } from './records/statement-proposal.ts'
import { statement } from './records/statement.ts'
import { sticky } from './records/sticky.ts'
import { target } from './records/target.ts'
import { team } from './records/team.ts'
import { turnout } from './records/turnout.ts'
import { version } from './records/version.ts'
import { voice } from './records/voice.ts'
import { voteRound } from './records/vote-round.ts'
import { wording } from './records/wording.ts'
import { workshop } from './records/workshop.ts'
import type { ViewOf } from './fields.ts'

export const DOCUMENT_KINDS = ['board', 'proceedings', 'backstage'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Root maps that are one record each. */
export const SINGLETONS = {
  board: { workshop, team, statement },
  proceedings: { run },
  backstage: {},
} as const

/** Root maps of records, keyed by id. */
export const COLLECTIONS = {
  board: {
    departments: department,
    sessions: session,
    statementProposals: statementProposal,
    goals: goal,
    cards: card,
    groups: group,
    calendars: calendar,
    processes: process,
    lanes: lane,
    nodes: node,
    edges: edge,
    stickies: sticky,
    voices: voice,
    expectations: expectation,
    requirements: requirement,
    shadowings: shadowing,
    perceptionItems: perceptionItem,
    catalogue: catalogueEntry,
    agreements: agreement,
    targets: target,
    levelOptions: levelOption,
    measures: measure,
    parkingItems: parkingItem,
    comments: comment,
  },
  proceedings: {
    stages: stage,
    participants: participant,
    smallGroups: smallGroup,
    voteRounds: voteRound,
    consentRounds: consentRound,
    decisions: decision,
    wordings: wording,
    versions: version,
    perceptionRounds: perceptionRound,
    perceptionAggregates: perceptionAggregate,
    feasibility,
    agreementVersions: agreementVersion,
    approvals: approval,
    catalogueStates: catalogueState,
    periods: period,
    attainments: attainment,
    misses: miss,
    publications: publication,
    pulses: pulse,
  },
  backstage: {
    stageNotes: stageNote,
    feedback,
    knocks: knock,
    turnouts: turnout,
    readiness,
    lateCards: lateCard,
  },
} as const

export type BoardCollection = keyof (typeof COLLECTIONS)['board']
export const isBoardCollection = (name: string | undefined): name is BoardCollection =>
  name !== undefined && Object.hasOwn(COLLECTIONS.board, name)
export type ProceedingsCollection = keyof (typeof COLLECTIONS)['proceedings']
export type BackstageCollection = keyof (typeof COLLECTIONS)['backstage']
export type CollectionName = BoardCollection | ProceedingsCollection | BackstageCollection

const allCollections = { ...COLLECTIONS.board, ...COLLECTIONS.proceedings, ...COLLECTIONS.backstage }
type Shapes = typeof allCollections
/** The description of a collection's records. */
export const shapeOf = <K extends CollectionName>(name: K): Shapes[K] => allCollections[name]

/** What a record of a collection looks like when read, for example `RecordView<'goals'>`. */
export type RecordView<K extends CollectionName> = ViewOf<Shapes[K]>

const allSingletons = { ...SINGLETONS.board, ...SINGLETONS.proceedings }
export type SingletonName = keyof typeof allSingletons
export type BoardSingleton = keyof (typeof SINGLETONS)['board']
export const isBoardSingleton = (name: string | undefined): name is BoardSingleton =>
  name !== undefined && Object.hasOwn(SINGLETONS.board, name)
export type SingletonView<K extends SingletonName> = ViewOf<(typeof allSingletons)[K]>
export const singletonShape = <K extends SingletonName>(name: K): (typeof allSingletons)[K] =>
  allSingletons[name]
