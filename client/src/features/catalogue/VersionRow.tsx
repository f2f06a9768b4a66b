import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { isOnTheTable } from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { useRef, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { personName, useMe } from '../../workshop/use-workshop.ts'
import { useApprovals } from './agreement-state.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { useStatusWord } from './PromiseState.tsx'
import { useSignOffPlace } from './sign-off-place.tsx'

type Agreement = RecordView<'agreements'>
type Version = RecordView<'agreementVersions'>
type Approval = RecordView<'approvals'>

interface VersionRowProps {
  readonly version: Version
  readonly agreement: Agreement
}

/** A checksum is compared by eye, four digits at a time; the first sixteen are enough for that. */
const inFours = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join('\u00a0')

/** One version: state, checksum, and the decisions on it. */
export function VersionRow({ version, agreement }: VersionRowProps) {
  const words = useWords('catalogue')
  const { date } = useFormats()
  const approvals = useApprovals(agreement.id, version.n)
  const status = useStatusWord(agreement, version)
  const { isFacilitator } = useMe()
  const { deciding, decide } = useSignOffPlace()
  const place = useRef<HTMLLIElement>(null)
  const mayDecide = isFacilitator && isOnTheTable(version.status)
  const close = () => {
    decide(null)
    place.current?.focus()
  }
  return (
    <li ref={place} tabIndex={-1} className="version">
      <p className="version-line">
        <span className="strong">{words.version(version.n)}</span>
        <span>{status}</span>
        {version.proposedAt !== null && <span className="soft">{date(version.proposedAt)}</span>}
        {version.imported === true && <span className="soft">{words.signOff.imported}</span>}
        <span className="t-s soft nowrap" title={version.sha256}>
          {words.signOff.checksum} {inFours(version.sha256)}
        </span>
      </p>
      {approvals.map((approval) => (
        <Signature key={approval.id} approval={approval} />
      ))}
      {mayDecide && deciding !== version.id && (
        <p>
          <Button small onClick={() => decide(version.id)}>
            {approvals.length === 0 ? words.signOff.decide : words.signOff.decideMore}
          </Button>
        </p>
      )}
      {mayDecide && deciding === version.id && (
        <DecisionForm version={version} approvals={approvals} onDone={close} />
      )}
      {isFacilitator && <Moves version={version} />}
    </li>
  )
}

/** Ink rule on the left, condition in serif, then who, what, when. */
function Signature({ approval }: { readonly approval: Approval }) {
  const words = useWords('catalogue').signOff
  const { locale } = useSingleton('workshop')
  const { date } = useFormats()
  const person = useRecord('participants', approval.participantId)
  const role = words.roles[approval.role]
  return (
    <div className="signature">
      {approval.conditions.trim() !== '' && (
        <p className="voice t-l" lang={locale}>
          {approval.conditions}
        </p>
      )}
      <p>
        <span className="strong">{person ? personName(person) : role}</span>
        {person && `, ${role}`}: {words.decisions[approval.decision]}
        {approval.decidedAt !== null && <span className="soft"> · {date(approval.decidedAt)}</span>}
      </p>
    </div>
  )
}

/** Leaving force, for a while or for good; coming into force is the main action at the foot of the page. */
function Moves({ version }: { readonly version: Version }) {
  const words = useWords('catalogue').signOff
  const { send, isBusy, problem } = useSendWithWords()
  const [isEnding, setEnding] = useState(false)
  const { agreementId, n, status } = version
  if (status !== 'in_force' && status !== 'suspended') return null
  const end = () => {
    setEnding(false)
    void send('end-agreement', { agreementId, n })
  }
  return (
    <>
      <p className="row wrap">
        {status === 'in_force' && (
          <Button
            small
            kind="quiet"
            flush
            busy={isBusy}
            onClick={() => void send('suspend-agreement', { agreementId, n })}
          >
            {words.suspend}
          </Button>
        )}
        <Button small kind="quiet" flush onClick={() => setEnding(true)}>
          {words.end}
        </Button>
      </p>
      {problem}
      <Dialog
        isOpen={isEnding}
        question={words.endQuestion}
        safe={{ text: words.cancel }}
        act={{ text: words.end, onPress: end }}
        onClose={() => setEnding(false)}
      >
        {words.endText}
      </Dialog>
    </>
  )
}
