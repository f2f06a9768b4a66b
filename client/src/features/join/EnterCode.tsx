import { type JoinCodeProblem, parseJoinEntry } from '@servicewerkstatt/shared/domain/join-code.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { ComeBack } from './ComeBack.tsx'
import { JoinFrame } from './JoinFrame.tsx'

export type EnterCodeProps = {
  /** What stood in the address. */
  initial: string
  /** The server did not know this code; entering it once more tries it again. */
  refused?: { code: string; onSame: () => void }
}

/** The code by itself; also where a code from the address turns out to be none. */
export function EnterCode({ initial, refused }: EnterCodeProps) {
  const words = useWords('join')
  const problems = useWords('start').join.problems
  const { wrongCode } = useWords('common').errors
  const navigate = useNavigate()
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<JoinCodeProblem | 'wrong' | null>(() => {
    if (refused) return 'wrong'
    if (initial === '') return null
    const entry = parseJoinEntry(initial)
    return entry.kind === 'problem' ? entry.problem : null
  })
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    field.current?.select()
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const entry = parseJoinEntry(text)
    if (entry.kind === 'problem') {
      setProblem(entry.problem)
      field.current?.focus()
      return
    }
    if (entry.kind === 'code' && entry.code === refused?.code) {
      refused.onSame()
      return
    }
    void navigate(entry.kind === 'code' ? `/c/${entry.code}` : `/j#${entry.secret}`)
  }

  return (
    <JoinFrame title={words.codeTitle} lead={words.codeLead}>
      <form className="join-form" noValidate onSubmit={submit}>
        <TextField
          label={words.code}
          look="code"
          value={text}
          onChange={(next) => {
            setText(next)
            setProblem(null)
          }}
          error={problem === 'wrong' ? wrongCode : problem && problems[problem]}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          ref={field}
        />
        <Button type="submit" kind="main" wide>
          {words.goOn}
        </Button>
      </form>
      <ComeBack />
    </JoinFrame>
  )
}
