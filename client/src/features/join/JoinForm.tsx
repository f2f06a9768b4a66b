import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../app/api.ts'
import { failureWords } from '../../app/failure-words.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import type { Details } from './use-join.ts'

/** Longest names the server takes. */
const MAX_NAME = 80
const MAX_DEPARTMENT = 120

export type JoinFormProps = {
  /** Two inputs at most: name and department, or the passcode alone. */
  ask: 'person' | 'facilitator' | 'passcode'
  busy: boolean
  failure: Failure | null
  /** What was typed so far; kept above, so that another code or a passcode asks for nothing twice. */
  details: Details
  onChange: (details: Details) => void
  onSubmit: () => void
}

/** Name and department, both may stay empty; then, where there is one, the passcode. Typed words stay in between. */
export function JoinForm({ ask, busy, failure, details, onChange, onSubmit }: JoinFormProps) {
  const words = useWords('join')
  const common = useWords('common')
  const { name, department, passcode } = details
  const [passcodeMissing, setPasscodeMissing] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const passcodeField = useRef<HTMLInputElement>(null)

  const wrongPasscode = failure?.reason === 'wrong-passcode'
  const trouble = failure && !wrongPasscode ? failureWords(common, failure) : null

  useEffect(() => {
    if (ask === 'passcode') passcodeField.current?.focus()
  }, [ask])
  useEffect(() => {
    if (failure === null) return
    if (failure.reason === 'wrong-passcode') passcodeField.current?.select()
    else notice.current?.focus()
  }, [failure])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (ask === 'passcode' && passcode === '') {
      setPasscodeMissing(true)
      passcodeField.current?.focus()
      return
    }
    onSubmit()
  }

  return (
    <form className="join-form" noValidate onSubmit={submit}>
      {trouble !== null && <Notice ref={notice} kind="problem" title={trouble} />}
      {ask === 'passcode' ? (
        <TextField
          label={words.passcode}
          type="password"
          value={passcode}
          onChange={(text) => {
            onChange({ ...details, passcode: text })
            setPasscodeMissing(false)
          }}
          error={passcodeMissing ? words.passcodeMissing : wrongPasscode ? common.errors.wrongPasscode : null}
          hint={words.passcodeLead}
          autoComplete="off"
          ref={passcodeField}
        />
      ) : (
        <>
          <TextField
            label={words.name}
            value={name}
            onChange={(text) => onChange({ ...details, name: text })}
            hint={words.nameHint}
            maxLength={MAX_NAME}
            autoComplete="name"
            enterKeyHint={ask === 'person' ? 'next' : 'go'}
          />
          {ask === 'person' && (
            <TextField
              label={words.department}
              value={department}
              onChange={(text) => onChange({ ...details, department: text })}
              hint={words.departmentHint}
              maxLength={MAX_DEPARTMENT}
              autoComplete="organization"
              enterKeyHint="go"
            />
          )}
        </>
      )}
      <Button type="submit" kind="main" wide busy={busy} busyText={words.busy}>
        {ask === 'facilitator' ? words.submitFacilitator : words.submit}
      </Button>
    </form>
  )
}
