/** The words that stand on a process map. The instances are in `locale/process-words.ts`; the map itself knows no language. */
import type { NoteKind } from './map-notes.ts'
import type { Clock, LaneKind, NodeType } from './process-model.ts'
import type { ProcessFindingReason } from './process-checks.ts'
import type { PromiseVerdict } from './promise-verdict.ts'

export interface ProcessWords {
  readonly lang: 'de' | 'en'
  /** Below the name of a lane; "" = nothing. */
  readonly laneKinds: Readonly<Record<LaneKind, string>>
  /** Name of the band for steps without a lane. */
  readonly laneMissing: string
  readonly nodeTypes: Readonly<Record<NodeType, string>>
  readonly nameMissing: string
  readonly timeMissing: string
  readonly unreachable: string
  readonly visibilityLine: string
  readonly hurdle: string
  readonly ownedByOthers: string
  /** Behind the label of a connection that leads back: "nein 7 %, zurück". */
  readonly back: string
  /** Where a connection goes on: "Seite 2". */
  readonly onPage: (page: number) => string
  /** Where a connection comes from: "von Seite 1". */
  readonly fromPage: (page: number) => string
  /** "Seite 1 von 2". */
  readonly pageOf: (page: number, pages: number) => string
  readonly share: (basisPoints: number) => string
  readonly duration: (minutes: number, clock: Clock) => string
  /** A sum, in hours and minutes: "1 h 54 min". */
  readonly total: (minutes: number, clock: Clock) => string
  /** "15 + 5 min"; `workMinutes` null = not known yet. */
  readonly waitAndWork: (waitMinutes: number, waitClock: Clock, workMinutes: number | null) => string
  readonly waiting: string
  readonly working: string
  /** The title of the picture for people who do not see it. */
  readonly pictureTitle: (processName: string) => string
  /** One sentence that says what the picture holds and where to read it as a list. */
  readonly pictureDescription: (counts: { readonly lanes: number; readonly steps: number }) => string
  readonly findings: Readonly<Record<ProcessFindingReason, string>>
  /** Notes on the map; `kind` is the word of its kind. */
  readonly notes: {
    readonly kinds: Readonly<Record<NoteKind, string>>
    readonly at: (kind: string, step: string) => string
    readonly onWay: (kind: string, target: string) => string
    readonly onProcess: (kind: string) => string
    /** For people who do not see the picture. */
    readonly count: (notes: number) => string
  }
  readonly verdicts: Readonly<Record<PromiseVerdict, string>>
}
