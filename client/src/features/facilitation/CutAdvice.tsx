import { adviseCuts, type CutStage } from '@servicewerkstatt/shared/domain/agenda/hints.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAll } from '../../workshop/use-record.ts'

/** What to shorten when time runs away: first this, then that, never the other (STAGE-8). */
export function CutAdvice({ behindMinutes }: { readonly behindMinutes: number }) {
  const words = useWords('facilitation').plan
  const stages = useAll('stages')
  const notes = useAll('stageNotes')
  const ahead = stages
    .filter(({ startedAt }) => startedAt === null)
    .map(
      ({ id, title, minutes }): CutStage => ({
        title,
        minutes,
        cut: notes.find((note) => note.id === id)?.cut ?? null,
      }),
    )
  const advice = adviseCuts(ahead, behindMinutes)
  if (!advice) return null
  const name = ({ title, minutes }: CutStage) => words.cutName(title, minutes)
  return (
    <p className="soft t-s plan-cut">
      {words.cut({
        first: advice.first.map(name),
        second: advice.second.map(name),
        never: advice.never.map(({ title }) => title),
      })}
    </p>
  )
}
