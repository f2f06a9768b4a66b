import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { agreementGaps } from '@servicewerkstatt/shared/domain/agreements/agreement-gaps.ts'
import { contentOf } from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { missingForForce } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import { roundsAbout } from '@servicewerkstatt/shared/domain/voting/consent.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useIdsOf, useRecordsOf } from '../../workshop/use-derived.ts'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { missingWords, useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { useApprovals, useChangedSince, useVersions } from './agreement-state.ts'
import { Foot } from './Foot.tsx'
import { type NextStep, nextStep } from './next-step.ts'
import { useSignOffPlace } from './sign-off-place.tsx'

type Agreement = RecordView<'agreements'>
type Version = RecordView<'agreementVersions'>

/** What is still missing, and the one step that comes next; nothing for a promise in force that nobody has changed. */
export function PromiseFoot({ agreement }: { readonly agreement: Agreement }) {
  const [latest] = useVersions(agreement.id)
  const hasChanged = useChangedSince(agreement, latest)
  const step = nextStep(latest, hasChanged)
  const isDraft = step === 'propose' || step === 'propose-again'
  const gaps = useGaps(agreement)
  const isConsentMissing = useConsentMissing(agreement)
  const { consent } = useWords('catalogue').agreement
  const lacking = useMissing(latest)
  const { isFacilitator } = useMe()
  const { deciding } = useSignOffPlace()
  if (step === null) return null
  // The decision is being written down above; its own button is the main one now.
  const isDeciding = step === 'decide' && deciding === latest?.id
  return (
    <Foot missing={isDraft ? (isConsentMissing ? [consent, ...gaps] : gaps) : lacking} state={step}>
      {isFacilitator && !isDeciding && <Step step={step} agreement={agreement} latest={latest} />}
    </Foot>
  )
}

/** Before the team stands behind a promise of its own it is asked whether it can keep it (CAT-7). */
function useConsentMissing({ id, kind }: Agreement): boolean {
  const rounds = useAll('consentRounds')
  if (kind !== 'self_commitment') return false
  return !roundsAbout(rounds, { subjectType: 'agreement', subjectId: id }).some(
    ({ closedAt }) => closedAt !== null,
  )
}

/** What the draft lacks; hints, nothing of it blocks. */
function useGaps(agreement: Agreement): readonly string[] {
  const words = useWords('catalogue').agreement.gaps
  const service = useRecord('catalogue', agreement.serviceId)
  const targets = useRecordsOf('targets', 'agreementId', agreement.id)
  const options = useIdsOf('levelOptions', 'agreementId', agreement.id)
  return agreementGaps(agreement, targets, service ?? null, options.length).map((gap) => words[gap])
}

/** What stands between the newest version and being in force; the server looks again when it counts. */
function useMissing(version: Version | undefined): readonly string[] {
  const { language } = useLanguage()
  const content = version && contentOf(version)
  const serviceId = content?.agreement['serviceId']
  const service = useRecord('catalogue', typeof serviceId === 'string' ? serviceId : null)
  const approvals = useApprovals(version?.agreementId ?? '', version?.n ?? 0)
  if (!content || version.status === 'in_force') return []
  return missingWords(missingForForce(content, service ?? null, approvals), language)
}

interface StepProps {
  readonly step: NextStep
  readonly agreement: Agreement
  readonly latest: Version | undefined
}

function Step({ step, agreement, latest }: StepProps) {
  const words = useWords('catalogue').signOff
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const { decide } = useSignOffPlace()

  /** What the team stands behind is decided by the team in that moment; with management it is only laid before it. */
  const propose = async () => {
    const outcome = await send('propose-agreement', { agreementId: agreement.id })
    if (!outcome.ok) return
    if (agreement.kind === 'self_commitment') {
      const { n } = outcome
      const consent = { role: 'team', decision: 'approved', participantId: null } as const
      const agreed = await send('record-approval', { agreementId: agreement.id, n, ...consent })
      if (!agreed.ok) return
    }
    announce(words.proposed(outcome.n))
  }
  const putInForce = async () => {
    if (!latest) return
    const outcome = await send('put-in-force', { agreementId: agreement.id, n: latest.n })
    if (outcome.ok) announce(words.nowInForce)
  }
  const actions: Readonly<Record<NextStep, { readonly text: string; readonly act: () => void }>> = {
    propose: { text: words.propose[agreement.kind ?? 'self_commitment'], act: () => void propose() },
    'propose-again': { text: words.proposeAgain, act: () => void propose() },
    decide: { text: words.decide, act: () => decide(latest?.id ?? null) },
    'put-in-force': { text: words.putInForce, act: () => void putInForce() },
    resume: { text: words.resume, act: () => void putInForce() },
  }
  return (
    <>
      {problem}
      <Button kind="main" busy={isBusy} busyText={words.working} onClick={actions[step].act}>
        {actions[step].text}
      </Button>
    </>
  )
}
