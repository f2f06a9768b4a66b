import { isLinkSecret } from '@servicewerkstatt/shared/domain/join-code.ts'
import { useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { type Failure, type Invitation, readInvitation } from '../../app/api.ts'
import { useKnownWorkshops } from '../../app/devices.ts'
import { failureWords } from '../../app/failure-words.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button, buttonClass } from '../../ui/native/Button.tsx'
import { AlreadyIn } from './AlreadyIn.tsx'
import { ComeBack } from './ComeBack.tsx'
import { JoinForm } from './JoinForm.tsx'
import { JoinFrame } from './JoinFrame.tsx'
import { Knocking } from './Knocking.tsx'
import { firstDetails, useJoin } from './use-join.ts'

/** `/j#<secret>`: the secret stays behind the #, so that it reaches no log, and leaves the address bar on the way in. */
export function JoinByLinkPage() {
  const { hash } = useLocation()
  const secret = hash.slice(1)
  return isLinkSecret(secret) ? <ReadInvitation key={secret} secret={secret} /> : <BrokenLink />
}

function BrokenLink() {
  const words = useWords('join')
  return (
    <JoinFrame title={words.linkMissing} lead={words.linkMissingText}>
      <div className="join-actions">
        <Link className={buttonClass({ kind: 'main' })} to="/c">
          {words.enterCode}
        </Link>
      </div>
    </JoinFrame>
  )
}

type Look =
  | { state: 'reading' }
  | { state: 'read'; invitation: Invitation }
  | { state: 'failed'; failure: Failure }

/** Asks what the link opens before asking anything of the person. */
function ReadInvitation({ secret }: { secret: string }) {
  const words = useWords('join')
  const common = useWords('common')
  const [attempt, setAttempt] = useState(1)
  const [look, setLook] = useState<Look>({ state: 'reading' })

  useEffect(() => {
    const stop = new AbortController()
    void readInvitation(secret, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setLook(
        answer.ok
          ? { state: 'read', invitation: answer.value }
          : { state: 'failed', failure: answer.failure },
      )
    })
    return () => stop.abort()
  }, [secret, attempt])

  if (look.state === 'reading') return null
  if (look.state === 'read') return <JoinByInvitation secret={secret} invitation={look.invitation} />
  return (
    <JoinFrame title={failureWords(common, look.failure)}>
      <div className="join-actions">
        {look.failure.reason !== 'unknown-link' && (
          <Button
            kind="main"
            onClick={() => {
              setLook({ state: 'reading' })
              setAttempt(attempt + 1)
            }}
          >
            {common.tryAgain}
          </Button>
        )}
        <Link className={buttonClass()} to="/">
          {words.toStart}
        </Link>
      </div>
    </JoinFrame>
  )
}

const NO_DETAILS = { name: '', department: '', passcode: '' }

function JoinByInvitation({ secret, invitation }: { secret: string; invitation: Invitation }) {
  const words = useWords('join')
  const navigate = useNavigate()
  const { role, workshopId, title, facilitator, isRemote } = invitation
  const entry = useMemo(() => ({ link: secret }), [secret])
  const { state, busy, join, enter } = useJoin(entry, title, isRemote ? '/remote' : '')
  const [details, setDetails] = useState(firstDetails)
  const [asSomebodyElse, setAsSomebodyElse] = useState(false)
  const here = useKnownWorkshops().filter((other) => other.workshopId === workshopId && other.token !== '')
  const known = here.find((other) => other.role === role)
  /** Somebody who is in without facilitating opens the facilitators' link: the same person, with more rights (IDEN-5). */
  const reclaiming = role === 'facilitator' ? here.find((other) => other.participantId !== null) : undefined
  /** A screen and an observer are nobody in the list of people: there is nothing to ask. */
  const isNobody = role === 'room' || role === 'observer'
  const entersAtOnce = (isNobody || isRemote) && state.step === 'form' && state.failure === null

  useEffect(() => {
    if (entersAtOnce) void join(NO_DETAILS)
  }, [entersAtOnce, join])

  if (entersAtOnce) {
    return (
      <JoinFrame title={title || words.titleUnknown}>
        <p className="t-l soft join-notice">{words.opening}</p>
      </JoinFrame>
    )
  }
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
  if (!known && reclaiming && !asSomebodyElse) {
    return (
      <JoinFrame
        kicker={words.kickerFacilitator}
        title={title || words.titleUnknown}
        lead={words.reclaimLead}
      >
        <div className="join-form">
          <Button kind="main" wide busy={busy} onClick={() => void join(NO_DETAILS, reclaiming.token)}>
            {words.reclaim}
          </Button>
          <Button kind="quiet" onClick={() => setAsSomebodyElse(true)}>
            {words.asSomebodyElse}
          </Button>
        </div>
      </JoinFrame>
    )
  }
  if (known && !isRemote && !asSomebodyElse) {
    return <AlreadyIn known={{ ...known, title }} onSomebodyElse={() => setAsSomebodyElse(true)} />
  }
  return (
    <JoinFrame
      kicker={role === 'facilitator' ? words.kickerFacilitator : words.kicker}
      title={title || words.titleUnknown}
      {...(facilitator !== '' && role !== 'facilitator' && { lead: words.facilitatedBy(facilitator) })}
    >
      <JoinForm
        ask={state.step === 'passcode' ? 'passcode' : role === 'facilitator' ? 'facilitator' : 'person'}
        busy={busy}
        failure={state.failure}
        details={details}
        onChange={setDetails}
        onSubmit={() => void join(details)}
      />
      {state.step === 'form' && <p className="join-note">{words.note}</p>}
      {state.step === 'form' && <ComeBack />}
    </JoinFrame>
  )
}
