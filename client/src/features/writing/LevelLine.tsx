import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { EnvelopeSimpleIcon, EyeIcon } from '../../ui/icons.ts'
import { useAll } from '../../workshop/use-record.ts'
import { useOwnLevel } from './use-circle.ts'

/** What a card will say about its author, in words, right where one writes (ANON-1). @param isLeftOver the others lie open already */
export function LevelLine({
  stage,
  isLeftOver = false,
}: {
  readonly stage: RecordView<'stages'>
  readonly isLeftOver?: boolean
}) {
  const words = useWords('writing')
  const { level, isTooFew, department } = useOwnLevel(stage)
  const isNew = useIsNewlyNamed(stage)
  const { title, text } = isTooFew
    ? words.levels.tooFew
    : level === 'department'
      ? words.levels.department(department)
      : level === 'named' && isNew
        ? words.levels.namedNow
        : words.levels[level]
  const Icon = level === 'named' ? EyeIcon : EnvelopeSimpleIcon
  return (
    <div className="writing-level">
      <p className="strong writing-private">{words.private}</p>
      <p className="writing-level-line">
        <Icon className="icon" />
        <span>
          <b>{title}</b> {text}
        </span>
      </p>
      {!isLeftOver && (
        <p className="soft t-s">{stage.reveal === 'together' ? words.together : words.atOnce}</p>
      )}
    </div>
  )
}

/** The stage before this one in which people wrote was without names: the change is said (ANON-5). */
function useIsNewlyNamed(stage: RecordView<'stages'>): boolean {
  const stages = useAll('stages')
  const before = stages.slice(
    0,
    stages.findIndex(({ id }) => id === stage.id),
  )
  const last = before.findLast(({ mode, startedAt }) => mode === 'collect' && startedAt !== null)
  return stage.level === 'named' && last !== undefined && last.level !== 'named'
}
