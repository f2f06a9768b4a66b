/** What an agenda template is made of: the frame (minutes, modes, rights) once, the words once per language. */
import type { RoomLayout } from './room-layouts.ts'

export type AgendaLocale = 'de' | 'en'

/** Everything about a stage but its words. */
export interface StageFrame {
  readonly part: 1 | 2 | 3 | 4 | 5 | null
  readonly minutes: number
  readonly mode: 'collect' | 'read' | 'group' | 'vote' | 'discuss' | 'decide' | 'break'
  readonly reveal: 'together' | 'at_once'
  readonly layout: RoomLayout | null
  readonly level: 'named' | 'department' | 'anonymous'
  readonly caretsShown: boolean
  readonly guestsMayWrite: boolean
  readonly yields: 'card' | 'statementProposal' | 'goal' | 'expectation' | 'node' | null
  /** What facilitators shorten when time runs away: in this order, or never. */
  readonly cut: StageCut | null
}
export type StageCut = 'first' | 'second' | 'never'

/** What facilitators read about a stage (NOTE-1). */
export interface StageNotes {
  readonly goal: string
  readonly readAloud: string
  readonly stumblingBlocks: string
  readonly planB: string
}
export interface StageWords extends StageNotes {
  readonly title: string
  /** One or two sentences of at most 15 words (STAGE-6). */
  readonly task: string
}

/** The words of a template in one language, by the keys of its frame. */
export type TemplateWords<Key extends string> = Readonly<Record<Key, StageWords>>

export interface TemplateStage extends StageFrame {
  readonly key: string
  readonly title: string
  readonly task: string
  readonly notes: StageNotes
}

const PLAIN: StageFrame = {
  part: null,
  minutes: 5,
  mode: 'discuss',
  reveal: 'together',
  layout: null,
  level: 'named',
  caretsShown: true,
  guestsMayWrite: false,
  yields: null,
  cut: null,
}

/** A frame that differs from a plain talk in what is given. Where nobody is named, no caret is shown (rule R11). */
export const frame = (values: Partial<StageFrame>): StageFrame => ({
  ...PLAIN,
  ...(values.level === 'anonymous' && { caretsShown: false }),
  ...values,
})

/** Joins frame and words to stages, in the order of the frame. */
export function assemble<Key extends string>(
  frames: Readonly<Record<Key, StageFrame>>,
  words: TemplateWords<Key>,
): readonly TemplateStage[] {
  return (Object.keys(frames) as Key[]).map((key) => {
    const { title, task, ...notes } = words[key]
    return { ...frames[key], key, title, task, notes }
  })
}
