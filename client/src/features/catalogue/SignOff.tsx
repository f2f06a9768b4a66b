import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { isOnTheTable } from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { type SubmitEvent, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { personName, useMe } from '../../workshop/use-workshop.ts'
import { useStatusWord } from './AgreementStateChip.tsx'
import { useApprovals, useChangedSince, useVersions } from './agreement-state.ts'
import { useSendWithWords } from './use-send-with-words.tsx'

type Agreement = RecordView<'agreements'>
type Version = RecordView<'agreementVersions'>
type Approval = RecordView<'approvals'>

const ROLES = ['management', 'team', 'customer', 'works_council'] as const
const DECISIONS = ['approved', 'approved_with_conditions', 'rejected', 'informed'] as const

/** What was recorded about an agreement, and the facilitator's next step. */
export function SignOff({ agreement }: { agreement: Agreement }) {
  const words = useWords('catalogue').signOff
  const versions = useVersions(agreement.id)
  const { isFacilitator } = useMe()
  return (
    <Section label={words.heading} rule="open">
      {versions.length === 0 && <p className="soft">{words.none}</p>}
      <ol className="versions">
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} agreement={agreement} />
        ))}
      </ol>
      {isFacilitator ? (
        <Propose agreement={agreement} latest={versions[0]} />
      ) : (
        <p className="t-s soft">{words.onlyFacilitator}</p>
      )}
    </Section>
  )
}

function Propose({ agreement, latest }: { agreement: Agreement; latest: Version | undefined }) {
  const words = useWords('catalogue').signOff
  const hasChanged = useChangedSince(agreement, latest)
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const isDraft = latest === undefined || latest.status === 'draft'
  if (!isDraft && !hasChanged) return problem
  const propose = async () => {
    const outcome = await send('propose-agreement', { agreementId: agreement.id })
    if (outcome.ok) announce(words.proposed((latest?.n ?? 0) + 1))
  }
  return (
    <div className="stack">
      <p>
        <Button busy={isBusy} busyText={words.working} onClick={() => void propose()}>
          {isDraft ? words.propose[agreement.kind ?? 'self_commitment'] : words.proposeAgain}
        </Button>
      </p>
      {problem}
    </div>
  )
}

/** A checksum is compared by eye, four digits at a time; the first sixteen are enough for that. */
const inFours = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')

function VersionRow({ version, agreement }: { version: Version; agreement: Agreement }) {
  const words = useWords('catalogue')
  const { date } = useFormats()
  const approvals = useApprovals(agreement.id, version.n)
  const status = useStatusWord(agreement, version)
  const { isFacilitator } = useMe()
  const [isDeciding, setDeciding] = useState(false)
  const mayDecide = isFacilitator && isOnTheTable(version.status)
  return (
    <li className="version">
      <p className="row wrap">
        <span className="strong">{words.version(version.n)}</span>
        <span>{status}</span>
        {version.proposedAt !== null && <span className="soft">{date(version.proposedAt)}</span>}
        {version.imported === true && <span className="soft">{words.signOff.imported}</span>}
        <span className="t-s soft" title={version.sha256}>
          {words.signOff.checksum} {inFours(version.sha256)}
        </span>
      </p>
      {approvals.map((approval) => (
        <Signature key={approval.id} approval={approval} />
      ))}
      {mayDecide && !isDeciding && (
        <p className="row wrap">
          <Button small onClick={() => setDeciding(true)}>
            {words.signOff.decide}
          </Button>
        </p>
      )}
      {mayDecide && isDeciding && <DecisionForm version={version} onDone={() => setDeciding(false)} />}
      {isFacilitator && <Moves version={version} />}
    </li>
  )
}

/** Ink rule on the left, condition in serif, then who, when. */
function Signature({ approval }: { approval: Approval }) {
  const words = useWords('catalogue').signOff
  const { date } = useFormats()
  const person = useAll('participants').find(({ id }) => id === approval.participantId)
  return (
    <div className="signature">
      {approval.conditions.trim() !== '' && <p className="voice t-l">{approval.conditions}</p>}
      <p>
        <span className="strong">{person ? personName(person) : words.roles[approval.role]}</span>
        {person && `, ${words.roles[approval.role]}`}: {words.decisions[approval.decision]}
        {approval.decidedAt !== null && <span className="soft"> · {date(approval.decidedAt)}</span>}
      </p>
    </div>
  )
}

function DecisionForm({ version, onDone }: { version: Version; onDone: () => void }) {
  const words = useWords('catalogue').signOff
  const people = useAll('participants')
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const [role, setRole] = useState<(typeof ROLES)[number]>('management')
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>('approved')
  const [participantId, setParticipantId] = useState('')
  const [conditions, setConditions] = useState('')
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const outcome = await send('record-approval', {
      agreementId: version.agreementId,
      n: version.n,
      role,
      participantId: participantId === '' ? null : participantId,
      decision,
      ...(conditions.trim() !== '' && { conditions: conditions.trim() }),
    })
    if (!outcome.ok) return
    announce(words.done)
    onDone()
  }
  return (
    <form className="decision-form stack" onSubmit={(event) => void submit(event)}>
      <p className="t-s soft">{words.decideHint}</p>
      <div className="field-row">
        <Select
          label={words.role}
          value={role}
          options={ROLES.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(next) => setRole(ROLES.find((value) => value === next) ?? 'management')}
        />
        <Select
          label={words.person}
          value={participantId}
          emptyLabel={words.personNone}
          options={people.map((person) => ({ value: person.id, label: personName(person) }))}
          onChange={setParticipantId}
        />
        <Select
          label={words.decision}
          value={decision}
          options={DECISIONS.map((value) => ({ value, label: words.decisions[value] }))}
          onChange={(next) => setDecision(DECISIONS.find((value) => value === next) ?? 'approved')}
        />
      </div>
      <TextArea
        label={words.conditions}
        look="voice"
        rows={2}
        optional={decision === 'approved' || decision === 'informed'}
        value={conditions}
        onChange={setConditions}
      />
      {problem}
      <p className="row wrap">
        <Button type="submit" busy={isBusy} busyText={words.working}>
          {words.submit}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </p>
    </form>
  )
}

/** What can be done with a version in its state; everything else is not shown. */
function Moves({ version }: { version: Version }) {
  const words = useWords('catalogue').signOff
  const { send, isBusy, problem } = useSendWithWords()
  const [isEnding, setEnding] = useState(false)
  const { agreementId, n, status } = version
  const values = { agreementId, n }
  if (status !== 'approved' && status !== 'in_force' && status !== 'suspended') return problem
  return (
    <div className="stack">
      <p className="row wrap">
        {status !== 'in_force' && (
          <Button
            small
            busy={isBusy}
            busyText={words.working}
            onClick={() => void send('put-in-force', values)}
          >
            {status === 'approved' ? words.putInForce : words.resume}
          </Button>
        )}
        {status === 'in_force' && (
          <Button small kind="quiet" busy={isBusy} onClick={() => void send('suspend-agreement', values)}>
            {words.suspend}
          </Button>
        )}
        {status !== 'approved' && (
          <Button small kind="quiet" onClick={() => setEnding(true)}>
            {words.end}
          </Button>
        )}
      </p>
      {problem}
      <Dialog
        isOpen={isEnding}
        question={words.endQuestion}
        safe={{ text: words.cancel }}
        act={{
          text: words.end,
          onPress: () => {
            setEnding(false)
            void send('end-agreement', values)
          },
        }}
        onClose={() => setEnding(false)}
      >
        {words.endText}
      </Dialog>
    </div>
  )
}
