import { type FormEvent, useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useJoin } from './use-join.ts'

const NOTHING = { name: '', department: '', passcode: '' }

/** For somebody whose device forgot them: four words lead back to the same person (IDEN-2). Folded away, because most people come for the first time. */
export function ComeBack() {
  const words = useWords('join')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="join-back" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.wereIn}</summary>
      {isOpen && <BackForm />}
    </details>
  )
}

function BackForm() {
  const words = useWords('join')
  const [text, setText] = useState('')
  const entry = useMemo(() => ({ recovery: text }), [text])
  const { state, busy, join } = useJoin(entry, '')
  const failure = state.step === 'form' ? state.failure : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && text.trim() !== '') void join(NOTHING)
  }
  return (
    <form className="join-form" noValidate onSubmit={submit}>
      <TextField
        label={words.recoveryWords}
        hint={words.recoveryHint}
        value={text}
        onChange={setText}
        error={failure && (failure.reason === 'wrong-code' ? words.recoveryWrong : failure.message)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={80}
      />
      <Button type="submit" busy={busy} busyText={words.busy}>
        {words.recoverySubmit}
      </Button>
    </form>
  )
}
