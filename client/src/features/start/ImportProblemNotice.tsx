import type { Ref } from 'react'
import type { Failure } from '../../app/api.ts'
import { failureWords } from '../../app/failure-words.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import type { ImportProblem } from './read-import-file.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  onChooseOther: () => void
} & ({ problem: ImportProblem } | { failure: Failure })

/** Why a file was not taken: the reason, the place, and the way on. */
export function ImportProblemNotice({ ref, onChooseOther, ...what }: Props) {
  const words = useWords('start').importProblem
  const common = useWords('common')
  const text = 'problem' in what ? problemWords(what.problem, words) : failureWords(common, what.failure)
  const path = 'failure' in what ? what.failure.path : undefined
  return (
    <Notice
      ref={ref}
      kind="problem"
      title={words.title}
      {...(path !== undefined && { detail: words.place(path) })}
      action={
        <Button small onClick={onChooseOther}>
          {words.chooseOther}
        </Button>
      }
    >
      {text}
    </Notice>
  )
}

type ProblemWords = ReturnType<typeof useWords<'start'>>['importProblem']

function problemWords(problem: ImportProblem, words: ProblemWords): string {
  switch (problem.reason) {
    case 'too-large':
      return words.tooLarge
    case 'empty':
      return words.empty
    case 'unreadable':
      return words.unreadable
    case 'not-ours':
      return words.notOurs
    case 'not-json':
      return words.notJson(problem.place.line, problem.place.column)
  }
}
