import { formatJoinCode, parseJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Failure } from '../../app/api.ts'
import { useKnownWorkshops } from '../../app/devices.ts'
import { useWords } from '../../locale/use-words.ts'
import { AlreadyIn } from './AlreadyIn.tsx'
import { ComeBack } from './ComeBack.tsx'
import { EnterCode } from './EnterCode.tsx'
import { JoinForm } from './JoinForm.tsx'
import { JoinFrame } from './JoinFrame.tsx'
import { Knocking } from './Knocking.tsx'
import { type Details, firstDetails, useJoin } from './use-join.ts'

/** `/c/<code>`, the address in the QR, and `/c` for typing it. The code holds no secret. */
export function JoinByCodePage() {
  const { code: typed = '' } = useParams()
  const [details, setDetails] = useState(firstDetails)
  const entry = parseJoinCode(typed)
  if (entry.kind === 'code')
    return <JoinWithCode key={entry.code} code={entry.code} details={details} onChange={setDetails} />
  return <EnterCode initial={typed} />
}

const isAboutCode = (failure: Failure | null) =>
  failure?.reason === 'wrong-code' || failure?.reason === 'unknown-link'

type JoinWithCodeProps = { code: string; details: Details; onChange: (details: Details) => void }

function JoinWithCode({ code, details, onChange }: JoinWithCodeProps) {
  const words = useWords('join')
  const navigate = useNavigate()
  const entry = useMemo(() => ({ code }), [code])
  const { state, busy, join, enter, startOver } = useJoin(entry, '')
  const [asSomebodyElse, setAsSomebodyElse] = useState(false)
  const known = useKnownWorkshops().find((other) => other.code === code)

  if (state.step === 'knocking') {
    return (
      <Knocking
        workshopId={state.workshopId}
        token={state.token}
        onAdmitted={enter}
        onStop={() => void navigate('/')}
      />
    )
  }
  if (known && !asSomebodyElse) {
    return <AlreadyIn known={known} onSomebodyElse={() => setAsSomebodyElse(true)} />
  }
  if (isAboutCode(state.failure))
    return <EnterCode initial={formatJoinCode(code)} refused={{ code, onSame: startOver }} />
  return (
    <JoinFrame kicker={words.kicker} title={words.titleCode(formatJoinCode(code))}>
      <JoinForm
        ask={state.step === 'passcode' ? 'passcode' : 'person'}
        busy={busy}
        failure={state.failure}
        details={details}
        onChange={onChange}
        onSubmit={() => void join(details)}
      />
      {state.step === 'form' && <p className="join-note">{words.note}</p>}
      {state.step === 'form' && <ComeBack />}
    </JoinFrame>
  )
}
