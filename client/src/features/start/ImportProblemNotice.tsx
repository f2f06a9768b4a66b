import type { Ref } from 'react'
import type { Failure } from '../../app/api.ts'
import type { Words } from '../../locale/catalogues.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import type { ImportProblem } from './read-import-file.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  onChooseOther: () => void
} & (
  | { /** Found on this device. */ problem: ImportProblem }
  | { /** Found by the server. */ failure: Failure }
)

type ProblemWords = Words['start']['importProblem']

/** Why a file was not taken: the reason, the place, and the way on. */
export function ImportProblemNotice({ ref, onChooseOther, ...what }: Props) {
  const words = useWords('start').importProblem
  const place = 'failure' in what ? placeOf(what.failure, words) : undefined
  return (
    <Notice
      ref={ref}
      kind="problem"
      title={words.title}
      {...(place !== undefined && { detail: place })}
      action={
        <Button small onClick={onChooseOther}>
          {words.chooseOther}
        </Button>
      }
    >
      {'problem' in what ? ownWords(what.problem, words) : serverWords(what.failure, words)}
    </Notice>
  )
}

function ownWords(problem: ImportProblem, words: ProblemWords): string {
  if (problem.reason === 'not-json') return words.notJson(problem.place.line, problem.place.column)
  return words.reasons[problem.reason]
}

/** A kind of problem that this page does not know yet is told in the server's own sentence. */
function serverWords({ problem, message }: Failure, words: ProblemWords): string {
  const known = (Object.keys(words.reasons) as (keyof ProblemWords['reasons'])[]).find(
    (key) => key === problem,
  )
  return known ? words.reasons[known] : message
}

function placeOf({ path, detail }: Failure, words: ProblemWords) {
  if (path === undefined) return undefined
  return (
    <>
      {words.place(path)}
      {detail !== undefined && (
        <>
          <br />
          <span lang="en">{detail}</span>
        </>
      )}
    </>
  )
}
