import { type JoinCodeProblem, parseJoinEntry } from '@servicewerkstatt/shared/domain/join-code.ts'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'

/** The code from the big screen, or a whole link pasted into the same field. */
export function JoinByCode() {
  const words = useWords('start').join
  const navigate = useNavigate()
  const titleId = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<JoinCodeProblem | null>(null)
  const field = useRef<HTMLInputElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const entry = parseJoinEntry(text)
    if (entry.kind === 'problem') {
      setProblem(entry.problem)
      field.current?.focus()
      return
    }
    void navigate(entry.kind === 'code' ? `/c/${entry.code}` : `/j#${entry.secret}`)
  }

  return (
    <section className="way" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId} className="t-xl title">
          {words.title}
        </h2>
        <p className="soft">{words.lead}</p>
      </header>
      <form className="way-form" noValidate onSubmit={submit}>
        <TextField
          label={words.code}
          look="code"
          value={text}
          onChange={(next) => {
            setText(next)
            setProblem(null)
          }}
          error={problem && words.problems[problem]}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          ref={field}
        />
        <div>
          <Button type="submit">{words.submit}</Button>
        </div>
      </form>
    </section>
  )
}
